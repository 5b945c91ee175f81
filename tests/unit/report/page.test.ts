import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { previewCsv } from '../../../scorm/report/simulate/csv.ts';
import { simulate } from '../../../scorm/report/simulate/simulate.ts';
import { answersWorth, course as small, fileOf, reportOn, rowsOf, type Person } from './sample.ts';

/** The small course with a bank that is large enough for two rounds. */
const course: BuiltCourse = {
  ...small,
  questions: Array.from({ length: 12 }, (_, nth) => ({
    ...(small.questions[nth % 5] ?? small.questions[0]),
    id: `q-${nth + 1}`,
    title: { nl: `Situatie ${nth + 1}`, en: `Situation ${nth + 1}` },
  })) as BuiltCourse['questions'],
};

function simulated(): string {
  const csv = previewCsv(course, 'en');
  const year = { learners: 300, seed: 3, from: '2025-11-01', months: 12 };
  return csv.header + [...simulate(course, year)].map(csv.rowsOf).join('');
}

describe('a full report', () => {
  const parts = ['status', 'scores', 'times', 'skills', 'scenarios', 'tells', 'languages', 'versions', 'months'];

  it.each(['nl', 'en'] as const)(
    'has every figure, and beside every chart its table and a CSV: %s',
    async (language) => {
      const { page } = await reportOn({ 'year.csv': simulated() }, { language, course });
      const { document } = parseHTML(page);
      for (const id of parts) {
        const part = document.querySelector(`#${id}`);
        expect(part?.querySelectorAll('figure.chart svg[role="img"][aria-label]').length, id).toBeGreaterThan(1);
        expect(part?.querySelectorAll('tbody tr').length, id).toBeGreaterThan(1);
        expect(part?.querySelector('a.csv')?.getAttribute('href'), id).toMatch(/^data:text\/csv/);
      }
      const charts = [...document.querySelectorAll('figure.chart')];
      for (const chart of charts) expect(chart.parentElement?.querySelector('table')).not.toBeNull();
      const findings = [...document.querySelectorAll('.findings > li')];
      expect(findings.length).toBeGreaterThan(1);
      for (const one of findings) {
        expect(one.querySelector('.quiet')?.textContent).toMatch(/\d/);
        const to = one.querySelector('a')?.getAttribute('href') ?? '';
        expect(document.querySelector(to), to).not.toBeNull();
      }
      expect(new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
        document.querySelectorAll('[id]').length,
      );
    },
  );

  it('is the same, byte by byte, each time', async () => {
    const files = { 'year.csv': simulated() };
    expect((await reportOn(files, { course })).page).toBe((await reportOn(files, { course })).page);
  });
});

describe('a report on a course in one language', () => {
  it('is in the course’s words where it has none in the report’s language', async () => {
    const dutch = (texts: Readonly<Record<string, string>>) => ({ nl: `${texts['nl']} (nl)` });
    const skills = Object.fromEntries(Object.entries(small.skills).map(([id, texts]) => [id, dutch(texts)]));
    const one = { ...course, languages: ['nl'], title: dutch(course.title), skills };
    const { document } = parseHTML((await reportOn({ 'year.csv': simulated() }, { course: one })).page);
    expect(document.querySelector('h1')?.textContent).toBe('A small course (nl)');
    expect(document.querySelector('title')?.textContent).toContain('A small course (nl)');
    expect(document.querySelector('#skills tbody th')?.textContent).toBe('First skill (nl)');
  });
});

