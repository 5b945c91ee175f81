/** What is wrong with a course's folder, its pictures, and the tags in its lessons' texts. */
export const build: Readonly<Record<string, string>> = {
  'Or package it for the other standards alone: there it fits.':
    'Of maak alleen pakketten voor de andere standaarden: daar past het.',
  'Someone who answers everything has a record of {1} bytes, and {2} keeps no more than {3}.':
    'Wie alles beantwoordt, heeft {1} bytes aan gegevens, en {2} bewaart er niet meer dan {3}.',
  'Take out questions, {1} bytes in all. What takes most, in bytes: {2}.':
    'Haal vragen weg, samen {1} bytes. Wat de meeste bytes kost: {2}.',
  'A learner\'s record can\'t tell the ids "{1}" and "{2}" apart: they come to the same short name.':
    'In de gegevens van een deelnemer zijn de id’s “{1}” en “{2}” niet te onderscheiden: ze krijgen dezelfde korte naam.',
  'Change the one that nobody has answered yet, by a letter or more.':
    'Verander een letter of meer in het id dat nog niemand heeft beantwoord.',
  'The course in {1} is not found: call its file {2} "course.yaml".':
    'De cursus in {1} is niet gevonden: noem het bestand {2} “course.yaml”.',
  "There is no course in {1}: it has no course.yaml. Name a course's folder, or make one: npm run new -- {2}":
    'In {1} staat geen cursus: er is geen course.yaml. Kies de map van een cursus, of maak een nieuwe: npm run new -- {2}',
  'The course has one fault:': 'De cursus heeft één fout:',
  'The course has {1} faults:': 'De cursus heeft {1} fouten:',
  'The course has faults.': 'De cursus heeft fouten.',
  'It has: {1}.': 'Wel: {1}.',
  'The lesson "{1}" shows the result of the final check, so it cannot be a package by itself. Package "{2}": it includes the result.':
    'De les “{1}” toont het resultaat van de eindcheck en kan dus geen pakket op zichzelf zijn. Maak een pakket van “{2}”: daar zit het resultaat bij.',
  'Nothing shows this file.': 'Dit bestand wordt nergens getoond.',
  'Close every tag and every brace: <Aside> … </Aside>, <Activity />.':
    'Sluit elke tag en elke accolade: <Aside> … </Aside>, <Activity />.',
  'If you mean the character itself, write \\< or \\{ for it.': 'Bedoel je het teken zelf, schrijf dan \\< of \\{.',
  'Expected a closing tag for <{1}>.': 'Bij <{1}> ontbreekt de tag die hem sluit.',
  'Unexpected closing tag </{1}>, expected corresponding closing tag for <{2}>.':
    'Hier sluit </{1}>, terwijl <{2}> nog openstaat.',
  'Unexpected closing tag </{1}>, expected an open tag first.': 'Hier sluit </{1}> iets wat niet is geopend.',
  'A note cannot start with <!--.': 'Een notitie kan niet beginnen met <!--.',
  'Write it as {/* your note */}.': 'Schrijf: {/* je notitie */}.',
  'There is a < here that starts no tag.': 'Hier staat een < die geen tag begint.',
  'The { that opens here is not closed.': 'De { die hier opent, wordt niet gesloten.',
  'The text between { and } cannot be read.': 'De tekst tussen { en } is niet te lezen.',
  'Write <{1} />, or leave a line empty: that starts a new paragraph.':
    'Schrijf <{1} />, of laat een regel leeg: dan begint een nieuwe alinea.',
  '<{1}> is not closed.': '<{1}> wordt niet gesloten.',
  'Write <Source id="{1}" />.': 'Schrijf <Source id="{1}" />.',
  'The id of a source needs straight quotes.': 'Om het id van een bron horen rechte aanhalingstekens.',
};
