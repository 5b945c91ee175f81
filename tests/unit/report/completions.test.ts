import { describe, expect, it } from 'vitest';
import { course, figuresIn } from './sample.ts';

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
