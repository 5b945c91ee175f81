import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve, sep } from 'node:path';
import type { Hono } from 'hono';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../src/build/project.ts';
import type { RecentCourse } from '../../src/schemas/desk.ts';
import { makeCourse } from '../new/make-course.ts';
import { bodyOf } from './body.ts';
import { writeFile } from './course/write-file.ts';
import { applyEdits } from '../../src/editing/apply-edits.ts';
import type { DeskParts } from './parts.ts';
import { refusal } from './refusal.ts';
import { refusalOf } from './refusal-of.ts';
import { say } from '../../src/said/say.ts';

const mostRecent = 12;

const templates = join(projectFolder(), 'scorm', 'new', 'template');

const fileOf = (data: string) => join(data, 'recent.json');

/** The title of the course in a folder; undefined where there is none. */
function titleOf(folder: string): string | undefined {
  try {
    const { title, id } = parse(readFileSync(join(folder, 'course.yaml'), 'utf8'), { uniqueKeys: false }) as {
      title?: Record<string, string>;
      id?: string;
    };
    return Object.values(title ?? {})[0] ?? id ?? '';
  } catch {
    return existsSync(join(folder, 'course.yaml')) ? '' : undefined;
  }
}

function noted(data: string): { folder: string; at: string }[] {
  try {
    return JSON.parse(readFileSync(fileOf(data), 'utf8')) as { folder: string; at: string }[];
  } catch {
    return [];
  }
}

/** The courses that were open last and are still there, the latest first. */
const recent = (data: string): RecentCourse[] =>
  noted(data).flatMap(({ folder, at }) => {
    const title = titleOf(folder);
    return title === undefined ? [] : [{ folder, at, title }];
  });

/** Notes that a course was opened. */
export function noteOpened(data: string, folder: string): void {
  mkdirSync(data, { recursive: true });
  const others = noted(data).filter((one) => one.folder !== folder);
  const list = [{ folder, at: new Date().toISOString() }, ...others].slice(0, mostRecent);
  writeFile(fileOf(data), new TextEncoder().encode(JSON.stringify(list, null, 2)));
}

/** A folder as a person writes it: `~` is theirs, and a name alone stands in their folder. */
function folderOf(written: string): string {
  const text = written.trim().replace(/^["'](.*)["']$/, '$1');
  if (text === '~' || /^~[/\\]/.test(text)) return join(homedir(), text.slice(1));
  return isAbsolute(text) ? resolve(text) : resolve(homedir(), text);
}

const folder = z.string().trim().min(1);
const newCourse = z.strictObject({
  folder,
  from: z.enum(['starter', 'this']),
  title: z.string().trim().min(1).max(80),
  language: z.enum(['nl', 'en']),
});

/** Makes a course in a folder of its own, with its title in every language that it has. */
function make(parts: DeskParts, { folder: written, from, title, language }: z.infer<typeof newCourse>): string {
  const place = folderOf(written);
  const source = from === 'this' ? parts.course().folder : join(templates, language);
  if (from === 'this' && (place === source || place.startsWith(source + sep)))
    throw refusal(409, say`The new course can’t lie within this one.`, say`Choose a folder beside it.`);
  try {
    makeCourse(place, source, join(templates, language, 'README.md'));
  } catch (error) {
    throw refusalOf(error, 409);
  }
  const path = join(place, 'course.yaml');
  const text = readFileSync(path, 'utf8');
  const languages = Object.keys((parse(text) as { title?: object }).title ?? {});
  const edits = languages.map((one) => ({ op: 'set' as const, path: ['title', one], value: title }));
  writeFile(path, new TextEncoder().encode(applyEdits(text, edits)));
  return place;
}

/** Adds the list of recent courses, opening one and making one. */
export function addCourses(app: Hono, parts: DeskParts): void {
  const open = (place: string) => {
    if (!existsSync(join(place, 'course.yaml')))
      throw refusal(
        404,
        say`There is no course in ${place}.`,
        say`Name the folder that has the file course.yaml in it.`,
      );
    parts.open(place);
    return { folder: parts.course().folder };
  };
  app.get('/api/courses', (c) => c.json(recent(parts.allData)));
  app.post('/api/courses/open', async (c) => {
    const asked = await bodyOf(c, z.strictObject({ folder }));
    return c.json(open(folderOf(asked.folder)));
  });
  app.post('/api/courses/new', async (c) => c.json(open(make(parts, await bodyOf(c, newCourse)))));
}
