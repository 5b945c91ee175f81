import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionFigures } from '../../../scorm/report/figures/types.ts';
import { answerPartsOf, hiddenParts, least, partsOf, rateOf } from '../../../scorm/report/privacy/hide.ts';
import { questionShown } from '../../../scorm/report/privacy/questions.ts';
import { shownOf } from '../../../scorm/report/privacy/shown.ts';
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

/** A question to which as many people gave each reply, with what each is worth. */
function asked(people: readonly number[], worth: readonly (number | null)[]): QuestionFigures {
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
    mean: (points[1] + 2 * points[2]) / (points[0] + points[1] + points[2]),
    rest: null,
    restPeople: 0,
    choices: people.map((count, nth) => ({
      response: 'abcd'[nth] ?? '',
      text: '',
      points: worth[nth] ?? null,
      people: count,
    })),
  };
}

const shownIn = async (people: readonly Person[]) =>
  shownOf((await figuresIn({ 'a.csv': fileOf(rowsOf(people)) })).figures);

/** People with these results, of whom nothing else differs. */
const ended = (passed: number, failed: number, open: number, more: Partial<Person> = {}, from = 0) => [
  ...crowd(passed, { success: 'passed', score: 90, ...more }, from),
  ...crowd(failed, { success: 'failed', score: 40, ...more }, from + passed),
  ...crowd(open, { completion: 'incomplete', success: 'unknown', score: null, ...more }, from + passed + failed),
];

describe('what is too small to show doesn’t follow from what is shown', () => {
  it('by taking those who passed from those who finished', async () => {
    const shown = await shownIn([...ended(40, 3, 17), ...ended(30, 2, 8, { language: 'en' }, 100)]);
    expect(shown.status.map(({ count }) => count)).toEqual([70, 5, 25]);
    expect(shown.languages.map(({ completed }) => completed)).toMatchObject([
      { share: 30 / 40, bound: 'over' },
      { share: 40 / 60, bound: 'over' },
    ]);
    const few = await shownIn(ended(40, 3, 17));
    expect(few.status.map(({ count }) => count)).toEqual([40, null, null]);
    expect(few.completed).toEqual({ share: 40 / 60, bound: 'over', of: 60 });
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

  it('by taking the rates of other groups from everyone’s', async () => {
    const finished = await shownIn([...ended(40, 3, 17), ...ended(30, 10, 8, { language: 'en' }, 100)]);
    expect(finished.completed?.bound).toBe('exact');
    expect(finished.languages.map(({ completed }) => completed?.bound ?? null)).toEqual([null, 'over']);
    const two = [...ended(48, 2, 0), ...ended(48, 2, 0, { language: 'en' }, 100)];
    const passed = await shownIn([...two, ...ended(20, 20, 0, { language: 'de' }, 200)]);
    expect(passed.passed?.bound).toBe('exact');
    expect(passed.languages.map(({ passed: rate }) => rate?.bound ?? null)).toEqual([null, 'over', 'over']);
  });

  it('by the average of a group whose size is hidden', async () => {
    const none = ended(0, 0, 3, { language: 'en' }, 100);
    const shown = await shownIn([...ended(10, 10, 0), ...none, ...ended(5, 4, 0, { language: 'de' }, 200)]);
    expect(shown.languages.map(({ people, mean }) => [people, mean])).toEqual([
      [null, null],
      [null, null],
      [20, null],
    ]);
  });

  it('by taking those with a time from all, or those with a score from those who finished', async () => {
    const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf(ended(20, 10, 8))) });
    const spreadOver = (people: number) => ({ ...figures.scores, people });
    expect(shownOf({ ...figures, times: spreadOver(36) }).times?.people).toBeNull();
    expect(shownOf({ ...figures, times: spreadOver(33) }).times?.people).toBe(33);
    expect(shownOf({ ...figures, scores: spreadOver(28) }).scores?.people).toBeNull();
    expect(shownOf({ ...figures, scores: spreadOver(25) }).scores?.people).toBe(25);
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

  it('by taking those with a score from all, or adding up the bands of scores', async () => {
    const { scores } = await shownIn(ended(20, 10, 3));
    expect(scores?.people).toBeNull();
    expect(scores?.bands.map(({ count }) => count)).toEqual([0, 0, 0, 0, null, 0, 0, 0, 0, 20]);
    expect(scores?.bands[9]?.share).toBeCloseTo(20 / 33, 9);
    expect((await shownIn(ended(20, 10, 8))).scores?.people).toBe(30);
  });

  it('by taking replies of one worth from what that worth adds up to', () => {
    const shown = questionShown(asked([40, 6, 10, 1], [2, 1, 0, 0]));
    expect(shown.points.map(({ count }) => count)).toEqual([11, 6, 40]);
    expect(shown.choices.map(({ count }) => count)).toEqual([40, 6, null, null]);
    expect(shown.poorest).toBe('c');
    expect(questionShown(asked([40, 6, 4, 4], [2, 1, 0, 0])).poorest).toBeNull();
  });

  it('by way of the share of best replies: the acceptable ones are hidden before it', () => {
    const shown = questionShown(asked([10, 40, 2], [2, 1, 0]));
    expect(shown.points.map(({ count }) => count)).toEqual([null, null, 10]);
    expect(shown.best).toMatchObject({ share: 10 / 52, bound: 'exact' });
    expect(shown.choices.map(({ count }) => count)).toEqual([10, null, null]);
    expect(shown.mean).toBeNull();
  });

  it('by way of shares of those judged, where a few aren’t', () => {
    const shown = questionShown(asked([40, 10, 20, 2], [2, 1, 0, null]));
    expect(shown.points.map(({ count }) => count)).toEqual([20, null, 40]);
    expect(shown.best?.share).toBe(40 / 72);
    expect(shown.points[2]?.share).toBe(40 / 72);
    expect(shown.choices.map(({ count }) => count)).toEqual([40, null, 20, null]);
    expect(shown.mean).toBeNull();
  });

  it('by adding up answers that the same few people gave', () => {
    expect(answerPartsOf([6, 7, 90], [3, 3, 30]).map(({ count }) => count)).toEqual([null, null, null]);
    expect(answerPartsOf([6, 7, 90], [3, 6, 30]).map(({ count }) => count)).toEqual([null, null, 90]);
  });

  it('by taking those who tried again from all', async () => {
    const rounds = [...answersWorth([2, 0, 0, 0, 2]), ...answersWorth([2, 2, 2, 2, 2], '2026-04-02T09:00:00Z')];
    const again = (count: number, success: string) =>
      crowd(count, { success, score: success === 'passed' ? 90 : 40, answers: rounds }, 100);
    const once = answersWorth([2, 2, 2, 2, 2]);
    const retryOf = async (passed: number) =>
      (await shownIn([...again(20, 'passed'), ...crowd(passed, { success: 'passed', score: 90, answers: once })]))
        .retry;
    expect(await retryOf(3)).toBeNull();
    expect(await retryOf(8)).toMatchObject({ people: 20, bestMean: 90 });
    const failedToo = await shownIn([
      ...again(20, 'passed'),
      ...crowd(12, { success: 'failed', score: 40, answers: once }),
      ...crowd(2, { success: 'passed', score: 90, answers: once }, 50),
    ]);
    expect(failedToo.retry).toMatchObject({ people: 20, passed: null });
  });
});
