import { describe, expect, it } from 'vitest';
import { answersWorth, fileOf, figuresIn, pointsOf, rowsOf, type Files, type Person } from './sample.ts';

/** What twelve people answered, in the months of a year. */
const people = Array.from({ length: 12 }, (_, nth): Person => {
  const points = [2, 2, nth % 2, 2, nth % 3 === 0 ? 0 : 2];
  const score = points.reduce((sum, one) => sum + one, 0) * 10;
  const month = String(nth + 1).padStart(2, '0');
  return {
    id: `p${nth}@example.org`,
    completion: 'completed',
    success: score >= 80 ? 'passed' : 'failed',
    score,
    seconds: 300,
    answers: answersWorth(points, `2026-${month}-05T09:00:31.478Z`),
  };
});

const results = ['wrong', 'neutral', 'correct'];
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** What people with these answers are in any export, but for what it leaves out. */
const expected = { people: 12, answers: 60, status: { passed: 8, failed: 4, completed: 0, open: 0 }, retry: null };

const monthsOf = (figures: { months: readonly { key: string; people: number }[] }) =>
  figures.months.map(({ key, people: count }) => `${key} ${count}`);

const oneAMonth = months.map((_, nth) => `2026-${String(nth + 1).padStart(2, '0')} 1`);

/** Moodle's report as a Dutch reader downloads it: with people who never began, and some who stopped half-way. */
function dutchMoodle(delimiter: string): string {
  const headings = 'Naam,ID-nummer,E-mailadres,Poging,Gestart op,Laatst bekeken op,Score,Eerst denken, dan delen'
    .split(/,(?! )/)
    .concat(
      [0, 1, 2, 3, 4].flatMap((nth) => [
        `Vraag ${nth}`,
        `Antwoord ${nth}`,
        `Juiste antwoord ${nth}`,
        `Resultaat ${nth}`,
      ]),
    );
  const took = people.map(({ id, score, answers }, nth) => [
    `Zoë ${nth}`,
    '',
    id,
    '1',
    `maandag, ${nth + 1} ${months[nth]} 2026, 09:0${nth % 10}`,
    '-',
    `${score},0`,
    `${score}/100`,
    ...answers.flatMap(({ id: asked, response }) => [asked, response, 'a', results[pointsOf(response)] ?? '']),
  ]);
  const stopped = [0, 1, 2].map((nth) =>
    [
      `Half ${nth}`,
      '',
      `half${nth}@example.org`,
      '1',
      'dinsdag, 3 maart 2026, 10:00',
      '-',
      '0',
      'Onvolledig',
      'q-1',
      'a',
      'a',
      'correct',
    ].concat(Array<string>(16).fill('')),
  );
  const never = Array.from({ length: 6 }, (_, nth) =>
    [`Nooit ${nth}`, '', `nooit${nth}@example.org`, '-', '-', '-', '-', 'Niet geprobeerd'].concat(
      Array<string>(20).fill(''),
    ),
  );
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(delimiter);
  return [headings, ...took, ...stopped, ...never].map(line).join('\r\n');
}

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('Moodle’s report in Dutch', () => {
  it.each([
    ['with tabs', Buffer.from(dutchMoodle('\t'))],
    ['with semicolons, a line for Excel and Windows’ letters', Buffer.from(`sep=;\r\n${dutchMoodle(';')}`, 'latin1')],
    ['in UTF-16', utf16(`\ufeff${dutchMoodle('\t')}`)],
    ['in UTF-16 without its mark', utf16(dutchMoodle('\t'))],
    ['in UTF-16 the other way round', utf16(`\ufeff${dutchMoodle('\t')}`, true)],
  ])('counts those who began, each at what they reached: %s', async (_, bytes) => {
    const { figures, read } = await figuresIn({ 'moodle.txt': bytes });
    expect(read.readings[0]?.format.id).toBe('moodle-interactions');
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures).toMatchObject({ people: 15, answers: 63, notStarted: 6, retry: null });
    expect(figures.status).toEqual({ passed: 8, failed: 4, completed: 0, open: 3 });
    expect(figures.scores.people).toBe(12);
    expect(monthsOf(figures)).toEqual(oneAMonth.map((one) => (one === '2026-03 1' ? '2026-03 4' : one)));
  });
});

/** The preview's file as someone saved it in a Dutch spreadsheet. */
const fromExcel = () =>
  fileOf(rowsOf(people))
    .slice(1)
    .replaceAll(',', ';')
    .replaceAll(
      /2026-(\d\d)-05T09:(\d\d):31\.478Z/g,
      (_, month: string, minute: string) => `5-${Number(month)}-2026 9:${minute}`,
    );

