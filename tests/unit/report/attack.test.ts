import { describe, expect, it } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { previewCsv } from '../../../scorm/report/simulate/csv.ts';
import { simulate } from '../../../scorm/report/simulate/simulate.ts';
import { attack } from './attacker.ts';
import { course as small, reportOn } from './sample.ts';

const [one] = small.questions;

/** A bank of twelve scored questions in two skills with four replies each, and three exercises. */
const questions = Array.from({ length: 15 }, (_, nth) => ({
  ...one,
  id: nth < 12 ? `q-${nth + 1}` : `p-${nth - 11}`,
  skill: nth % 2 === 0 ? 'one' : 'two',
  scored: nth < 12,
  choices: [
    ...(one?.choices ?? []),
    { key: 'd', score: nth % 3 === 0 ? 1 : 0, text: { nl: 'Nog een', en: 'Another' } },
  ],
})) as BuiltCourse['questions'];

const course: BuiltCourse = { ...small, questions };

const known = questions.map(({ id, skill, scored, choices }) => ({
  id,
  skill,
  scored,
  worth: Object.fromEntries(choices.map(({ key, score }) => [key, score])),
}));

/** As many people as an organisation has that asks for a report, from 20 to 400, small ones more often. */
const learnersOf = (seed: number) => Math.round(20 * 20 ** ((seed % 25) / 24));

/** Departments of very different sizes: a board of six, a staff of one in five, and shops. */
const departmentOf = (nth: number) =>
  nth < 6 ? 'Board' : nth % 5 === 0 ? 'Staff' : nth % 2 === 0 ? 'Shops' : 'Stores';

async function foundIn(seed: number): Promise<string[]> {
  const csv = previewCsv(course, 'en');
  const organisation = { learners: learnersOf(seed), seed, from: '2025-11-01', months: 3 + (seed % 20) };
  const withDepartment = (rows: string, department = '') => rows.replaceAll('\r\n', `,${department}\r\n`);
  const people = [...simulate(course, organisation)];
  const rows = people.map((one, nth) => withDepartment(csv.rowsOf(one), departmentOf(nth)));
  const withScore = people.flatMap(({ score }, nth) => (score === null ? [] : [departmentOf(nth)]));
  const scored = new Map([...Map.groupBy(withScore, (name) => name)].map(([name, all]) => [name, all.length]));
  const limits = { memory: '200MB', threads: 1 };
  const text = withDepartment(csv.header, 'Department') + rows.join('');
  const { page } = await reportOn({ 'year.csv': text }, { course, limits, by: 'Department' });
  return attack(page, known, { one: 'First skill', two: 'Second skill' }, scored).map((found) => `${seed}: ${found}`);
}

describe('whoever has the page and its downloads', () => {
  it('can work out no number of fewer than five people, in a hundred organisations', async () => {
    const found: string[] = [];
    for (let seed = 1; seed <= 100; seed += 1) found.push(...(await foundIn(seed)));
    expect(found).toEqual([]);
  });
});
