import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Context, Hono } from 'hono';
import { captionsOf } from '../../../src/schemas/media-names.ts';
import { asciiOf } from '../../../src/yaml/plain-letters.ts';
import { clientOf } from '../body.ts';
import { textOf } from '../course/desk-file.ts';
import type { OpenCourse } from '../course/open-course.ts';
import { placeIn } from '../course/safe-path.ts';
import type { DeskParts } from '../parts.ts';
import { refusal } from '../refusal.ts';
import { filesOf } from '../state.ts';
import { kept } from './kept.ts';
import { isMedia } from './media-of.ts';
import { usesOf } from './uses-of.ts';
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

/** Captions are called as their film, and take the place of those before them. */
function pathOfCaptions(course: OpenCourse, film: string, language: string, ending: string): string {
  if (!isMedia(film) || !course.files().has(film)) throw refusal(404, say`There is no picture or film ${film}.`);
  if (!/^[a-z]{2,3}$/.test(language)) throw refusal(400, say`"${language}" is no code of a language.`);
  if (ending !== 'vtt')
    throw refusal(
      415,
      say`These are no captions that browsers show.`,
      say`Save them as WebVTT (.vtt): most programs for captions can.`,
    );
  return captionsOf(film, language);
}

/** What the file in a request is called; a name that is no encoded one is taken as it is. */
function nameIn(c: Context): string {
  const name = c.req.header('x-file-name') ?? 'file';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What a change is called in the list of versions, in the words of the page. */
const labelIn = (c: Context, otherwise: string) => c.req.query('label')?.trim().slice(0, 200) || otherwise;

async function upload(course: OpenCourse, c: Context): Promise<string> {
  const { to = '', film, language = '' } = c.req.query();
  if (!isPlace(to)) throw refusal(400, say`Files can't be put into "${to}".`);
  const name = nameIn(c);
  const body = new Uint8Array(await c.req.arrayBuffer());
  const { content, ending } = await kept(body, name, c.req.query('for') === 'logo');
  course.refresh();
  const path =
    film === undefined ? freePath(course, to, plainName(name), ending) : pathOfCaptions(course, film, language, ending);
  course.write({ label: labelIn(c, path), client: clientOf(c), contents: new Map([[path, content]]) });
  return path;
}

/** The file that shows a file of the course, or in whose text it is named; undefined where none does. */
function namedIn(course: OpenCourse, path: string): string | undefined {
  const [use] = usesOf(filesOf(course)).get(path.normalize('NFC')) ?? [];
  if (use) return use.file;
  const name = path.replace(/^.*\//, '').replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.-])${name}(?![\\p{L}\\p{N}_-])`, 'u');
  return [...course.files()].find(
    ([file, { content }]) => content && file !== path && named.test(textOf(content)),
  )?.[0];
}

/** Refuses to remove what is no picture or film, and what is shown; captions may go, their film is shown without. */
function mayGo(course: OpenCourse, path: string): void {
  placeIn(course.folder, path);
  if (!isMedia(path) || !course.files().has(path)) throw refusal(404, say`There is no picture or film ${path}.`);
  const where = path.endsWith('.vtt') ? undefined : namedIn(course, path);
  if (where) throw refusal(409, say`${path} is shown by ${where}.`, say`Take it out there first.`);
}

function remove(course: OpenCourse, paths: readonly string[], label: string, client: string | undefined): void {
  course.refresh();
  for (const path of paths) mayGo(course, path);
  course.write({ label, client, contents: new Map(paths.map((path) => [path, null])) });
}

/** Adds uploads, showing and removing of pictures, films and documents. */
export function addMedia(app: Hono, { course }: DeskParts): void {
  app.post('/api/media', async (c) => {
    const path = await upload(course(), c);
    return c.json({ revision: course().revision(), path });
  });
  app.delete('/api/media', (c) => {
    const paths = c.req.queries('path') ?? [''];
    remove(course(), paths, labelIn(c, paths.join(', ').slice(0, 200)), clientOf(c));
    return c.json({ revision: course().revision() });
  });
  app.get('/api/media/file', (c) => {
    const path = c.req.query('path') ?? '';
    const place = placeIn(course().folder, path);
    if (!isMedia(path) || !course().files().has(path)) throw refusal(404, say`There is no picture or film ${path}.`);
    const type = types[extname(path).toLowerCase()];
    return c.body(readFileSync(place), 200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      // What no browser shows is for its own program.
      ...(type ? {} : { 'content-disposition': 'attachment' }),
    });
  });
}
