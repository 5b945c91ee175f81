import { describe, expect, it } from 'vitest';
import { answersWorth, course, figuresIn, type Files } from './sample.ts';

type Someone = { readonly id: string; readonly name?: string; readonly at?: string };

/** A table of answers as one system has it. */
const table = (people: readonly Someone[], idHeading = 'user_id', time = (at: string) => at) =>
  [
    `${idHeading},name,course_id,interaction_id,response,timestamp`,
    ...people.flatMap(({ id, name = '', at = '2026-03-02T09:00:00Z' }) =>
      answersWorth([2, 1, 0, 2, 2], at).map((one) => [id, name, 'small', one.id, one.response, time(one.at)].join(',')),
    ),
  ].join('\n');

/** The same columns under other headings, as another system has them. */
const elsewhere = (people: readonly Someone[]) =>
  table(people).replace(
    'user_id,name,course_id,interaction_id,response,timestamp',
    'Username,Full Name,Course Name,Question ID,Answer,Answer Date',
  );

const many = (id: (nth: number) => string, name?: (nth: number) => string, month = 3): Someone[] =>
  Array.from({ length: 12 }, (_, nth) => ({
    id: id(nth),
    ...(name && { name: name(nth) }),
    at: `2026-0${month}-${String(nth + 1).padStart(2, '0')}T09:${String(nth * 3).padStart(2, '0')}:00Z`,
  }));

const nameOf = (nth: number) =>
  `${['Ada', 'Bo', 'Cas', 'Dirk'][nth % 4]} ${['Appel', 'Boom', 'Citroen'][Math.floor(nth / 4)]}`;

const noted = async (files: Files) => {
  const { figures, read } = await figuresIn(files);
  return { people: figures.people, answers: figures.answers, facts: read.facts };
};

describe('who is who over two files', () => {
  it('is found by the answers where the same attempts go by other ids', async () => {
    const { people, answers, facts } = await noted({
      'a.csv': table(many((nth) => `u${nth}`)),
      'b.csv': elsewhere(many((nth) => `p${nth}@example.org`)),
    });
    expect([people, answers, facts.unsure]).toEqual([12, 60, []]);
    expect(facts.notes).toContainEqual({ kind: 'ids-joined', files: ['a.csv', 'b.csv'], people: 12 });
  });

  it('stays open, and the number of people is not sure, where ids of two kinds meet', async () => {
    const { facts } = await noted({
      'a.csv': table(many((nth) => `u${nth}`)),
      'b.csv': elsewhere(many((nth) => `p${nth}@example.org`, undefined, 5)),
    });
    expect(facts.unsure).toEqual(['people']);
    expect(facts.notes).toContainEqual({ kind: 'ids-apart', files: ['a.csv', 'b.csv'] });
  });

  it('is found by the names where two systems count out the same ids', async () => {
    const { people, facts } = await noted({
      'a.csv': table(many((nth) => String(nth + 1), nameOf)),
      'b.csv': elsewhere(
        many(
          (nth) => String(nth + 1),
          (nth) => `Zoë ${nameOf(11 - nth)}`,
          5,
        ),
      ),
    });
    expect([people, facts.unsure]).toEqual([24, []]);
    expect(facts.notes).toContainEqual({ kind: 'ids-split', files: ['a.csv', 'b.csv'] });
  });

  it('stays open where two systems count out the same ids and give no names', async () => {
    const { facts } = await noted({
      'a.csv': table(many((nth) => String(nth + 1))),
      'b.csv': elsewhere(many((nth) => String(nth + 1), undefined, 5)),
    });
    expect(facts.unsure).toEqual(['people']);
    expect(facts.notes).toContainEqual({ kind: 'ids-mixed', files: ['a.csv', 'b.csv'] });
  });

  it('is the same person under the same id where the names are, too', async () => {
    const { people, facts } = await noted({
      'a.csv': table(many((nth) => String(nth + 1), nameOf)),
      'b.csv': elsewhere(
        many(
          (nth) => String(nth + 1),
          (nth) => nameOf(nth).split(' ').toReversed().join(' '),
          5,
        ),
      ),
    });
    expect([people, facts.unsure, facts.notes.map(({ kind }) => kind)]).toEqual([12, [], ['told-by']]);
  });
});

