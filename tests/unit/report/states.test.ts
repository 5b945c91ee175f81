import { describe, expect, it } from 'vitest';
import { course, figuresIn, reportOn } from './sample.ts';

const list = (heading: string, row: (nth: number) => string) =>
  [heading, ...Array.from({ length: 20 }, (_, nth) => row(nth))].join('\n');

const mail = (nth: number) => `p${nth}@example.org`;

describe('how far people are', () => {
  it.each([
    ['yes and no', 'User,Completed', (nth: number) => `${mail(nth)},${nth < 15 ? 'Yes' : 'No'}`],
    ['ja en nee', 'E-mail;Voltooid?', (nth: number) => `${mail(nth)};${nth < 15 ? 'Ja' : 'Nee'}`],
    ['a day or nothing', 'User,Completed', (nth: number) => `${mail(nth)},${nth < 15 ? '17/03/2026' : ''}`],
    ['a share', 'User,Progress', (nth: number) => `${mail(nth)},${nth < 15 ? 100 : 40}`],
    ['German', 'Personalnummer;Status', (nth: number) => `m${nth};${nth < 15 ? 'Abgeschlossen' : 'In Bearbeitung'}`],
    ['negations', 'User,Status', (nth: number) => `${mail(nth)},${nth < 15 ? 'Passed' : 'Not completed'}`],
    ['signs between words', 'User,Status', (nth: number) => `${mail(nth)},${nth < 15 ? 'Completed' : 'IN_PROGRESS'}`],
    [
      'what LMSs add',
      'User,Status',
      (nth: number) => `${mail(nth)},${nth < 15 ? 'Passed (Online)' : 'In Progress / Past Due'}`,
    ],
    ['letters', 'User,Completed', (nth: number) => `${mail(nth)},${nth < 15 ? 'Y' : 'N'}`],
    ['a share of completion', 'User,% Complete', (nth: number) => `${mail(nth)},${nth < 15 ? 100 : 40}`],
    [
      'Cornerstone’s headings',
      'User - User ID,User - User Full Name,Transcript - Transcript Status',
      (nth: number) => `u${nth},Someone,${nth < 15 ? 'Completed' : 'In Progress'}`,
    ],
    ['Danish, with a space', 'User;Status', (nth: number) => `${mail(nth)};${nth < 15 ? 'Gennemført ' : 'I gang'}`],
  ])('in %s counts those who haven’t finished too', async (_, heading, row) => {
    const { figures, read } = await figuresIn({ 'a.csv': list(heading, row) }, course);
    expect(figures).toMatchObject({ people: 20, notStarted: 0 });
    expect(figures.status.completed + figures.status.passed).toBe(15);
    expect(figures.status.open).toBe(5);
    expect(read.facts.notes.map(({ kind }) => kind)).toEqual(['told-by', 'no-answers']);
  });

  it('is told together with a pass', async () => {
    const words = ['Completed - Passed', 'Completed (Failed)', 'Not passed', 'Mee bezig', 'Afgerond / geslaagd'];
    const text = list('User;Status', (nth) => `${mail(nth)};${words[nth % 5]}`);
    const { figures } = await figuresIn({ 'a.csv': text });
    expect(figures.status).toEqual({ passed: 8, failed: 8, completed: 0, open: 4 });
  });

  it('is not failed where a column of passes says no: so it does of those who are at it, or haven’t begun', async () => {
    const state = (nth: number) =>
      ['small,,,No', 'small,2026-03-02,,No', 'small,2026-03-02,60,No', 'small,2026-03-02,90,Yes'][nth % 4];
    const { figures } = await figuresIn({
      'a.csv': list('User,Course,Start Date,Score,Passed', (nth) => `${mail(nth)},${state(nth)}`),
    });
    expect(figures).toMatchObject({ people: 15, notStarted: 5, known: { completion: false, passed: true } });
    expect(figures.status).toEqual({ passed: 5, failed: 5, completed: 0, open: 5 });
    const finished = await figuresIn({
      'a.csv': list('User,Completed,Passed', (nth) => `${mail(nth)},Yes,${nth < 12 ? 'Yes' : 'No'}`),
    });
    expect(finished.figures.status).toEqual({ passed: 12, failed: 8, completed: 0, open: 0 });
  });

  it.each([
    ['not completed', 'Not completed', false],
    ['in progress', 'In progress', true],
  ])('says that people began only where it is known that they did: %s', async (_, state, begun) => {
    const text = list('User,Status', (nth) => `${mail(nth)},${nth < 12 ? 'Completed' : state}`);
    const { page } = await reportOn({ 'a.csv': text });
    expect(page.includes('of 20 in these files')).toBe(!begun);
    expect(page.includes('of 20 who started')).toBe(begun);
  });

  it('is not begun where nothing of it is done and nothing else is said', async () => {
    const text = list('User,Status,% Complete', (nth) => `${mail(nth)},${nth < 12 ? 'passed,100' : 'not_started,0'}`);
    expect((await figuresIn({ 'a.csv': text })).figures).toMatchObject({ people: 12, notStarted: 8 });
  });

  it('is not said where a file has results alone, and so only those who have one', async () => {
    const text = list('User;Pass/Fail;Score', (nth) => `${mail(nth)};${['Pass', 'Fail', ''][nth % 3]};`);
    const { figures } = await figuresIn({ 'a.csv': text });
    expect(figures.known).toMatchObject({ completion: false, passed: true });
  });

  it('is not taken from a result for what the LMS counts as completed', async () => {
    const text = list('User;Status', (nth) => `${mail(nth)};${nth < 12 ? 'Passed' : 'Failed'}`);
    const { page } = await reportOn({ 'a.csv': text });
    expect(page).not.toContain('the LMS counts');
  });

  it('is not said where a word for it isn’t known', async () => {
    const text = list('User;Status;Score', (nth) => `${mail(nth)};${nth < 15 ? 'Lokið' : 'Í vinnslu'};0`);
    const { figures, read } = await figuresIn({ 'a.csv': text }, course);
    expect(figures.known).toMatchObject({ completion: false, passed: false });
    expect(figures.scores.people).toBe(0);
    expect(read.facts.notes).toContainEqual({
      kind: 'words-unknown',
      file: 'a.csv',
      words: ['Lokið', 'Í vinnslu'],
      people: 20,
    });
  });

  it('is said of the others where it isn’t known of few, and of how many stands on top', async () => {
    const text = Array.from({ length: 60 }, (_, nth) => `${mail(nth)};${nth === 3 ? 'Zzz' : 'Completed'}`);
    const { page } = await reportOn({ 'a.csv': ['User;Status', ...text].join('\n') });
    expect(page).toContain('of a few people it isn’t known');
  });

  it('is not taken for not finished where it isn’t known, nor are these people counted beside those who haven’t', async () => {
    const state = (nth: number) => (nth < 280 ? 'Completed' : nth < 292 ? 'Zzz' : 'In progress');
    const text = Array.from({ length: 300 }, (_, nth) => `${mail(nth)};${state(nth)};2026-03-02`);
    const { figures, read } = await figuresIn({ 'a.csv': ['User;Status;Start Date', ...text].join('\n') });
    expect(figures.status).toMatchObject({ completed: 280, open: 8 });
    expect(read.facts.notes).toContainEqual({ kind: 'words-unknown', file: 'a.csv', words: ['Zzz'], people: 4 });
  });

  it('is not a word that says that nothing is known, nor is a score', async () => {
    const text = list(
      'Registration Id,Learner Id,Course Id,Registration Completion,Registration Success,Score',
      (nth) => `r${nth},p${nth},small,${nth < 15 ? 'COMPLETED' : 'INCOMPLETE'},UNKNOWN,${nth < 15 ? '90' : 'unknown'}`,
    );
    const { figures, read } = await figuresIn({ 'a.csv': text });
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(read.facts.notes.map(({ kind }) => kind)).toEqual(['told-by', 'no-answers']);
    expect(figures.scores.people).toBe(15);
  });

  it('says on top of whom nothing is said', async () => {
    const text = list('User,Status', (nth) => `${mail(nth)},${nth < 12 ? 'Completed' : ''}`);
    const { page } = await reportOn({ 'a.csv': text });
    const top = page.slice(page.indexOf('id="warnings"'), page.indexOf('id="first"'));
    expect(top).toContain('8 people are named in these files, and nothing says that they have begun.');
  });
});

