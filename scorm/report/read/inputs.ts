import type { Note } from '../facts.ts';
import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';
import { isZip, sheetsOf } from '../../workbook/sheets.ts';
import { headOf, type Head } from './head.ts';
import { asideIn } from './aside.ts';
import { recognise, type Recognised } from './recognise.ts';
import { Unknown } from './unknown.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';

/** A table or a list of statements to read: a file, or a sheet of a workbook, and what is to be said of that. */
export type Input = { readonly head: Head; readonly found: Recognised; readonly notes: readonly Note[] };

/** The sheets of a workbook that are of a known format, with those that are not told; throws where none of them is. */
async function sheetsIn(path: string, folder: string, known: (head: Head) => Recognised): Promise<Input[]> {
  const inputs: Input[] = [];
  const left: string[] = [];
  let unknown: Unknown | null = null;
  for (const sheet of await sheetsOf(path, folder)) {
    const head = headOf(sheet.path, sheet.name);
    if (head.text.trim() === '') continue;
    try {
      const hidden: Note[] = sheet.hidden > 0 ? [{ kind: 'rows-hidden', file: sheet.name, rows: sheet.hidden }] : [];
      inputs.push({ head, found: known(head), notes: hidden });
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      left.push(sheet.name);
      unknown ??= error;
    }
  }
  const [first, ...more] = inputs;
  if (!first)
    throw (
      unknown ?? errorSaying(say`${headOf(path).name} has only empty sheets. Export the results from the LMS again.`)
    );
  const aside = asideIn(inputs);
  const notes: Note[] = [
    ...(left.length > 0 ? [{ kind: 'sheets-unknown', files: left } as const] : []),
    ...(aside.length > 0 ? [{ kind: 'sheets-aside', files: aside.map(({ head }) => head.name) } as const] : []),
  ];
  const [one = first, ...rest] = aside.length > 0 ? inputs.filter((input) => !aside.includes(input)) : [first, ...more];
  return [{ ...one, notes: [...one.notes, ...notes] }, ...rest];
}

/** What there is to read in files, with what each was taken for. Throws a sentence where one is nothing known. */
export async function inputsOf(
  paths: readonly string[],
  folder: string,
  formats: readonly Format[],
  course: BuiltCourse | null,
  mapped: Format | null,
): Promise<Input[]> {
  const known = (head: Head) => recognise(head, formats, course, mapped);
  const inputs: Input[] = [];
  for (const path of paths) {
    const head = headOf(path);
    if (head.bytes > 3 && isZip(path)) inputs.push(...(await sheetsIn(path, folder, known)));
    else inputs.push({ head, found: known(head), notes: [] });
  }
  return inputs;
}
