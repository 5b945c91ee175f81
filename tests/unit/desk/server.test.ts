import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathOf } from '../../../scorm/desk/faults/checker.ts';
import { dataFolder } from '../../../scorm/desk/data-folder.ts';
import { fileKinds, type DeskFault, type DeskState, type RecentCourse } from '../../../src/schemas/desk.ts';
import { aDesk } from './a-desk.ts';

let desk: Awaited<ReturnType<typeof aDesk>>;

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.remove());

const get = async <T>(path: string) => JSON.parse((await desk.ask(path)).text) as T;
const state = () => get<DeskState>('/api/state');
const course = () => join(desk.folder, 'course.yaml');

/** The events of a window, as they come. */
async function listening() {
  const leave = new AbortController();
  const response = await fetch(`http://127.0.0.1:${desk.port}/api/events`, {
    signal: leave.signal,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    async until(pattern: RegExp) {
      for (let found = pattern.exec(heard); ; found = pattern.exec(heard)) {
        if (found) return found[0];
        heard += (await reader.read()).value ?? '';
      }
    },
    leave: () => leave.abort(),
  };
}

it('answers with every text of the course, its schemas and the player’s words', async () => {
  const { files, schemas, words, folder } = await state();
  expect(folder).toBe(desk.folder);
  expect(files.find(({ path }) => path === 'course.yaml')).toMatchObject({
    kind: 'course',
    text: readFileSync(course(), 'utf8'),
    value: { id: 'think-then-share' },
  });
  expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(fileKinds.filter((kind) => kind !== 'other')));
  expect(Object.keys(schemas)).toContain('scenario');
  expect(words['nl']).toBeDefined();
});

it('tells every window what another program changes, and what is wrong then, in the words of the check', async () => {
  const window = await listening();
  const before = readFileSync(course(), 'utf8');
  writeFileSync(course(), before.replace('passMark: 80', 'passMark: 800'));
  expect(await window.until(/event: changed\ndata: .*"by":"outside".*/)).toContain('course.yaml');
  await window.until(/event: faults\ndata: .*passMark.*/);
  const { faults } = await get<{ faults: DeskFault[] }>('/api/faults');
  expect(faults.find(({ severity }) => severity === 'error')).toMatchObject({
    file: 'course.yaml',
    path: ['passMark'],
  });
  writeFileSync(course(), before);
  await window.until(
    /event: faults\ndata: (?!.*passMark).*"severity":"warning"|event: faults\ndata: [^\n]*"faults":\[\]/,
  );
  window.leave();
});

it('tells windows of each other', async () => {
  const one = await listening();
  const other = await listening();
  await one.until(/event: others\ndata: \{"count":1\}/);
  other.leave();
  await one.until(/event: others\ndata: \{"count":0\}/);
  one.leave();
});

it('refuses what is no request, with a sentence', async () => {
  for (const body of [{}, { file: 'course.yaml', base: '', edits: [], label: 'x' }, { op: 'fly', label: 'x' }])
    for (const path of ['/api/edit', '/api/structure'])
      expect(await desk.post(path, body)).toMatchObject({
        status: 400,
        text: expect.stringMatching(/"problem":\{"en":".*mistake at/),
      });
  expect((await desk.ask('/api/edit', { method: 'POST', body: '{' })).status).toBe(400);
});

it('makes a course with an id and a title of its own, opens it, and lists it with the others', async () => {
  const folder = join(desk.root, 'Ons ziekenhuis');
  const asked = { folder, from: 'starter', title: 'Samen online: zo doen we dat', language: 'nl' };
  expect(await desk.post('/api/courses/new', asked)).toMatchObject({ status: 200 });
  expect(await desk.post('/api/courses/new', asked)).toMatchObject({ status: 409 });
  const own = (await state()).files.find(({ path }) => path === 'course.yaml');
  expect(own).toMatchObject({ value: { id: 'ons-ziekenhuis', title: { nl: asked.title } } });
  const copy = { ...asked, folder: join(desk.root, 'copy'), from: 'this' };
  expect(await desk.post('/api/courses/new', copy)).toMatchObject({ status: 200 });
  expect(existsSync(join(copy.folder, 'course.yaml'))).toBe(true);
  expect(await desk.post('/api/courses/new', { ...copy, folder: join(copy.folder, 'within') })).toMatchObject({
    status: 409,
  });
  expect(await desk.post('/api/courses/open', { folder: desk.root })).toMatchObject({ status: 404 });
  expect(await desk.post('/api/courses/open', { folder: desk.folder })).toMatchObject({ status: 200 });
  expect((await state()).folder).toBe(desk.folder);
  const recent = await get<RecentCourse[]>('/api/courses');
  expect(recent.map((one) => one.folder)).toEqual([desk.folder, copy.folder, folder]);
});

it.each([
  ['scenes[0].choices[1].text.nl', ['scenes', 0, 'choices', 1, 'text', 'nl']],
  ['title', ['title']],
])('takes the field %s for a path', (field, path) => {
  expect(pathOf(field)).toEqual(path);
});

it.each([
  ['win32', { LOCALAPPDATA: 'C:\\Local' }, /C:\\Local.Sharewise/],
  ['darwin', {}, /Library.Application Support.Sharewise/],
  ['linux', { XDG_DATA_HOME: '/data' }, /^.data.sharewise/],
  ['linux', {}, /\.local.share.sharewise/],
] as const)('keeps its data on %s where such data goes', (platform, env, place) => {
  expect(dataFolder(env, platform, '/home/x')).toMatch(place);
});
