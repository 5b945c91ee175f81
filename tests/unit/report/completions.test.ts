import { describe, expect, it } from 'vitest';
import { course, figuresIn, reportOn } from './sample.ts';

const people = (cells: (nth: number) => string) => Array.from({ length: 8 }, (_, nth) => cells(nth)).join('\n');

describe('a list of who completed', () => {
  it.each([
    [
      'in English',
      `Employee ID,Name,Course,Status,Score,Completion Date\n${people((nth) => `e${nth},N ${nth},small,${nth < 5 ? 'Completed' : 'In Progress'},${nth < 5 ? 90 : ''},2026-0${(nth % 3) + 1}-15`)}`,
    ],
    [
      'in Dutch, with a comma and a day first',
      `Personeelsnummer;Naam;Cursus;Status;Cijfer;Datum voltooid\n${people((nth) => `e${nth};N ${nth};small;${nth < 5 ? 'Voltooid' : 'Bezig'};${nth < 5 ? '90,0' : ''};15-${(nth % 3) + 1}-2026`)}`,
    ],
    [
      'in German, by the share that is done',
      `Benutzername;Kurs;Status;Punkte;Abschlussdatum\n${people((nth) => `e${nth};small;${nth < 5 ? '100' : '40'}%;${nth < 5 ? 90 : ''};15.0${(nth % 3) + 1}.2026`)}`,
    ],
    [
      'as SCORM Cloud has it',
      `Registration Id,Learner Id,Course Id,Registration Completion,Registration Success,Score\n${people((nth) => `r${nth},e${nth},small,${nth < 5 ? 'COMPLETED' : 'INCOMPLETE'},UNKNOWN,${nth < 5 ? 90 : ''}`)}`,
    ],
  ])('gives its part of the report: %s', async (_, text) => {
    const { figures, read } = await figuresIn({ 'done.csv': text }, course);
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures.people).toBe(8);
    expect(figures.scores).toMatchObject({ people: 5, mean: 90 });
    expect(figures.status.open).toBe(3);
    expect(read.facts.says).toMatchObject({ completion: true, success: false, answers: false });
    expect(read.facts.notes).toContainEqual({ kind: 'no-answers', file: 'done.csv', why: 'completion-only' });
  });

  it('is none where it has a column of answers: something is missing then', async () => {
    const text = `Employee ID,Status,Question\n${people((nth) => `e${nth},Completed,What now?`)}`;
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(/^a\.csv is none of the formats/);
  });

  it('says who passed where the LMS does, and not by the score', async () => {
    const text = `User ID,Status,Score\n${people((nth) => `e${nth},${nth < 6 ? 'Passed' : 'Failed'},${nth < 6 ? 85 : 60}`)}`;
    const { figures } = await figuresIn({ 'a.csv': text }, null);
    expect(figures.status).toEqual({ passed: 6, failed: 2, completed: 0, open: 0 });
  });
});

describe('the dates of a list of who completed', () => {
  /** Sixty people: a third haven't begun, a third are at it, a third finished in January, February and later. */
  const list = (headings: string, dates: (nth: number, finished: boolean) => string) =>
    [
      `User ID,Status,${headings}`,
      ...Array.from({ length: 60 }, (_, nth) => {
        const status = ['Not started', 'In progress', 'Passed'][nth % 3] ?? '';
        return `p${nth},${status},${dates(nth, nth % 3 === 2)}`;
      }),
    ].join('\n');
  const ended = (nth: number) => `2026-0${nth < 30 ? 1 : 2}-15`;
  const monthsOf = ({ months }: Awaited<ReturnType<typeof figuresIn>>['figures']) =>
    months.map(({ key, people: n, completed }) => [key, n, completed]);

  it('say when people finished, and not when they began', async () => {
    const text = list('Completion Date', (nth, finished) => (finished ? ended(nth) : ''));
    const { figures } = await figuresIn({ 'a.csv': text });
    expect(monthsOf(figures)).toEqual([
      ['', 20, 0],
      ['2026-01', 10, 10],
      ['2026-02', 10, 10],
    ]);
    const { page } = await reportOn({ 'a.csv': text });
    expect(page).toContain('By when people finished: these files don’t say when they began.');
    expect(page).not.toMatch(/people who began|100% finished/);
    // No file names the course.
    expect(page).toContain('<title>What people learned</title>');
    // Without passes and scores there is nothing to draw, and no column of dashes.
    const finished = await reportOn({ 'a.csv': text.replaceAll('Passed', 'Completed') });
    expect(finished.page).toContain('Jan 26');
    expect(finished.page).not.toMatch(/Dots are shares|>Score</);
  });

  it('say when people began where there are both', async () => {
    const text = list('Start Date,Completion Date', (nth, finished) => `2025-12-01,${finished ? ended(nth) : ''}`);
    const { figures } = await figuresIn({ 'a.csv': text });
    expect(monthsOf(figures)).toEqual([['2025-12', 40, 20]]);
  });

  it('make nobody begin who hasn’t, and an enrolment is no beginning', async () => {
    const text = list('Enrollment Date,Completion Date', (nth, finished) => `2025-12-01,${finished ? ended(nth) : ''}`);
    const { figures } = await figuresIn({ 'a.csv': text });
    expect([figures.people, figures.notStarted, figures.from]).toEqual([40, 20, '2026-01-15']);
  });

  it('are by no month where those who haven’t finished have one as well', async () => {
    const { figures } = await figuresIn({ 'a.csv': list('Date', (nth) => ended(nth)) });
    expect(monthsOf(figures)).toEqual([['', 40, 20]]);
  });
});