const statementsOf = (actorOf: (id: string) => object) =>
  people.flatMap(({ id, score, success, answers }, nth) => {
    const registration = `registration-${nth}`;
    const asked = answers.map(({ id: question, response, at }) => ({
      id: `${id}/${question}`,
      actor: actorOf(id),
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: `https://lms.example/small/${question}`,
        definition: { extensions: { 'https://e.example': [{ a: ['}]{"'] }] } },
      },
      result: { response, success: pointsOf(response) === 2 },
      context: { registration, contextActivities: { parent: [{ id: 'https://lms.example/small' }] } },
      timestamp: at,
    }));
    const ended = {
      id,
      actor: actorOf(id),
      verb: { id: `http://adlnet.gov/expapi/verbs/${success}` },
      object: { id: 'https://lms.example/small' },
      result: { score: { scaled: (score ?? 0) / 100 }, duration: 'PT5M', completion: true },
      context: { registration },
      timestamp: answers.at(-1)?.at,
    };
    return [...asked, ended];
  });

const byMail = (id: string) => ({ mbox: `mailto:${id.replace('p', 'P')}` });
const byAccount = (id: string) => ({ account: { homePage: 'https://lms.example', name: id } });
const statements = () => JSON.stringify(statementsOf(byMail));

describe('the same attempts in two exports', () => {
  const preview = () => fileOf(rowsOf(people));

  it.each<[string, () => Files]>([
    ['as a table and as saved in a spreadsheet', () => ({ 'a.csv': preview(), 'b.csv': fromExcel() })],
    ['as a table and as statements by address', () => ({ 'a.csv': preview(), 'b.json': statements() })],
    [
      'as a table and as statements by account',
      () => ({ 'a.csv': preview(), 'b.json': JSON.stringify(statementsOf(byAccount)) }),
    ],
    [
      'as statements in an array and one a line',
      () => ({
        'a.json': statements(),
        'b.jsonl': statementsOf(byMail)
          .map((one) => JSON.stringify(one))
          .join('\n'),
      }),
    ],
  ])('count once, and so does their time: %s', async (_, files) => {
    for (const both of [files(), Object.fromEntries(Object.entries(files()).toReversed())]) {
      const { figures } = await figuresIn(both);
      expect(figures).toMatchObject({ ...expected, repeated: 60 });
      expect(figures.times.mean).toBe(5);
      expect(monthsOf(figures)).toEqual(oneAMonth);
    }
  });

  it('count once where one of them has no times of answers', async () => {
    const { figures } = await figuresIn({ 'a.csv': preview(), 'b.txt': dutchMoodle('\t') });
    expect(figures).toMatchObject({ people: 15, answers: 63, repeated: 60, retry: null });
  });

  it('stay two people where two systems’ accounts have one name', async () => {
    const of = (home: string) => statementsOf((name) => ({ account: { homePage: home, name } }));
    const { figures } = await figuresIn({
      'a.json': JSON.stringify([...of('https://a.example'), ...of('https://b.example')]),
    });
    expect(figures).toMatchObject({ people: 24, answers: 120, repeated: 0 });
    const apart = await figuresIn({
      'a.json': JSON.stringify(of('https://a.example')),
      'b.json': JSON.stringify(of('https://b.example')).replaceAll('2026-', '2025-'),
    });
    expect(apart.figures).toMatchObject({ people: 24, answers: 120, repeated: 0 });
  });
});

describe('statements', () => {
  it('that were taken back count for nothing, whichever file says so', async () => {
    const all = statementsOf(byMail);
    const wrong = { ...all[0], id: 'wrong', result: { response: 'c' }, timestamp: '2026-01-01T09:00:00Z' };
    const failed = all.find(({ verb }) => verb.id.endsWith('failed'));
    const passed = { ...failed, id: 'passed', verb: { id: 'http://adlnet.gov/expapi/verbs/passed' } };
    const voiding = ['wrong', 'passed'].map((id) => ({
      actor: { mbox: 'mailto:admin@example.org' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id },
    }));
    for (const files of [
      { 'a.json': JSON.stringify([...all, wrong, passed, ...voiding]) },
      { 'a.json': JSON.stringify([...all, wrong, passed]), 'b.json': JSON.stringify(voiding) },
      { 'a.json': JSON.stringify(voiding), 'b.json': JSON.stringify([...all, wrong, passed]) },
    ]) {
      const { figures, read } = await figuresIn(files);
      expect(figures).toMatchObject(expected);
      expect(read.courses.others.rows).toBe(0);
    }
  });

  it('without a time of their own have the one at which they were stored', async () => {
    const all = statementsOf(byMail).map(({ timestamp, ...one }) => ({ ...one, stored: timestamp }));
    expect(monthsOf((await figuresIn({ 'a.json': `\ufeff${JSON.stringify(all, null, 2)}` })).figures)).toEqual(
      oneAMonth,
    );
  });
});
