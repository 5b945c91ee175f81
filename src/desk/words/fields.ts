/** What a field is called in English and in Dutch; what it is for, its schema says (`src/said/nl/schemas.ts` has the Dutch). */
export type FieldWords = readonly [en: string, nl: string];

const course: Readonly<Record<string, FieldWords>> = {
  id: ['Id of the course', 'Id van de cursus'],
  version: ['Version', 'Versie'],
  title: ['Title', 'Titel'],
  description: ['Description', 'Beschrijving'],
  outcomes: ['What you get out of it', 'Wat het je oplevert'],
  keywords: ['Keywords', 'Trefwoorden'],
  languages: ['Languages', 'Talen'],
  draft: ['Languages in preparation', 'Talen in voorbereiding'],
  minutes: ['Minutes', 'Minuten'],
  strict: ['Be strict', 'Streng zijn'],
  passMark: ['Pass mark', 'Slaaggrens'],
  onFail: ['Below the pass mark, tell the LMS', 'Onder de slaaggrens hoort het LMS'],
  practice: ['Exercises before the final check', 'Oefeningen vóór de eindcheck'],
  testOut: ['The final check may be taken at once', 'De eindcheck mag meteen'],
  handIn: ['Work on the device that the LMS does not have', 'Werk op het apparaat dat het LMS niet heeft'],
  lms: ['Your LMS', 'Jullie LMS'],
  'lms.preset': ['Made for', 'Gemaakt voor'],
  'lms.passMark': ['The pass mark in the package', 'De slaaggrens in het pakket'],
  'lms.exit': ['When someone who is done leaves', 'Als wie klaar is de cursus verlaat'],
  'lms.window': ['Exit', 'Afsluiten'],
  finalCheck: ['Final check', 'Eindcheck'],
  'finalCheck.lesson': ['In the lesson', 'In de les'],
  'finalCheck.perSkill': ['Situations for each skill', 'Situaties per vaardigheid'],
  lessons: ['Lessons', 'Lessen'],
  'lessons.id': ['Id', 'Id'],
  'lessons.motif': ['Drawing', 'Tekening'],
  cover: ['Picture on the start screen', 'Beeld op het startscherm'],
  tagline: ['Line above the title', 'Regel boven de titel'],
  skills: ['Skills', 'Vaardigheden'],
  'skills.id': ['Id', 'Id'],
  'skills.name': ['Name', 'Naam'],
  'skills.steps': ['Steps', 'Stappen'],
  twoQuestions: ['Two questions', 'Twee vragen'],
  'twoQuestions.title': ['Heading', 'Kop'],
  'twoQuestions.fitting': ['First question', 'Eerste vraag'],
  'twoQuestions.helps': ['Second question', 'Tweede vraag'],
  jobAid: ['Job aid', 'Hulpkaart'],
  'jobAid.title': ['Title', 'Titel'],
  'jobAid.notes': ['Notes', 'Onthouden'],
  'jobAid.notes.title': ['Title', 'Titel'],
  'jobAid.notes.text': ['Text', 'Tekst'],
  'jobAid.notes.urgent': ['Urgent', 'Dringend'],
  terms: ['What you call people', 'Hoe je mensen noemt'],
  'terms.one': ['For one of them', 'Voor één'],
  'terms.many': ['For more of them', 'Voor meer'],
};

const organisation: Readonly<Record<string, FieldWords>> = {
  name: ['Name of the organisation', 'Naam van de organisatie'],
  logo: ['Logo', 'Logo'],
  colours: ['Colours', 'Kleuren'],
  'colours.primary': ['Buttons and links', 'Knoppen en links'],
  'colours.accent': ['Drawings and highlights', 'Tekeningen en accenten'],
  coreValues: ['Core values', 'Kernwaarden'],
  'coreValues.id': ['Id', 'Id'],
  'coreValues.name': ['Value', 'Waarde'],
  'coreValues.meaning': ['What it means online', 'Wat die online betekent'],
  contacts: ['Contacts', 'Contacten'],
  'contacts.id': ['Id', 'Id'],
  'contacts.name': ['Team or person', 'Team of persoon'],
  'contacts.called': ['In a sentence', 'In een zin'],
  'contacts.for': ['For what', 'Waarvoor'],
  'contacts.email': ['E-mail', 'E-mail'],
  'contacts.phone': ['Telephone', 'Telefoon'],
  'contacts.url': ['Web page', 'Webpagina'],
  turnTo: ['What goes to whom', 'Wat naar wie gaat'],
  'turnTo.topic': ['Topic', 'Onderwerp'],
  'turnTo.contact': ['Goes to', 'Gaat naar'],
};

