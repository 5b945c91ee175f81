import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';

/** What a file has that is no text of an author, where it shows, and how to mend it; the first that fits. */
const damages: readonly (readonly [RegExp, string, string])[] = [
  [
    /^PK\x03\x04|^\{\\rtf|^\s*<(!doctype|html)\b/i,
    'This is no plain text: a word processor or a browser has saved it.',
    'Copy the words into a file of plain text, by an editor such as VS Code or Notepad.',
  ],
  [
    // What can not be decoded stands in a text as U+FFFD, and UTF-16 leaves zeros.
    /[\uFFFD\0]/,
    'A sign on this line can not be read: the file is not saved as UTF-8.',
    'Save it as UTF-8, and look at letters with accents.',
  ],
  [
    /^<{7} /m,
    'Two versions of the text stand below one another here.',
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
