/** What a field is called in English and in Dutch, and what it is for in Dutch; in English its schema says that. */
export type FieldWords = readonly [en: string, nl: string, dutchHelp?: string];

const course: Readonly<Record<string, FieldWords>> = {
  id: [
    'Id of the course',
    'Id van de cursus',
    'Hieraan kent het LMS de cursus. Verander dit nooit meer als mensen begonnen zijn.',
  ],
  version: ['Version', 'Versie', 'Verhoog de versie bij elke wijziging die deelnemers krijgen.'],
  title: ['Title', 'Titel', 'De titel, zoals het LMS en het startscherm die tonen.'],
  description: ['Description', 'Beschrijving', 'Waar de cursus over gaat, in één of twee zinnen.'],
  outcomes: ['What you get out of it', 'Wat het je oplevert', 'Wat je eraan hebt, een regel per punt.'],
  keywords: ['Keywords', 'Trefwoorden', 'Woorden om de cursus in het LMS mee te vinden, met komma’s ertussen.'],
  languages: ['Languages', 'Talen', 'De talen; de eerste is de standaardtaal.'],
  draft: [
    'Languages in preparation',
    'Talen in voorbereiding',
    'Talen waarin nog wordt vertaald; pakketten laten ze weg.',
  ],
  minutes: ['Minutes', 'Minuten', 'Hoelang het duurt. Laat je dit leeg, dan wordt het geteld.'],
  strict: [
    'Be strict',
    'Streng zijn',
    'Aan: ook leestijden en manieren om te slagen zonder te lezen houden een pakket tegen.',
  ],
  passMark: ['Pass mark', 'Slaaggrens', 'De score, van 1 tot 100, vanaf welke je slaagt voor de eindtoets.'],
  onFail: [
    'Below the pass mark, tell the LMS',
    'Onder de slaaggrens hoort het LMS',
    'Wat het LMS dan te horen krijgt.',
  ],
  practice: ['Exercises before the final check', 'Oefeningen vóór de eindtoets', 'Wanneer de eindtoets opengaat.'],
  testOut: [
    'The final check may be taken at once',
    'De eindtoets mag meteen',
    'Wie dan slaagt, is klaar met de cursus.',
  ],
  handIn: [
    'Work on the device that the LMS does not have',
    'Werk op het apparaat dat het LMS niet heeft',
    'Of een deelnemer gevraagd wordt dat in te leveren.',
  ],
  lms: ['Your LMS', 'Jullie LMS', 'Waarin LMS’en verschillen. Leeg: wat in elk LMS past.'],
  'lms.preset': ['Made for', 'Gemaakt voor', 'Het LMS waarvoor pakketten worden gemaakt.'],
  'lms.passMark': [
    'The pass mark in the package',
    'De slaaggrens in het pakket',
    'Sommige LMS’en beslissen daar zelf mee.',
  ],
  'lms.exit': ['When someone who is done leaves', 'Als wie klaar is de cursus verlaat', 'Wat het LMS dan hoort.'],
  'lms.window': ['Exit', 'Afsluiten', 'Wat er met het venster gebeurt dat het LMS opende.'],
  finalCheck: ['Final check', 'Eindcheck', 'De eindcheck.'],
  'finalCheck.lesson': ['In the lesson', 'In de les', 'De les waarin de eindtoets staat.'],
  'finalCheck.perSkill': [
    'Situations for each skill',
    'Situaties per vaardigheid',
    'Hoeveel er voor elke vaardigheid worden getrokken.',
  ],
  lessons: ['Lessons', 'Lessen', 'De lessen op volgorde; de laatste toont het resultaat.'],
  'lessons.id': ['Id', 'Id', 'De naam van de les in bestanden en rapporten.'],
  'lessons.motif': ['Drawing', 'Tekening', 'De tekening boven de les.'],
  cover: [
    'Picture on the start screen',
    'Beeld op het startscherm',
    'Een tekening van een les of een eigen foto; leeg: de tekening van de cursus zelf.',
  ],
  tagline: ['Line above the title', 'Regel boven de titel', 'Leeg: de naam van de organisatie.'],
  skills: ['Skills', 'Vaardigheden', 'Wat er wordt geoefend; resultaten staan per vaardigheid.'],
  'skills.id': ['Id', 'Id', 'Situaties noemen deze naam.'],
  'skills.name': ['Name', 'Naam', 'Hoe het heet, in een woord of twee.'],
  'skills.steps': ['Steps', 'Stappen', 'Wat je doet, een regel per stap, op de hulpkaart.'],
  twoQuestions: ['Two questions', 'Twee vragen', 'Wat je jezelf vraagt voordat je iets plaatst.'],
  'twoQuestions.title': ['Heading', 'Kop', 'De kop erboven op de hulpkaart.'],
  'twoQuestions.fitting': ['First question', 'Eerste vraag', 'Is het gepast?'],
  'twoQuestions.helps': ['Second question', 'Tweede vraag', 'Draagt het bij?'],
  jobAid: ['Job aid', 'Hulpkaart', 'Het blad om aan het eind af te drukken.'],
  'jobAid.title': ['Title', 'Titel', 'De titel van het blad.'],
  'jobAid.notes': ['Notes', 'Onthouden', 'Wat je verder onthoudt, een blok per punt.'],
  'jobAid.notes.title': ['Title', 'Titel', 'Waar het over gaat, in een paar woorden.'],
  'jobAid.notes.text': ['Text', 'Tekst', 'Wat je onthoudt, in één of twee zinnen.'],
  'jobAid.notes.urgent': ['Urgent', 'Dringend', 'Aan: het valt op, want het kan niet wachten.'],
  terms: ['What you call people', 'Hoe je mensen noemt', 'Klant, patiënt, bewoner … Hier één keer, voor alle teksten.'],
  'terms.one': ['For one of them', 'Voor één', 'Het woord voor één van hen.'],
  'terms.many': ['For more of them', 'Voor meer', 'Het woord voor meer van hen.'],
};

