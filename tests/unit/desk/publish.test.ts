import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTexts } from '../../../src/editing/set-texts.ts';
import type {
  DeskProblem,
  DeskPublish,
  DeskPublished,
  DeskReport,
  DeskUnknownTable,
} from '../../../src/schemas/desk.ts';
import { aDesk } from './a-desk.ts';

let desk: Awaited<ReturnType<typeof aDesk>>;

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.remove());

const get = async <T>(path: string) => JSON.parse((await desk.ask(path)).text) as T;
const told = (answer: { text: string }) => JSON.parse(answer.text) as DeskProblem;
const courseText = () => readFileSync(join(desk.folder, 'course.yaml'), 'utf8');
/** A build of the course is a matter of many seconds on a busy machine. */
const long = 600_000;

describe('packages', () => {
  it('are made by the desk’s own page alone, and of what is known', async () => {
    const asked = { method: 'POST', body: '{"standards":["web"]}', headers: { host: `127.0.0.1:${desk.port}` } };
    expect(await desk.raw('/api/publish', asked)).toMatchObject({ status: 403 });
    expect(await desk.post('/api/publish', { standards: [] })).toMatchObject({ status: 400 });
    const unknown = await desk.post('/api/publish', { preset: 'mooodle', standards: ['scorm12'] });
    expect(unknown.status).toBe(409);
    expect(told(unknown).problem.en).toContain('Did you mean "moodle"?');
    expect((await get<DeskPublish>('/api/publish')).packages).toEqual([]);
  });

  it('are not made of a course with a fault, which is said', async () => {
    const before = courseText();
    writeFileSync(join(desk.folder, 'course.yaml'), before.replace(/^passMark: .*$/m, 'passMark: 400'));
    const refused = await desk.post('/api/publish', { standards: ['scorm12'] });
    expect(refused.status).toBe(409);
    expect(`${told(refused).problem.en} ${told(refused).mend?.en}`).toContain('passMark');
    writeFileSync(join(desk.folder, 'course.yaml'), before);
  });

  it(
    'are made one at a time, kept outside the course, downloaded, and compared with those before',
    async () => {
      const files = readdirSync(desk.folder);
      const asked = { preset: 'moodle', standards: ['scorm12'], note: 'Nu met <onze> waarden.' };
      const [made, meanwhile] = await Promise.all([
        desk.post('/api/publish', asked),
        desk.post('/api/publish', asked),
      ]).then((both) => both.toSorted((a, b) => a.status - b.status));
      expect(meanwhile).toMatchObject({ status: 409 });
      expect(told(meanwhile!).problem.en).toBe('Packages are being made already.');
      expect(made).toMatchObject({ status: 200 });
      const [version = ''] = /\d+\.\d+\.\d+/.exec(/^version: .*$/m.exec(courseText())?.[0] ?? '') ?? [];
      const name = `think-then-share-moodle-${version}-scorm12.zip`;
      expect(JSON.parse(made!.text)).toEqual({ made: [name], compared: [] });
      expect(readdirSync(desk.folder)).toEqual(files);

      const { packages } = await get<DeskPublish>('/api/publish');
      expect(packages).toMatchObject([
        { name, sheets: { nl: name.replace('zip', 'nl.html'), en: name.replace('zip', 'en.html') } },
      ]);
      const response = await fetch(`http://127.0.0.1:${desk.port}/api/publish/file?name=${name}`, {
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      const bytes = await response.bytes();
      expect(bytes.length).toBe(packages[0]?.bytes);
      expect(Object.keys(unzipSync(bytes))).toContain('imsmanifest.xml');
      const sheet = await desk.ask(`/api/publish/file?name=${packages[0]?.sheets.nl}`);
      expect(sheet.text).toContain('Moodle');
      const shown = await desk.ask(`/api/publish/sheet?name=${packages[0]?.sheets.nl}`);
      expect(shown.text).toContain('Nu met &lt;onze&gt; waarden.');
      expect(String(shown.headers['content-security-policy'])).toMatch(/default-src 'none'.*sandbox allow-downloads/);
      expect(await desk.ask(`/api/publish/sheet?name=${name}`)).toMatchObject({ status: 404 });
      const nothing = (await get<DeskPublish>('/api/publish')).sinceLast;
      expect(nothing).toMatchObject({ version, changes: [] });
      expect(nothing?.suggested).toBeUndefined();

      writeFileSync(join(desk.folder, 'course.yaml'), setTexts(courseText(), [{ path: ['title', 'en'], text: 'New' }]));
      // Words raise the last number; a question less raises the one before it, and is said.
      const [first, second, third] = version.split('.').map(Number);
      const suggested = async () => (await get<DeskPublish>('/api/publish')).sinceLast;
      expect(await suggested()).toMatchObject({ suggested: `${first}.${second}.${Number(third) + 1}` });
      const situation = join(desk.folder, 'final-check', 'complaint-invoice.yaml');
      const content = readFileSync(situation, 'utf8');
      rmSync(situation);
      expect(await suggested()).toMatchObject({
        suggested: `${first}.${Number(second) + 1}.0`,
        changes: [{ says: { en: expect.stringContaining('complaint-invoice') as string } }],
      });
      writeFileSync(situation, content);
      const again = JSON.parse((await desk.post('/api/publish', asked)).text) as DeskPublished;
      expect(again.compared).toMatchObject([{ name, before: name }]);
      expect(again.compared[0]?.changes.map(({ says }) => says.nl).join()).toContain(version);

      // No path leads out of the folder, and no link does.
      const folder = join(
        desk.root,
        'data',
        'courses',
        readdirSync(join(desk.root, 'data', 'courses'))[0]!,
        'packages',
      );
      writeFileSync(join(desk.root, 'secret.zip'), 'secret');
      symlinkSync(join(desk.root, 'secret.zip'), join(folder, 'secret.zip'));
      for (const path of ['../history.sqlite', '..%2fhistory.sqlite', '/etc/passwd', 'SHA256SUMS', 'secret.zip', ''])
        expect(await desk.ask(`/api/publish/file?name=${path}`), path).toMatchObject({ status: 404 });
    },
    long,
  );
});

describe('results', () => {
  const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('sharewise-results-'));

  /** Sends files as the page's form does. */
  async function send(
    files: Readonly<Record<string, string>>,
    { token = desk.token, language = 'nl', ...fields }: Readonly<Record<string, string>> = {},
  ) {
    const form = new FormData();
    for (const [name, text] of Object.entries(files)) form.append('file', new File([text], name));
    for (const [name, text] of Object.entries(fields)) form.append(name, text);
    const request = new Request('http://desk/', { method: 'POST', body: form });
    const headers = { 'content-type': request.headers.get('content-type') ?? '', 'x-desk-token': token };
    return desk.ask(`/api/results?lang=${language}`, { method: 'POST', headers, body: await request.bytes() });
  }

  const local = () => readFileSync('tests/unit/report/cases/local.csv', 'utf8');

  it('become a report in a page that runs nothing, and is forgotten', { timeout: long }, async () => {
    const before = leftBehind();
    const made = await send({ '../../local.csv': local() });
    expect(made).toMatchObject({ status: 200 });
    const { id, files, notes, hasCourse } = JSON.parse(made.text) as DeskReport;
    expect(files).toEqual([expect.stringMatching(/^local\.csv: .+, 222 rijen$/)]);
    expect(notes.length).toBeGreaterThan(0);
    expect(hasCourse).toBe(true);
    expect(leftBehind()).toEqual(before);

    const report = await desk.ask(`/api/results/report/${id}`);
    expect(report.text).toContain('<html lang="nl"');
    const policy = String(report.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-downloads');
    expect(policy).not.toContain('script');
    expect(String((await desk.ask('/api/state')).headers['content-security-policy'])).toContain("script-src 'self'");

    expect(await desk.ask(`/api/results/report/${id}`, { method: 'DELETE' })).toMatchObject({ status: 200 });
    expect(await desk.ask(`/api/results/report/${id}`)).toMatchObject({ status: 404 });
  });

  it('of no known format are asked about column by column, and read by the answer', { timeout: long }, async () => {
    const before = leftBehind();
    const [head = '', ...rows] = local().split('\n');
    const names = new Map([
      ['user_id', 'Wie'],
      ['lesson_status', 'Hoe het staat'],
      ['interaction_id', 'Onderdeel'],
      ['response', 'Gekozen'],
      ['timestamp', 'Toen'],
      ['language', 'Afdeling'],
    ]);
    const own = [head.replaceAll(/\w+/g, (name) => names.get(name) ?? `x ${name}`), ...rows].join('\n');
    const asked = JSON.parse((await send({ 'own.csv': own })).text) as DeskUnknownTable;
    expect(asked.unknown.file).toBe('own.csv');
    expect(asked.unknown.columns[0]).toMatchObject({ heading: 'Wie', samples: ['u00000', 'u00001', 'u00002'] });
    expect(asked.unknown.columns).toHaveLength(13);
    const map = { person: 'Wie', status: 'Hoe het staat', question: 'Onderdeel', answer: 'Gekozen', date: 'Toen' };
    const made = await send({ 'own.csv': own }, { map: JSON.stringify(map), by: 'Afdeling' });
    const { id, files, headings } = JSON.parse(made.text) as DeskReport;
    expect(files[0]).toContain('222 rijen');
    expect(headings).toContain('Afdeling');
    expect((await desk.ask(`/api/results/report/${id}`)).text.length).toBeGreaterThan(10_000);
    const nowhere = await send({ 'own.csv': own }, { map: JSON.stringify(map), by: 'Nergens' });
    expect(told(nowhere).problem.en).toContain('Nergens');
    expect(told(await send({ 'own.csv': own }, { map: '{"status":"Wie"}' })).problem.en).toContain('columns are');
    expect(leftBehind()).toEqual(before);
  });

  it('that can’t be read are refused with the sentence that says why, and nothing is left of them', async () => {
    const before = leftBehind();
    const bad = await send({ 'holiday.txt': 'We were in Utrecht, and it rained.\n' });
    expect(bad.status).toBe(400);
    expect(told(bad).problem.en).toMatch(/^holiday\.txt is none of the formats this report reads/);
    expect(told(await send({ 'empty.csv': '' })).problem.en).toContain('empty.csv is empty');
    expect(told(await send({})).problem.en).toBe('No file was chosen.');
    expect(told(await send({ 'a.csv': local() }, { scoreOf: 'ten' })).problem.en).toBe(
      'Scores can\'t be out of "ten".',
    );
    expect(await send({ 'a.csv': local() }, { token: 'other' })).toMatchObject({ status: 403 });
    expect(leftBehind()).toEqual(before);
    expect(existsSync('report.html')).toBe(false);
  });
});
