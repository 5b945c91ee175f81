import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell } from '../../../scorm/files/csv.ts';
import { loadPackage, type LoadedPackage } from '../../../scorm/preview/packages.ts';
import { secondsOf } from '../../../scorm/preview/results.ts';
import { previewApp } from '../../../scorm/preview/server.ts';
import { openStore, type Store } from '../../../scorm/preview/store.ts';
import { builtCourse } from '../scorm/fake-dist.ts';

const course = builtCourse({ id: 'c', version: '1.0.0', title: { en: 'T' }, languages: ['en'], lessons: [] });
const manifest = '<manifest><metadata><schemaversion>1.2</schemaversion></metadata></manifest>';
const sound: Zippable = {
  'imsmanifest.xml': strToU8(manifest),
  'index.html': strToU8('<p>course</p>'),
  'course.json': strToU8(JSON.stringify(course)),
};

const none = new Uint8Array();
const many: Zippable = { ...sound, ...Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`${n}`, none])) };
const nested: Zippable = { 'index.html': strToU8('x'), 'course/imsmanifest.xml': strToU8(manifest) };

/** A zip in which every mention of one name is another of the same length: no library makes such zips. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1');
}

let folder = '';
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-preview-'));
  store = openStore(join(folder, 'data'));
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function load(entries: Zippable | Uint8Array, name = 'course-scorm12.zip'): Promise<LoadedPackage> {
  const zip = join(folder, name);
  writeFileSync(zip, entries instanceof Uint8Array ? entries : zipSync(entries, { mtime: '2026-01-01' }));
  return loadPackage(zip, join(folder, 'unzipped'));
}

describe('a package in the preview', () => {
  it('is taken when it is sound, once however often it is loaded', async () => {
    expect(await load(sound)).toMatchObject({ dialect: 'scorm12', standard: 'SCORM 1.2' });
    await load(sound);
    expect(readdirSync(join(folder, 'unzipped'))).toHaveLength(1);
  });

  it.each([
    ['leads out of its folder', { ...sound, '../out.txt': strToU8('x') }, /was refused: .*\.\./],
    ['leads out of its folder as Windows writes it', { ...sound, '..\\out.txt': strToU8('x') }, /was refused: .*\.\./],
    ['leads out of its folder further down', { ...sound, 'a/../../out.txt': strToU8('x') }, /was refused: .*\.\./],
    ['names a drive', { ...sound, 'C:\\out.txt': strToU8('x') }, /was refused: .*absolute/],
    ['has an absolute path', { ...sound, '/etc/out.txt': strToU8('x') }, /was refused/],
    [
      'holds a link',
      { ...sound, link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] },
      /"link" is a link/,
    ],
    ['would burst', { ...sound, bomb: new Uint8Array(5_000_000) }, /"bomb" would grow too large/],
    ['has too many files', many, /more than 5000 files/],
    ['has its manifest in a folder', nested, /no imsmanifest\.xml or cmi5\.xml at its root/],
    ['has a file where another has a folder', { ...sound, a: strToU8('x'), 'a/b': strToU8('x') }, /was refused/],
    ['has no manifest', { 'index.html': strToU8('x') }, /no imsmanifest\.xml or cmi5\.xml at its root/],
    ['has no page', { 'imsmanifest.xml': strToU8(manifest) }, /no index\.html/],
  ] as [string, Zippable, RegExp][])('is refused with a sentence when it %s', async (_name, entries, why) => {
    await expect(load(entries)).rejects.toThrow(why);
  });

  it('is refused with a sentence when two of its files have one name: which would count?', async () => {
    const zip = renamed(zipSync({ ...sound, 'index.htmx': strToU8('<p>another</p>') }), 'index.htmx', 'index.html');
    await expect(load(zip)).rejects.toThrow(/"index\.html" is in it twice/);
  });

  it('is refused with a sentence when a file is larger than it says', async () => {
    const zip = zipSync({ ...sound, 'big.txt': new Uint8Array(400_000) });
    const said = Buffer.from(new Uint32Array([400_000]).buffer).toString('latin1');
    const less = Buffer.from(new Uint32Array([4000]).buffer).toString('latin1');
    await expect(load(renamed(zip, said, less))).rejects.toThrow(/was refused/);
  });

  it('is refused with a sentence when it is no zip, and leaves nothing behind', async () => {
    await expect(load(strToU8('no zip'))).rejects.toThrow(/can't be read as a zip/);
    await expect(load({ ...sound, '../out.txt': strToU8('x') }, 'other.zip')).rejects.toThrow(/was refused/);
    const left = existsSync(join(folder, 'unzipped')) ? readdirSync(join(folder, 'unzipped')) : [];
    expect(left).toEqual([]);
  });
});

describe('the preview as a server', () => {
  const own = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' };
  const app = async () => previewApp({ store, packages: [await load(sound)], port: 4321 });

  it('answers its own address only', async () => {
    expect((await (await app()).request('/', { headers: { host: '127.0.0.1:4321' } })).status).toBe(200);
    expect((await (await app()).request('/', { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it('refuses posts from other sites, forms and scripts alike', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = { ...own, ...form, origin: 'http://evil.example' };
    expect(
      (await (await app()).request('/learners', { method: 'POST', body: 'name=x', headers: foreign })).status,
    ).toBe(403);
    const script = { ...own, 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
    expect((await (await app()).request('/commit/x', { method: 'POST', body: '{}', headers: script })).status).toBe(
      403,
    );
    expect(store.learners()).toEqual([]);
  });

  it('shows a name as words, whatever it holds', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
    await (
      await app()
    ).request('/learners', { method: 'POST', body: new URLSearchParams({ name: hostile }), headers: form });
    const page = await (await (await app()).request('/', { headers: own })).text();
    expect(store.learners()[0]?.name).toBe(hostile);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });

  it('serves nothing from outside the package', async () => {
    const learner = store.addLearner('A');
    store.registration(learner.id, 'c', 'scorm12');
    const token = store.launch(learner.id, 'c', 'scorm12', 'course-scorm12', '');
    const get = async (path: string) =>
      (await (await app()).request(`/content/${token}/${path}`, { headers: own })).status;
    expect(await get('index.html')).toBe(200);
    expect(await get('..%2f..%2fdata%2frecords.sqlite')).toBe(404);
    expect(await get('%2e%2e%2f%2e%2e%2fdata%2frecords.sqlite')).toBe(404);
  });

  it('keeps its records when it is started anew', async () => {
    const learner = store.addLearner('Zoë');
    const registration = store.registration(learner.id, 'c', 'scorm12');
    const token = store.launch(learner.id, 'c', 'scorm12', 'course-scorm12', '');
    store.store(registration, { 'cmi.core.lesson_status': 'passed' }, { token, seconds: 65 });
    store.close();
    store = openStore(join(folder, 'data'));
    expect(store.learners()).toEqual([learner]);
    expect(store.registrations()[0]).toMatchObject({
      seconds: 65,
      launches: 1,
      data: { 'cmi.core.lesson_status': 'passed' },
    });
  });
});

describe('a cell of the CSV', () => {
  it.each([
    ['Zoë, "de eerste"', '"Zoë, ""de eerste"""'],
    ['a\r\nb', '"a\r\nb"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+31', "'+31"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    [-1, '-1'],
    [null, ''],
  ] as [string | number | null, string][])('of %j is written as %s', (value, written) => {
    expect(cell(value)).toBe(written);
  });
});

describe('a duration', () => {
  it.each([
    ['0001:02:03.50', 3723.5],
    ['PT1H2M3.50S', 3723.5],
    ['PT5S', 5],
    ['nonsense', null],
  ] as [string, number | null][])('%s is %s seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });
});
