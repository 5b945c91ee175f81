import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { cell } from '../../../scorm/files/csv.ts';
import { figuresOf } from '../../../scorm/report/figures/figures.ts';
import type { Figures } from '../../../scorm/report/figures/types.ts';
import { makeReport, type Asking, type MadeReport } from '../../../scorm/report/make-report.ts';
import { openDatabase } from '../../../scorm/report/read/database.ts';
import { readAll, type Read, type Told } from '../../../scorm/report/read/read.ts';

const both = (text: string) => ({ nl: text, en: text });

const question = (id: string, skill: string, scored: boolean): BuiltCourse['questions'][number] => ({
  id,
  scenario: id,
  scene: 'only',
  lesson: scored ? 'check' : 'lesson',
  skill,
  scored,
  title: both(`Title of ${id}`),
  question: both(`What do you do in ${id}?`),
  choices: [
    { key: 'a', score: 2, text: both(`The best reply to ${id}`) },
    { key: 'b', score: 1, text: both(`An acceptable reply to ${id}`) },
    { key: 'c', score: 0, text: both(`A poor reply to ${id}`) },
  ],
});

/** A course of five scored questions in two skills, and one exercise. */
export const course: BuiltCourse = {
  id: 'small',
  version: '1.0.0',
  title: both('A small course'),
  description: both(''),
  keywords: both(''),
  languages: ['nl', 'en'],
  minutes: 5,
  passMark: 80,
  onFail: 'failed',
  organisation: both('Example'),
  skills: { one: both('First skill'), two: both('Second skill') },
  lessons: [],
  questions: [
    question('q-1', 'one', true),
    question('q-2', 'one', true),
    question('q-3', 'one', true),
    question('q-4', 'two', true),
    question('q-5', 'two', true),
    question('p-1', 'one', false),
  ],
};

export type Answer = { readonly id: string; readonly response: string; readonly at: string };

export type Person = {
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
  readonly completion: string;
  readonly success: string;
  readonly score: number | null;
  readonly seconds: number;
  readonly language?: string;
  readonly answers: readonly Answer[];
};

export const keyOf = (points: number): string => ['c', 'b', 'a'][points] ?? '';
export const pointsOf = (key: string): number => ['c', 'b', 'a'].indexOf(key);

/** Answers a minute apart, to q-1, q-2 and so on, worth these points. */
export const answersWorth = (points: readonly number[], from = '2026-03-02T09:00:00Z'): Answer[] =>
  points.map((one, nth) => ({
    id: `q-${nth + 1}`,
    response: keyOf(one),
    at: new Date(Date.parse(from) + nth * 60_000).toISOString(),
  }));

const header =
  'learner_id,learner_name,course_id,course_version,standard,launches,completion,success,score,total_time_s,interaction_index,interaction_id,response,points,result,timestamp,language';

/** The rows of the preview's CSV without their header, one an answer. */
export function rowsOf(people: readonly Person[]): string[] {
  return people.flatMap((one) => {
    const { id, name = id, version = '1.0.0', completion, success, score, seconds, language = 'nl' } = one;
    const own = [id, name, 'small', version, 'scorm12', 1, completion, success, score, seconds].map(cell).join(',');
    if (one.answers.length === 0) return [`${own},,,,,,,${language}`];
    return one.answers.map(({ id: asked, response, at }, nth) => {
      const points = pointsOf(response);
      return `${own},${nth},${asked},${response},${points},${['wrong', 'neutral', 'correct'][points] ?? ''},${at},${language}`;
    });
  });
}

/** A file of the preview's CSV. */
export const fileOf = (rows: readonly string[]): string => `\ufeff${[header, ...rows].join('\r\n')}\r\n`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Does something with files of these contents in a folder that is gone afterwards. */
export async function withFiles<Result>(files: Files, act: (paths: string[]) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-report-test-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    return await act(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is counted in files of these contents. */
export function figuresIn(
  files: Files,
  about: BuiltCourse | null = course,
  told: Told = {},
): Promise<{ figures: Figures; read: Read }> {
  return withFiles(files, async (paths) => {
    const database = await openDatabase({ memory: '500MB', threads: 2 });
    try {
      const read = await readAll(database, paths, about, told);
      return { figures: await figuresOf(database, read, read.course, 'en'), read };
    } finally {
      database.close();
    }
  });
}

/** The report's page on files of these contents. */
export const reportOn = (files: Files, asking: Partial<Asking> = {}): Promise<MadeReport> =>
  withFiles(files, (paths) =>
    makeReport({ paths, language: 'en', course, withNames: false, made: '2026-06-01', ...asking }),
  );
