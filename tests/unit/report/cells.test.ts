import { describe, expect, it } from 'vitest';
import { figuresIn } from './sample.ts';

const monthsOf = (figures: { months: readonly { key: string; people: number }[] }) =>
  figures.months.map(({ key, people: count }) => `${key} ${count}`);

describe('a date with slashes', () => {
  const headings = 'User ID,Training Title,Transcript Score,Interaction ID,Interaction Response,Interaction Timestamp';
  const file = (date: (day: string, month: string) => string) =>
    [
      headings,
      ...Array.from({ length: 12 }, (_, nth) => {
        const [day, month] = [String(nth * 2 + 1), String((nth % 3) + 1)];
        return `p${nth},small,90,q-1,a,${date(day, month)}`;
      }),
    ].join('\n');

  it.each([
    ['the day first', (day: string, month: string) => `${day.padStart(2, '0')}/${month.padStart(2, '0')}/2026 14:05`],
    ['the month first', (day: string, month: string) => `${month}/${day}/2026 2:05 PM`],
    ['two digits for the year', (day: string, month: string) => `${day}-${month}-26 14:05`],
  ])('has %s in the whole file, as its largest numbers say', async (_, date) => {
    const { figures, read } = await figuresIn({ 'a.csv': file(date) });
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(monthsOf(figures)).toEqual(['2026-01 4', '2026-02 4', '2026-03 4']);
  });
});

describe('rows that hold what spreadsheets and LMSs put there', () => {
  const header = 'learner_id;course_id;interaction_index;interaction_id;question;response;timestamp';
  const row = (nth: number, question = 'What now?', at = '2026-03-02T09:00:00Z') =>
    `p${nth};small;0;q-1;${question};a;${at}`;
  const eight = (question?: string) => Array.from({ length: 8 }, (_, nth) => row(nth, question));

  it('are read with line breaks, delimiters and quotes within a cell, next to rows with a fault', async () => {
    const cell = '"Wat\r\ndoe je; ""nu""?\nEn dan?"';
    const { figures, read } = await figuresIn({ 'a.csv': [header, ...eight(cell), 'p9;too few', ''].join('\r\n') });
    expect(read.readings[0]?.problems).toMatchObject({
      counts: { columns: 1 },
      listed: [{ line: 26, kind: 'columns' }],
    });
    expect(figures).toMatchObject({ people: 8, answers: 8 });
  });

  it('are read where lines end as on an old Mac', async () => {
    expect((await figuresIn({ 'a.csv': [header, ...eight()].join('\r') })).figures).toMatchObject({
      people: 8,
      answers: 8,
    });
  });

  it('count no line of totals and no empty lines as people', async () => {
    const end = [
      '',
      '',
      ';;;;;;',
      'Totaal;;;;;;',
      'Total users: 8;;;;;;',
      '© 2026 An LMS;;;;;;',
      'Totaal: 8 rijen',
      '',
    ];
    const { figures, read } = await figuresIn({ 'a.csv': [header, ...eight(), ...end].join('\r\n') });
    expect(figures).toMatchObject({ people: 8, notStarted: 0 });
    expect(read.readings[0]?.problems.counts).toEqual({ learner: 4, columns: 1 });
  });

  it.each([
    ['a line end within a heading', [header.replace('question', '"que\nstion"'), ...eight()]],
    ['spaces about cells', [header, ...eight()].map((line) => line.replaceAll(';', ' ; '))],
    ['spaces that don’t break', [header, ...eight()].map((line) => line.replaceAll(';', '\u00a0;'))],
  ])('are read with %s', async (_, lines) => {
    const { figures, read } = await figuresIn({ 'a.csv': lines.join('\n') });
    expect(figures).toMatchObject({ people: 8, answers: 8, from: '2026-03-02' });
    expect(read.readings[0]?.problems.counts).toEqual({});
  });

  it('are at the moment that their zone says', async () => {
    const all = [
      row(0, '', '2026-03-01T00:30:00+02:00'),
      row(1, '', '2026-02-28T22:30Z'),
      row(2, '', '2026-03-01 00:30'),
    ];
    const { figures } = await figuresIn({ 'a.csv': [header, ...all].join('\n') });
    expect(monthsOf(figures)).toEqual(['2026-02 2', '2026-03 1']);
  });

  it('are listed with their fault also where the file has no score and no time spent', async () => {
    const faulty = [row(8).replace('p8', ''), row(9, '', 'yesterday'), row(10).replace(';0;', ';first;')];
    const { read } = await figuresIn({ 'a.csv': [header, ...eight(), ...faulty].join('\n') });
    expect(read.readings[0]?.problems.listed.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '10 learner',
      '11 at',
      '12 index',
    ]);
  });
});

describe('a time spent', () => {
  it.each([
    ['300', 5],
    ['300,5', 300.5 / 60],
    ['00:05:00', 5],
    ['0:05:00,5', 300.5 / 60],
    ['PT5M', 5],
    ['PT1H2M3.5S', 3723.5 / 60],
    ['P0Y0M0DT0H5M0S', 5],
    ['-5', null],
    ['a while', null],
  ])('is read as SCORM and spreadsheets write it: %s', async (text, minutes) => {
    const header = 'student_id;interaction_id;student_response;cmi.core.total_time';
    const { figures, read } = await figuresIn({ 'a.csv': `${header}\np1;q-1;a;${text}\n` });
    expect(figures.times.mean).toBe(minutes);
    expect(read.readings[0]?.problems.counts).toEqual(minutes === null ? { seconds: 1 } : {});
  });
});
