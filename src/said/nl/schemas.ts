/** What the fields of the schemas are for, and what the schemas refuse. */
export const schemas: Readonly<Record<string, string>> = {
  // Ids, languages and addresses.
  'An id has at most 60 characters.': 'Een id heeft hoogstens 60 tekens.',
  'A permanent name: once learners have answered, never change it.':
    'Een vaste naam: verander die niet meer zodra deelnemers hebben geantwoord.',
  'A key is one letter from a to z.': 'Een key is één letter van a tot en met z.',
  'One letter, permanent: reports show it, so never reuse it for another choice.':
    'Eén letter die altijd dezelfde blijft: rapporten tonen die, dus gebruik haar nooit voor een andere keuze.',
  'A language is a code of two or three small letters, such as "nl".':
    'Een taal is een code van twee of drie kleine letters, zoals “nl”.',
  'A language is here twice.': 'Een taal staat hier twee keer.',
  'The text is empty: write it, or remove the field.': 'De tekst is leeg: vul hem in, of haal het veld weg.',
  'The text is empty: write it.': 'De tekst is leeg: vul hem in.',
  'The words in every language of the course, one line a language.':
    'De woorden in elke taal van de cursus, een regel per taal.',
  'An address starts with https://.': 'Een adres begint met https://.',
  'A telephone number has digits, and no quotes of its own: 000 123 45 02.':
    'Een telefoonnummer heeft cijfers, en zelf geen aanhalingstekens: 000 123 45 02.',
  'An e-mail address looks like name@example.com.': 'Een e-mailadres ziet eruit als naam@example.com.',

  // The course.
  'The course, for the LMS. Never change it once learners have started.':
    'Hieraan kent het LMS de cursus. Verander dit nooit meer als mensen begonnen zijn.',
  'A version has three numbers, such as 1.2.0.': 'Een versie heeft drie getallen, zoals 1.2.0.',
  'Raise it with every change that learners get.': 'Verhoog de versie bij elke wijziging die deelnemers krijgen.',
  'The title, as the LMS and the start screen show it.': 'De titel, zoals het LMS en het startscherm die tonen.',
  'What it is about, in one or two sentences.': 'Waar de cursus over gaat, in één of twee zinnen.',
  'What you get out of it, a line each.': 'Wat je eraan hebt, een regel per punt.',
  'Words to find it by in the LMS, separated by commas.':
    'Woorden om de cursus in het LMS mee te vinden, met komma’s ertussen.',
  'The languages, the first being the default.': 'De talen; de eerste is de standaardtaal.',
  'Languages that are being translated: the check says how far they are, and packages leave them out.':
    'Talen waarin nog wordt vertaald: de controle zegt hoe ver het is, en pakketten laten ze weg.',
  'How long it takes, in minutes; left out, it is counted from the words and the presses.':
    'Hoelang het duurt, in minuten. Leeg: het wordt geteld uit de woorden en het aantal keer klikken.',
  'true where reading times and ways to pass without reading stop the package, too.':
    'Aan (true): ook leestijden en manieren om te slagen zonder te lezen houden een pakket tegen.',
  'The score, 1 to 100, from which the final check is passed.':
    'De score, van 1 tot en met 100, vanaf welke je slaagt voor de eindcheck.',
  'What the LMS is told below the pass mark: "failed", or still "incomplete".':
    'Wat het LMS onder de slaaggrens hoort: niet geslaagd (“failed”), of nog niet afgerond (“incomplete”).',
  '"required": the final check opens once each lesson\'s exercise is done; "optional": once the lessons are read.':
    'Wanneer de eindcheck opengaat: als van elke les de oefening is gedaan (“required”), of als de lessen zijn gelezen (“optional”).',
  'true where people may take the final check at once; passing it completes the course.':
    'Aan (true): je mag de eindcheck meteen doen; wie slaagt, is klaar met de cursus.',
  'Whether a learner is asked to hand in work on their device that the LMS does not have ("ask"), or begins without it ("never").':
    'Of een deelnemer wordt gevraagd werk in te leveren dat wel op het apparaat staat en niet in het LMS (“ask”), of zonder begint (“never”).',
  'What LMSs differ in; left out, what fits any LMS.': 'Waarin LMS’en verschillen. Leeg: wat in elk LMS past.',
  'The LMS that packages are made for; left out, any LMS.': 'Het LMS waarvoor pakketten worden gemaakt. Leeg: elk LMS.',
  'Whether the pass mark is in the manifest too: some LMSs decide by it themselves.':
    'Of de slaaggrens ook in het manifest staat: sommige LMS’en beslissen daar zelf mee.',
  'What the LMS is told when someone who has completed leaves; "suspend" keeps the record everywhere.':
    'Wat het LMS hoort als wie klaar is de cursus verlaat; met “suspend” blijven de gegevens overal bewaard.',
  'Whether Exit closes a window that the LMS opened ("close"), also where the course is in a frame of it ("close-around"), or stays and says that all is saved.':
    'Of Afsluiten een venster sluit dat het LMS opende (“close”), ook als de cursus daar in een frame staat (“close-around”), of blijft staan en zegt dat alles is bewaard.',
  'The final check.': 'De eindcheck.',
  'The lesson in which the final check is taken.': 'De les waarin de eindcheck staat.',
  'How many scenarios are drawn for each skill.': 'Hoeveel situaties er per vaardigheid worden getrokken.',
  'The lessons in order; the last one shows the result.': 'De lessen op volgorde; de laatste toont het resultaat.',
  'The lesson: its folder is named by a number, a hyphen and this id, such as 02-reach-and-speed.':
    'De naam van de les in bestanden en rapporten. De map heet een nummer, een streepje en dit id, zoals 02-reach-and-speed.',
  'The drawing above the lesson.': 'De tekening boven de les.',
  'A cover is the name of a drawing, or of a picture beside course.yaml, such as "cover.jpg".':
    'Hier staat de naam van een tekening, of van een foto naast course.yaml, zoals “cover.jpg”.',
  'What the start shows: one of the drawings of lessons, or a picture beside course.yaml; left out, the player’s own drawing.':
    'Wat het startscherm toont: een tekening van een les of een eigen foto. Leeg: de tekening van de cursus zelf.',
  'The line above the title; left out, the name of the organisation.':
    'De regel boven de titel. Leeg: de naam van de organisatie.',
  'What is practised; results are shown by skill.': 'Wat er wordt geoefend; resultaten staan per vaardigheid.',
  'The skill: scenarios name it.': 'De vaardigheid: situaties noemen deze naam.',
  'What it is called, in a word or two.': 'Hoe het heet, in een woord of twee.',
  'What to do, a step a line, on the job aid.': 'Wat je doet, een regel per stap, op de hulpkaart.',
  'What to ask yourself before you post.': 'Wat je jezelf vraagt voordat je iets plaatst.',
  'The heading above them on the job aid.': 'De kop erboven op de hulpkaart.',
  'The first question; each draft in drafts.yaml answers it with "fitting".':
    'De eerste vraag: is het gepast? Elk concept geeft er antwoord op (“fitting”).',
  'The second question; each draft in drafts.yaml answers it with "helps".':
    'De tweede vraag: draagt het bij? Elk concept geeft er antwoord op (“helps”).',
  'The sheet to print at the end.': 'Het blad om aan het eind af te drukken.',
  'The title of the sheet to print.': 'De titel van het blad.',
  'What else to remember, a block each.': 'Wat je verder onthoudt, een blok per punt.',
  'What it is about, in a few words.': 'Waar het over gaat, in een paar woorden.',
  'What to remember, in one or two sentences.': 'Wat je onthoudt, in één of twee zinnen.',
  'true where it is shown as urgent: what cannot wait.': 'Aan (true): het valt op, want het kan niet wachten.',
  'Words that organisations differ in, such as customer, patient or resident: said here once, used in all texts.':
    'Woorden die per organisatie verschillen, zoals klant, patiënt of bewoner: hier één keer, voor alle teksten.',
  'The word for one of them: {customer} in a text is replaced by it.':
    'Het woord voor één van hen: in teksten staat het waar {customer} staat.',
  'The word for more of them: {customers}, the name of the term with an s.':
    'Het woord voor meer van hen: {customers}, de naam van het woord met een s.',

  // The organisation.
  'Whose social media code this is.': 'Van wie deze socialmediacode is.',
  'The name; {organisation} in a text is replaced by it.': 'De naam: in teksten staat die waar {organisation} staat.',
  'A logo is named like logo.svg, without a folder.': 'Een logo heet bijvoorbeeld logo.svg, zonder map ervoor.',
  'An SVG file beside course.yaml.': 'Het logo: een SVG-bestand naast course.yaml.',
  'A colour is written as # and six digits between quotes, such as "#0b5d57".':
    'Een kleur schrijf je als # en zes tekens tussen aanhalingstekens, zoals "#0b5d57".',
  "The organisation's two colours; left out, the course's own are used.":
    'De twee kleuren van de organisatie. Leeg: de kleuren van de cursus zelf.',
  'Buttons and links.': 'Knoppen en links.',
  'Drawings and highlights.': 'Tekeningen en accenten.',
  'The core values that a post is held against.': 'De waarden waar je een bericht naast legt.',
  'The core value.': 'De naam van de waarde in bestanden.',
  'The value in a word or two.': 'De waarde in een woord of twee.',
  'What it means online, in one sentence.': 'Wat die online betekent, in één zin.',
  'Who to turn to for what.': 'Bij wie je waarvoor terechtkunt.',
  'The contact point.': 'Het contact: teksten noemen het met deze naam.',
  'The team or person.': 'Het team of de persoon.',
  'What {contact.<id>} puts into a sentence, such as "our social media team"; left out, its name.':
    'Hoe het contact in een zin heet, zoals “onze persvoorlichter”: dat komt waar {contact.<id>} staat. Leeg: de naam.',
  'What you turn to them for, in a few words.': 'Waarvoor je er terechtkunt, in een paar woorden.',
  'Their e-mail address.': 'Het e-mailadres.',
  'Their telephone number.': 'Het telefoonnummer.',
  'Their page.': 'De pagina van het contact.',
  'Whom each topic goes to, a line each.': 'Bij wie elk onderwerp hoort, een regel per onderwerp.',
  'What it is about, in a few words, such as "A journalist asks you something".':
    'Waar het over gaat, in een paar woorden, zoals “Een journalist vraagt je iets”.',
  'Who to turn to then: one of the contacts.': 'Wie je dan vraagt: een van de contacten.',

  // Scenarios.
  'The scenario: the interaction id in the LMS.': 'Hieraan kent het LMS de situatie.',
  'What it practises: one of the skills in course.yaml.': 'Wat je ermee oefent: een van de vaardigheden van de cursus.',
  'Where it happens.': 'Waar het gebeurt: elke plek heeft een eigen uiterlijk.',
  'A few words for menus and reports.': 'Een paar woorden voor menu’s en rapporten.',
  'Where you are and what you see, in one or two sentences.': 'Waar je bent en wat je ziet, in één of twee zinnen.',
  'The scenes; the first one starts.': 'De scènes; de eerste begint.',
  'The scene, unique in its scenario.': 'De naam van de scène, uniek in deze situatie.',
  'The posts to read, in order.': 'De berichten om te lezen, op volgorde.',
  'Who writes: a name, the same in every language or a line a language.':
    'Wie schrijft: een naam, in elke taal dezelfde of per taal een andere.',
  'Their face, once in a scenario is enough; left out, one is chosen for the name.':
    'Het getekende gezicht, één keer per situatie is genoeg. Leeg: een gezicht dat bij de naam past.',
  'What they write.': 'Wat er geschreven wordt.',
  'Which drawing is shown for the photo; left out, a camera.': 'Welke tekening bij de foto komt. Leeg: een camera.',
  'How many of five stars it gives, in a review.': 'Hoeveel van de vijf sterren, in een review.',
  'How many likes it has.': 'Hoeveel likes het heeft.',
  'What is asked, such as "What do you do?"': 'Wat je vraagt, zoals “Wat doe je?”',
  'Three or four choices, one of them best.': 'Drie of vier keuzes, waarvan één de beste.',
  'A scene has three or four choices.': 'Een scène heeft drie of vier keuzes.',
  'What it means for the world: a reply, handing over, sharing, asking first, or nothing (more) done or told.':
    'Wat de keuze voor de wereld betekent: antwoorden, doorgeven, delen, eerst vragen, of niets (meer) doen of zeggen.',
  'What the learner chooses to say or do.': 'Wat de deelnemer kiest om te zeggen of te doen.',
  '2 best, 1 acceptable, 0 poor.': '2 is de beste, 1 acceptabel, 0 zwak.',
  'Why, in one to three sentences.': 'Waarom, in één tot drie zinnen.',
  'The reason for its score in a line, for whoever edits the course; learners never see it.':
    'Waarom deze score, in een regel, voor wie de cursus bewerkt. Deelnemers zien dit nooit.',
  'How the thread goes on after this choice.': 'Hoe het gesprek verdergaat na deze keuze.',
  'The scene that follows; leave out where the scenario ends.': 'De scène die volgt. Leeg: hier eindigt het.',
  'The ending reached; one of the endings below.': 'Hoe het afloopt: een van de aflopen hieronder.',
  'How a practice scenario can end.': 'Hoe een oefening kan aflopen.',
  'The ending, unique in its scenario.': 'De naam van de afloop, uniek in deze situatie.',
  'How it ended.': 'Hoe het afliep: goed, gemengd of slecht.',
  'How it ended, in a few words.': 'Hoe het afliep, in een paar woorden.',
  'What came of it, in one to three sentences.': 'Wat ervan kwam, in één tot drie zinnen.',

  // The other exercises, sources and lessons.
  'The statements, one after the other.': 'De stellingen, een voor een.',
  'The statement.': 'De naam van de stelling in rapporten.',
  'The statement, in one sentence.': 'De stelling, in één zin.',
  'true when it is a fact, false when it is a myth.': 'Aan (true): een feit. Uit (false): een fabel.',
  'Its source in sources.yaml.': 'De bron ervan, uit de bronnen van de cursus.',
  'The drafts, one after the other.': 'De concepten, een voor een.',
  'The draft.': 'De naam van het concept in rapporten.',
  'The post as it would be sent.': 'Het bericht zoals het verstuurd zou worden.',
  'What a photo with it shows, in words.': 'Wat er op de foto erbij staat, in woorden.',
  'true when it can go out, false when it wants rethinking.':
    'Aan (true): het kan zo de deur uit. Uit (false): je denkt er nog eens over na.',
  '"Is it fitting?" answered in a sentence.': '“Is het gepast?”, beantwoord in een zin.',
  '"Does it help what we stand for?" answered in a sentence.': '“Draagt het bij?”, beantwoord in een zin.',
  'Connections at the start.': 'Hoeveel connecties er bij het begin zijn.',
  'The share of connections who see a post: 0.2 is 20%.':
    'Het deel van de connecties dat een bericht ziet: 0.2 is 20%.',
  'The chance that a viewer shares it: 0.01 is 1%.': 'De kans dat een kijker het deelt: 0.01 is 1%.',
  'The followers of the large account.': 'Hoeveel volgers het grote account heeft.',
  'Who writes to you.': 'Wie je schrijft.',
  'What you are asked to write.': 'Wat je moet schrijven.',
  'A good reply.': 'Een voorbeeld van een goed antwoord.',
  'What a good reply has, a line each.': 'Wat een goed antwoord heeft, een regel per punt.',
  'The intention.': 'De naam van het voornemen in rapporten.',
  '"When …, I …"': '“Als …, dan …”',
  'Who wrote it.': 'Wie het schreef.',
  'The year it came out.': 'Het jaar waarin het verscheen.',
  'Its title, in its own language.': 'De titel, in de eigen taal.',
  'The language of its title, such as `en`: a screen reader then reads it in that language.':
    'De taal van de titel, zoals `en`: een schermlezer leest de titel dan in die taal.',
  'The journal, court or publisher.': 'Het tijdschrift, de rechtbank of de uitgever.',
  'Its address, where there is a lasting one.': 'Het adres, als dat blijvend is.',
  'A caution the reader should have, such as "vendor data", a line a language.':
    'Wat de lezer erbij moet weten, zoals “cijfers van de leverancier”, een regel per taal.',
  "The lesson's title.": 'De titel van de les.',
  'The one idea of the lesson, in a sentence.': 'De kern van de les, in één zin.',
};
