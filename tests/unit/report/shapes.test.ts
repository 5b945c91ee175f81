import { describe, expect, it } from 'vitest';
import type { Format } from '../../../scorm/report/format.ts';
import { answersWorth, course, figuresIn } from './sample.ts';

const people = Array.from({ length: 6 }, (_, nth) => ({
  id: `p${nth}@example.org`,
  answers: answersWorth([2, 1, 0, 2, nth % 2 === 0 ? 2 : 0], `2026-03-0${nth + 1}T09:00:00Z`),
}));

const expected = [
  [0, 0, 6],
  [0, 6, 0],
  [6, 0, 0],
  [0, 0, 6],
  [3, 0, 3],
];

const pointsIn = async (text: string, told = {}) => {
  const { figures, read } = await figuresIn({ 'a.csv': text }, course, told);
  expect(read.readings[0]?.problems.counts).toEqual({});
  expect(figures.people).toBe(6);
  return ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'].map((id) => figures.questions.find((one) => one.id === id)?.points);
};

const textOf = (id: string, key: string) =>
  course.questions.find((one) => one.id === id)?.choices.find((choice) => choice.key === key)?.text['en'] ?? '';

describe('a table with a column a question', () => {
  it.each([
    ['headed by the ids, with the keys', (id: string) => id, (_: string, key: string) => key],
    ['headed by the titles, with the words', (id: string) => `Title of ${id}`, textOf],
    ['headed by the questions with a number before them', (id: string) => `2. What do you do in ${id}?`, textOf],
  ])('has one answer a cell: %s', async (_, heading, reply) => {
    const ids = people[0]?.answers.map(({ id }) => id) ?? [];
    const text = [
      ['E-mail', 'Department', ...ids.map(heading), 'Date'].join(';'),
      ...people.map(({ id, answers }) =>
        [id, 'Sales', ...answers.map((one) => reply(one.id, one.response)), '2026-03-02 10:00'].join(';'),
      ),
    ].join('\n');
    expect(await pointsIn(text)).toEqual(expected);
  });

  it('is read by a mapping that names the columns, where the course doesn’t know them', async () => {
    const map: Format = {
      id: 'mapping',
      name: 'what your mapping says',
      kind: 'attempts',
      needs: ['learner'],
      columns: { learner: ['Wie'] },
      asked: ['Een', 'Twee'],
    };
    const text = ['Wie,Een,Twee', ...people.map(({ id }, nth) => `${id},${nth < 4 ? 'yes' : 'no'},x`)].join('\n');
    const { figures } = await figuresIn({ 'a.csv': text }, course, { map });
    expect(figures.questions.map(({ id, people: of }) => `${id} ${of}`).toSorted()).toEqual(['Een 6', 'Twee 6']);
  });
});

describe('an answer in the words of the reply', () => {
  it('counts as the reply itself', async () => {
    const rows = people.flatMap(({ id, answers }) =>
      answers.map((one) => [id, 'small', one.id, `"${textOf(one.id, one.response)}"`, one.at].join(',')),
    );
    expect(await pointsIn(['user_id,course_id,interaction_id,response,timestamp', ...rows].join('\n'))).toEqual(
      expected,
    );
  });
});

/** A statement's parts as a record store writes them to a table. */
const flat = (prefix: string) => {
  const headings = [
    'id',
    'actor.mbox',
    'verb.id',
    'object.id',
    'object.definition.name.en-US',
    'result.response',
    'result.success',
    'timestamp',
  ];
  const rows = people.flatMap(({ id, answers }) =>
    answers.map((one, nth) =>
      [
        `${id}/${nth}`,
        `mailto:${id}`,
        'http://adlnet.gov/expapi/verbs/answered',
        `https://lms.example/small/${one.id}`,
        'What now?',
        one.response,
        one.response === 'a' ? 'TRUE' : 'FALSE',
        one.at,
      ].join(','),
    ),
  );
  return [headings.map((one) => prefix + one).join(','), ...rows].join('\n');
};

describe('statements', () => {
  it.each(['', 'statement.'])('as a table of their parts tell the same (%s…)', async (prefix) => {
    const { figures, read } = await figuresIn({ 'a.csv': flat(prefix) });
    expect(read.readings[0]?.format.id).toBe('xapi');
    expect(figures).toMatchObject({ people: 6, answers: 30, from: '2026-03-01' });
    expect(figures.questions.find(({ id }) => id === 'q-2')?.points).toEqual([0, 6, 0]);
  });

  it('with the actor and the object as JSON in a cell are read too', async () => {
    const cell = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const rows = people.map(({ id, answers }) =>
      [
        cell({ mbox: `mailto:${id}` }),
        'http://adlnet.gov/expapi/verbs/answered',
        cell({
          id: 'https://lms.example/small/q-1',
          definition: { type: 'http://adlnet.gov/expapi/activities/cmi.interaction' },
        }),
        cell({ response: 'a', success: true }),
        answers[0]?.at,
      ].join(','),
    );
    const { figures } = await figuresIn({ 'a.csv': ['actor,verb,object,result,timestamp', ...rows].join('\n') });
    expect(figures.questions.map(({ id, points }) => [id, ...points])).toEqual([['q-1', 0, 0, 6]]);
  });

  it('belong to the course among their parents, also where there is one that is no list', async () => {
    const statement = (parent: unknown, grouping: unknown, id: string) => ({
      actor: { mbox: `mailto:${id}` },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://lms.example/q/q-1' },
      result: { response: 'a' },
      context: { contextActivities: { parent, grouping } },
      timestamp: '2026-03-02T09:00:00Z',
    });
    const site = { id: 'https://lms.example', definition: { type: 'http://id.tincanapi.com/activitytype/lms' } };
    const own = {
      id: 'https://lms.example/course/small',
      definition: { type: 'http://adlnet.gov/expapi/activities/course' },
    };
    const attempt = (nth: number) => ({ id: `https://lms.example/attempt/${nth}` });
    const all = people.map(({ id }, nth) =>
      nth % 2 === 0 ? statement([attempt(nth)], [site, own], id) : statement(own, site, id),
    );
    const { figures, read } = await figuresIn({ 'a.json': JSON.stringify(all) });
    expect(read.courses.taken).toEqual(['', 'https://lms.example/course/small']);
    expect(figures.people).toBe(6);
  });
});