describe('names alone', () => {
  it('are said to be what people are told apart by', async () => {
    const { facts } = await noted({ 'a.csv': table(many(nameOf), 'learner') });
    expect(facts.notes).toContainEqual({ kind: 'told-by', by: ['name'] });
  });
});

describe('an answer that is told twice', () => {
  const rows = (...answers: readonly string[]) =>
    ['user_id,course_id,interaction_id,response,timestamp', ...answers.map((one) => `p1,small,${one}`)].join('\n');

  it.each([
    ['on the same row twice', ['q-1,a,2026-03-02T09:00:10Z', 'q-1,a,2026-03-02T09:00:10Z'], 1],
    ['at the end of a minute and at the next', ['q-1,a,2026-03-02T09:00:50Z', 'q-1,a,2026-03-02 09:01'], 1],
    ['by its key and by other words', ['q-1,a,2026-03-02T09:00:10Z', 'q-1,something else,2026-03-02T09:00:10Z'], 1],
    ['no: another reply, ten minutes on', ['q-1,a,2026-03-02T09:00:10Z', 'q-1,b,2026-03-02T09:10:10Z'], 2],
  ])('is one: %s', async (_, answers, count) => {
    expect((await figuresIn({ 'a.csv': rows(...answers) })).figures.answers).toBe(count);
  });

  it('leaves open which was first where there is no time and no order', async () => {
    const text = ['user_id,interaction_id,response', 'p1,q-1,a', 'p1,q-1,c', 'p2,q-1,a'].join('\n');
    const { read } = await figuresIn({ 'a.csv': text });
    expect(read.facts.unsure).toEqual(['first-answers']);
    expect(read.facts.notes).toContainEqual({ kind: 'no-order', files: ['a.csv'] });
  });
});

const scored = (scores: readonly (string | number)[], status: (nth: number) => string = () => '') =>
  [
    'user_id,course_id,lesson_status,score_raw,interaction_id,response',
    ...scores.map((score, nth) => `p${nth},small,${status(nth)},${score},q-1,a`),
  ].join('\n');

describe('scores', () => {
  const tens = [9, 8.5, 7, 9.5, 6, 10, 8, 7.5];

  it('out of ten are percentages where the passes say so', async () => {
    const { figures, read } = await figuresIn({
      'a.csv': scored(tens, (nth) => ((tens[nth] ?? 0) >= 8 ? 'passed' : 'failed')),
    });
    expect(figures.scores.mean).toBeCloseTo(81.875, 9);
    expect(read.facts.notes).toContainEqual({ kind: 'scale', file: 'a.csv', top: 10 });
  });

  it('are left out where nothing says what they are out of, and taken as whoever asks says', async () => {
    const { figures, read } = await figuresIn({ 'a.csv': scored(tens) });
    expect(figures.scores.people).toBe(0);
    expect(read.facts.notes).toContainEqual({ kind: 'scale-unclear', file: 'a.csv', top: 10 });
    const told = await figuresIn({ 'a.csv': scored(tens) }, course, { scoreOf: 10 });
    expect(told.figures.scores.mean).toBeCloseTo(81.875, 9);
  });

  it('that are low percentages stay so where people failed with them', async () => {
    const { figures } = await figuresIn({
      'a.csv': scored([5, 10, 0, 5, 90, 10], (nth) => (nth === 4 ? 'passed' : 'failed')),
    });
    expect(figures.scores.mean).toBeCloseTo(20, 9);
  });
});

