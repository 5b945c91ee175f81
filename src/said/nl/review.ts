/** What is said of reviewers' comments and the files that hold them. */
export const review: Readonly<Record<string, string>> = {
  'Ask its reviewer to save it once more.': 'Vraag de beoordelaar om het bestand nog eens te bewaren.',
  'Choose the file that “Save my comments” in the review file has made.':
    'Kies het bestand dat ‘Mijn opmerkingen bewaren’ in het beoordelingsbestand heeft gemaakt.',
  'Mend it first.': 'Herstel dat eerst.',
  'Open it with that version.': 'Open het met die versie.',
  'Open that course, and choose the file there.': 'Open die cursus, en kies het bestand daar.',
  'These comments are on another course, "{1}"; this one is "{2}".':
    'Deze opmerkingen horen bij een andere cursus, “{1}”; dit is “{2}”.',
  'This comment is no longer kept.': 'Deze opmerking is er niet meer.',
  'This file of comments is damaged at "{1}".': 'Dit bestand met opmerkingen is beschadigd bij “{1}”.',
  'This file of comments is of a newer version of Sharewise.':
    'Dit bestand met opmerkingen komt van een nieuwere versie van Sharewise.',
  'This is no file with comments.': 'Dit is geen bestand met opmerkingen.',
  'course.yaml can’t be read.': 'course.yaml is niet te lezen.',
  "What the columns are can't be read.": 'Wat de kolommen zijn, is niet te lezen.',
  'Say which column tells people apart.': 'Zeg aan welke kolom je mensen herkent.',
};
