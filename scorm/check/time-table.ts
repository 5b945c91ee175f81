import { minutesOf, type ReadingTimes } from '../../src/checks/reading-time.ts';
import { columns } from './columns.ts';

const seconds = (count: number | undefined) => `${Math.round(count ?? 0)} s`;

/** Reading times as a table: a row for each lesson, with its title in the first language; a column for each language. */
export function timeTable(times: readonly ReadingTimes[]): string {
  const lessons = times[0]?.lessons ?? [];
  const rows = [
    ['Reading time (200 words a minute, 2 s a press)', ...times.map(({ language }) => language)],
    ['start screen', ...times.map(({ start }) => seconds(start))],
    ...lessons.map(({ id, title }, at) => [
      `${id}: ${title}`,
      ...times.map((one) => seconds(one.lessons[at]?.seconds)),
    ]),
    ['all of it', ...times.map(({ total }) => `${(total / 60).toFixed(1)} min`)],
  ];
  return `${columns(rows)}\nThe course says: about ${minutesOf(times)} minutes.`;
}
