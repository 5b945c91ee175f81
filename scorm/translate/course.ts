import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFiles } from '../../src/build/course-folder.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { projectFolder } from '../../src/build/project.ts';
import { nearest } from '../../src/yaml/did-you-mean.ts';
import type { MadeOf } from '../../src/translation/made-of.ts';
import type { Translating } from '../../src/translation/units.ts';

/** A course's folder as it is read for translating. */
export type Course = {
  readonly folder: string;
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly draft: readonly string[];
  readonly terms: readonly string[];
  readonly files: ReadonlyMap<string, string>;
};

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A file as it is on disk, but for the mark before its first sign: line ends and all. */
const asWritten = (path: string) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

/** Reads a course's folder. Throws a sentence where it holds none, or where `course.yaml` can't be read. */
export function openCourse(folder: string): Course {
  const files = new Map([...readFiles(folder).keys()].map((path) => [path, asWritten(join(folder, path))]));
  const course = readYaml(files.get('course.yaml') ?? '');
  const { id, version, languages, draft, terms } = course;
  if (strings(languages).length === 0)
    throw new Error('The course names no languages. Mend course.yaml first: npm run check says how.');
  return {
    folder,
    id: String(id),
    version: String(version),
    languages: strings(languages),
    draft: strings(draft),
    terms: Object.keys(terms ?? {}),
    files,
  };
}

function readYaml(text: string): {
  id?: unknown;
  version?: unknown;
  languages?: unknown;
  draft?: unknown;
  terms?: object;
} {
  try {
    return (parse(text) ?? {}) as ReturnType<typeof readYaml>;
  } catch (error) {
    throw new Error('course.yaml can’t be read. Mend it first: npm run check says how.', { cause: error });
  }
}

const code = /^[a-z]{2,3}$/;

/** The languages of a job. Throws a sentence where they are none, or the same. */
export function languagesOf({ languages }: Course, target: string, from: string | undefined) {
  const source = from ?? languages[0] ?? '';
  const near = nearest(source, languages);
  if (!languages.includes(source))
    throw new Error(
      `The course has no language "${source}" to translate from.${near ? ` Did you mean "${near}"?` : ''} It has: ${languages.join(', ')}.`,
    );
  if (!code.test(target))
    throw new Error(
      `A language is a code of two or three small letters, such as "de" for German; "${target}" is none.`,
    );
  if (target === source) throw new Error(`The course is written in "${source}": name another language.`);
  return { source, target };
}

/** A course as it is translated from one language to another, with the words that come with the player. */
export function translatingOf({ files }: Course, source: string, target: string): Translating {
  const playerWords = ownWords();
  const folder = join(projectFolder(), 'lessons', 'interface');
  const file = [source, 'en'].map((language) => join(folder, `${language}.yaml`)).find((path) => existsSync(path));
  return { files, playerWords, wordsFile: file && asWritten(file), source, target };
}

const recordPath = (language: string) => `translations/${language}.json`;

/** What the translations of a language were made of, as the course's folder keeps it. */
export function madeOfIn(folder: string, language: string): MadeOf {
  const path = join(folder, recordPath(language));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MadeOf) : {};
}

/** The file that keeps it: its path in the folder, and its text. */
export const madeOfFile = (language: string, madeOf: MadeOf): [string, string] => {
  const sorted = Object.entries(madeOf).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [recordPath(language), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`];
};