describe('Moodle’s reports without answers', () => {
  const head = 'Nom\tAdresse de courriel\tTentative\tCommencé le\tDernier accès le\tScore\tUne petite formation';
  const row = (nth: number) =>
    `Nom ${nth}\tn${nth}@example.org\t1\tlundi ${nth + 1} février 2026, 14:05\tlundi ${nth + 1} février 2026, 14:25\t${nth < 5 ? 90 : 0}\t${nth < 5 ? '90/100' : 'Incomplet'}`;

  it('are read as far as they go, in French too, and named as what they are', async () => {
    const basic = await figuresIn({ 'a.txt': [head, ...Array.from({ length: 8 }, (_, nth) => row(nth))].join('\n') });
    expect(basic.read.readings[0]?.format.id).toBe('moodle-basic');
    expect(basic.figures).toMatchObject({ people: 8, from: '2026-02-01', scores: { people: 5, mean: 90 } });
    const objectives = [
      `${head}\tfirst\tsecond`,
      ...Array.from({ length: 8 }, (_, nth) => `${row(nth)}\tcompleted\tincomplete`),
    ];
    const lessons = await figuresIn({ 'a.txt': objectives.join('\n') });
    expect(lessons.read.readings[0]?.format.id).toBe('moodle-objectives');
    expect(lessons.figures).toMatchObject({ people: 8, answers: 0 });
    expect(lessons.read.facts.notes).toContainEqual({ kind: 'no-answers', file: 'a.txt', why: 'completion-only' });
  });

  it('of a SCORM 2004 package say that Moodle leaves its answers out', async () => {
    const questions = [
      `${head}\tQuestion 0\tRéponse 0\tQuestion 1\tRéponse 1`,
      ...Array.from({ length: 8 }, (_, nth) => `${row(nth)}\t\t\t\t`),
    ];
    const { figures, read } = await figuresIn({ 'a.txt': questions.join('\n') });
    expect(figures).toMatchObject({ people: 8, answers: 0 });
    expect(read.facts.notes).toContainEqual({ kind: 'no-answers', file: 'a.txt', why: 'responses-empty' });
  });
});

describe('a gradebook', () => {
  const rows = (cells: (nth: number, score: number | null) => string) =>
    people((nth) => cells(nth, nth < 5 ? 60 + 10 * nth : null));

  it.each([
    [
      'of Canvas',
      `Student,ID,SIS User ID,Section,A small course (4821),Essay (4822),Final Score\n    Points Possible,,,,20,10,(read only)\n${rows((nth, score) => `"B, ${nth}",8${nth},e${nth},A,${score === null ? '' : score / 5},7,81`)}`,
    ],
    [
      'of Blackboard',
      `Last Name\tFirst Name\tUsername\tTotal [Total Pts: 30 Score] |11\tA small course [Total Pts: 10 Score] |12\n${rows((nth, score) => `B\tN\te${nth}\t20\t${score === null ? '' : score / 10}`)}`,
    ],
    [
      'of Brightspace, with one thing graded',
      `OrgDefinedId,Username,Small Points Grade <Numeric MaxPoints:10>,Calculated Final Grade Numerator,End-of-Line Indicator\n${rows((nth, score) => `#0${nth},#e${nth},${score === null ? '' : score / 10},${score ?? ''},#`)}`,
    ],
    [
      'of Moodle',
      `Voornaam,Achternaam,ID-nummer,E-mailadres,SCORM-pakket: A small course (Echt),Cursustotaal (Echt)\n${rows((nth, score) => `N,B,,e${nth}@example.org,${score ?? '-'},-`)}`,
    ],
    ['of scores alone', `User ID,Course,Score\n${rows((nth, score) => `e${nth},small,${score ?? 0}`)}`],
  ])('gives scores, and says nothing of who finished: %s', async (_, text) => {
    const { figures, read } = await figuresIn({ 'grades.csv': text }, course);
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures).toMatchObject({ people: 5, notStarted: 3, scores: { people: 5, mean: 80 } });
    expect(figures.known.completion).toBe(false);
    if (read.course) expect(figures.status).toMatchObject({ passed: 3, failed: 2 });
    expect(read.facts.notes).toContainEqual({ kind: 'no-answers', file: 'grades.csv', why: 'scores-only' });
  });

  it('of several things asks which of them the course is', async () => {
    const text = `Student,ID,SIS User ID,Essay (4821),Talk (4822)\n${people((nth) => `B,8${nth},e${nth},6,7`)}`;
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(
      'a.csv is a gradebook with grades of “Essay”, “Talk”, and none of these is the course’s title.',
    );
  });

  it('has no scores of 0 on its page, and no one who finished', async () => {
    const text = `User ID,Course,Score\n${Array.from({ length: 40 }, (_, nth) => `e${nth},small,${nth < 30 ? 50 + 2 * nth : 0}`).join('\n')}`;
    const { page } = await reportOn({ 'a.csv': text });
    expect(page).toContain('Scores of 0 in a.csv count as none');
    expect(page).toContain('people have failed so far.');
    expect(page).not.toContain('With so few answers');
    expect(page).not.toMatch(/finished the course|Not finished/);
  });

  it('that lists who completed each activity gives that, and how they are graded', async () => {
    const text = `,ID number,Email address,A small course,A small course - Completion date\n${people((nth) => `N ${nth},,e${nth}@example.org,${nth < 6 ? 'Completed' : 'Not completed'},${nth < 6 ? '"Monday, 5 January 2026, 3:04 PM"' : ''}`)}`;
    const { figures } = await figuresIn({ 'a.csv': text }, course);
    expect(figures).toMatchObject({ people: 8, status: { completed: 6, open: 2 }, to: '2026-01-05' });
  });
});
