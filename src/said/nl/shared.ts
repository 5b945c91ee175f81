/** Sentences that are said in several rooms. */
export const shared: Readonly<Record<string, string>> = {
  'Did you mean "{1}"?': 'Bedoel je “{1}”?',
  'Did you mean {{1}}?': 'Bedoel je {{1}}?',
  'Use one of: {1}.': 'Kies uit: {1}.',
  'Name one of: {1}.': 'Kies uit: {1}.',
  'Remove it.': 'Haal het weg.',
  'Keep one of the two.': 'Houd een van de twee.',
  'Rename it to {1}.': 'Noem het {1}.',
  text: 'tekst',
  ' and ': ' en ',
  'There is no file {1}.': 'Het bestand {1} is er niet.',
  'Put it beside course.yaml, choose another, or leave this out.':
    'Zet het naast course.yaml, kies een ander, of laat dit veld leeg.',
  'There is no lesson "{1}".': 'Er is geen les “{1}”.',
  'The lesson "{1}" has no folder.': 'De les “{1}” heeft geen map.',
  'The course has no language "{1}".': 'De cursus heeft geen taal “{1}”.',
  'The course has no lesson "{1}".': 'De cursus heeft geen les “{1}”.',
  'The file is empty.': 'Het bestand is leeg.',
  'Everything after # is a note and is left out.': 'Alles na # is een notitie en telt niet mee.',
  'An id is in lower case with hyphens, such as "late-delivery".':
    'Een id bestaat uit kleine letters en streepjes, zoals “late-delivery”.',
};
