import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder } from '../../src/build/check-folder.ts';

const practice = 'scenario.yaml';

const lessonsIn = (course: string) => readdirSync(course).filter((name) => /^\d\d-/.test(name));

function change(path: string, of: (text: string) => string): void {
  writeFileSync(path, of(readFileSync(path, 'utf8')));
}

/** Removes a lesson's exercises, and their places in its text. */
function takePracticeOut(lesson: string): void {
  for (const file of readdirSync(lesson)) {
    if (file.endsWith('.yaml')) rmSync(join(lesson, file));
    else change(join(lesson, file), (text) => text.replaceAll(/<Activity\b[^>]*\/>/g, ''));
  }
}

/**
 * Copies the course and repeats one lesson until there are `lessons`; the first `practices` of the added ones keep
 * their practice.
 */
function enlarge(folder: string, lessons: number, practices: number): void {
  cpSync('lessons', folder, { recursive: true });
  const present = lessonsIn(folder);
  const repeated = present.find((name) => existsSync(join(folder, name, practice)));
  if (!repeated) throw new Error('No lesson of the course has a practice to repeat.');
  const added = Array.from({ length: lessons - present.length }, (_, nth) => `more-${nth}`);
  for (const [nth, id] of added.entries()) {
    const lesson = join(folder, `10-${id}`);
    cpSync(join(folder, repeated), lesson, { recursive: true });
    if (nth >= practices) takePracticeOut(lesson);
    else change(join(lesson, practice), (text) => text.replace(/^id: .*/m, `id: ${id}`));
  }
  const list = added.map((id) => `  - id: ${id}\n    motif: heart\n`).join('');
  change(join(folder, 'course.yaml'), (text) => text.replace('  - id: final-check\n', `${list}  - id: final-check\n`));
}

/** Makes a course of that many lessons in a new folder; all added ones have a practice. */
export const largeCourse = (folder: string, lessons: number): void => enlarge(folder, lessons, lessons);

/**
 * Makes a course of that many lessons that passes the check. Where suspend data has no room for a practice in each, the
 * number with one is halved until it fits. Returns a sentence about that, or null where all have one.
 */
export function buildableCourse(folder: string, lessons: number): string | null {
  for (let practices = lessons; practices >= 1; practices = Math.floor(practices / 2)) {
    enlarge(folder, lessons, practices);
    const fault = checkFolder(folder).faults.find(({ severity }) => severity === 'error');
    if (!fault && practices === lessons) return null;
    if (!fault)
      return `Of the course of ${lessons} lessons, ${practices} added ones have a practice: more do not pass the check.`;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`No course of ${lessons} lessons passes the check.`);
}
