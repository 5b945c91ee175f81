/** Why exports can't be read, and packages can't be made. */
export const report: Readonly<Record<string, string>> = {
  ' or ': ' of ',
  '{1} has several rows of many people, which “{2}” tells apart. If that is the course, say so: the results of several courses would become one.':
    '{1} heeft van veel mensen meer rijen, die “{2}” uit elkaar houdt. Is dat de cursus, zeg dat dan: anders werden de resultaten van verschillende cursussen één resultaat.',
  '{1} is a gradebook with grades of {2}, and none of these is the course’s title. Say which column has the score.':
    '{1} is een cijferlijst met cijfers van {2}, en geen daarvan is de titel van de cursus. Zeg in welke kolom de score staat.',
  '{1} is a zip. Unpack it, and name the file in it.':
    '{1} is een zipbestand. Pak het uit, en kies het bestand dat erin zit.',
  '{1} is a workbook of an old kind (.xls), or one with a password. Open it in a spreadsheet, save it there as .xlsx without a password, and name that.':
    '{1} is een werkmap van een oude soort (.xls), of een met een wachtwoord. Open die in een spreadsheetprogramma, bewaar die daar als .xlsx zonder wachtwoord, en kies dat bestand.',
  '{1} is a picture, such as Moodle’s graphs report gives: it has no people in it. Download the interactions report.':
    '{1} is een plaatje, zoals het grafiekrapport van Moodle geeft: er staan geen mensen in. Download het interactierapport.',
  '{1} is compressed (gzip). Unpack it, and name the file in it.':
    '{1} is ingepakt (gzip). Pak het uit, en kies het bestand dat erin zit.',
  '{1} is a web page, as some LMSs export for Excel. Open it in a spreadsheet, save it as .xlsx, and name that.':
    '{1} is een webpagina, zoals sommige leeromgevingen voor Excel exporteren. Open die in een spreadsheetprogramma, bewaar die als .xlsx, en kies dat bestand.',
  '{1} is empty. Export the results from the LMS again.':
    '{1} is leeg. Exporteer de resultaten opnieuw uit de leeromgeving.',
  '{1} is the table of a chart, such as Moodle’s graphs report gives: it has counts, and no people. Download the interactions report.':
    '{1} is de tabel van een grafiek, zoals het grafiekrapport van Moodle geeft: er staan aantallen in, en geen mensen. Download het interactierapport.',
  'It comes nearest to {1}, but has no column for {2}.': 'Het lijkt het meest op {1}, maar heeft geen kolom voor {2}.',
  '{1} has no column {2}, which the mapping names. Its headings are: {3}. Mend the mapping.':
    '{1} heeft geen kolom {2}, die in de toewijzing staat. De koppen zijn: {3}. Herstel de toewijzing.',
  '{1} is none of the formats this report reads: a table with headings, or JSON of xAPI statements. Known are {2}.':
    '{1} is geen soort bestand dat dit rapport leest: een tabel met koppen, of JSON met xAPI-statements. Bekend zijn {2}.',
  'In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it.':
    'Vink in Moodle onder het rapport “Samenvatting van de vraag” en “Samenvatting van de antwoorden” aan voordat je het downloadt.',
  'In Moodle, tick “Summary of question” and “Summary of responses” under the report before you download it (the first two boxes, in any language).':
    'Vink in Moodle onder het rapport “Samenvatting van de vraag” en “Samenvatting van de antwoorden” aan voordat je het downloadt (de eerste twee vakjes, in elke taal).',
  'Name the file that came from the LMS, without opening it in a spreadsheet. Where it must go through one, import it there (Data, From Text/CSV) with the column of ids as text.':
    'Kies het bestand zoals het uit de leeromgeving kwam, zonder het in een spreadsheetprogramma te openen. Moet dat toch, importeer het daar dan (Gegevens, Van tekst/csv) met de kolom met id’s als tekst.',
  "In {1}, a spreadsheet has turned the ids of {2} rows into numbers such as {3}: their last digits are lost, so people can't be told apart. {4}":
    'In {1} heeft een spreadsheetprogramma de id’s van {2} rijen veranderd in getallen zoals {3}: de laatste cijfers zijn weg, dus mensen zijn niet uit elkaar te houden. {4}',
  "In {1}, a spreadsheet has made zeros of what ids such as {2} ended in, so people can't be told apart. {3}":
    'In {1} heeft een spreadsheetprogramma nullen gemaakt van het eind van id’s zoals {2}, dus mensen zijn niet uit elkaar te houden. {3}',
  '{1} looks like {2}, but its columns don’t say which question was asked and what was answered. {3}':
    '{1} lijkt op {2}, maar in de kolommen staat niet welke vraag werd gesteld en wat er werd geantwoord. {3}',
  '{1} has only empty sheets. Export the results from the LMS again.':
    '{1} heeft alleen lege bladen. Exporteer de resultaten opnieuw uit de leeromgeving.',
  "{1} can't be opened: {2}.": '{1} is niet te openen: {2}.',
  '{1} is a folder. Name the files in it.': '{1} is een map. Kies de bestanden die erin staan.',
  "{1} looks like {2}, but can't be read ({3}). Open it in a spreadsheet, save it as CSV (UTF-8), and name that.":
    '{1} lijkt op {2}, maar is niet te lezen ({3}). Open het in een spreadsheetprogramma, bewaar het als CSV (UTF-8), en kies dat bestand.',
  '{1} is not complete JSON: a bracket or quote opened in or after line {2} is not closed, at least not within a million characters. Nothing after it can be read. Export it again.':
    '{1} is geen volledige JSON: een haak of aanhalingsteken dat op of na regel {2} opent, wordt niet gesloten, althans niet binnen een miljoen tekens. Wat erna komt, is niet te lezen. Exporteer het opnieuw.',
  'it would grow too large': 'het zou te groot worden',
  'it is a binary workbook, .xlsb': 'het is een binaire werkmap, .xlsb',
  'it is a zip with no sheets in it': 'het is een zipbestand zonder bladen erin',
  'it has a password': 'er zit een wachtwoord op',
  'a formula in row {1} of the sheet {2} has no result, as it was never worked out':
    'een formule in rij {1} van het blad {2} heeft geen uitkomst, omdat ze nooit is uitgerekend',
  'the formula in {1} has no result, as it was never worked out':
    'de formule in {1} heeft geen uitkomst, omdat ze nooit is uitgerekend',
  '{1} of the sheet {2}': '{1} van het blad {2}',
  'it is damaged: the text of {1} isn’t in it': 'het is beschadigd: de tekst van {1} zit er niet in',
  'it has no {1}': '{1} zit er niet in',
  "{1} can't be read as a workbook ({2}). Open it in a spreadsheet, save it there as .xlsx or .ods without a password, and name that; of another zip, unpack it and name the file in it.":
    '{1} is niet als werkmap te lezen ({2}). Open het in een spreadsheetprogramma, bewaar het daar als .xlsx of .ods zonder wachtwoord, en kies dat; een ander zipbestand pak je uit, en je kiest het bestand dat erin zit.',
  'The course has a file "{1}", but every package of this standard has one of that name. Rename the course\'s.':
    'De cursus heeft een bestand “{1}”, maar elk pakket van deze standaard heeft er al een met die naam. Geef dat van de cursus een andere naam.',
  'There is no package for {1}: someone who answers everything has a record of {2} bytes, and its LMSs keep no more than {3}. Take out questions (the remark on it says of which lessons), or package the course for the other standards.':
    'Er is geen pakket voor {1}: wie alles beantwoordt, heeft {2} bytes aan gegevens, en leeromgevingen met die standaard bewaren er niet meer dan {3}. Haal vragen weg (de opmerking erover zegt uit welke lessen), of maak pakketten voor de andere standaarden.',
  'There is no preset "{1}".': 'Er is geen leeromgeving “{1}” om uit te kiezen.',
  '{1} already exists and is not empty. Name a folder that does not exist yet.':
    '{1} bestaat al en is niet leeg. Kies een map die nog niet bestaat.',
  'Interrupted: everything is as it was.': 'Onderbroken: alles is zoals het was.',
  'The course was not built: the lines in the terminal say what to mend.':
    'De cursus is niet gebouwd: in de terminal staat wat er te herstellen is.',
};
