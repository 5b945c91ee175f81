import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';

/** What a file has that is no text of an author, where it shows, and how to mend it; the first that fits. */
const damages: readonly (readonly [RegExp, string, string])[] = [
  [
    /^PK\x03\x04|^\{\\rtf|^\s*<(!doctype|html)\b/i,
    'This is not plain text: it was saved by a word processor or a browser.',
    'Copy the words into a plain text file, with an editor such as VS Code or Notepad.',
  ],
  [
    // What can not be decoded stands in a text as U+FFFD, and UTF-16 leaves zeros.
    /[\uFFFD\0]/,
    'A character on this line cannot be read: the file was not saved as UTF-8.',
    'Save it as UTF-8, and check the letters with accents.',
  ],
  [
    /^<{7} /m,
    'Two versions of the text are below one another here: a merge was not finished.',
    'Keep the one that you want, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  ],
];

/** Files that can not be read as they are, each with the one fault from which all others in it follow. */
export function checkEncoding(files: CourseFiles): Fault[] {
  return [...files].flatMap(([file, text]): Fault[] => {
    const [pattern, problem = '', mend = ''] = damages.find(([one]) => one.test(text)) ?? [];
    if (!pattern || file.endsWith('.svg')) return [];
    return [{ file, line: text.slice(0, text.search(pattern)).split('\n').length, problem, mend, severity: 'error' }];
  });
}

/** Faults without those in files that can not be read as they are: they only follow from that. */
export function undamaged(faults: readonly Fault[], files: CourseFiles): Fault[] {
  const damaged = new Set(checkEncoding(files).map(({ file }) => file));
  return faults.filter(({ file }) => !damaged.has(file));
}
