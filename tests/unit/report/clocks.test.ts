import { describe, expect, it } from 'vitest';
import { course, figuresIn } from './sample.ts';

const heading = 'user_id,course_id,lesson_status,score,total_time,interaction_id,response,timestamp';

type Told = { readonly person: string; readonly id: string; readonly reply: string; readonly at: Date };

/** Five answers each of twelve people a minute apart, over the night in which a clock changes; three try again the next day. */
const toldAround = (night: string): Told[] =>
  Array.from({ length: 12 }, (_, nth) => {
    const rounds = nth < 3 ? [0, 86_400_000] : [0];
    return rounds.flatMap((later) =>
      Array.from({ length: 5 }, (__, question): Told => ({
        person: `p${nth}`,
        id: `q-${question + 1}`,
        reply: later > 0 ? 'a' : (['a', 'b', 'c'][(nth + question) % 3] ?? 'a'),
        at: new Date(Date.parse(`${night}T00:00:00Z`) + nth * 600_000 + question * 60_000 + 13_000 + later),
      })),
    );
  }).flat();

const file = (all: readonly Told[], written: (at: Date) => string) =>
  [
    heading,
    ...all.map(({ person, id, reply, at }) => `${person},small,passed,90,600,${id},${reply},${written(at)}`),
  ].join('\n');

/** What a clock in Amsterdam shows, which has no zone to tell the two hours apart that it shows twice in autumn. */
const inAmsterdam = (at: Date) =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(at);

const utc = (at: Date) => at.toISOString();

describe('answers in local time and in UTC', () => {
  it.each([
    ['summer time begins', '2026-03-29'],
    ['summer time ends', '2026-10-25'],
  ])('are counted once over the night in which %s', async (_, night) => {
    const told = toldAround(night);
    const alone = await figuresIn({ 'utc.csv': file(told, utc) });
    for (const files of [
      { 'utc.csv': file(told, utc), 'local.csv': file(told, inAmsterdam) },
      { 'local.csv': file(told, inAmsterdam), 'utc.csv': file(told, utc) },
    ]) {
      const { figures, read } = await figuresIn(files);
      expect(figures.answers).toBe(alone.figures.answers);
      expect(figures.retry).toEqual(alone.figures.retry);
      expect(figures.questions).toEqual(alone.figures.questions);
      expect(read.facts.notes).toContainEqual({ kind: 'zones', answers: told.length, hours: [1, 2] });
    }
  });

  it('are counted once where one file has both, and other people’s once', async () => {
    const told = toldAround('2026-02-10');
    const some = told.filter(({ person }) => ['p1', 'p4', 'p5', 'p7'].includes(person));
    const both = `${file(told, utc)}\n${file(some, inAmsterdam).split('\n').slice(1).join('\n')}`;
    const alone = await figuresIn({ 'a.csv': file(told, utc) });
    const { figures, read } = await figuresIn({ 'a.csv': both });
    expect(figures).toMatchObject({ answers: alone.figures.answers, retry: alone.figures.retry });
    expect(read.facts.notes).toContainEqual({ kind: 'zones', answers: some.length, hours: [1] });
  });

  it('stay two tries where someone tried again at another time', async () => {
    const { figures, read } = await figuresIn({ 'a.csv': file(toldAround('2026-02-10'), utc) });
    expect(figures.answers).toBe(75);
    expect(read.facts.notes.map(({ kind }) => kind)).toEqual(['told-by']);
  });
});

describe('moments', () => {
  const told = toldAround('2026-02-10');
  const serial = (at: Date) => ((at.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000).toFixed(6);
  it.each([
    ['in seconds since 1970', (at: Date) => String(Math.round(at.getTime() / 1000))],
    ['in milliseconds since 1970', (at: Date) => String(at.getTime())],
    ['in a spreadsheet’s days', serial],
    [
      'with the month in a word and a year of two digits',
      (at: Date) => `${utc(at).slice(8, 10)}-Feb-26 ${utc(at).slice(11, 19)}`,
    ],
  ])('%s are read', async (_, written) => {
    const { figures, read } = await figuresIn({ 'a.csv': file(told, written) });
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures).toMatchObject({ from: '2026-02-10', to: '2026-02-11', answers: 75 });
  });

  it('that are days alone leave open which of two answers on one day came first', async () => {
    const day = told.map((one) => ({ ...one, at: new Date('2026-02-10') }));
    const { read } = await figuresIn({ 'a.csv': file(day, (at) => utc(at).slice(0, 10)) });
    expect(read.facts.unsure).toEqual(['first-answers']);
  });
});

describe('time spent', () => {
  const timed = (name: string, time: string) =>
    [
      `user_id,course_id,${name},interaction_id,response`,
      ...Array.from({ length: 6 }, (_, nth) => `p${nth},small,${time},q-1,a`),
    ].join('\n');
  const ofColumn = {
    id: 'test',
    name: 'a test’s table',
    kind: 'interactions',
    needs: ['learner'],
    columns: { learner: ['user_id'], course: ['course_id'], id: ['interaction_id'], response: ['response'] },
  } as const;

  it.each([
    ['total_time', '16.4', null],
    ['Time (minutes)', '16.4', 16.4],
    ['Tijd in sec', '45', 0.75],
    ['total_time', '984', 16.4],
    ['total_time', '1h 2m 30s', 62.5],
    ['total_time', '12 min', 12],
    ['total_time', '1 uur 5 min', 65],
  ])('under “%s” as %s is what its heading says or what it can be alone', async (name, time, minutes) => {
    const map = { ...ofColumn, columns: { ...ofColumn.columns, seconds: [name] } };
    const { figures, read } = await figuresIn({ 'a.csv': timed(name, time) }, course, { map });
    expect(read.readings[0]?.problems.counts).toEqual({});
    if (minutes === null) expect(figures.times.people).toBe(0);
    else expect(figures.times.median).toBeCloseTo(minutes, 6);
    const open = read.facts.notes.filter(({ kind }) => kind === 'time-unclear');
    expect(open).toEqual(minutes === null ? [{ kind: 'time-unclear', file: 'a.csv', such: time }] : []);
  });
});
