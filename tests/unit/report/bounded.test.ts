import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElements } from '../../../scorm/report/read/elements.ts';
import { openDatabase } from '../../../scorm/report/read/database.ts';
import { headOf } from '../../../scorm/report/read/head.ts';
import { readFile } from '../../../scorm/report/read/ingest.ts';
import { loadFormats } from '../../../scorm/report/read/load-formats.ts';
import { recognise } from '../../../scorm/report/read/recognise.ts';
import { createScanner } from '../../../scorm/report/read/scanner.ts';
import { emptyTable } from '../../../scorm/report/schema.ts';
import { fileOf, figuresIn, reportOn, withFiles } from './sample.ts';

/** A text's bytes in pieces of these sizes, again and again. */
function piecesOf(text: string, sizes: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0, nth = 0; at < bytes.length; nth += 1) {
    const size = sizes[nth % sizes.length] ?? 1;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
/** What splitting can go wrong on: quotes, backslashes, brackets, line ends, letters of several bytes. */
const nasty = fc.string({
  unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', '\n', 'a', 'é', '😀'),
  maxLength: 12,
});

describe('a file that is read piece by piece', () => {
  it('gives the same statements however it is cut', () => {
    const statement = fc.record({
      actor: nasty,
      verb: fc.array(nasty, { maxLength: 2 }),
      object: fc.dictionary(nasty, nasty),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), sizes, fc.constantFrom(0, 2), (all, cut, indent) => {
        const found: string[] = [];
        const elements = createElements(1, ({ bytes }) => void found.push(bytes.toString()));
        for (const piece of piecesOf(JSON.stringify(all, null, indent).slice(1), cut)) elements.push(piece);
        expect(elements.end()).toBeNull();
        // As text: what a statement says is not this test's.
        const flat = (one: string) => one.replaceAll(/\n */g, '');
        expect(found.map(flat)).toEqual(all.map((one) => flat(JSON.stringify(one, null, indent))));
      }),
    );
  });

  it('gives the same records, each with its line, however it is cut', () => {
    const cell = fc.oneof(
      nasty.map((text) => `"${text.replaceAll('"', '""')}"`),
      fc.constantFrom('', 'a', 'é', 'a b', '"open', '"a"b'),
    );
    const scan = (pieces: readonly Buffer[]) => {
      const found: [string, number, number, string | null][] = [];
      const scanner = createScanner(44, ({ bytes, line, columns, problem }) =>
        found.push([bytes.toString(), line, columns, problem]),
      );
      for (const piece of pieces) scanner.push(Buffer.from(piece));
      scanner.end();
      return found;
    };
    const record = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), sizes, fc.constantFrom('\n', '\r\n'), (records, cut, end) => {
        const text = records.map((one) => one + end).join('');
        expect(scan(piecesOf(text, cut))).toEqual(scan([Buffer.from(text)]));
      }),
    );
  });

  it('is read whole where it is one line of many statements', async () => {
    const statements = Array.from({ length: 12_000 }, (_, nth) => ({
      actor: { account: { homePage: 'https://lms.example', name: `p${nth % 600}` } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: `https://lms.example/q-${(nth % 20) + 1}` },
      result: { response: 'a', success: true },
      timestamp: new Date(Date.UTC(2026, 2, 1) + nth * 60_000).toISOString(),
    }));
    const text = JSON.stringify(statements);
    expect(text.length).toBeGreaterThan(2_000_000);
    const { figures, read } = await figuresIn({ 'a.json': text });
    expect(read.readings[0]?.problems.counts).toEqual({});
    expect(figures).toMatchObject({ people: 600, answers: 12_000 });
  });
});

it('a file that needs more memory than a report takes is refused with a sentence', async () => {
  const database = await openDatabase({ memory: '20MB', threads: 1 });
  await expect(database.rows('select list(n) from range(20000000) t(n)')).rejects.toThrow(
    'These files need more memory than the 20MB that a report takes. Report on fewer at a time.',
  );
  database.close();
});

it('a report that needs more memory says so, and does not blame the file', async () => {
  const many = Array.from({ length: 60_000 }, (_, nth) => row(nth, `q-${nth % 7}`, `reply ${nth}`));
  await expect(reportOn({ 'a.csv': fileOf(many) }, { limits: { memory: '4MB', threads: 1 } })).rejects.toThrow(
    /^These files need more memory than the 4MB/,
  );
});

const row = (person: number, id: string, response: string) =>
  `p${person},n,small,1.0.0,scorm12,1,completed,passed,90,300,0,${id},${response},,,2026-03-02T09:00:00Z,nl`;

it('a file is read whichever of hundreds it is', async () => {
  await withFiles({ 'a.csv': fileOf([row(1, 'q-1', 'a')]) }, async ([path = '']) => {
    const database = await openDatabase({ memory: '100MB', threads: 1 });
    for (const table of ['part', 'home', 'voided'] as const) await database.run(emptyTable(table));
    const head = headOf(path);
    const reading = await readFile(database, {
      nth: 1000,
      head,
      found: recognise(head, await loadFormats()),
      course: null,
      notes: [],
    });
    expect(reading.rows).toBe(1);
    database.close();
  });
});

describe('a file that names more than a page can hold', () => {
  it('has its most answered questions in the report, and the others counted', async () => {
    const rare = Array.from({ length: 3000 }, (_, nth) => row(nth % 40, `rare-${nth}`, 'a'));
    const often = Array.from({ length: 40 }, (_, nth) => row(nth, 'often', 'a'));
    const { figures } = await figuresIn({ 'a.csv': fileOf([...rare, ...often]) });
    expect(figures.questions).toHaveLength(200);
    expect(figures.questions[0]?.id).toBe('often');
    expect(figures.questionsLeftOut).toBe(2801);
  });

  it('has the replies that several people gave by name, and the others together', async () => {
    const own = Array.from({ length: 300 }, (_, nth) => row(nth, 'open-question', `I am person ${nth}`));
    const same = Array.from({ length: 7 }, (_, nth) => row(300 + nth, 'open-question', 'no idea'));
    const files = { 'a.csv': fileOf([...own, ...same]) };
    const { figures } = await figuresIn(files);
    const asked = figures.questions.find(({ id }) => id === 'open-question');
    expect(asked?.choices.map(({ response, people }) => [response, people])).toEqual([
      ['', 300],
      ['no idea', 7],
    ]);
    const { page } = await reportOn(files);
    expect(page).toContain('Other replies');
    expect(page).toContain('no idea');
    expect(page).not.toContain('I am person');
  });
});
