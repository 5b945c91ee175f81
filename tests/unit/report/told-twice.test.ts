import { expect, it } from 'vitest';
import { figuresIn, keyOf } from './sample.ts';

/** What each of twelve people answered to the five scored questions: poor, acceptable, best by turns. */
const repliesOf = (nth: number) =>
  Array.from({ length: 5 }, (_, question) => [`q-${question + 1}`, (nth + question) % 3] as const);

/** Moodle's interactions report: a row an attempt, three columns an interaction, no time of an answer. */
function moodle(told: (nth: number) => readonly (readonly [string, number])[][]): string {
  const columns = 8;
  const heading = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score', 'A small course'];
  for (let nth = 0; nth < columns; nth += 1) heading.push(`Question ${nth}`, `Response ${nth}`, `Result ${nth}`);
  const rows = Array.from({ length: 12 }, (_, nth) =>
    told(nth).map((interactions, attempt) => {
      const cells = interactions.flatMap(([id, points]) => [
        id,
        keyOf(points),
        ['wrong', 'neutral', 'correct'][points],
      ]);
      const empty = Array.from({ length: 3 * (columns - interactions.length) }, () => '-');
      const day = `Monday, ${attempt + 2} March 2026`;
      const own = [
        `Name ${nth}`,
        `n${nth}@example.org`,
        attempt + 1,
        `${day}, 9:00 AM`,
        `${day}, 9:20 AM`,
        80,
        '80/100',
      ];
      return [...own, ...cells, ...empty].join('\t');
    }),
  );
  return [heading.join('\t'), ...rows.flat()].join('\n');
}

it('answers that Moodle has twice after an outage are one in every figure', async () => {
  const once = await figuresIn({ 'a.txt': moodle((nth) => [repliesOf(nth)]) });
  const twice = await figuresIn({
    'a.txt': moodle((nth) => {
      const all = repliesOf(nth);
      // Told again at once, at the end, or both: 5 answers, 6 or 7 interactions.
      const again = [[], all.slice(-1), all.slice(-2), [...all.slice(1, 2), ...all.slice(-1)]][nth % 4] ?? [];
      return [[...all, ...again]];
    }),
  });
  expect(twice.read.readings[0]?.format.id).toBe('moodle-interactions');
  expect(twice.figures.repeated).toBe(15);
  // Sums of many numbers may differ in their last digit, by the order in which they were added.
  const rounded = (figures: object) =>
    JSON.parse(JSON.stringify(figures), (_, one: unknown) =>
      typeof one === 'number' ? Number(one.toFixed(9)) + 0 : one,
    ) as unknown;
  expect(rounded({ ...twice.figures, repeated: 0 })).toEqual(rounded(once.figures));
  expect(twice.read.facts.unsure).toEqual([]);
});

it('the same reply in another attempt is another answer', async () => {
  const { figures } = await figuresIn({ 'a.txt': moodle((nth) => [repliesOf(nth), repliesOf(nth)]) });
  expect(figures).toMatchObject({ people: 12, answers: 120, retry: { people: 12 } });
});
