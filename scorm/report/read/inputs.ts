import type { BuiltCourse } from '../../package/built-course.ts';
import type { Format } from '../format.ts';
import { isZip, sheetsOf } from '../../workbook/sheets.ts';
import { headOf, type Head } from './head.ts';
import { recognise, type Recognised } from './recognise.ts';
import { Unknown } from './unknown.ts';

/** A table or a list of statements to read: a file, or a sheet of a workbook. */
export type Input = { readonly head: Head; readonly found: Recognised };

/** The sheets of a workbook that are of a known format; throws where none of them is. */
async function sheetsIn(path: string, folder: string, known: (head: Head) => Recognised): Promise<Input[]> {
  const inputs: Input[] = [];
  let unknown: Unknown | null = null;
  for (const sheet of await sheetsOf(path, folder)) {
    const head = headOf(sheet.path, sheet.name);
    if (head.text.trim() === '') continue;
    try {
      inputs.push({ head, found: known(head) });
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      unknown ??= error;
    }
  }
  if (inputs.length === 0)
    throw unknown ?? new Error(`${headOf(path).name} has only empty sheets. Export the results from the LMS again.`);
  return inputs;
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
    else inputs.push({ head, found: known(head) });
  }
  return inputs;
}