const organisation: Readonly<Record<string, FieldWords>> = {
  name: [
    'Name of the organisation',
    'Naam van de organisatie',
    'De naam; in teksten staat die waar {organisation} staat.',
  ],
  logo: ['Logo', 'Logo', 'Het logo van de organisatie.'],
  colours: ['Colours', 'Kleuren', 'De twee kleuren van de organisatie. Leeg: de kleuren van de cursus zelf.'],
  'colours.primary': ['Buttons and links', 'Knoppen en links', 'Knoppen en links.'],
  'colours.accent': ['Drawings and highlights', 'Tekeningen en accenten', 'Tekeningen en accenten.'],
  coreValues: ['Core values', 'Kernwaarden', 'De waarden waar je een bericht naast legt.'],
  'coreValues.id': ['Id', 'Id', 'De naam van de waarde in bestanden.'],
  'coreValues.name': ['Value', 'Waarde', 'De waarde in een woord of twee.'],
  'coreValues.meaning': ['What it means online', 'Wat die online betekent', 'In één zin.'],
  contacts: ['Contacts', 'Contacten', 'Bij wie je waarvoor terechtkunt.'],
  'contacts.id': ['Id', 'Id', 'Teksten noemen het contact hiermee.'],
  'contacts.name': ['Team or person', 'Team of persoon', 'Het team of de persoon.'],
  'contacts.called': [
    'In a sentence',
    'In een zin',
    'Hoe het contact in een zin heet, zoals “onze persvoorlichter”. Leeg: de naam.',
  ],
  'contacts.for': ['For what', 'Waarvoor', 'Waarvoor je er terechtkunt, in een paar woorden.'],
  'contacts.email': ['E-mail', 'E-mail', 'Het e-mailadres.'],
  'contacts.phone': ['Telephone', 'Telefoon', 'Het telefoonnummer.'],
  'contacts.url': ['Web page', 'Webpagina', 'De pagina van het contact.'],
  turnTo: ['What goes to whom', 'Wat naar wie gaat', 'Bij wie elk onderwerp hoort, een regel per onderwerp.'],
  'turnTo.topic': ['Topic', 'Onderwerp', 'Waar het over gaat, in een paar woorden.'],
  'turnTo.contact': ['Goes to', 'Gaat naar', 'Wie je dan vraagt.'],
};

