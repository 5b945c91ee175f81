import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskState } from '../../../src/schemas/desk.ts';
import { cleanSvg } from '../../../src/build/media/clean-svg.ts';
import { aDesk } from './a-desk.ts';

let desk: Awaited<ReturnType<typeof aDesk>>;

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.remove());

const own = () => `127.0.0.1:${desk.port}`;
const change = (file: string) =>
  JSON.stringify({ file, base: '', label: 'x', edits: [{ op: 'set', path: ['id'], value: 'hacked' }] });
const courseText = () => readFileSync(join(desk.folder, 'course.yaml'), 'utf8');

describe('the desk answers its own page alone', () => {
  it.each([
    ['another name of this computer', { host: 'evil.example' }, 421],
    ['the name "localhost"', { host: 'localhost' }, 421],
    ['another website', { origin: 'https://evil.example' }, 403],
    ['a page without an origin, such as a file or a sandboxed frame', { origin: 'null' }, 403],
    ['the live page or the preview LMS, at other ports', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page that loads it as a script or a picture', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of the same computer', { 'sec-fetch-site': 'same-site' }, 403],
  ])('not %s', async (_who, headers, status) => {
    expect(await desk.raw('/api/state', { headers: { host: own(), ...headers } })).toMatchObject({ status });
  });

  it('lets a link or a bookmark open the page, and nothing else', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await desk.raw('/api/state', { headers })).toMatchObject({ status: 403 });
    expect(await desk.raw(`/api/state`, { headers: { host: `localhost:${desk.port}` } })).toMatchObject({
      status: 421,
    });
    expect(await desk.raw('/', { headers: { host: `localhost:${desk.port}` } })).toMatchObject({ status: 302 });
  });

  it.each([
    ['POST', '/api/edit'],
    ['POST', '/api/structure'],
    ['POST', '/api/undo'],
    ['POST', '/api/redo'],
    ['POST', '/api/versions/1/restore'],
    ['POST', '/api/courses/open'],
    ['POST', '/api/courses/new'],
    ['POST', '/api/page'],
    ['POST', '/api/media?to='],
    ['DELETE', '/api/media?path=course.yaml'],
  ])('refuses %s %s without the page’s token', async (method, path) => {
    const before = courseText();
    for (const token of [{}, { 'x-desk-token': '' }, { 'x-desk-token': `${desk.token}x` }])
      expect(
        await desk.raw(path, {
          method,
          headers: { ...token },
          ...(method === 'POST' ? { body: change('course.yaml') } : {}),
        }),
      ).toMatchObject({
        status: 403,
      });
    expect(courseText()).toBe(before);
  });

  it('tells browsers to load nothing from elsewhere, and to be in no frame', async () => {
    const { headers } = await desk.ask('/api/state');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('no path leads out of the course', () => {
  const paths = [
    '../outside.yaml',
    'final-check/../../outside.yaml',
    '/etc/hostname',
    String.raw`final-check\..\..\outside.yaml`,
    'final-check/./x.yaml',
    'final-check//x.yaml',
    'final-check/linked.yaml',
    '01-linked/scenario.yaml',
    '.git/config',
    'final-check/.hidden.yaml',
    'final-check/con.yaml',
    'final-check/x.yaml\0.png',
    'schemas/course.json',
    'package.json',
    '01-why-a-code/x.js',
  ];

  beforeAll(() => {
    writeFileSync(join(desk.root, 'outside.yaml'), 'id: outside\n');
    mkdirSync(join(desk.root, 'elsewhere'));
    writeFileSync(join(desk.root, 'elsewhere', 'scenario.yaml'), 'id: outside\n');
    symlinkSync(join(desk.root, 'outside.yaml'), join(desk.folder, 'final-check', 'linked.yaml'));
    symlinkSync(join(desk.root, 'elsewhere'), join(desk.folder, '01-linked'));
  });

  it.each(paths)('in a change: %j', async (path) => {
    const { status } = await desk.ask('/api/edit', { method: 'POST', body: change(path) });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(readFileSync(join(desk.root, 'outside.yaml'), 'utf8')).toBe('id: outside\n');
    expect(readFileSync(join(desk.root, 'elsewhere', 'scenario.yaml'), 'utf8')).toBe('id: outside\n');
  });

  it.each([...paths, 'course.yaml'])('in what is shown or removed: %j', async (path) => {
    const query = `path=${encodeURIComponent(path)}`;
    expect((await desk.ask(`/api/media/file?${query}`)).status).toBeGreaterThanOrEqual(400);
    expect((await desk.ask(`/api/media?${query}`, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(400);
    expect(courseText()).toContain('id: think-then-share');
  });

  it.each(['../', '..', '/tmp', '01-linked/media', 'schemas', '.git', 'final-check/media/../..'])(
    'in where an upload goes: %j',
    async (to) => {
      const { status } = await desk.ask(`/api/media?to=${encodeURIComponent(to)}`, {
        method: 'POST',
        body: '%PDF-1.7',
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(readdirSync(join(desk.root, 'elsewhere'))).toEqual(['scenario.yaml']);
    },
  );

  it('shows no file through a link', async () => {
    const { text } = await desk.ask('/api/state');
    expect(text.includes('id: outside')).toBe(false);
  });

  it('in the page’s own files', async () => {
    for (const path of ['/ui/../../package.json', '/ui/..%2f..%2fpackage.json', '/ui/%2e%2e/package.json'])
      expect((await desk.ask(path)).text).not.toContain('"dependencies"');
  });
});

const upload = (body: Uint8Array | string, name: string, query = '') =>
  desk.ask(`/api/media?to=01-why-a-code/media${query}`, {
    method: 'POST',
    body,
    headers: { 'x-file-name': encodeURIComponent(name) },
  });
const pathIn = (text: string) => (JSON.parse(text) as { path: string }).path;
const photo = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '#fff' },
  });

describe('an upload is what its content says', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'photo.png'],
    ['a script', 'alert(1)', 'film.mp4'],
    ['a program', 'MZ\u0090\0\u0003', 'paper.pdf'],
    ['nothing', '', 'x.png'],
    ['half a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), 'x.png'],
  ])('so %s is refused, whatever its name', async (_what, body, name) => {
    const { status, text } = await upload(body, name);
    expect(status).toBe(415);
    expect(JSON.parse(text)).toMatchObject({ problem: { en: expect.any(String) }, mend: { en: expect.any(String) } });
  });

  it('and captions keep the dot before their language, by which their film finds them', async () => {
    const { text } = await upload('WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n', 'My Story.NL.vtt');
    expect(pathIn(text)).toBe('01-why-a-code/media/my-story.nl.vtt');
  });

  it('so a HEIC photo is refused with what to do instead', async () => {
    const { text } = await upload(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'), 'photo.jpg');
    expect(text).toMatch(/HEIC.*JPEG/);
  });

  it('and a photo is turned upright, loses what the camera noted, and is made small', async () => {
    const camera = await photo(3000, 2000)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
      .toBuffer();
    const path = pathIn((await upload(camera, 'Éigen foto (1).JPG')).text);
    expect(path).toBe('01-why-a-code/media/eigen-foto-1.webp');
    const { format, width = 0, height = 0, exif, orientation, size } = await sharp(join(desk.folder, path)).metadata();
    expect({ format, exif, orientation, size }).toEqual({
      format: 'webp',
      exif: undefined,
      orientation: undefined,
      size: undefined,
    });
    expect(height).toBeGreaterThan(width);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    const again = pathIn((await upload(camera, 'Éigen foto (1).JPG')).text);
    expect(again).toBe('01-why-a-code/media/eigen-foto-1-2.webp');
    expect((await desk.ask(`/api/media/file?path=${path}`)).headers).toMatchObject({ 'content-type': 'image/webp' });
  });

  it('and a logo of pixels becomes a drawing that the course takes', async () => {
    const { text } = await upload(await photo(200, 50).png().toBuffer(), 'logo.png', '&for=logo');
    expect(readFileSync(join(desk.folder, pathIn(text)), 'utf8')).toMatch(
      /^<svg [^>]*viewBox.*data:image\/png;base64,/,
    );
  });

  it.each([
    ['captions', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n', 'vtt'],
    ['a document', '%PDF-1.7\n', 'pdf'],
    ['a film', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0', 'latin1'), 'mp4'],
  ])('and %s stays as it is', async (_what, body, ending) => {
    const path = pathIn((await upload(body, 'x.exe')).text);
    expect(path.endsWith(`.${ending}`)).toBe(true);
    expect(readFileSync(join(desk.folder, path))).toEqual(Buffer.from(body));
  });

  it('and what is shown somewhere is not removed', async () => {
    const path = pathIn((await upload('%PDF-1.7\n', 'guide.pdf')).text);
    const lesson = join(desk.folder, '01-why-a-code', 'en.mdx');
    const before = readFileSync(lesson, 'utf8');
    writeFileSync(lesson, `${before}\n[The guide](media/guide.pdf)\n`);
    expect((await desk.ask(`/api/media?path=${path}`, { method: 'DELETE' })).text).toContain('en.mdx');
    writeFileSync(lesson, before);
    expect((await desk.ask(`/api/media?path=${path}`, { method: 'DELETE' })).status).toBe(200);
  });

  it('and captions are called as their film, whose place nothing else takes', async () => {
    const film = pathIn((await upload(Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0', 'latin1'), 'A story.mp4')).text);
    const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n';
    for (const query of [`&film=${film}&language=nl`, `&film=${film}&language=nl`])
      expect(pathIn((await upload(captions, 'x.vtt', query)).text)).toBe('01-why-a-code/media/a-story.nl.vtt');
    expect((await upload('%PDF-1.7\n', 'x.vtt', `&film=${film}&language=nl`)).status).toBe(415);
    expect((await upload(captions, 'x.vtt', '&film=../../x.mp4&language=nl')).status).toBe(404);
    expect((await upload(captions, 'x.vtt', `&film=${film}&language=../nl`)).status).toBe(400);
  });
});

describe('what a course shows', () => {
  const media = async () => JSON.parse((await desk.ask('/api/state')).text) as Pick<DeskState, 'media' | 'budget'>;
  const text = () => join(desk.folder, '02-reach-and-speed', 'nl.mdx');
  const paths = ['02-reach-and-speed/media/talk.mp3', '02-reach-and-speed/media/talk.nl.vtt'];

  it('is listed with what it is and where it stands, and what is shown counts as the check has it', async () => {
    mkdirSync(join(desk.folder, '02-reach-and-speed', 'media'));
    for (const path of paths) writeFileSync(join(desk.folder, path), 'ID3 and more');
    const before = (await media()).budget;
    const own = async () => (await media()).media.find(({ path }) => path === paths[0]);
    expect(await own()).toMatchObject({ kind: 'sound', bytes: 12, weight: 12, uses: [] });
    const written = readFileSync(text(), 'utf8');
    writeFileSync(text(), `${written}\n<Audio file="talk.mp3" title="A talk" />\n`);
    expect((await own())?.uses).toEqual([{ file: '02-reach-and-speed/nl.mdx', path: ['body'] }]);
    // Its captions go with it.
    expect((await media()).budget).toEqual({ ...before, used: before.used + 24 });
    expect((await desk.ask(`/api/media?path=${paths[0]}`, { method: 'DELETE' })).status).toBe(409);
    writeFileSync(text(), written);
  });

  it('goes together as one step of Undo, or not at all', async () => {
    const all = [...paths, 'final-check/media/none.png'].map((path) => `path=${path}`).join('&');
    expect((await desk.ask(`/api/media?${all}`, { method: 'DELETE' })).status).toBe(404);
    const both = paths.map((path) => `path=${path}`).join('&');
    expect((await desk.ask(`/api/media?${both}&label=Two%20files`, { method: 'DELETE' })).status).toBe(200);
    expect(existsSync(join(desk.folder, '02-reach-and-speed', 'media'))).toBe(false);
    await desk.ask('/api/undo', { method: 'POST' });
    expect(paths.map((path) => readFileSync(join(desk.folder, path), 'utf8'))).toEqual([
      'ID3 and more',
      'ID3 and more',
    ]);
  });
});

describe('a drawing is cleaned', () => {
  const drawn = '<path d="M0 0h1"/>';

  it.each([
    ['a script', `<script>alert(1)</script>${drawn}`],
    [
      'a page within',
      `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>${drawn}`,
    ],
    ['a handler', `<g onload="alert(1)" ONCLICK="alert(1)">${drawn}</g>`],
    [
      'a link',
      `<a href="javascript:alert(1)" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://evil.example">${drawn}</a>`,
    ],
    ['what is fetched', `<image href="https://evil.example/x.png"/><use href="https://evil.example/x.svg#a"/>${drawn}`],
    [
      'an animation of an address',
      `<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onload" to="alert(1)"/>${drawn}`,
    ],
    [
      'styles that fetch',
      `<style>@import "https://evil.example";.a{fill:url(https://evil.example)}</style><rect style="fill:u\\72l(https://evil.example)"/>${drawn}`,
    ],
    ['a drawing as data', `<image href="data:image/svg+xml;base64,PHN2Zz4="/>${drawn}`],
    [
      'a page in other letters',
      `<iframe src="https://evil.example"/><html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script>${drawn}`,
    ],
  ])('of %s', (_what, within) => {
    const clean = cleanSvg(
      `<?xml version="1.0"?><!-- note --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${within}</svg>`,
    );
    expect(clean).not.toMatch(/alert|evil|script|svg\+xml|<a[ >]/i);
    expect(clean).toContain('d="M0 0h1"');
  });

  it('and keeps what draws', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="a"><stop offset="0" style="stop-color:#f00"></stop></linearGradient></defs><style>.b{fill:url(#a)}</style><text class="b">A &amp; B</text></svg>\n';
    expect(cleanSvg(svg)).toBe(svg);
  });

  it('and refuses one that can’t be read', () => {
    expect(() => cleanSvg('<svg><g></svg>')).toThrow(/can’t be read/);
    expect(() => cleanSvg('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>')).toThrow(/can’t be read/);
  });
});
