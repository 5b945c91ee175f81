import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../../scorm/report/figures/types.ts';
import { answersWorth, fileOf, figuresIn, pointsOf, rowsOf, type Person } from './sample.ts';

/** Six people and five questions: small enough to work out on paper. */
const worked: readonly (readonly number[])[] = [
  [2, 2, 2, 2, 2],
  [2, 2, 2, 2, 0],
  [2, 1, 2, 0, 2],
  [0, 2, 1, 1, 0],
  [2, 0, 0, 0, 1],
  [0, 0, 0, 0, 0],
];

const personWith = (points: readonly number[], nth: number): Person => {
  const score = points.reduce((sum, one) => sum + one, 0) * 10;
  const success = score >= 80 ? 'passed' : 'failed';
  return {
    id: `p${nth}`,
    completion: 'completed',
    success,
    score,
    seconds: 60 * (nth + 1),
    answers: answersWorth(points),
  };
};

const questionIn = (figures: Figures, id: string) => {
  const found = figures.questions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id} in the figures.`);
  return found;
};

describe('the figures of a small table', () => {
  it('are those worked out by hand', async () => {
    const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf(worked.map(personWith))) });
    expect(figures).toMatchObject({ people: 6, answers: 30, repeated: 0, from: '2026-03-02', to: '2026-03-02' });
    expect(figures.status).toEqual({ passed: 2, failed: 4, completed: 0, open: 0 });
    expect(figures.complete).toBe(6);
    expect(figures.scores.mean).toBeCloseTo((100 + 80 + 70 + 40 + 30 + 0) / 6, 10);
    expect(figures.scores.median).toBe(55);
    expect(figures.scores.bands).toEqual([1, 0, 0, 1, 1, 0, 0, 1, 1, 1]);
    expect(figures.times).toMatchObject({ people: 6, mean: 3.5, median: 3.5, bands: [4, 2, 0, 0, 0, 0, 0, 0] });
    const first = questionIn(figures, 'q-1');
    expect(first).toMatchObject({ people: 6, points: [2, 0, 4], restPeople: 6 });
    expect(first.mean).toBeCloseTo(8 / 6, 10);
    // The others' means are 2, 1.5, 1.25, 1, 0.25 and 0: r = 2 ÷ √(16⁄3 × 2.875).
    expect(first.rest).toBeCloseTo(2 / Math.sqrt((16 / 3) * 2.875), 10);
    expect(figures.skills.map(({ skill, answers, best }) => [skill, answers, best])).toEqual([
      ['one', 18, 10],
      ['two', 12, 4],
    ]);
    expect(figures.retry).toBeNull();
  });

  it('name each reply with its text, also one that nobody chose', async () => {
    const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf(worked.map(personWith))) });
    expect(questionIn(figures, 'q-1').choices).toEqual([
      { response: 'a', text: 'The best reply to q-1', points: 2, people: 4 },
      { response: 'b', text: 'An acceptable reply to q-1', points: 1, people: 0 },
      { response: 'c', text: 'A poor reply to q-1', points: 0, people: 2 },
    ]);
  });
});

describe('what counts for a figure', () => {
  const answered = (nth: number, answers: Person['answers'], score: number): Person => ({
    ...personWith([0, 0, 0, 0, 0], nth),
    score,
    answers,
  });

  it('is the final check alone for skills and the rest of a score, and four answers at least', async () => {
    const practice = { id: 'p-1', response: 'a', at: '2026-03-02T08:00:00Z' };
    const whole = worked.map((points, nth) => answered(nth, [practice, ...answersWorth(points)], 50));
    const three = [0, 1, 2].map((nth) => answered(20 + nth, answersWorth([2, 0, 2]), 50));
    const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf([...whole, ...three])) });
    expect(questionIn(figures, 'q-1')).toMatchObject({ people: 9, restPeople: 6 });
    expect(questionIn(figures, 'q-1').rest).toBeCloseTo(2 / Math.sqrt((16 / 3) * 2.875), 10);
    expect(figures.skills.map(({ skill, answers, best }) => [skill, answers, best])).toEqual([
      ['one', 27, 16],
      ['two', 12, 4],
    ]);
  });

  it('is a band that begins at its own score', async () => {
    const scores = [0, 9.99, 10, 79.6, 80, 99, 100];
    const people = scores.map((score, nth) => answered(nth, [], score));
    expect((await figuresIn({ 'a.csv': fileOf(rowsOf(people)) })).figures.scores.bands).toEqual([
      2, 1, 0, 0, 0, 0, 0, 1, 1, 2,
    ]);
  });
});

describe('a second round of the final check', () => {
  const again = (first: readonly number[], second: readonly number[], nth: number): Person => ({
    ...personWith(second, nth),
    answers: [...answersWorth(first), ...answersWorth(second, '2026-03-09T09:00:00Z')],
  });
  const people = [
    ...worked.map(personWith),
    again([0, 0, 0, 2, 2], [2, 2, 0, 2, 2], 10),
    again([1, 0, 0, 0, 2], [2, 2, 2, 2, 2], 11),
  ];

  it('leaves first answers first, and counts what changed', async () => {
    const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf(people)) });
    expect(figures.answers).toBe(50);
    expect(questionIn(figures, 'q-1').points).toEqual([3, 1, 4]);
    const { retry } = figures;
    // Of ten first answers three were the best, of ten second ones nine; the six others did it once.
    expect(retry).toEqual({
      round: 5,
      people: 2,
      passed: 2,
      first: { answers: 10, best: 3, bestPeople: 2, otherPeople: 2 },
      later: { answers: 10, best: 9, bestPeople: 2, otherPeople: 1 },
      once: { people: 6, answers: 30, best: 14, bestPeople: 5, otherPeople: 5 },
    });
  });
});

/** Pearson's correlation, the long way. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((all, [x, y]) => all + of(x - mx, y - my), 0);
  const [xx, yy] = [sum((x) => x * x), sum((_, y) => y * y)];
  return xx < 1e-12 || yy < 1e-12 ? null : sum((x, y) => x * y) / Math.sqrt(xx * yy);
}

const table = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 25,
});

describe('the figures of any table', () => {
  it('are those of an independent computation', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (points) => {
        const people = points.map(personWith);
        const { figures } = await figuresIn({ 'a.csv': fileOf(rowsOf(people)) });
        for (const [nth, id] of ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'].entries()) {
          const own = people.map(({ answers }) => pointsOf(answers[nth]?.response ?? ''));
          const rests = points.map((all, row) => (all.reduce((sum, one) => sum + one, 0) - (own[row] ?? 0)) / 4);
          const asked = questionIn(figures, id);
          expect(asked.points).toEqual([0, 1, 2].map((worth) => own.filter((one) => one === worth).length));
          expect(asked.mean).toBeCloseTo(own.reduce((sum, one) => sum + one, 0) / own.length, 9);
          const expected = correlation(own.map((one, row) => [one, rests[row] ?? 0]));
          if (expected === null) expect(asked.rest).toBeNull();
          else expect(asked.rest).toBeCloseTo(expected, 9);
        }
        expect(figures.status.passed).toBe(people.filter(({ score }) => (score ?? 0) >= 80).length);
      }),
      { numRuns: 8 },
    );
  });
});
