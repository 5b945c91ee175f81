import { describe, expect, it } from 'vitest';
import { listedAtMost } from '../../../scorm/report/read/problem.ts';
import { answersWorth, fileOf, figuresIn, reportOn, rowsOf, type Files, type Person } from './sample.ts';

const people = Array.from({ length: 6 }, (_, nth): Person => ({
  id: `p${nth}`,
  name: nth === 0 ? 'Zoë, “de eerste”' : `Name ${nth}`,
  completion: 'completed',
  success: 'passed',
  score: 90,
  seconds: 300,
  answers: answersWorth([2, 2, 1, 2, 2]),
}));

const rows = rowsOf(people);
const cells = (row: string, at: number, value: string) => row.split(',').with(at, value).join(',');
const good = (nth: number) => rows[nth] ?? '';

const problemsIn = async (files: Files) => (await figuresIn(files)).read.readings.map(({ problems }) => problems);

describe('rows that can’t be read', () => {
  it('are counted by kind and listed by line, and the rest still counts', async () => {
    const faulty = [
      ...rows, // lines 2 to 31
      `${good(5)},one,too,many`, // 32
      'p9,too,few', // 33
      good(6).replace('Name 1', '"Name 1'), // 34
      cells(good(7), 0, ''), // 35
      cells(good(8), 8, 'ninety'), // 36
      cells(good(9), 8, '250'), // 37
      cells(good(10), 9, 'a while'), // 38
      cells(good(11), 10, 'first'), // 39
      cells(good(12), 15, 'yesterday'), // 40
    ];
    const { figures, read } = await figuresIn({ 'a.csv': fileOf(faulty) });
    expect(read.readings[0]?.problems.counts).toEqual({
      columns: 2,
      quote: 1,
      learner: 1,
      score: 2,
      seconds: 1,
      index: 1,
      at: 1,
    });
    expect(read.readings[0]?.problems.listed.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '32 columns',
      '33 columns',
      '34 quote',
      '35 learner',
      '36 score',
      '37 score',
      '38 seconds',
      '39 index',
      '40 at',
    ]);
    expect(read.readings[0]?.rows).toBe(39);
    expect(figures).toMatchObject({ people: 6, status: { passed: 6 } });
    expect(figures.scores.mean).toBe(90);
  });

  it('are on the page with their file, line and what is wrong', async () => {
    const { page } = await reportOn({ 'faulty.csv': fileOf([...rows, 'p9,too,few']) });
    expect(page).toContain('faulty.csv: 1 × more or fewer cells than there are headings: the row is left out');
    expect(page).toMatch(/<th scope="row">faulty\.csv<\/th>\s*<td class="number">32<\/td>/);
  });

  it('are all counted where they are too many to list', async () => {
    const [problems] = await problemsIn({ 'a.csv': fileOf([...rows, ...Array.from({ length: 500 }, () => 'x')]) });
    expect(problems?.counts).toEqual({ columns: 500 });
    expect(problems?.listed).toHaveLength(listedAtMost);
  });

  it('never take a neighbour with them: a quote that isn’t closed costs its own line', async () => {
    const faulty = '"p9,never closed,small,1.0.0';
    // Once with a quote further on, which would seem to close it, and once with none.
    const { figures, read } = await figuresIn({
      'a.csv': fileOf([...rows.slice(5, 15), faulty, ...rows.slice(0, 5)]),
      'b.csv': fileOf([...rows.slice(15, 20), faulty, ...rows.slice(20)]),
    });
    const listed = read.readings.flatMap(({ problems }) => problems.listed);
    expect(listed.map(({ line, kind }) => [line, kind])).toEqual([
      [12, 'quote'],
      [7, 'quote'],
    ]);
    expect(figures).toMatchObject({ people: 6, answers: 30 });
  });

  it('cost no memory where a line has no end', async () => {
    const [problems] = await problemsIn({ 'a.csv': fileOf([...rows, 'x'.repeat(3_000_000), ...rows.slice(0, 1)]) });
    expect(problems?.counts).toEqual({ long: 1 });
    expect(problems?.listed[0]?.line).toBe(32);
  });

  it('are listed among statements, whose lines are those of the file', async () => {
    const statement = (nth: number) =>
      JSON.stringify({
        actor: { mbox: `mailto:p${nth}@lms.example` },
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
        object: { id: 'https://lms.example/q-1' },
        result: { response: 'a' },
        timestamp: '2026-03-02T09:00:00Z',
      });
    const lines = [statement(0), statement(1), '{"actor": broken', '', statement(2)];
    const [reading] = (await figuresIn({ 'a.jsonl': lines.join('\n') })).read.readings;
    expect([reading?.problems.counts, reading?.problems.listed[0]?.line]).toEqual([{ json: 1 }, 3]);
    await expect(figuresIn({ 'a.json': `[\n${statement(0)},\n${statement(1).slice(0, -1)},\n` })).rejects.toThrow(
      /^a\.json is not complete JSON: a bracket or quote opened in or after line 3 is not closed/,
    );
  });
});

describe('a file in another encoding', () => {
  const text = fileOf(rows).slice(1);

  it.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text.replaceAll(/[“”]/g, ''), 'latin1')],
    ['UTF-8 without its mark', Buffer.from(text)],
  ])('is read all the same: %s', async (_, bytes) => {
    const { page } = await reportOn({ 'a.csv': bytes }, { withNames: true, course: null });
    const { figures } = await figuresIn({ 'a.csv': bytes });
    expect(figures).toMatchObject({ people: 6, answers: 30 });
    expect(page).toContain('There are fewer than 10 people');
  });
});
