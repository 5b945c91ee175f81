import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../../src/course/suspend-data.ts';
import { csvOf } from '../../../scorm/preview/csv.ts';
import { resultsOf } from '../../../scorm/preview/results-of.ts';
import { isSimulated } from '../../../scorm/preview/simulated.ts';
import { openStore, type Store } from '../../../scorm/preview/store.ts';
import type { LoadedPackage } from '../../../scorm/preview/packages.ts';
import { previewApp } from '../../../scorm/preview/server.ts';
import { course as small } from '../report/sample.ts';

const lessons = ['lesson', 'check'].map((id) => ({ id, title: { nl: id, en: id } }));
const course = { ...small, lessons };
const one: LoadedPackage = { name: 'small', folder: '', dialect: 'scorm12', standard: 'SCORM 1.2', course };
const script = join(import.meta.dirname, '..', '..', '..', 'scorm', 'commands', 'simulate.ts');
const day = 86_400_000;

const known = { ...course, lessons: lessons.map(({ id }) => id) };

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-simulate-'));
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function simulate(...args: string[]) {
  const course = args.includes('--course') ? [] : ['--course', 'course.json'];
  const all = ['--disable-warning=ExperimentalWarning', script, ...course, '--data', 'data', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function inStore<Result>(act: (store: Store) => Result): Result {
  const store = openStore(join(folder, 'data'));
  try {
    return act(store);
  } finally {
    store.close();
  }
}

const results = () => inStore((store) => resultsOf({ store, packages: [one] }, 'en'));

describe('npm run simulate', () => {
  it('fills the preview with people of every kind, all within the last months', () => {
    expect(simulate('--learners', '300').stderr).toBe('');
    const all = results();
    expect(all).toHaveLength(300);
    for (const success of ['passed', 'failed', 'unknown'])
      expect(all.filter((result) => result.success === success).length).toBeGreaterThan(5);
    for (const language of ['nl', 'en'])
      expect(all.filter((result) => result.language === language).length).toBeGreaterThan(50);
    for (const dialect of ['scorm12', 'scorm2004'])
      expect(all.filter((result) => result.dialect === dialect).length).toBeGreaterThan(20);
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set(['0.9.0', '1.0.0']));
    expect(all.some(({ launches }) => launches > 1)).toBe(true);
    const times = all.flatMap(({ interactions }) => interactions.map(({ time }) => Date.parse(time)));
    expect(Math.max(...times)).toBeLessThan(Date.now());
    expect(Math.min(...times)).toBeGreaterThan(Date.now() - 430 * day);
    expect(Math.max(...times)).toBeGreaterThan(Date.now() - 45 * day);
  });

  it('leaves records as launches do: the player can go on from them, and the CSV reads like any other', () => {
    simulate('--learners', '60');
    for (const { data, dialect } of inStore((store) => store.registrations())) {
      const attempt = decode(data['cmi.suspend_data'] ?? '', known);
      if (typeof attempt === 'string') throw new Error(`suspend data is ${attempt}`);
      expect(attempt.passed).toBe(
        data[dialect === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status'] === 'passed',
      );
      const raw = data[dialect === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw'];
      expect(raw === undefined ? null : Number(raw)).toBe(attempt.best);
      const recorded = Object.keys(data).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name));
      expect(recorded).toHaveLength(Number(Object.keys(data).filter((name) => name.startsWith('received.')).length));
    }
    const rows = csvOf(results()).trim().split('\r\n');
    expect(rows[1]).toMatch(/^sim-1-\d+,[^,]+,small,\d\.\d\.0,scorm(12|2004),\d,(in)?complete/);
    expect(rows.slice(1).every((row) => /,\d{4}-\d\d-\d\dT[\d:.]+Z,(nl|en)$|,,(nl|en)$/.test(row))).toBe(true);
  });

  it('gives the same people for the same seed, and others for another', () => {
    simulate('--learners', '20');
    const first = results();
    simulate('--learners', '20');
    expect(results()).toEqual(first);
    simulate('--learners', '20', '--seed', '2');
    expect(results().map(({ learner }) => learner.name)).not.toEqual(first.map(({ learner }) => learner.name));
  });

  it('is taken out again, and leaves real learners as they were, also under the ids of new ones', () => {
    const real = inStore((store) => {
      const learner = store.addLearner('Zoë');
      store.registration(learner.id, 'small', 'scorm12');
      store.launch(learner.id, 'small', 'scorm12', 'small', '', '1.0.0');
      return { learners: store.learners(), registrations: store.registrations() };
    });
    expect(simulate('--learners', '30').stdout).toMatch(/^The preview now has 30 simulated learners\. /);
    expect(simulate('--learners', '40').stdout).toContain('in place of the 30 that were there');
    expect(simulate('--remove').stdout).toBe('40 simulated learners taken out of the preview; 1 real one stays.\n');
    inStore((store) => {
      expect({ learners: store.learners(), registrations: store.registrations() }).toEqual(real);
      expect(isSimulated(store.addLearner('Bo').id)).toBe(false);
    });
    expect(simulate('--remove').stdout).toBe('0 simulated learners taken out of the preview; 2 real ones stay.\n');
  });

  it('adds all or nothing', () => {
    inStore((store) => {
      expect(() =>
        store.atOnce(() => {
          store.addLearner('half');
          throw new Error('in between');
        }),
      ).toThrow('in between');
      expect(store.learners()).toEqual([]);
    });
  });

  it.each([
    [['--learners', '0'], '--learners is "0". Give a whole number from 1 to 20000.'],
    [['--seed', 'x'], '--seed is "x".'],
    [['--learner', '5'], 'npm run simulate has no option "--learner". Did you mean "--learners"?'],
    [['--seed'], 'The option "--seed" needs a value.'],
    [['100'], 'npm run simulate takes no "100".'],
    [['--course', 'none.json'], 'There is no none.json.'],
  ])('refuses %j with a sentence, and changes nothing', (args, sentence) => {
    simulate('--learners', '5');
    const { status, stderr } = simulate(...args);
    expect(status).toBe(1);
    expect(stderr.startsWith(sentence), stderr).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(results()).toHaveLength(5);
  });
});

describe('the pages of a preview with many learners', () => {
  async function get(path: string): Promise<Response> {
    const store = openStore(join(folder, 'data'));
    try {
      const app = previewApp({ store, packages: [one], port: 4321 });
      return await app.request(path, { headers: { host: '127.0.0.1:4321' } });
    } finally {
      store.close();
    }
  }
  const cards = async (path: string) =>
    [...(await (await get(path)).text()).matchAll(/<section class="card" data-learner="([^"]+)"/g)].map(([, id]) => id);

  it('show fifty results a page, each learner once', async () => {
    simulate('--learners', '120');
    const pages = await Promise.all(['/results', '/results?page=2', '/results?page=3'].map(cards));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
    expect(await cards('/results?page=99')).toEqual(pages[2]);
    expect(await cards('/results?page=x')).toEqual(pages[0]);
  });

  it('list real learners to launch for, and count the simulated ones', async () => {
    simulate('--learners', '7');
    inStore((store) => store.addLearner('Zoë'));
    const home = await (await get('/?lang=en')).text();
    expect(home.match(/data-learner=/g)).toHaveLength(1);
    expect(home).toContain('7 simulated learners are in the results.');
  });
});
