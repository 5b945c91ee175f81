import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../scorm/report/facts.ts';
import { course as small, figuresIn } from './sample.ts';

const textOf = (name: string) => readFileSync(join(import.meta.dirname, 'cases', name));

const [pattern] = small.questions;
const ids = ['complaint', 'compliment', 'question'].flatMap((skill) =>
  Array.from({ length: 9 }, (_, nth) => [skill, `${skill}-0${nth + 1}`] as const),
);

/** The course that most of these files are about, as far as their reading needs it. */
const course = {
  ...small,
  id: 'think-then-share',
  title: { nl: 'Eerst denken, dan delen', en: 'Think, then share' },
  questions: pattern ? ids.map(([skill, id]) => ({ ...pattern, skill, id, scenario: id })) : [],
};

const read = (...names: string[]) => figuresIn(Object.fromEntries(names.map((name) => [name, textOf(name)])), course);

const kinds = (notes: readonly Note[]) => notes.map(({ kind }) => kind);

describe('an export as LMSs and people make them', () => {
  it('counts attempts once that are there in UTC and in local time, and says so', async () => {
    for (const names of [
      ['utc.csv', 'local.csv'],
      ['local.csv', 'utc.csv'],
    ]) {
      const { figures, read: found } = await read(...names);
      expect(figures).toMatchObject({ people: 8, answers: 222, repeated: 222 });
      expect(figures.retry).toEqual((await read('utc.csv')).figures.retry);
      expect(found.facts.notes).toContainEqual({ kind: 'zones', answers: 222, hours: [2] });
    }
  });

  it('says nothing of passing where it has the status Completed and no score', async () => {
    const { figures, read: found } = await read('docebo-completed.csv');
    expect(found.facts.says).toMatchObject({ completion: true, success: false, score: false });
    expect(figures.status).toEqual({ passed: 0, failed: 0, completed: 6, open: 2 });
  });

  it('is about the course where it asks its questions, whatever it calls it', async () => {
    const { read: found } = await read('docebo-completed.csv');
    expect([found.course?.id, found.courses.taken, found.courses.sure]).toEqual([
      'think-then-share',
      ['', 'SOC-01'],
      true,
    ]);
  });

  it('has times of minutes and seconds where hours would be too many', async () => {
    const { figures, read: found } = await read('mmss.csv');
    expect(figures.times.median).toBeCloseTo(14.74, 2);
    expect(kinds(found.facts.notes)).toContain('minutes');
  });

  it('has scores of 0 to 1 as percentages, and says so', async () => {
    const { figures, read: found } = await read('score-0-to-1.csv');
    expect(figures.scores.mean).toBeCloseTo(86, 5);
    expect(figures.status).toMatchObject({ passed: 9, failed: 3 });
    expect(found.facts.notes).toContainEqual({ kind: 'scale', file: 'score-0-to-1.csv', top: 1 });
  });

  it('is refused where a spreadsheet made one number of many ids', async () => {
    await expect(read('scientific-ids.csv')).rejects.toThrow(
      /^In scientific-ids\.csv, a spreadsheet has turned the ids of 16 rows into numbers such as 2,01900E\+13: .+as text\.$/,
    );
  });

  it('has the people of another whose zeros a spreadsheet took off, and says so', async () => {
    const { figures, read: found } = await read('zeros.csv', 'zeros-excel.csv');
    expect(figures).toMatchObject({ people: 12, answers: 108, repeated: 108 });
    expect(found.facts.notes).toContainEqual({ kind: 'zeros', people: 12 });
  });

  it('is read where a carriage return alone ends its lines and a cell has a line of its own', async () => {
    const { figures } = await read('mac-line-ends.csv');
    expect(figures).toMatchObject({ people: 8, answers: 222 });
  });
});

describe('Moodle’s report', () => {
  it.each([
    ['moodle-german.txt', 12, 108, 'email', 'Social Media'],
    ['moodle-dutch-idnumber.txt', 12, 366, 'id', 'Think, then share'],
    ['moodle-nl-result-foreign.txt', 12, 311, 'email', 'Think, then share'],
  ])('in another language is read by its shape: %s', async (name, people, answers, by, title) => {
    const { figures, read: found } = await read(name);
    expect(found.readings[0]?.format.id).toBe('moodle-interactions');
    expect(found.readings[0]?.problems.counts).toEqual({});
    expect(figures).toMatchObject({ people, answers });
    expect(found.facts.notes).toContainEqual({ kind: 'told-by', by: [by] });
    expect(found.courses.taken).toContain(title);
  });

  it('has results under the heading that its Dutch pack misspells, and ids without the marks of a web page', async () => {
    const { figures } = await read('moodle-nl-result-foreign.txt');
    const praise = figures.questions.find(({ id }) => id === 'R&D-why-a-code_more-praise');
    expect(praise?.points).toEqual([5, 0, 7]);
    expect(praise?.choices[0]?.response).toBe('"Yes" & <no> f');
  });

  it('that has names alone tells namesakes apart where both have a first attempt, and warns', async () => {
    const { figures, read: found } = await read('moodle-name-only.txt');
    expect(figures.people).toBe(10);
    expect(found.facts.notes).toContainEqual({ kind: 'told-by', by: ['name'] });
  });
});

describe('statements', () => {
  it('whose questions end alike stay apart, each with the whole of its replies', async () => {
    const { figures, read: found } = await read('xapi-last-part.json');
    expect(figures.questions.map(({ id }) => id).toSorted()).toEqual([
      'https://lms.example.org/course/lesson1/question-1',
      'https://lms.example.org/course/lesson2/question-1',
      'https://lms.example.org/course/lesson3/lang',
    ]);
    expect(figures.questions.every(({ points: [poor, , best] }) => poor + best === 8)).toBe(true);
    expect(found.course).toBeNull();
  });

  it('of H5P have the texts of their choices', async () => {
    const { figures, read: found } = await read('xapi-h5p.json');
    expect(found.courses.title).toBe('My quiz');
    expect(figures.questions.map(({ question }) => question).toSorted()).toEqual([
      'Is AR real?',
      'Pick a fraction: 1/2 or 2/3?',
    ]);
    expect(
      figures.questions.flatMap(({ choices }) => choices.map(({ response, text }) => `${response} ${text}`)),
    ).toEqual(expect.arrayContaining(['0 True', '1 2/3']));
  });

  it('that only say who completed say nothing of who passed', async () => {
    const { figures, read: found } = await read('xapi-completed-only.json');
    expect(figures.status).toEqual({ passed: 0, failed: 0, completed: 8, open: 0 });
    expect(found.facts.says).toMatchObject({ completion: true, success: false, score: false, answers: false });
  });

  it('within the records of a store are read', async () => {
    const { figures } = await read('xapi-learninglocker-mongo.json');
    expect(figures).toMatchObject({ people: 8, answers: 8, from: '2026-02-01' });
  });

  it('of another course have not this course’s title or pass mark', async () => {
    const { read: found } = await read('other-course-title.jsonl');
    expect([found.course, found.courses.sure]).toEqual([null, false]);
  });
});