describe('who people are', () => {
  it('is told by a column of addresses, whatever it is called, rather than by names', async () => {
    const text = list('Naam;Contact;Status', (nth) => `Sam de Vries;${mail(nth)};Voltooid`);
    const { figures, read } = await figuresIn({ 'a.csv': text });
    expect(figures.people).toBe(20);
    expect(read.facts.notes).toContainEqual({ kind: 'told-by', by: ['email'] });
  });

  it('is told by names where a column of ids has nothing else', async () => {
    const text = list(
      'User ID;Status',
      (nth) => `${['Sam', 'Kim', 'Noor', 'Zoë'][nth % 4]} ${'ABCDE'[nth % 5]}os;Completed`,
    );
    const { read } = await figuresIn({ 'a.csv': text });
    expect(read.facts.notes).toContainEqual({ kind: 'told-by', by: ['name'] });
  });

  it('stays open where names have several results, and no figure is shown', async () => {
    const text = list('Name;Status;Score', (nth) => `${['Sam', 'Kim', 'Noor'][nth % 3]} Bos;Completed;${50 + nth}`);
    const { page, facts } = await reportOn({ 'a.csv': text });
    expect(facts.unsure).toContain('people');
    expect(page).toContain('Nobody can tell from these files who is who');
    expect(page).not.toContain('There are fewer than');
  });

  it('is lost in ids of which a spreadsheet made zeros', async () => {
    const text = list('User ID,Status', (nth) => `20190000000${String(1000 + nth).slice(0, 4)}00,Completed`);
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(/^In a\.csv, a spreadsheet has made zeros of what ids/);
  });

  it('is the same whatever the capitals of an id, but for long ones that have both kinds of letters', async () => {
    const ids = (id: (nth: number) => string) => list('User ID,Status', (nth) => `${id(nth)},Completed`);
    const both = { 'a.csv': ids((nth) => `U${1000 + nth}`), 'b.csv': ids((nth) => `u${1000 + nth}`) };
    expect((await figuresIn(both)).figures.people).toBe(20);
    const long = `${ids((nth) => `005B0000001xY${1000 + nth}aB`)}\n005B0000001xY1000Ab,Completed`;
    expect((await figuresIn({ 'a.csv': long })).figures.people).toBe(21);
  });

  it('is told by names where a spreadsheet took the zeros off short ids', async () => {
    const ids = (zeros: string) =>
      list('User ID,Full Name,Status', (nth) => `${zeros}${1000 + nth},Name ${nth},Completed`);
    const answers = list(
      'user_id,name,course_id,interaction_id,response',
      (nth) => `${1000 + nth},Name ${nth},small,q-1,a`,
    );
    const { figures, read } = await figuresIn({ 'a.csv': ids('00'), 'b.csv': answers });
    expect(figures.people).toBe(20);
    expect(read.facts.unsure).toEqual([]);
  });

  it('passes by the score of a later file that says no more', async () => {
    const first = list('User ID,Course,Status,Score', (nth) => `u${nth},small,${nth < 5 ? 'Passed,90' : 'Failed,40'}`);
    const later = list('User ID,Course,Status,Score', (nth) => `u${nth},small,Completed,${nth < 12 ? 95 : 50}`);
    const { figures } = await figuresIn({ 'a.csv': first, 'b.csv': later });
    expect(figures.status).toEqual({ passed: 12, failed: 8, completed: 0, open: 0 });
  });

  it('is not a cell that stands for nobody, nor a row of totals', async () => {
    const nobody = ['NULL', '#N/A', 'n/a', '-', 'Total', 'Totaal:', 'Grand Total'].map((one) => `${one},Completed,77`);
    const text = list('User ID,Status,Score', (nth) => `u${nth},Completed,90`);
    const { figures, read } = await figuresIn({ 'a.csv': [text, ...nobody].join('\n') });
    expect([figures.people, figures.scores.mean]).toEqual([20, 90]);
    expect(read.readings[0]?.problems.counts).toEqual({ learner: 7 });
  });

  it('is not known where names stand above rows of others, and no figure is shown', async () => {
    const attempts = list(
      'User ID;Status;Score',
      (nth) => `${nth % 2 === 0 ? `p${nth}` : ''};${nth % 2 === 0 ? 'Failed;50' : 'Passed;90'}`,
    );
    const { page, facts } = await reportOn({ 'a.csv': attempts });
    expect(facts.notes).toContainEqual({ kind: 'rows-unnamed', file: 'a.csv', rows: 10 });
    expect(page).toContain('Nobody can tell from these files who is who');
  });

  it('is not refused without naming what is missing', async () => {
    const text = list('Employee ID,Name', (nth) => `e${nth},Name ${nth}`);
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(
      'has no column for status or completion or success or score.',
    );
  });

  it('is told by first and last names together where these are all there is', async () => {
    const name = (nth: number) => `${['Sam', 'Kim', 'Noor', 'Zoë'][nth % 4]};${'ABCDE'[nth % 5]}os`;
    const { figures, read } = await figuresIn({
      'a.csv': list('Voornaam;Achternaam;Status', (nth) => `${name(nth)};Voltooid`),
    });
    expect(figures.people).toBe(20);
    expect(read.facts.notes).toContainEqual({ kind: 'told-by', by: ['name'] });
  });
});

