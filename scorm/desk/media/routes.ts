import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Context, Hono } from 'hono';
import { asciiOf } from '../../../src/yaml/plain-letters.ts';
import { clientOf } from '../body.ts';
import { textOf } from '../course/desk-file.ts';
import type { OpenCourse } from '../course/open-course.ts';
import { placeIn } from '../course/safe-path.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { kept } from './kept.ts';
import { say } from '../../../src/said/say.ts';

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** A file's name in letters that every server takes, without its ending; captions keep the dot before their language. */
function plainName(name: string): string {
  const [, film, language] = /^(.+)\.([a-z]{2,3})\.vtt$/i.exec(name) ?? [];
  if (film !== undefined && language !== undefined) return `${plainName(film)}.${language.toLowerCase()}`;
  const bare = asciiOf(name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')).toLowerCase();
  return (
    bare
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'file'
  );
}

/** Where uploads may go: beside course.yaml, and into the media folders of lessons and of the final check. */
const isPlace = (to: string) => to === '' || /^(\d+-[^/]+|final-check)\/media$/.test(to);

function freePath(course: OpenCourse, to: string, name: string, ending: string): string {
  for (let nth = 1; ; nth++) {
    const path = `${to === '' ? '' : `${to}/`}${name}${nth === 1 ? '' : `-${nth}`}.${ending}`;
    if (!course.files().has(path)) return path;
  }
}

async function upload(course: OpenCourse, c: Context): Promise<string> {
  const to = c.req.query('to') ?? '';
  if (!isPlace(to)) throw refusal(400, say`Files can't be put into "${to}".`);
  let name = c.req.header('x-file-name') ?? 'file';
  try {
    name = decodeURIComponent(name);
  } catch {
    // It is no encoded name, and taken as it is.
  }
  const body = new Uint8Array(await c.req.arrayBuffer());
  const { content, ending } = await kept(body, name, c.req.query('for') === 'logo');
  course.refresh();
  const path = freePath(course, to, plainName(name), ending);
  course.write({ label: path, client: clientOf(c), contents: new Map([[path, content]]) });
  return path;
}

/** The file in whose text a file of the course is named; undefined where none does. */
function namedIn(course: OpenCourse, path: string): string | undefined {
  const name = path.replace(/^.*\//, '');
  return [...course.files()].find(
    ([file, { content }]) => content && file !== path && textOf(content).includes(name),
  )?.[0];
}

function remove(course: OpenCourse, path: string, client: string | undefined): void {
  course.refresh();
  placeIn(course.folder, path);
  if (!course.files().has(path) || !(extname(path).toLowerCase() in types))
    throw refusal(404, say`There is no picture or film ${path}.`);
  const where = namedIn(course, path);
  if (where) throw refusal(409, say`${path} is shown by ${where}.`, say`Take it out there first.`);
  course.write({ label: path, client, contents: new Map([[path, null]]) });
}

/** Adds uploads, showing and removing of pictures, films and documents. */
export function addMedia(app: Hono, { course }: DeskParts): void {
  app.post('/api/media', async (c) => {
    const path = await upload(course(), c);
    return c.json({ revision: course().revision(), path });
  });
  app.delete('/api/media', (c) => {
    remove(course(), c.req.query('path') ?? '', clientOf(c));
    return c.json({ revision: course().revision() });
  });
  app.get('/api/media/file', (c) => {
    const path = c.req.query('path') ?? '';
    const [place, type] = [placeIn(course().folder, path), types[extname(path).toLowerCase()]];
    if (!type || !course().files().has(path)) throw refusal(404, say`There is no picture or film ${path}.`);
    return c.body(readFileSync(place), 200, { 'content-type': type, 'cache-control': 'no-cache' });
  });
}