describe('times and dates that can be read in two ways', () => {
  const timed = (time: string) =>
    [
      'user_id,course_id,total_time,interaction_id,response',
      ...Array.from({ length: 6 }, (_, nth) => `p${nth},small,${time},q-1,a`),
    ].join('\n');

  it.each([
    ['12:55', 12.9166, ['minutes']],
    ['0:16', 16, []],
    ['3:20', null, ['clock-unclear']],
  ])('are what a course takes, or left out: %s', async (time, minutes, kinds) => {
    const { figures, read } = await figuresIn({ 'a.csv': timed(time) });
    if (minutes === null) expect(figures.times.people).toBe(0);
    else expect(figures.times.median).toBeCloseTo(minutes, 3);
    expect(read.facts.notes.map(({ kind }) => kind).filter((kind) => kind !== 'told-by')).toEqual(kinds);
  });

  const dated = (dates: readonly string[]) =>
    [
      'user_id,course_id,interaction_id,response,timestamp',
      ...dates.map((date, nth) => `p${nth},small,q-1,a,${date}`),
    ].join('\n');

  it('are said where neither number is above twelve', async () => {
    const { read } = await figuresIn({ 'a.csv': dated(['03/04/2026', '05/06/2026', '01/02/2026']) });
    expect(read.facts.notes).toContainEqual({ kind: 'months-unclear', file: 'a.csv', taken: 'day-first' });
    expect(read.facts.unsure).toEqual(['months']);
    const clear = await figuresIn({ 'a.csv': dated(['03/04/2026', '05/16/2026', '01/02/2026']) });
    expect([clear.read.facts.unsure, clear.figures.from]).toEqual([[], '2026-01-02']);
  });

  it.each([
    ['in years first', ['26-01-05', '26-01-17', '26-02-28', '26-03-02']],
    ['with points', ['05.01.26', '17.01.26', '28.02.26', '02.03.26']],
    ['with the month first', ['1/5/26 9:03 AM', '1/17/26 1:00 PM', '2/28/26 1:00 PM', '3/2/26 1:00 PM']],
    ['without marks', ['20260105', '20260117093000', '20260228T093000Z', '20260302']],
    ['with a word before the clock', ['5.1.2026 klo 9.30', '17.1.2026 klo 14.30', '28.2.2026', '2.3.2026']],
    ['with an offset', ['2026-01-05 23:30:00 -0100', '2026-01-17 09:00:00 +0000', '2026. 02. 28. 9:03', '2026.03.02']],
  ])('are read %s', async (_, dates) => {
    const { figures, read } = await figuresIn({ 'a.csv': dated(dates) });
    expect([figures.from, figures.to]).toEqual([
      dates[0]?.includes('-0100') ? '2026-01-06' : '2026-01-05',
      '2026-03-02',
    ]);
    expect(figures.months.map(({ key, people }) => [key, people])).toEqual([
      ['2026-01', 2],
      ['2026-02', 1],
      ['2026-03', 1],
    ]);
    expect(read.facts.notes.map(({ kind }) => kind)).toEqual(['told-by']);
  });

  it('are said where either end may be the year, or where they are in no one order', async () => {
    const { read } = await figuresIn({ 'a.csv': dated(['26-11-25', '26-11-25', '25-11-26']) });
    expect(read.facts.notes).toContainEqual({ kind: 'years-unclear', file: 'a.csv', taken: 'day-first' });
    const mixed = await figuresIn({ 'a.csv': dated(['13/01/2026', '01/14/2026', '02/03/2026']) });
    expect(mixed.read.facts.unsure).toEqual(['months']);
  });

  it('are said where a spreadsheet turned some of them round', async () => {
    const days = Array.from({ length: 24 }, (_, nth) => nth + 1);
    const two = (day: number) => String(day).padStart(2, '0');
    const text = dated(days.map((day) => (day <= 12 ? `2026-${two(day)}-03 09:00:00` : `${day}/03/2026 09:00`)));
    const { read } = await figuresIn({ 'a.csv': text });
    expect(read.facts.notes).toContainEqual({ kind: 'dates-turned', file: 'a.csv' });
    expect(read.facts.unsure).toEqual(['months']);
  });

  it('are faults where people began and the date can’t be read, and none where there is no date', async () => {
    const list = (date: string) =>
      `User ID,Status,Start Date\n${date
        .split('|')
        .map((one, nth) => `p${nth},Passed,${one}`)
        .join('\n')}`;
    const { read } = await figuresIn({ 'a.csv': list('2026-01-05|41/41/2026') });
    expect(read.readings[0]?.problems.counts).toEqual({ at: 1 });
    const none = await figuresIn({ 'a.csv': list('2026-01-05|-|never') });
    expect(none.read.readings[0]?.problems.counts).toEqual({});
  });

  it.each([
    ['5 de octubre de 2026, 14:05', '2026-10-05'],
    ['5. října 2026, 14.05', '2026-10-05'],
    ['понедельник, 5 октября 2026, 14:05', '2026-10-05'],
    ['2026年10月5日 14:05', '2026-10-05'],
    ['Monday, October 5, 2026, 2:05 PM', '2026-10-05'],
    ['05-okt-2026 14:05', '2026-10-05'],
  ])('no: with its month in words it is one day in any language: %s', async (text, day) => {
    const { figures, read } = await figuresIn({ 'a.csv': dated([`"${text}"`]) });
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures.from).toBe(day);
  });
});