const scenario: Readonly<Record<string, FieldWords>> = {
  id: ['Id', 'Id', 'Hieraan kent het LMS de situatie.'],
  skill: ['Skill', 'Vaardigheid', 'Wat je ermee oefent.'],
  place: ['Where it happens', 'Waar het gebeurt', 'Elke plek heeft een eigen uiterlijk.'],
  title: ['Title', 'Titel', 'Een paar woorden voor menu’s en rapporten.'],
  situation: ['The situation', 'De situatie', 'Waar je bent en wat je ziet, in één of twee zinnen.'],
  scenes: ['Scenes', 'Scènes', 'De scènes; de eerste begint.'],
  'scenes.id': ['Id', 'Id', 'De naam van de scène, uniek in deze situatie.'],
  'scenes.thread': ['Posts to read', 'Berichten om te lezen', 'De berichten, op volgorde.'],
  'scenes.question': ['Question', 'Vraag', 'Wat je vraagt, zoals “Wat doe je?”'],
  'scenes.choices': ['Choices', 'Keuzes', 'Drie of vier keuzes, waarvan één de beste.'],
  key: ['Letter in reports', 'Letter in rapporten', 'Blijft altijd dezelfde: rapporten tonen die.'],
  action: ['What it does', 'Wat het doet', 'Wat de keuze voor de wereld betekent.'],
  'choices.text': ['What you say or do', 'Wat je zegt of doet', 'Wat de deelnemer kiest.'],
  score: ['How good it is', 'Hoe goed het is', 'Beste, acceptabel of zwak.'],
  feedback: ['Feedback', 'Feedback', 'Waarom, in één tot drie zinnen.'],
  why: ['Reason, for colleagues', 'Reden, voor collega’s', 'Waarom deze score. Deelnemers zien dit nooit.'],
  then: ['How the thread goes on', 'Hoe het gesprek verdergaat', 'De berichten na deze keuze.'],
  next: ['Leads to the scene', 'Leidt naar de scène', 'De scène die volgt.'],
  ending: ['Ends with', 'Eindigt met', 'Hoe het afloopt.'],
  by: ['Who writes', 'Wie schrijft', 'Een naam, in elke taal dezelfde of per taal een andere.'],
  face: ['Face', 'Gezicht', 'Het getekende gezicht; leeg: een gezicht dat bij de naam past.'],
  'thread.text': ['Post', 'Bericht', 'Wat iemand schrijft.'],
  'then.text': ['Post', 'Bericht', 'Wat iemand schrijft.'],
  image: ['Photo, in words', 'Foto, in woorden', 'Wat er op de foto bij het bericht staat.'],
  drawing: ['Drawing for the photo', 'Tekening voor de foto', 'Welke tekening bij de foto komt; leeg: een camera.'],
  stars: ['Stars', 'Sterren', 'Hoeveel van de vijf sterren, in een review.'],
  likes: ['Likes', 'Likes', 'Hoeveel likes het heeft.'],
  endings: ['Endings', 'Aflopen', 'Hoe een oefening kan aflopen.'],
  'endings.id': ['Id', 'Id', 'De naam van de afloop, uniek in deze situatie.'],
  'endings.quality': ['How it ended', 'Hoe het afliep', 'Goed, gemengd of slecht.'],
  'endings.title': ['Title', 'Titel', 'Hoe het afliep, in een paar woorden.'],
  'endings.text': ['What came of it', 'Wat ervan kwam', 'In één tot drie zinnen.'],
};

