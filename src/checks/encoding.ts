import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';
import { say, type Said } from '../said/say.ts';

/** Signs that a file is damaged as a whole: the pattern that shows it, the problem, the mend. The first that matches is told. */
const damages: readonly (readonly [RegExp, Said, Said])[] = [
  [
    /^PK\x03\x04|^\{\\rtf|^\s*<(!doctype|html)\b/i,
    say`This is not plain text: it was saved by a word processor or a browser.`,
    say`Copy the words into a plain text file, with an editor such as VS Code or Notepad.`,
  ],
  [
    // Bytes that are not UTF-8 are decoded as U+FFFD; UTF-16 read as UTF-8 has zero bytes.
    /[\uFFFD\0]/,
    say`A character on this line cannot be read: the file was not saved as UTF-8.`,
    say`Save it as UTF-8, and check the letters with accents.`,
  ],
  [
    /^<{7} /m,
    say`Two versions of the text are below one another here: a merge was not finished.`,
    say`Keep the one that you want, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
  ],
];

/** Files that can not be read as they are, each with the one fault from which all others in it follow. */
export function checkEncoding(files: CourseFiles): Fault[] {
  return [...files].flatMap(([file, text]): Fault[] => {
    const damage = damages.find(([one]) => one.test(text));
    if (!damage || file.endsWith('.svg')) return [];
    const [pattern, problem, mend] = damage;
    return [{ file, line: text.slice(0, text.search(pattern)).split('\n').length, problem, mend, severity: 'error' }];
  });
}

/** Drops the faults of damaged files: they only follow from the damage. */
export function undamaged(faults: readonly Fault[], files: CourseFiles): Fault[] {
  const damaged = new Set(checkEncoding(files).map(({ file }) => file));
  return faults.filter(({ file }) => !damaged.has(file));
}