describe('a finding on few people', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, nth): Person => ({
      id: `p${nth}`,
      completion: 'completed',
      success: 'failed',
      score: 40,
      seconds: 300,
      answers: answersWorth(nth % 3 === 0 ? [2, 2, 2, 2, 2] : [0, 2, 1, 2, 2]),
    }));
  const first = async (count: number) => {
    const { page } = await reportOn({ 'a.csv': fileOf(rowsOf(crowd(count))) });
    return parseHTML(page).document.querySelector('.findings > li')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  };

  it('says that it may be chance, then how wide it may lie, and then nothing', async () => {
    expect(await first(18)).toMatch(
      /Two in three people choose this poor reply .* These are only 18 people: take it as a first/,
    );
    expect(await first(60)).toContain('With so few answers the real share may be anywhere from 54% to 77%.');
    expect(await first(300)).toMatch(/67%: 200 of 300 people\. See q-1/);
  });

  it('speaks of all poor replies, and names none, where one of them has too few', async () => {
    const [one = small.questions[0], ...others] = small.questions;
    const more = { key: 'd', score: 0, text: { nl: 'Nog een', en: 'Another poor reply' } };
    const questions = [{ ...one, choices: [...(one?.choices ?? []), more] }, ...others] as BuiltCourse['questions'];
    const chosen = Array.from({ length: 60 }, (_, nth) => (nth < 36 ? 'a' : nth < 57 ? 'c' : 'd'));
    const people = chosen.map((response, nth): Person => ({
      ...(crowd(1)[0] as Person),
      id: `p${nth}`,
      answers: [{ id: 'q-1', response, at: '2026-03-02T09:00:00Z' }],
    }));
    const { page } = await reportOn({ 'a.csv': fileOf(rowsOf(people)) }, { course: { ...small, questions } });
    const { document } = parseHTML(page);
    const said = document.querySelector('.findings > li')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    expect(said).toContain('Two in five people choose a poor reply in “Title of q-1”.');
    expect(said).toContain('40%: 24 of 60 people');
    expect(said).not.toContain('A poor reply to q-1');
  });
});

describe('a report by a column of the file', () => {
  const departments = ['Sales', 'Webcare', 'Legal'];
  const people = Array.from({ length: 120 }, (_, nth): Person => ({
    id: `p${nth}`,
    completion: 'completed',
    success: nth % 3 === 0 ? 'failed' : 'passed',
    score: nth % 3 === 0 ? 40 : 90,
    seconds: 300,
    answers: answersWorth([2, 2, 1, 0, 2]),
  }));
  const file = (departmentOf: (nth: number) => string) =>
    fileOf(rowsOf(people).map((row) => `${row},${departmentOf(Number(/^p(\d+)/.exec(row)?.[1]))}`)).replace(
      ',language',
      ',language,Department',
    );
  const csvOf = (page: string, id: string) =>
    decodeURIComponent(
      new RegExp(`download="report-${id}-[^>]*href="data:text/csv;charset=utf-8,([^"]*)"`).exec(page)?.[1] ?? '',
    )
      .replace('\ufeff', '')
      .trim()
      .split('\r\n');

  it('has its groups, those of too few together', async () => {
    const text = file((nth) => (nth < 3 ? 'The board' : nth < 7 ? 'Reception' : (departments[nth % 2] ?? '')));
    const { page } = await reportOn({ 'a.csv': text }, { by: 'department' });
    const rows = csvOf(page, 'by').map((line) => line.split(',').slice(0, 2));
    expect(rows).toEqual([
      ['department', 'People'],
      ['Sales', '56'],
      ['Webcare', '57'],
      ['Others together', '7'],
    ]);
    expect(page).not.toContain('The board');
    const { page: without } = await reportOn({ 'a.csv': text });
    expect(without).not.toContain('Webcare');
  });

  it('is refused where no file has the column', async () => {
    await expect(reportOn({ 'a.csv': file(() => 'Sales') }, { by: 'Team' })).rejects.toThrow(
      'No file has a column "Team" to group people by.',
    );
  });

  it('is refused where the column says something of answers, and not of people', async () => {
    await expect(reportOn({ 'a.csv': file(() => 'Sales') }, { by: 'interaction_id' })).rejects.toThrow(
      'Most people have several values of "interaction_id"',
    );
  });

  it('has downloads that Dutch spreadsheets open: semicolons between cells, and a comma in a number', async () => {
    const { page } = await reportOn(
      { 'a.csv': file((nth) => departments[nth % 3] ?? '') },
      { by: 'Department', language: 'nl' },
    );
    expect(csvOf(page, 'by')[0]).toBe('Department;Mensen;Afgemaakt;Geslaagd;Score');
    expect(csvOf(page, 'by')[1]).toMatch(/^Legal;40;100%;\d+%;\d+$/);
  });
});
