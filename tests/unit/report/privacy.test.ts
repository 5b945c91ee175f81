import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenParts, least, partsOf, rateOf } from '../../../scorm/report/privacy/hide.ts';
import { answersWorth, fileOf, reportOn, rowsOf, type Person } from './sample.ts';

const someone = (nth: number, more: Partial<Person> = {}): Person => ({
  id: `secret-id-${nth}`,
  name: `Secret Name ${nth}`,
  completion: 'completed',
  success: nth % 2 === 0 ? 'passed' : 'failed',
  score: nth % 2 === 0 ? 90 : 40,
  seconds: 300,
  answers: answersWorth(nth % 2 === 0 ? [2, 2, 2, 2, 2] : [0, 0, 1, 2, 2]),
  ...more,
});

const crowd = (count: number, more: Partial<Person> = {}, from = 0) =>
  Array.from({ length: count }, (_, nth) => someone(from + nth, more));

const pageOf = async (people: readonly Person[], withNames = false) =>
  (await reportOn({ 'a.csv': fileOf(rowsOf(people)) }, { withNames })).page;

/** The rows of the table that a download of this name holds, as cells. */
function csvIn(page: string, name: string): string[][] {
  const link = new RegExp(`download="report-${name}[^"]*"\\s+href="data:text/csv;charset=utf-8,([^"]*)"`).exec(page);
  return decodeURIComponent(link?.[1] ?? '')
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
}

describe('what is too small to show', () => {
  const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }).filter((all) => all.some((count) => count > 0));

  it('can’t be worked out from the whole and what is shown', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const hidden = hiddenParts(all);
        const parts = partsOf(all);
        for (const [nth, count] of all.entries()) {
          if (count > 0 && count < least) expect(parts[nth]?.count).toBeNull();
          if (!hidden.has(nth)) expect(parts[nth]?.count).toBe(count);
        }
        const sum = [...hidden].reduce((total, nth) => total + (all[nth] ?? 0), 0);
        const people = all.filter((count) => count > 0).length;
        // Either nothing is hidden, or what is hidden is several parts of five people together, or there is nothing else.
        if (hidden.size > 0 && people > hidden.size) expect(hidden.size > 1 && sum >= least).toBe(true);
      }),
    );
  });

  it('leaves a share its room where one side of it is too small', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (count, rest) => {
        const rate = rateOf(count, count + rest);
        const small = (people: number) => people > 0 && people < least;
        if (count + rest < least || (small(count) && small(rest))) expect(rate).toBeNull();
        else if (small(count)) expect(rate).toMatchObject({ bound: 'under', share: least / (count + rest) });
        else if (small(rest))
          expect(rate).toMatchObject({ bound: 'over', share: (count + rest - least) / (count + rest) });
        else expect(rate).toMatchObject({ bound: 'exact', share: count / (count + rest) });
      }),
    );
  });
});

describe('a report on few people', () => {
  it('shows nothing of four', async () => {
    const page = await pageOf(crowd(4));
    expect(page).toContain('There are fewer than five people in these files.');
    expect(page).not.toContain('<svg');
    expect(page.replace(/<style>[^<]*<\/style>/, '')).not.toMatch(/\b4 people\b|>\d+%<|2026-03|March/);
  });

  it('shows five', async () => {
    expect(await pageOf(crowd(5, { success: 'passed', score: 90 }))).toContain('5 people');
  });

  it('hides a language with four people, and the next smallest with it', async () => {
    const page = await pageOf([...crowd(20), ...crowd(4, { language: 'en' }, 20), ...crowd(9, { language: 'de' }, 30)]);
    const rows = Object.fromEntries(csvIn(page, 'languages').map(([key = '', ...cells]) => [key, cells]));
    expect(rows['English']).toEqual(['', '', '', '']);
    expect(rows['German']).toEqual(['', '', '', '']);
    expect(rows['Dutch']?.[0]).toBe('20');
  });

  it('says whom the LMS counts as complete, unless what is left over is fewer than five', async () => {
    const passed = crowd(20, { success: 'passed', score: 90 });
    const failed = (count: number) => crowd(count, { success: 'failed', score: 40, completion: 'incomplete' }, 20);
    expect(await pageOf([...passed, ...failed(20)])).toContain('the LMS counts 50% as completed');
    expect(await pageOf([...passed, ...failed(4)])).not.toContain('the LMS counts');
  });

  it('shows no figure of a scenario that four answered', async () => {
    const more = crowd(4, { answers: [{ id: 'p-1', response: 'c', at: '2026-03-02T08:00:00Z' }] }, 20);
    const page = await pageOf([...crowd(20), ...more]);
    expect(page).toContain('Fewer than five people answered this.');
    expect(
      csvIn(page, 'practice')
        .filter(([id]) => id === 'p-1')
        .map((cells) => cells.slice(-2)),
    ).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('personal data', () => {
  it('is not in the report, in words or in a download', async () => {
    const page = await pageOf(crowd(20));
    expect(page).toContain('20 people');
    expect(page).not.toMatch(/secret/i);
  });

  it('is there where it was asked for: those who haven’t passed, and nobody else', async () => {
    const page = await pageOf(crowd(20), true);
    expect(page).toContain('Secret Name 1<');
    expect(page).toContain('secret-id-19');
    expect(page).not.toContain('Secret Name 2<');
    expect(page).toContain('Share it only with those who need it');
  });
});
