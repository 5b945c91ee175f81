import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../format.ts';

const folder = join(import.meta.dirname, '..', 'formats');

/** Every format in `formats/`, by name of file. */
export async function loadFormats(): Promise<readonly Format[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .toSorted();
  const modules = await Promise.all(
    names.map((name) => import(`../formats/${name}.ts`) as Promise<{ format: Format }>),
  );
  return modules.map(({ format }) => format);
}
