import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadedPackage } from '../../../scorm/preview/packages.ts';
import { previewApp } from '../../../scorm/preview/server.ts';
import { openStore, type Store } from '../../../scorm/preview/store.ts';
import { course as small } from '../report/sample.ts';

const one: LoadedPackage = { name: 'small', folder: '', dialect: 'scorm12', standard: 'SCORM 1.2', course: small };

let folder = '';
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-preview-report-test-'));
  store = openStore(folder);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** People who took the check, in the words of SCORM 1.2. */
function take(people: number, name = 'Zoë'): void {
  for (let nth = 0; nth < people; nth += 1) {
    const learner = store.addLearner(`${name} ${nth}`);
    const registration = store.registration(learner.id, 'small', 'scorm12');
    store.launch(learner.id, 'small', 'scorm12', 'small', '', '1.0.0');
    const answers = ['a', 'c', 'b', 'a', 'c'].flatMap((key, index) => [
      [`cmi.interactions.${index}.id`, `q-${index + 1}`],
      [`cmi.interactions.${index}.student_response`, key],
      [`cmi.interactions.${index}.result`, { a: 'correct', b: 'neutral', c: 'wrong' }[key] ?? ''],
      [`received.${index}`, new Date(Date.UTC(2026, 2, 1 + nth, 9, index)).toISOString()],
    ]);
    const status = { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '44.44' };
    store.store(registration, { ...Object.fromEntries(answers), ...status }, null);
  }
}

const get = (path: string, host = '127.0.0.1:4321') =>
  previewApp({ store, packages: [one], port: 4321 }).request(path, { headers: { host } });

describe('the preview’s report', () => {
  it.each([
    [0, 'en', 'There is too little to report yet: nobody has launched this course'],
    [1, 'en', 'one person has launched this course'],
    [4, 'en', '4 people have launched this course'],
    [0, 'nl', 'Er is nog te weinig voor een rapport: nog niemand heeft deze cursus gestart'],
    [1, 'nl', 'één deelnemer heeft deze cursus gestart'],
    [4, 'nl', '4 deelnemers hebben deze cursus gestart'],
  ])('is a sentence for %d people, in %s', async (people, language, sentence) => {
    take(people);
    const page = await (await get(`/report?lang=${language}`)).text();
    expect(parseHTML(page).document.querySelector('[data-too-little]')?.textContent).toContain(sentence);
    expect(page).toContain('npm run simulate');
  });

  it('is the report from ten people, without their names, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('sharewise-preview-report-')).length;
    take(10, 'Zoë <b>de eerste</b>');
    const page = await (await get('/report?lang=en')).text();
    expect(page).toContain('10 people');
    expect(page).not.toContain('Zoë');
    expect(page).not.toContain('are simulated');
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('sharewise-preview-report-')).length;
    expect(after).toBe(before);
  });

  it('may run no script, and has its own style sheet let in by its hash alone', async () => {
    take(12);
    const response = await get('/report?lang=nl');
    const page = await response.text();
    const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const source = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
    const { document } = parseHTML(page);
    const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    for (const policy of [response.headers.get('content-security-policy') ?? '', meta]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(source);
      expect(policy).not.toMatch(/unsafe|script-src/);
    }
    expect(document.querySelectorAll('script, [style], style ~ style, link').length).toBe(0);
  });

  it('answers at this computer’s own address only', async () => {
    expect((await get('/report', 'evil.example')).status).toBe(421);
    expect((await get('/report', 'localhost:4321')).status).toBe(200);
  });

  it('is made for several who ask at once', async () => {
    take(12);
    const pages = await Promise.all(['nl', 'en', 'nl'].map(async (one) => (await get(`/report?lang=${one}`)).text()));
    expect(pages.map((page) => /<html lang="(..)"/.exec(page)?.[1])).toEqual(['nl', 'en', 'nl']);
    expect(pages[0]).toBe(pages[2]);
  });
});

describe('the results page', () => {
  it('says statuses and results in the page’s language, and leads to the report', async () => {
    take(1);
    const read = async (language: string) => {
      const { document } = parseHTML(await (await get(`/results?lang=${language}`)).text());
      const text = (selector: string) => document.querySelector(selector)?.textContent;
      const report = document.querySelector('a[href^="/report"]')?.getAttribute('href');
      const score = text('[data-score]');
      return [text('[data-completion]'), text('[data-success]'), score, text('[data-result]'), report];
    };
    expect(await read('nl')).toEqual(['nog bezig', 'niet geslaagd', '44,44', 'beste keuze', '/report?lang=nl']);
    expect(await read('en')).toEqual(['incomplete', 'failed', '44.44', 'best', '/report?lang=en']);
  });

  it('says the course’s version that was launched, also once there is a newer one', async () => {
    take(1);
    const newer = { ...one, course: { ...small, version: '2.0.0' } };
    const app = previewApp({ store, packages: [newer], port: 4321 });
    const csv = await (await app.request('/results.csv', { headers: { host: '127.0.0.1:4321' } })).text();
    expect(csv.split('\r\n')[1]).toContain(',small,1.0.0,scorm12,1,incomplete,failed,44.44,');
  });
});
