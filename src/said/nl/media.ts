/** The Dutch of what is said of pictures, films, sounds and files to take along. */
export const media: Readonly<Record<string, string>> = {
  '"{1}" can’t be shown. {2}': '“{1}” kan niet worden getoond. {2}',
  '"{1}" in this <{2}> can’t be read.': '“{1}” in deze <{2}> is niet te lezen.',
  '"{1}" is {2}, not {3}.': '“{1}” is {2}, niet {3}.',
  '"{1}" takes no value.': '“{1}” krijgt geen waarde.',
  '<{1}> stands within a line.': '<{1}> staat midden in een regel.',
  '<{1}> takes no "{2}".': '<{1}> kent “{2}” niet.',
  '<Video>, which finds them by their name': '<Video>, die haar aan haar naam herkent',
  'Captions are called as their film, with the language: story.mp4 has story.nl.vtt.':
    'Ondertiteling heet zoals haar film, met de taal erbij: bij story.mp4 hoort story.nl.vtt.',
  'Choose a simpler one.': 'Kies een eenvoudiger plaatje.',
  'It is in {1}: put a copy into {2}.': 'Het staat in {1}: zet er een kopie van in {2}.',
  'It is shown with {1}.': 'Het wordt getoond met {1}.',
  'It takes: {1}.': 'Wel: {1}.',
  'Its content is a web page.': 'Er zit een webpagina in.',
  'Its content is nothing that a course can show.': 'Er zit niets in wat een cursus kan tonen.',
  'Keep it under {1}, and say the rest in the text: it is read out without a pause.':
    'Houd hem onder de {1} en zet de rest in de tekst: hij wordt in één keer voorgelezen.',
  'Keep one: alt="…", or decorative.': 'Houd één van de twee: alt="…" of decorative.',
  'Leave a line empty behind <{1} …>, and put </{2}> on a line of its own.':
    'Laat onder <{1} …> een regel leeg en zet </{2}> op een eigen regel.',
  'Make smaller what weighs most: {1}. Or raise it here, where learners and your LMS can take that: "mediaBudget: {2}".':
    'Maak kleiner wat het zwaarst is: {1}. Of verhoog de ruimte hier, als deelnemers en je LMS dat aankunnen: "mediaBudget: {2}".',
  'Move it into {1}/media, and show it from there; or keep it elsewhere.':
    'Zet het in {1}/media en toon het van daaruit, of bewaar het ergens anders.',
  'Name it in a post: "photo: {1}".': 'Noem het in een bericht: "photo: {1}".',
  'Nothing shows the words between <{1}> and </{2}>.': 'De woorden tussen <{1}> en </{2}> worden nergens getoond.',
  'Offer it in the lesson’s text: <File file="{1}" title="…" />.':
    'Bied het aan in de tekst van de les: <File file="{1}" title="…" />.',
  'Or remove it.': 'Of verwijder het.',
  'Pictures, films, sounds and files come to {1} MB together, and the course has {2} MB for them.':
    'Plaatjes, films, geluid en bestanden zijn samen {1} MB, en de cursus heeft er {2} MB voor.',
  'Play it in the lesson’s text: <Audio file="{1}" title="…">.':
    'Laat het horen in de tekst van de les: <Audio file="{1}" title="…">.',
  'Put the file into the folder media beside this text, and write <Picture file="…" alt="…" />, or <Video>, <Audio> or <File>.':
    'Zet het bestand in de map media naast deze tekst, en schrijf <Picture file="…" alt="…" />, of <Video>, <Audio> of <File>.',
  'Put the file into that folder.': 'Zet het bestand in die map.',
  'Put the file into that folder. There are: {1}.': 'Zet het bestand in die map. Er staat wel: {1}.',
  'Put the file itself there: a course holds all that it shows.':
    'Zet het bestand zelf daar: alles wat een cursus toont, zit erin.',
  'Put the file there again.': 'Zet het bestand er opnieuw neer.',
  'Put them beside it as {1}. Write silent where nothing is to be heard.':
    'Zet haar ernaast als {1}. Schrijf silent als er niets te horen is.',
  'Save it smaller: {1} pixels wide are enough.': 'Sla het kleiner op: {1} pixels breed is genoeg.',
  'Save the file itself again: perhaps a page to log in came in its place.':
    'Sla het bestand zelf opnieuw op: misschien kwam er een inlogpagina voor in de plaats.',
  'Save them again as WebVTT.': 'Sla haar opnieuw op als WebVTT.',
  'Say what it is: {1}.': 'Zeg wat het is: {1}.',
  'Say what it shows in `image`, or write `decorative: true` where it adds nothing to the post.':
    'Zeg in `image` wat erop staat, of schrijf `decorative: true` als ze niets aan het bericht toevoegt.',
  'Say what it shows: alt="…". Write decorative where it adds nothing to the text.':
    'Zeg wat erop staat: alt="…". Schrijf decorative als het niets aan de tekst toevoegt.',
  'Say what the picture shows.': 'Zeg wat er op het plaatje staat.',
  'Show it in the lesson’s text: <Picture file="{1}" alt="…" />.':
    'Toon het in de tekst van de les: <Picture file="{1}" alt="…" />.',
  'Show it in the lesson’s text: <Video file="{1}" title="…">.':
    'Toon het in de tekst van de les: <Video file="{1}" title="…">.',
  'Take a picture (JPEG, PNG, WebP, AVIF, SVG), a film (MP4, WebM), sound (MP3, M4A), captions (VTT), a PDF or a document (DOCX, XLSX, PPTX, ODT).':
    'Neem een plaatje (JPEG, PNG, WebP, AVIF, SVG), een film (MP4, WebM), geluid (MP3, M4A), ondertiteling (VTT), een pdf of een document (DOCX, XLSX, PPTX, ODT).',
  'The alternative text has {1} characters.': 'De alternatieve tekst heeft {1} tekens.',
  'The alternative text is the name of a file.': 'De alternatieve tekst is de naam van een bestand.',
  'The transcript begins on the line of <{1}>, or the line below it.':
    'De uitgeschreven tekst begint op de regel van <{1}>, of meteen eronder.',
  'There are no captions in {1}.': 'Er staat geen ondertiteling in {1}.',
  'There is no file "{1}" in {2}.': 'Er is geen bestand “{1}” in {2}.',
  'This <{1}> has no title.': 'Deze <{1}> heeft geen titel.',
  'This <{1}> names no file.': 'Deze <{1}> noemt geen bestand.',
  'This film has no captions in "{1}": who can’t hear it, misses what is said.':
    'Deze film heeft geen ondertiteling in “{1}”: wie hem niet kan horen, mist wat er wordt gezegd.',
  'This film has no transcript: not everyone can play it.':
    'Deze film heeft geen uitgeschreven tekst: niet iedereen kan hem afspelen.',
  'This is a link to a file elsewhere.': 'Dit is een koppeling naar een bestand ergens anders.',
  'This photo has no alternative text.': 'Deze foto heeft geen alternatieve tekst.',
  'This picture can’t be made small.': 'Dit plaatje is niet klein te krijgen.',
  'This picture has more than 100 million pixels.': 'Dit plaatje heeft meer dan 100 miljoen pixels.',
  'This picture has no alternative text: who can’t see it, learns nothing of it.':
    'Dit plaatje heeft geen alternatieve tekst: wie het niet kan zien, komt er niets van te weten.',
  'This picture has words, and is decorative.': 'Dit plaatje heeft een alternatieve tekst én is versiering.',
  'This sound has no transcript: not everyone can play it.':
    'Dit geluid heeft geen uitgeschreven tekst: niet iedereen kan het afspelen.',
  'Write it as {1}.': 'Schrijf het als {1}.',
  'Write what is said between <Audio …> and </Audio>.': 'Schrijf tussen <Audio …> en </Audio> wat er wordt gezegd.',
  'Write what is said, and what is to be seen, between <Video …> and </Video>.':
    'Schrijf tussen <Video …> en </Video> wat er wordt gezegd en wat er te zien is.',
  'Write {1} alone, or leave it out.': 'Schrijf alleen {1}, of laat het weg.',
  'Write {1}.': 'Schrijf {1}.',
  'a document': 'een document',
  'a drawing': 'een tekening',
  'a film': 'een film',
  'a picture': 'een plaatje',
  'a sound': 'een geluid',
  'captions of a film': 'ondertiteling van een film',
  '{1} ({2} MB)': '{1} ({2} MB)',
  'Put it on a line of its own.': 'Zet het op een eigen regel.',
  'What the picture of the start shows, in words; left out, it is decorative.':
    'Wat er op de foto van het begin staat, in woorden; weggelaten is ze versiering.',
  'What pictures, films, sounds and files may weigh together, in megabytes; left out, 20.':
    'Hoe zwaar plaatjes, films, geluid en bestanden samen mogen zijn, in megabytes; weggelaten 20.',
  'Name a file in the folder media, such as "team.jpg".': 'Noem een bestand in de map media, zoals "team.jpg".',
  'A picture of them in the folder media instead, such as "ada.jpg"; once in a scenario is enough.':
    'In plaats daarvan een foto in de map media, zoals "ada.jpg"; één keer in een situatie is genoeg.',
  'A photo with the post in the folder media, such as "queue.jpg"; `image` says what it shows.':
    'Een foto bij het bericht in de map media, zoals "queue.jpg"; `image` zegt wat erop staat.',
  'What a photo with the post shows, in words: the alternative text of `photo`, or in place of one.':
    'Wat er op een foto bij het bericht staat, in woorden: de alternatieve tekst van `photo`, of in plaats van een foto.',
  'true for a photo that adds nothing to the post: it needs no `image`.':
    'true voor een foto die niets aan het bericht toevoegt: dan hoeft er geen `image` bij.',
};
