/** What is refused or remarked in a course's files: its settings, names, scenarios and words. */
export const checks: Readonly<Record<string, string>> = {
  // The final check and its situations.
  'A scenario of the final check has one scene and no endings.':
    'Een situatie van de eindcheck heeft één scène en geen aflopen.',
  'Keep one scene, and remove "next", "ending" and "endings".':
    'Houd één scène, en haal “next”, “ending” en “endings” weg.',
  'Add scenarios to final-check/, or lower finalCheck.perSkill in course.yaml (now {1}).':
    'Voeg situaties toe aan de eindcheck, of trek er minder per vaardigheid (finalCheck.perSkill in course.yaml, nu {1}).',
  'The final check has no scenarios.': 'De eindcheck heeft geen situaties.',
  'There are too few scenarios of the skill "{1}" to draw from.':
    'Er zijn te weinig situaties van de vaardigheid “{1}” om uit te trekken.',
  'The choices have no ground for the score.': 'Bij de keuzes staat niet waarom ze hun score hebben.',
  'The choice {1} has no ground for the score.': 'Bij keuze {1} staat niet waarom die deze score heeft.',
  'Give each the reason for its score, in "why"; learners never see it.':
    'Zet bij elke keuze de reden voor de score (“why”); deelnemers zien die nooit.',
  'No choice is best.': 'Geen enkele keuze is de beste.',
  'Give one choice the score 2.': 'Geef één keuze de score 2 (beste).',
  'The choices {1} are both best.': 'De keuzes {1} zijn allebei de beste.',
  'Give one of them the score 2, the others 1 or 0.': 'Geef een ervan de score 2, de andere 1 of 0.',
  'Shorten it, or give another choice as many words: people pick the longest one when they do not know.':
    'Maak hem korter, of geef een andere keuze evenveel woorden: wie het niet weet, kiest de langste.',
  'The best choice is by far the longest ({1}).': 'De beste keuze is verreweg de langste ({1}).',
  'The longest choice is {1} times as long as the shortest ({2}).':
    'De langste keuze is {1} keer zo lang als de kortste ({2}).',
  'Make them about equally long, so that the length gives nothing away.':
    'Maak ze ongeveer even lang, zodat de lengte niets verraadt.',
  'There are none yet: add it to endings.': 'Er zijn er nog geen: voeg de afloop toe (“endings”).',
  'The choice has both a next scene and an ending.': 'De keuze heeft zowel een volgende scène als een afloop.',
  'The choice leads nowhere.': 'De keuze leidt nergens heen.',
  'Give it "next" with a scene, or "ending" with an ending.':
    'Laat haar naar een scène leiden (“next”) of naar een afloop (“ending”).',
  'There is no scene "{1}".': 'Er is geen scène “{1}”.',
  'There is no ending "{1}".': 'Er is geen afloop “{1}”.',
  'The scene "{1}" can\'t be reached.': 'De scène “{1}” is niet te bereiken.',
  'The ending "{1}" can\'t be reached.': 'De afloop “{1}” is niet te bereiken.',
  'Let a choice lead to it with "next", or remove it.': 'Laat een keuze ernaartoe leiden (“next”), of haal haar weg.',
  'Let a choice name it, or remove it.': 'Laat een keuze erop uitkomen, of haal haar weg.',
  'The choices lead in a circle through "{1}".': 'De keuzes gaan in een kring rond, via “{1}”.',
  'Let one of them go on to another scene or an ending.': 'Laat een ervan naar een andere scène of een afloop leiden.',
  'The best choices do not lead to a good ending.': 'De beste keuzes leiden niet naar een goede afloop.',
  'Give the ending at the end of the best choices the quality "good".':
    'Geef de afloop waar de beste keuzes op uitkomen de waarde goed (“quality: good”).',

  // Ways to pass without reading.
  'what names a contact': 'wat een contact noemt',
  'name a contact in another choice too, or in none': 'noem ook in een andere keuze een contact, of in geen enkele',
  'what says "I work here"': 'wat zegt “ik werk hier”',
  'let another choice say it too': 'laat een andere keuze dat ook zeggen',
  'the most polite': 'het beleefdste',
  'write the others as politely': 'schrijf de andere even beleefd',
  'the most cautious': 'het voorzichtigste',
  'write the best one with less caution': 'schrijf de beste minder voorzichtig',
  'the one with most clauses': 'wat de meeste zinsdelen heeft',
  'give the others as many clauses': 'geef de andere evenveel zinsdelen',
  'the first in the file': 'de eerste in het bestand',
  'the second in the file': 'de tweede in het bestand',
  'the third in the file': 'de derde in het bestand',
  'the fourth in the file': 'de vierde in het bestand',
  'the longest': 'de langste',
  'give another choice more words': 'geef een andere keuze meer woorden',
  'the shortest': 'de kortste',
  'give another choice fewer words': 'geef een andere keuze minder woorden',
  'put the best one in another place': 'zet de beste op een andere plaats',
  'what is labelled "{1}"': 'wat het kenmerk “{1}” heeft',
  'add scenarios in which "{1}" is not best': 'voeg situaties toe waarin “{1}” niet het beste is',
  'what is quoted speech': 'wat tussen aanhalingstekens staat',
  'quote another choice too': 'zet ook een andere keuze tussen aanhalingstekens',
  any: 'zomaar een',
  'one of the two most polite': 'een van de twee beleefdste',
  ', else ': ', anders ',
  '{1}%': '{1}%',
  '{1} and {2} more': '{1} en nog {2}',
  'Or draw {1} of each skill (finalCheck.perSkill in course.yaml).':
    'Of trek er {1} per vaardigheid (finalCheck.perSkill in course.yaml).',
  'make the wrong choices as polite as the best': 'maak de verkeerde keuzes even beleefd als de beste',
  ', or ': ', of ',
  'In some scenarios, {1}.': 'In sommige situaties: {1}.',
  'In {1}, {2}.': 'In {1}: {2}.',
  'Someone who chooses {1} ({2}) passes {3} of the draws without reading; {4} is the most.':
    'Wie zonder te lezen kiest: {1} ({2}), slaagt in {3} van de trekkingen; meer dan {4} mag niet.',

  // Colours, logo, title, times.
  'as text and on buttons': 'als tekst en op knoppen',
  'in drawings and marks': 'in tekeningen en accenten',
  'The colour {1} has a contrast of {2} with the page, {3}; it needs {4}.':
    'De kleur {1} heeft een contrast van {2} met de pagina, {3}; het moet {4} zijn.',
  'The nearest that passes is {1}.': 'De dichtstbijzijnde kleur die kan, is {1}.',
  'The file {1} is not an SVG drawing.': 'Het bestand {1} is geen SVG-tekening.',
  'Save the logo as SVG.': 'Bewaar het logo als SVG.',
  'Keep it under {1} kB: every learner waits for it. Ask for a simpler drawing, without photos.':
    'Blijf onder de {1} kB: elke deelnemer moet erop wachten. Vraag om een eenvoudiger tekening, zonder foto’s.',
  'The file {1} has {2} kB.': 'Het bestand {1} is {2} kB.',
  'The title takes {1} lines on a screen of {2} pixels.': 'De titel beslaat {1} regels op een scherm van {2} pixels.',
  'The title has a word that is broken on a phone: "{1}".':
    'In de titel staat een woord dat op een telefoon wordt afgebroken: “{1}”.',
  'The title has {1} characters, and LMSs keep {2}.': 'De titel heeft {1} tekens, en LMS’en bewaren er {2}.',
  'Shorten it: a title is three to five words; the description says the rest.':
    'Maak hem korter: een titel is drie tot vijf woorden; de rest staat in de beschrijving.',
  'The lesson takes {1} seconds in "{2}", of {3} at most.':
    'De les duurt {1} seconden in “{2}”, en hoogstens {3} is goed.',
  'Shorten its text and the scenarios of final-check/, or draw fewer (finalCheck.perSkill in course.yaml).':
    'Maak de tekst en de situaties van de eindcheck korter, of trek er minder (finalCheck.perSkill in course.yaml).',
  'Shorten its text and its exercise, or make two lessons of it.':
    'Maak de tekst en de oefening korter, of maak er twee lessen van.',
  'The course takes about {1} minutes, and this says {2}.': 'De cursus duurt ongeveer {1} minuten, en hier staat {2}.',
  'Leave this out: the time is counted then.': 'Laat dit leeg: dan wordt de tijd geteld.',
  'The course takes {1} minutes in "{2}", of {3} at most.':
    'De cursus duurt {1} minuten in “{2}”, en hoogstens {3} is goed.',
  'Shorten texts and exercises. What takes longest: {1}.': 'Maak teksten en oefeningen korter. Het langst duren: {1}.',
  '"{1}" ({2} seconds)': '“{1}” ({2} seconden)',

  // Files, folders and ids.
  'This is not plain text: it was saved by a word processor or a browser.':
    'Dit is geen platte tekst: het is bewaard door een tekstverwerker of browser.',
  'Copy the words into a plain text file, with an editor such as VS Code or Notepad.':
    'Kopieer de woorden naar een bestand met platte tekst, met een editor zoals VS Code of Kladblok.',
  'A character on this line cannot be read: the file was not saved as UTF-8.':
    'Een teken op deze regel is niet te lezen: het bestand is niet als UTF-8 bewaard.',
  'Save it as UTF-8, and check the letters with accents.': 'Bewaar het als UTF-8, en kijk de letters met accenten na.',
  'Two versions of the text are below one another here: a merge was not finished.':
    'Hier staan twee versies van de tekst onder elkaar: een samenvoeging is niet afgemaakt.',
  'Keep the one that you want, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.':
    'Houd de versie die je wilt, en haal de regels weg die beginnen met <<<<<<<, ======= en >>>>>>>.',
  'The {1} "{2}" is already used by {3}.': 'De {1} “{2}” is al in gebruik bij {3}.',
  'Give each its own {1}.': 'Geef elk een eigen {1}.',
  'The id "{1}" is already used in {2}.': 'Het id “{1}” is al in gebruik in {2}.',
  'Give file and id a new name, the same for both.': 'Geef bestand en id een nieuwe naam, voor beide dezelfde.',
  'Give each scenario its own id.': 'Geef elke situatie een eigen id.',
  'The file is called {1}, but its id is "{2}".': 'Het bestand heet {1}, maar het id is “{2}”.',
  'Give both the same name.': 'Geef beide dezelfde naam.',
  'The name of a folder has the letters a to z alone, without {1}.':
    'De naam van een map heeft alleen de letters a tot en met z, zonder {1}.',
  'The folder is not a lesson of the course.': 'De map is geen les van de cursus.',
  'Add its id to lessons in course.yaml, or remove the folder.':
    'Zet het id bij de lessen in course.yaml, of verwijder de map.',
  'The folder was renamed: course.yaml calls its lesson "{1}".':
    'De map kreeg een andere naam: in course.yaml heet de les “{1}”.',
  'Rename it to {1}, or call the lesson "{2}" in course.yaml where nobody has begun the course.':
    'Noem de map {1}, of noem de les “{2}” in course.yaml als nog niemand aan de cursus is begonnen.',
  'The final check is the last lesson.': 'De eindcheck is de laatste les.',
  'Add a lesson after it: the last lesson shows the result.':
    'Zet er een les achter: de laatste les toont het resultaat.',
  'They are left out. To show them, add it to languages in course.yaml.':
    'Ze blijven weg. Wil je ze tonen, zet de taal dan bij de talen van de cursus (languages in course.yaml).',
  'The course has no language "{1}", and {2} texts are in it.':
    'De cursus heeft geen taal “{1}”, en {2} teksten zijn in die taal.',
  'The file is missing.': 'Het bestand ontbreekt.',
  'It holds the words of buttons and messages: copy lessons/interface/en.yaml of the player and translate it.':
    'Hierin staan de woorden van knoppen en meldingen: kopieer lessons/interface/en.yaml van de speler en vertaal het.',
  'It says what the course is: see the guide in lessons/README.md.':
    'Hierin staat wat de cursus is: zie de handleiding in lessons/README.md.',
  'Make the folder {1} with a text for each language, or take the lesson out of the list.':
    'Maak de map {1} met een tekst voor elke taal, of haal de les uit de lijst.',
  'The file is not read.': 'Het bestand wordt niet gelezen.',
  'Move it into final-check/ itself.': 'Zet het in final-check/ zelf.',
  'It is left out. To show it, add it to languages in course.yaml.':
    'Dit blijft weg. Wil je het tonen, zet de taal dan bij de talen van de cursus (languages in course.yaml).',
  'The file is not read because of its name.': 'Het bestand wordt niet gelezen, door zijn naam.',
  'What is read here: {1}.': 'Wat hier wordt gelezen: {1}.',
  'The name of a lesson’s folder is a number, a hyphen and its id.':
    'De map van een les heet een nummer, een streepje en het id.',
  'The lesson "{1}" has two folders; the other is {2}.': 'De les “{1}” heeft twee mappen; de andere is {2}.',
  'Keep one of them.': 'Houd een van beide.',
  'The folder is not read because of its name.': 'De map wordt niet gelezen, door haar naam.',

  // What one file names in another.
  'none yet': 'nog geen',
  'Name one of: {1}, or add it there.': 'Kies uit: {1}, of voeg het daar toe.',
  'At {1}, someone who chooses blindly passes {2} of the draws; {3} is the most.':
    'Bij {1} slaagt iemand die blind kiest in {2} van de trekkingen; {3} is het hoogste.',
  'Raise it to {1}, or give more scenarios a fourth choice.':
    'Verhoog hem tot {1}, of geef meer situaties een vierde keuze.',
  'Give more scenarios of final-check/ a fourth choice.': 'Geef meer situaties in final-check/ een vierde keuze.',
  'There is no skill "{1}" in course.yaml.': 'In course.yaml staat geen vaardigheid “{1}”.',
  'There is no source "{1}" in sources.yaml.': 'In sources.yaml staat geen bron “{1}”.',
  'There is no contact "{1}" in organisation.contacts.': 'Bij de contacten staat geen “{1}”.',
  'Name it with "source", and add it to sources.yaml.':
    'Noem de bron (“source”), en zet die bij de bronnen (sources.yaml).',
  'A figure has no source: "{1}".': 'Bij een cijfer staat geen bron: “{1}”.',
  'Add "twoQuestions" to course.yaml, with "title", "fitting" and "helps".':
    'Zet de twee vragen bij de cursus (“twoQuestions” in course.yaml, met “title”, “fitting” en “helps”).',
  'Drafts are held against two questions, and the course has none.':
    'Concepten worden naast twee vragen gelegd, en de cursus heeft er geen.',

  // Texts, terms and words of buttons.
  'The {1} of a placeholder is missing: {2}.': 'De {1} van een invulwoord ontbreekt: {2}.',
  '{1} is not how a placeholder is written.': 'Zo schrijf je een invulwoord niet: {1}.',
  'Write {{1}}.': 'Schrijf {{1}}.',
  'Remove it, or put { before the name of the placeholder.': 'Haal hem weg, of zet { voor de naam van het invulwoord.',
  'A } stands here that closes nothing.': 'Hier staat een } die niets sluit.',
  'The placeholder {{1}} stands for something else already.': 'Het invulwoord {{1}} staat al voor iets anders.',
  'Give the term another name.': 'Geef het woord een andere naam.',
  'A term has a brace in it.': 'In het woord staat een accolade.',
  'Write the word alone.': 'Schrijf alleen het woord.',
  'Use single braces: {{1}}.': 'Gebruik enkele accolades: {{1}}.',
  'The placeholder {1} has double braces.': 'Het invulwoord {1} heeft dubbele accolades.',
  'Use one of {1}.': 'Kies uit {1}.',
  'Nothing is filled in here: write the words themselves.': 'Hier wordt niets ingevuld: schrijf de woorden zelf.',
  'The placeholder {1} is not known.': 'Het invulwoord {1} is niet bekend.',
  'A placeholder is not filled in here.': 'Hier wordt een invulwoord niet ingevuld.',
  'Write the words themselves: only texts that have a line for each language are filled in.':
    'Schrijf de woorden zelf: alleen teksten met een regel per taal worden ingevuld.',
  'The translation "{1}" is missing.': 'De vertaling “{1}” ontbreekt.',
  'Write it in that language: a line "{1}:" with the text.': 'Vul de tekst in die taal in (een regel “{1}:”).',
  'A sentence has more than {1} words: "{2}…".': 'Een zin heeft meer dan {1} woorden: “{2}…”.',
  'Split it in two.': 'Maak er twee van.',
  'A word has {1} characters: "{2}…".': 'Een woord heeft {1} tekens: “{2}…”.',
  'Shorten it or split it: it does not fit on a phone.':
    'Maak het korter of splits het: het past niet op een telefoon.',
  'The tag {1} is shown literally.': 'De tag {1} komt letterlijk in beeld.',
  'The link {1} is shown literally.': 'De link {1} komt letterlijk in beeld.',
  'The markup {1} is shown literally.': 'De opmaak {1} komt letterlijk in beeld.',
  'The bullet of a word processor {1} is shown literally.':
    'Het opsommingsteken van een tekstverwerker {1} komt letterlijk in beeld.',
  'An invisible character': 'Een onzichtbaar teken',
  '{1} in this text is a line break of a spreadsheet or a word processor.':
    '{1} in deze tekst is een regeleinde van een spreadsheet of tekstverwerker.',
  'Write a space for it, or make two sentences.': 'Zet er een spatie voor in de plaats, of maak er twee zinnen van.',
  'Remove it: only the text of a lesson (.mdx) can have markup.':
    'Haal het weg: alleen de tekst van een les (.mdx) kan opmaak hebben.',
  'Put <Source id="…" /> after it, and add the source to sources.yaml.':
    'Zet er een bron achter (<Source id="…" />), en zet die bij de bronnen (sources.yaml).',
  'The lesson has {1} words.': 'De les heeft {1} woorden.',
  'Keep it under {1}: one idea, two minutes.': 'Blijf onder de {1}: één idee, twee minuten.',
  'The text has {1} words.': 'De tekst heeft {1} woorden.',
  'Keep it under {1}: people read it on a phone.': 'Blijf onder de {1}: mensen lezen dit op een telefoon.',
  'The player shows no word "{1}".': 'De speler toont geen woord “{1}”.',
  'The sentence leaves out {1}.': 'In de zin ontbreekt {1}.',
  'Put it in where it belongs, or leave it out on purpose.': 'Zet het waar het hoort, of laat het met opzet weg.',
  'The word is missing in this language.': 'Het woord ontbreekt in deze taal.',
  'Translate it: in "{1}" it is "{2}".': 'Vertaal het: in “{1}” is het “{2}”.',

  // Translations, and what is not finished.
  '{1} and {2} more files': '{1} en nog {2} bestanden',
  '{1} texts in "{2}" say the same as their source.': '{1} teksten in “{2}” zijn gelijk aan de brontekst.',
  'Translate them, or move the language to draft. They are in {1}.':
    'Vertaal ze, of zet de taal bij de talen in voorbereiding (draft). Ze staan in {1}.',
  '{1} are missing': '{1} ontbreken nog',
  '1 has a mistake': '1 heeft een fout',
  '{1} have a mistake': '{1} hebben een fout',
  '1 is to be looked at': 'naar 1 moet je kijken',
  '{1} are to be looked at': 'naar {1} moet je kijken',
  'The draft "{1}" has {2} of {3} texts: {4}.': 'De taal in voorbereiding “{1}” heeft {2} van {3} teksten: {4}.',
  'To publish it, move "{1}" from draft to languages.':
    'Wil je haar uitgeven, zet “{1}” dan van de talen in voorbereiding (draft) bij de talen (languages).',
  'It is in no package yet. Write what is missing, or give it to a translator: npm run translate -- export --language {1}':
    'Ze zit nog in geen pakket. Vul aan wat ontbreekt, of laat een vertaler het doen: npm run translate -- export --language {1}',
  'The language "{1}" is published and a draft.': 'De taal “{1}” is uitgegeven én in voorbereiding.',
  'Keep it in languages, or in draft.': 'Houd haar bij languages, of bij draft.',
  '{1} is made up.': '{1} is verzonnen.',
  '{1} is made up, and 1 more is.': '{1} is verzonnen, en nog 1 andere.',
  '{1} is made up, and {2} more are.': '{1} is verzonnen, en nog {2} andere.',
  'The id "{1}" is that of the sample.': 'Het id “{1}” is dat van het voorbeeld.',
  'Give the course an id of its own before anyone begins it: an LMS tells courses apart by it.':
    'Geef de cursus een eigen id voordat iemand begint: een LMS onderscheidt cursussen daaraan.',
  'The name of the organisation is that of the sample.': 'De naam van de organisatie is die van het voorbeeld.',
  'Write your own.': 'Schrijf je eigen naam.',
  'Put in your own addresses and numbers, or leave them out.':
    'Zet er je eigen adressen en nummers in, of laat deze velden weg.',
  'The skill "{1}" has no situation in the final check.': 'De vaardigheid “{1}” heeft geen situatie in de eindcheck.',
  'Add some to final-check/, or take the skill out.': 'Voeg er een paar toe, of haal de vaardigheid weg.',
  "The folders' numbers say another order than the list: {1} comes after {2}.":
    'De nummers van de mappen zeggen een andere volgorde dan de lijst: {1} komt na {2}.',
  'The list counts. Change it, or number the folders as it has them.':
    'De lijst telt. Verander die, of nummer de mappen zoals de lijst ze heeft.',
  'Nothing reads this file.': 'Dit bestand wordt nergens gelezen.',
  'Name it as the logo in course.yaml, or remove it.': 'Kies het als logo van de cursus, of verwijder het.',
  'Move it to where it belongs, or out of the course’s folder.':
    'Zet het waar het hoort, of buiten de map van de cursus.',
  '"{1}" looks like a note to yourself.': '“{1}” lijkt een notitie voor jezelf.',
  'Write the text, or put the note behind a # on a line of its own.':
    'Schrijf de tekst, of zet de notitie achter een # op een eigen regel.',
};
