import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionFigures } from '../../../scorm/report/figures/types.ts';
import { least } from '../../../scorm/report/privacy/least.ts';
import { mergedInOrder, mergedSmall } from '../../../scorm/report/privacy/merge.ts';
import { questionShown } from '../../../scorm/report/privacy/questions.ts';
import { shownOf } from '../../../scorm/report/privacy/shown.ts';
import { protect, type Cell, type Sum } from '../../../scorm/report/privacy/system.ts';
import { answersWorth, fileOf, figuresIn, reportOn, rowsOf, type Person } from './sample.ts';

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

describe('groups that are too small', () => {
  const counts = fc.array(fc.nat(12), { minLength: 1, maxLength: 10 });
  const whole = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

  it('are joined with their neighbours until each has nobody or five', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const blocks = mergedInOrder(all);
        expect(blocks.map(({ from }) => from)).toEqual([0, ...blocks.slice(0, -1).map(({ to }) => to + 1)]);
        for (const { from, to, people } of blocks) {
          expect(people).toBe(whole(all.slice(from, to + 1)));
          if (whole(all) >= least) expect(people === 0 || people >= least).toBe(true);
        }
      }),
    );
  });

  it('are put together, and the next smallest with them where they are still too few', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const together = mergedSmall(all);
        const people = whole([...together].map((nth) => all[nth] ?? 0));
        if (whole(all) >= least) expect(people === 0 || people >= least).toBe(true);
        for (const [nth, count] of all.entries()) if (count > 0 && count < least) expect(together.has(nth)).toBe(true);
      }),
    );
  });
});

/** Every number that a cell can be, given what is shown of all: found by trying all. */
function possible(
  cells: ReadonlyMap<string, Cell>,
  rows: readonly string[][],
  columns: readonly string[][],
  shown: (id: string) => boolean,
) {
  const people = (id: string) => cells.get(id)?.people ?? 0;
  const found = new Map<string, Set<number>>();
  const ids = rows.flat();
  const fits = (at: ReadonlyMap<string, number>, lines: readonly string[][]) =>
    lines.every(
      (line) => line.reduce((sum, id) => sum + (at.get(id) ?? 0), 0) === line.reduce((sum, id) => sum + people(id), 0),
    );
  const left = (id: string, at: ReadonlyMap<string, number>) => {
    const row = rows.find((line) => line.includes(id)) ?? [];
    return row.reduce((sum, one) => sum + people(one) - (at.get(one) ?? 0), 0);
  };
  const tryAll = (nth: number, at: ReadonlyMap<string, number>): void => {
    const id = ids[nth];
    if (id === undefined) {
      if (!fits(at, rows) || !fits(at, columns)) return;
      for (const [one, count] of at) found.set(one, (found.get(one) ?? new Set()).add(count));
      return;
    }
    if (shown(id)) return tryAll(nth + 1, new Map(at).set(id, people(id)));
    for (let count = 1; count <= left(id, at); count += 1) tryAll(nth + 1, new Map(at).set(id, count));
  };
  tryAll(0, new Map());
  return found;
}