describe('a list under other headings', () => {
  const answers = (nth: number) => `${mail(nth)},Completed,q-${1 + (nth % 2)},${'abc'[nth % 3]},x`;

  it('is of answers where it has the course’s questions and replies, and not of who completed', async () => {
    const text = list('User,Status,Prompt,Chosen,Seen', answers);
    const { figures, read } = await figuresIn({ 'a.csv': text });
    expect(read.readings[0]?.format.id).toBe('answers');
    expect(figures).toMatchObject({ people: 20, answers: 20, known: { completion: false } });
  });

  it('is no list of who completed where its results are of answers', async () => {
    const text = list(
      'User,Thing,Chosen,Result',
      (nth) => `${mail(nth)},t-${nth % 2},${'abc'[nth % 3]},${nth % 2 ? 'correct' : 'wrong'}`,
    );
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(/^a\.csv is none of the formats/);
  });

  it('is asked about where it may have several courses, of which one result would be made', async () => {
    const text = list('User,Activity,Status', (nth) => `${mail(nth >> 1)},${['Safety', 'Privacy'][nth % 2]},Completed`);
    await expect(figuresIn({ 'a.csv': text })).rejects.toThrow(
      'a.csv has several rows of many people, which “Activity” tells apart.',
    );
    const attempts = list(
      'User,Kind,Status',
      (nth) => `${mail(nth >> 1)},${['First attempt', 'Second attempt'][nth % 2]},Passed`,
    );
    expect((await figuresIn({ 'a.csv': attempts })).figures.people).toBe(10);
  });
});
