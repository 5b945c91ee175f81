import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { fromBufferPromise, type Entry } from 'yauzl';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';

/** A small built course; what a test is about is given. */
export const builtCourse = (given: Partial<BuiltCourse> = {}): BuiltCourse => ({
  id: 'small-course',
  version: '1.2.3',
  title: { nl: 'Een kleine cursus', en: 'A small course' },
  description: { nl: 'Waar hij over gaat.', en: 'What it is about.' },
  keywords: { nl: 'delen, denken', en: 'sharing, thinking, pausing' },
  languages: ['nl', 'en'],
  minutes: 10,
  passMark: 80,
  onFail: 'failed',
  organisation: { nl: 'Voorbeeld & Co', en: 'Example & Co' },
  skills: {},
  lessons: [{ id: 'only', title: { nl: 'Les', en: 'Lesson' } }],
  questions: [],
  ...given,
});

/** A page as the build writes it: made for the web until it is packaged. */
export const page =
  '<!doctype html><html lang="nl" data-dialect="web" data-on-fail="failed" data-exit="suspend" data-window="close"><meta http-equiv="content-security-policy" content="default-src \'none\'; connect-src \'self\'; base-uri \'none\'"><title>Klein</title></html>';

/** The files of a small build, in the order in which they are written. */
export const builtFiles = (course = builtCourse()): Record<string, string> => ({
  'index.html': page.replace('data-on-fail="failed"', `data-on-fail="${course.onFail}"`),
  'course.json': JSON.stringify(course),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'scripts/Page.Ca9iCM61.js': 'export const answer = 42;',
  'scripts/chunks/deep.js': 'export {};',
});

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sharewise-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes files below a folder and answers the folder. */
export function written(files: Readonly<Record<string, string>>, into = folder()): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
  return into;
}

/** An entry of a zip with its content. */
export type ZipEntry = { readonly entry: Entry; readonly bytes: Uint8Array };

/** Reads a zip, by a library that did not write it; entries in the order in which they stand. */
export async function zipEntries(bytes: Uint8Array): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry())
    entries.push({ entry, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  return entries;
}

/** The files of a zip by path. */
export async function zipFiles(path: string): Promise<Map<string, Uint8Array>> {
  const entries = await zipEntries(readFileSync(path));
  return new Map(entries.map(({ entry, bytes }) => [entry.fileName, bytes]));
}