const exercises: Readonly<Record<string, FieldWords>> = {
  'statements.statements': ['Statements', 'Stellingen', 'De stellingen, een voor een.'],
  'statements.statements.text': ['Statement', 'Stelling', 'De stelling, in één zin.'],
  'statements.statements.fact': ['It is a fact', 'Het is een feit', 'Aan: een feit. Uit: een fabel.'],
  'statements.statements.feedback': ['Explanation', 'Uitleg', 'Waarom, in één tot drie zinnen.'],
  'statements.statements.source': ['Source', 'Bron', 'De bron ervan.'],
  'drafts.drafts': ['Drafts', 'Concepten', 'De concepten, een voor een.'],
  'drafts.drafts.text': ['Draft', 'Concept', 'Het bericht zoals het verstuurd zou worden.'],
  'drafts.drafts.post': ['It can go out', 'Het kan zo de deur uit', 'Uit: je denkt er nog eens over na.'],
  'drafts.drafts.fitting': ['Is it fitting?', 'Is het gepast?', 'Het antwoord in een zin.'],
  'drafts.drafts.helps': ['Does it help?', 'Draagt het bij?', 'Het antwoord in een zin.'],
  'reach.connections': ['Connections', 'Connecties', 'Hoeveel connecties er bij het begin zijn.'],
  'reach.seen': ['Share who see a post', 'Deel dat een bericht ziet', '0,2 is 20%.'],
  'reach.sharing': ['Chance that a viewer shares it', 'Kans dat een kijker het deelt', '0,01 is 1%.'],
  'reach.largeAccount': [
    'Followers of the large account',
    'Volgers van het grote account',
    'Hoeveel volgers het grote account heeft.',
  ],
  'writing.place': ['Where it happens', 'Waar het gebeurt', 'De plek.'],
  'writing.by': ['Who writes to you', 'Wie je schrijft', 'Een naam.'],
  'writing.message': ['Message', 'Bericht', 'Wat er staat.'],
  'writing.task': ['Task', 'Opdracht', 'Wat je moet schrijven.'],
  'writing.model': ['A good reply', 'Een goed antwoord', 'Een voorbeeld van een goed antwoord.'],
  'writing.checklist': ['Checklist', 'Controlelijst', 'Wat een goed antwoord heeft, een regel per punt.'],
  'intentions.intentions': ['Intentions', 'Voornemens', 'De voornemens waaruit je kiest.'],
  'intentions.intentions.text': ['Intention', 'Voornemen', '“Als …, dan …”'],
  'sources.authors': ['Authors', 'Auteurs', 'Wie het schreef.'],
  'sources.year': ['Year', 'Jaar', 'Het jaar waarin het verscheen.'],
  'sources.title': ['Title', 'Titel', 'De titel, in de eigen taal.'],
  'sources.language': ['Language of the title', 'Taal van de titel', 'Een schermlezer leest de titel dan in die taal.'],
  'sources.where': ['Where it appeared', 'Waar het verscheen', 'Het tijdschrift, de rechtbank of de uitgever.'],
  'sources.url': ['Address', 'Adres', 'Het adres, als dat blijvend is.'],
  'sources.note': ['Caution', 'Kanttekening', 'Wat de lezer erbij moet weten.'],
  'lesson-text.title': ['Title of the lesson', 'Titel van de les', 'De titel van de les.'],
  'lesson-text.idea': ['The one idea', 'De kern', 'De kern van de les, in één zin.'],
};

const prefixed = (prefix: string, words: Readonly<Record<string, FieldWords>>) =>
  Object.entries(words).map(([name, own]) => [`${prefix}.${name}`, own] as const);

const all = new Map([
  ...prefixed('course', course),
  ...prefixed('course.organisation', organisation),
  ...prefixed('scenario', scenario),
  ...Object.entries(exercises),
]);

/** The words for a field, by the kind of its file and its path; those of its last names where the whole path has none. */
export function fieldWords(kind: string, path: readonly (string | number)[]): FieldWords | undefined {
  // Members that have a name of their own, such as sources, are not part of a field's name.
  const isNamed = (nth: number) => (kind === 'sources' && nth === 0) || (path[0] === 'terms' && nth === 1);
  const names = path.filter((step, nth) => typeof step === 'string' && !isNamed(nth));
  const whole = all.get([kind, ...names].join('.'));
  if (whole) return whole;
  return [2, 1]
    .flatMap((count) => [kind, 'scenario'].map((own) => all.get([own, ...names.slice(-count)].join('.'))))
    .find(Boolean);
}
