import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LmsOptions } from './presets/options.ts';

type Text = Readonly<Record<string, string>>;

/** `course.json`, which the build writes and every package carries: the course with its words and keys. */
export type BuiltCourse = {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  readonly keywords: Text;
  readonly languages: readonly string[];
  readonly minutes: number;
  readonly passMark: number;
  /** False for a nugget: it is completed by finishing its lesson. */
  readonly finalCheck?: boolean;
  /** How many scenarios are drawn for each skill. */
  readonly perSkill?: number;
  /** The format of the suspend data that the player in it writes. */
  readonly suspendData?: string;
  readonly onFail: 'failed' | 'incomplete';
  /** What `course.yaml` says of the LMS: a preset's name and single options. */
  readonly lms?: Partial<Pick<LmsOptions, 'passMark' | 'exit' | 'window'>> & { readonly preset?: string };
  readonly organisation: Text;
  readonly skills: Readonly<Record<string, Text>>;
  readonly lessons: readonly { readonly id: string; readonly title: Text }[];
  readonly questions: readonly {
    readonly id: string;
    readonly scenario: string;
    readonly scene: string;
    readonly lesson: string;
    readonly skill: string;
    readonly scored: boolean;
    readonly title: Text;
    readonly question: Text;
    readonly choices: readonly { readonly key: string; readonly score: number; readonly text: Text }[];
  }[];
};

/** Reads the built course; throws a sentence that says what to do where there is none. */
export function readBuiltCourse(dist: string): BuiltCourse {
  const path = join(dist, 'course.json');
  if (!existsSync(path)) throw new Error(`There is no built course in ${dist}. Run: npm run build`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as BuiltCourse;
  } catch {
    throw new Error(`${path} is damaged: it is no JSON. Build the course anew: npm run build`);
  }
}