const scenario: Readonly<Record<string, FieldWords>> = {
  id: ['Id', 'Id'],
  skill: ['Skill', 'Vaardigheid'],
  place: ['Where it happens', 'Waar het gebeurt'],
  title: ['Title', 'Titel'],
  situation: ['The situation', 'De situatie'],
  scenes: ['Scenes', 'Scènes'],
  'scenes.id': ['Id', 'Id'],
  'scenes.thread': ['Posts to read', 'Berichten om te lezen'],
  'scenes.question': ['Question', 'Vraag'],
  'scenes.choices': ['Choices', 'Keuzes'],
  key: ['Letter in reports', 'Letter in rapporten'],
  action: ['What it does', 'Wat het doet'],
  'choices.text': ['What you say or do', 'Wat je zegt of doet'],
  score: ['How good it is', 'Hoe goed het is'],
  feedback: ['Feedback', 'Feedback'],
  why: ['Reason, for colleagues', 'Reden, voor collega’s'],
  then: ['How the thread goes on', 'Hoe het gesprek verdergaat'],
  next: ['Leads to the scene', 'Leidt naar de scène'],
  ending: ['Ends with', 'Eindigt met'],
  by: ['Who writes', 'Wie schrijft'],
  face: ['Face', 'Gezicht'],
  'thread.text': ['Post', 'Bericht'],
  'then.text': ['Post', 'Bericht'],
  image: ['Photo, in words', 'Foto, in woorden'],
  drawing: ['Drawing for the photo', 'Tekening voor de foto'],
  stars: ['Stars', 'Sterren'],
  likes: ['Likes', 'Likes'],
  endings: ['Endings', 'Aflopen'],
  'endings.id': ['Id', 'Id'],
  'endings.quality': ['How it ended', 'Hoe het afliep'],
  'endings.title': ['Title', 'Titel'],
  'endings.text': ['What came of it', 'Wat ervan kwam'],
};

const exercises: Readonly<Record<string, FieldWords>> = {
  'statements.statements': ['Statements', 'Stellingen'],
  'statements.statements.text': ['Statement', 'Stelling'],
  'statements.statements.fact': ['It is a fact', 'Het is een feit'],
  'statements.statements.feedback': ['Explanation', 'Uitleg'],
  'statements.statements.source': ['Source', 'Bron'],
  'drafts.drafts': ['Drafts', 'Concepten'],
  'drafts.drafts.text': ['Draft', 'Concept'],
  'drafts.drafts.post': ['It can go out', 'Het kan zo de deur uit'],
  'drafts.drafts.fitting': ['Is it fitting?', 'Is het gepast?'],
  'drafts.drafts.helps': ['Does it help?', 'Draagt het bij?'],
  'reach.connections': ['Connections', 'Connecties'],
  'reach.seen': ['Share who see a post', 'Deel dat een bericht ziet'],
  'reach.sharing': ['Chance that a viewer shares it', 'Kans dat een kijker het deelt'],
  'reach.largeAccount': ['Followers of the large account', 'Volgers van het grote account'],
  'writing.place': ['Where it happens', 'Waar het gebeurt'],
  'writing.by': ['Who writes to you', 'Wie je schrijft'],
  'writing.message': ['Message', 'Bericht'],
  'writing.task': ['Task', 'Opdracht'],
  'writing.model': ['A good reply', 'Een goed antwoord'],
  'writing.checklist': ['Checklist', 'Controlelijst'],
  'intentions.intentions': ['Intentions', 'Voornemens'],
  'intentions.intentions.text': ['Intention', 'Voornemen'],
  'sources.authors': ['Authors', 'Auteurs'],
  'sources.year': ['Year', 'Jaar'],
  'sources.title': ['Title', 'Titel'],
  'sources.language': ['Language of the title', 'Taal van de titel'],
  'sources.where': ['Where it appeared', 'Waar het verscheen'],
  'sources.url': ['Address', 'Adres'],
  'sources.note': ['Caution', 'Kanttekening'],
  'lesson-text.title': ['Title of the lesson', 'Titel van de les'],
  'lesson-text.idea': ['The one idea', 'De kern'],
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
