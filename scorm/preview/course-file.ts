import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { typeOf } from './requests.ts';

/** A file that is named by what is in it, so that another build of the course has it no more. */
const hashed = /\.[\w-]{8}\.\w+$/;

/** What a careful server allows a page: files of its own, and nothing inline. */
const strictPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'";

/** A file of a course as it is served. */
export type CourseFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

/** True for a file that the page does not ask for at once: a package that replaces it has it no more. */
const isAskedLater = (path: string, page: string) =>
  hashed.test(path) && !page.includes(` src="./${path}"`) && !page.includes(` href="./${path}"`);

/** True for the script that every exercise needs to come to life, by what the lessons name. */
const wakesExercises = (folder: string, path: string) =>
  path.endsWith('.js') &&
  globSync('{index,parts/*}.html', { cwd: folder }).some((part) =>
    readFileSync(join(folder, part), 'utf8').includes(` renderer-url="./${path}"`),
  );

/** The page, with a script before its own where the browser's storage is to be blocked. */
const withoutStorage = (page: string) => page.replace('<head>', '<head><script src="/assets/no-storage.js"></script>');

/**
 * A file of an unpacked course by its path, as a server with these faults gives it; null where there is none. It waits as long
 * as the faults say that it comes late.
 */
export async function courseFile(
  folder: string,
  path: string,
  faultsNow: () => readonly string[],
): Promise<CourseFile | null> {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder + sep) || !existsSync(file)) return null;
  const faults = faultsNow();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  if (faults.includes('files-gone') && isAskedLater(path, page)) return null;
  // This one alone: a browser that waits for six files of a host asks it for nothing else, such as the end of this fault.
  if (wakesExercises(folder, path)) while (faultsNow().includes('exercises-late')) await wait(20);
  const isSpoilt = path === 'index.html' && faults.includes('storage-throws');
  return {
    body: isSpoilt ? new TextEncoder().encode(withoutStorage(page)) : new Uint8Array(readFileSync(file)),
    headers: {
      ...(faults.includes('strict-policy') && { 'content-security-policy': strictPolicy }),
      'content-type': typeOf(file),
      'cache-control': 'no-cache',
    },
  };
}
