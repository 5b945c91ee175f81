import { join, resolve } from 'node:path';
import { projectFolder } from './project.ts';

/** What is built: a course's folder, one of its lessons, one of its languages; without the last two, all of it. */
export type Asked = {
  /** An absolute path. */
  readonly folder: string;
  readonly lesson?: string | undefined;
  readonly language?: string | undefined;
  /** The desk's origin, where the desk shows the page while it is edited. */
  readonly desk?: string | undefined;
};

/** The value of an option on a command line, written `--name value` or `--name=value`. */
function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((one) => one === `--${name}` || one.startsWith(`--${name}=`));
  const [, value] = args[at]?.split(/=(.*)/s) ?? [];
  return at < 0 ? undefined : (value ?? args[at + 1]);
}

/** What `astro build` and `astro dev` are asked for on their command line: without `--course`, the course in `lessons/`. */
export const askedOf = (args: readonly string[]): Asked => ({
  folder: resolve(valueOf(args, 'course') ?? join(projectFolder(), 'lessons')),
  lesson: valueOf(args, 'lesson'),
  language: valueOf(args, 'language'),
  desk: valueOf(args, 'desk'),
});

/** Writes the same as command-line options. */
export const optionsOf = ({ folder, lesson, language }: Asked): string[] =>
  Object.entries({ course: folder, lesson, language }).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