describe('a table of rows and columns with all its sums', () => {
  const table = fc.array(fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });

  it('leaves three values at least for each number of fewer than five, whatever is tried', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const rows = counts.map((row, r) => row.map((_, c) => `${r}/${c}`));
        const columns = [0, 1, 2].map((c) => counts.map((_, r) => `${r}/${c}`));
        const cells = new Map<string, Cell>();
        for (const [r, row] of counts.entries())
          for (const [c, people] of row.entries()) cells.set(`${r}/${c}`, { people, keep: 1 });
        const sums: Sum[] = [...rows, ...columns].map((line, nth) => {
          cells.set(`sum ${nth}`, { people: line.reduce((sum, id) => sum + (cells.get(id)?.people ?? 0), 0), keep: 9 });
          return [`sum ${nth}`, ...line];
        });
        const fates = protect(cells, sums);
        if (sums.some(([sum]) => fates.get(sum) !== 'shown')) return;
        const values = possible(cells, rows, columns, (id) => fates.get(id) === 'shown');
        for (const id of rows.flat()) {
          const people = cells.get(id)?.people ?? 0;
          if (people > 0 && people < least)
            expect(values.get(id)?.size, `${id} of ${JSON.stringify(counts)}`).toBeGreaterThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a report on few people', () => {
  it('says in one sentence that nine are too few', async () => {
    const page = await pageOf(crowd(9));
    expect(page).toContain('There are fewer than 10 people of this course in these files');
    expect(page).not.toContain('<svg');
    expect(page.replace(/<style>[^<]*<\/style>/, '')).not.toMatch(/\b9 people\b|>\d+%<|2026-03|March/);
  });

  it('shows ten', async () => {
    expect(await pageOf(crowd(10, { success: 'passed', score: 90 }))).toContain('10 people');
  });

  it('puts a language with four people together with the next smallest', async () => {
    const page = await pageOf([
      ...crowd(40),
      ...crowd(4, { language: 'en' }, 40),
      ...crowd(30, { language: 'de' }, 50),
    ]);
    expect(csvIn(page, 'languages').map(([key, count]) => [key, count])).toEqual([
      ['Language', 'People'],
      ['Dutch', '40'],
      ['Others together', '34'],
    ]);
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
    expect(csvIn(page, 'practice')).toEqual([['']]);
    expect(page).not.toContain('Title of p-1');
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

/** A question to which as many people gave each reply, with what each is worth. */
function asked(
  people: readonly number[],
  worth: readonly (number | null)[],
  more: Partial<QuestionFigures> = {},
): QuestionFigures {
  const at = (points: number) => people.reduce((sum, count, nth) => sum + (worth[nth] === points ? count : 0), 0);
  const points = [at(0), at(1), at(2)] as const;
  return {
    id: 'q-1',
    title: '',
    question: '',
    skill: 'one',
    scored: true,
    people: people.reduce((sum, count) => sum + count, 0),
    points,
    mean: null,
    rest: null,
    restPeople: 0,
    besidesFinished: 0,
    choices: people.map((count, nth) => ({
      response: 'abcd'[nth] ?? '',
      text: '',
      points: worth[nth] ?? null,
      people: count,
    })),
    ...more,
  };
}

const shownIn = async (people: readonly Person[]) => {
  const { figures, read } = await figuresIn({ 'a.csv': fileOf(rowsOf(people)) });
  return shownOf(figures, read.facts, 80);
};

/** People with these results, of whom nothing else differs. */
const ended = (passed: number, failed: number, open: number, more: Partial<Person> = {}, from = 0) => [
  ...crowd(passed, { success: 'passed', score: 90, ...more }, from),
  ...crowd(failed, { success: 'failed', score: 40, ...more }, from + passed),
  ...crowd(open, { completion: 'incomplete', success: 'unknown', score: null, ...more }, from + passed + failed),
];

describe('what is too small to show doesn’t follow from what is shown', () => {
  it('by taking those who passed from those who finished', async () => {
    const few = await shownIn(ended(40, 3, 17));
    expect(few.status).toMatchObject({ passed: { count: 40 }, failed: { count: null }, open: { count: null } });
    expect(few.completed).toMatchObject({ share: 40 / 60, bound: 'over' });
  });

  it('by taking one language’s passes from everyone’s', async () => {
    const shown = await shownIn([
      ...ended(50, 20, 10),
      ...ended(3, 20, 10, { language: 'en' }, 100),
      ...ended(20, 10, 10, { language: 'de' }, 200),
    ]);
    const passed = Object.fromEntries(shown.languages.map(({ key, passed: rate }) => [key, rate?.bound ?? null]));
    expect(shown.passed?.bound).toBe('exact');
    expect(passed).toEqual({ en: 'under', de: null, nl: 'exact' });
  });

  it('by taking one language’s average from everyone’s', async () => {
    const shown = await shownIn([
      ...ended(10, 10, 0),
      ...ended(0, 0, 20, { language: 'en' }, 100),
      ...ended(2, 1, 20, { language: 'de' }, 200),
      ...ended(6, 3, 20, { language: 'fr' }, 300),
    ]);
    const means = Object.fromEntries(shown.languages.map(({ key, mean }) => [key, mean]));
    expect(means).toEqual({ en: null, de: null, fr: null, nl: 65 });
  });

  it('by adding up the scores: the few without one are in the lowest band', async () => {
    const { scores } = await shownIn(ended(20, 10, 3));
    expect(scores?.people).toBeNull();
    const filled = scores?.bands.filter(({ people }) => people > 0);
    expect(filled?.map(({ people, withoutToo }) => [people, withoutToo])).toEqual([
      [13, true],
      [20, false],
    ]);
    expect((await shownIn(ended(20, 10, 8))).scores?.people).toBe(30);
  });

  it('by taking replies of one worth from what that worth adds up to', () => {
    const shown = questionShown(asked([40, 6, 10, 1], [2, 1, 0, 0]), 200, null);
    expect(shown.points.map(({ count }) => count)).toEqual([11, 6, 40]);
    expect(shown.choices.map(({ count }) => count)).toEqual([40, 6, null, null]);
  });

  it('by a reply that nobody chose beside few that someone did', () => {
    const shown = questionShown(asked([40, 16, 2, 0], [2, 1, 0, 0]), 200, null);
    expect(shown.choices.map(({ count }) => count)).toEqual([40, null, null, null]);
  });

  it('by way of the share of best replies: the acceptable ones are hidden before it', () => {
    const shown = questionShown(asked([10, 40, 2], [2, 1, 0]), 200, null);
    expect(shown.points.map(({ count }) => count)).toEqual([null, null, 10]);
    expect(shown.best).toMatchObject({ share: 10 / 52, bound: 'exact' });
  });

  it('by taking those who answered from all: where few didn’t, shares are of all', () => {
    const shown = questionShown(asked([20, 10, 8], [2, 1, 0]), 40, null);
    expect(shown).toMatchObject({ people: 40, everyone: true, best: { share: 20 / 40 } });
    expect(shown.points.map(({ count }) => count)).toEqual([8, null, 20]);
  });

  it('by taking those who finished from those who answered', () => {
    const beside = asked([20, 10, 8], [2, 1, 0], { besidesFinished: 2 });
    expect(questionShown(beside, 60, 36).people).toBeNull();
    expect(questionShown(beside, 60, null).people).toBe(38);
  });

  it('by taking those who tried again from all', async () => {
    const rounds = [...answersWorth([2, 0, 0, 0, 2]), ...answersWorth([2, 2, 2, 2, 2], '2026-04-02T09:00:00Z')];
    const again = crowd(20, { success: 'passed', score: 90, answers: rounds }, 100);
    const once = (passed: number, answers = answersWorth([2, 2, 2, 2, 2])) =>
      crowd(passed, { success: 'passed', score: 90, answers });
    expect((await shownIn([...again, ...once(3)])).retry).toBeNull();
    expect((await shownIn([...again, ...once(8)])).retry).toMatchObject({ people: 20, first: 0.4, later: 1 });
    // Three of eight did it once and the others stopped before it: by skill, less the first round, would be the three.
    const stopped = once(7, [{ id: 'p-1', response: 'a', at: '2026-03-02T08:00:00Z' }]);
    const { retry } = await shownIn([
      ...again,
      ...once(3),
      ...stopped.map((one) => ({ ...one, id: `stopped-${one.id}` })),
    ]);
    expect(retry).toMatchObject({ people: 20, first: null });
  });

  it('by counting answers or rows: neither is there to the unit', async () => {
    const alone = crowd(1, {
      answers: [...answersWorth([2, 2, 2, 2, 2]), { id: 'p-1', response: 'c', at: '2026-03-02T08:00:00Z' }],
    });
    const page = await pageOf([...alone, ...crowd(19, {}, 1), ...crowd(1, { answers: [] }, 40)]);
    expect(page.replaceAll(/<(style|svg)[\s\S]*?<\/\1>/g, '')).not.toMatch(/\b10[1-9]\b(?!%)/);
  });

  it('by the day on which the first or the last person was there', async () => {
    expect((await pageOf(crowd(20))).replace(/<style>[^<]*<\/style>/, '')).not.toContain('2 March');
  });
});
