import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, isNode, isPair, parse, parseDocument, visit, type Node } from 'yaml';
import { applyEdits } from '../../../src/editing/apply-edits.ts';
import { editsBetween } from '../../../src/editing/differences.ts';
import type { Edit } from '../../../src/editing/edit.ts';
import { valueAfter } from '../../../src/editing/value-after.ts';

type Path = (string | number)[];

const name = fc.oneof(fc.constantFrom('id', 'nl', 'en', 'title', 'text', 'a-b', 'x'), fc.string({ maxLength: 6 }));
const words = fc.oneof(
  fc.constantFrom(
    'Ja',
    "Het's",
    'a: b',
    '- x',
    '# not a note',
    '{organisation} belt',
    'true',
    '12',
    '',
    ' x',
    'é “quoted”',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const single = fc.oneof(
  words,
  fc.boolean(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    single,
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
}));
const content = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

/** The nodes of a document that a comment can stand above. */
function nodesOf(document: Document): Node[] {
  const found: Node[] = [];
  visit(document, (key, node) => {
    if (isPair(node) && isNode(node.key)) found.push(node.key);
    if (typeof key === 'number' && isNode(node)) found.push(node);
  });
  return found;
}

const source = fc
  .record({
    content,
    notes: fc.array(fc.tuple(fc.nat(30), fc.constantFrom(' why', ' note: x', ' - y')), { maxLength: 5 }),
    gaps: fc.array(fc.nat(30), { maxLength: 4 }),
    flows: fc.array(fc.nat(30), { maxLength: 3 }),
    indentSeq: fc.boolean(),
    type: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
  })
  .map(({ content: own, notes, gaps, flows, indentSeq, type }) => {
    const document = new Document(own);
    const collections: Node[] = [];
    visit(document, (_, node) => void (isCollection(node) && node !== document.contents && collections.push(node)));
    for (const at of flows) if (isCollection(collections[at])) collections[at].flow = true;
    const nodes = nodesOf(document);
    for (const [at, note] of notes) if (nodes[at]) nodes[at].commentBefore = note;
    for (const at of gaps) if (nodes[at]) nodes[at].spaceBefore = true;
    return document.toString({ indentSeq, defaultStringType: type, defaultKeyType: 'PLAIN', lineWidth: 0 });
  })
  .filter((text) => parseDocument(text, { uniqueKeys: false }).errors.length === 0);

/** Every place in a value that is not its top. */
function pathsIn(own: unknown, path: Path = []): Path[] {
  if (typeof own !== 'object' || own === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(own) ? [...own.entries()] : Object.entries(own);
  return entries.flatMap(([step, one]) => [[...path, step], ...pathsIn(one, [...path, step])]);
}

const at = (own: unknown, path: Path) =>
  path.reduce<unknown>((one, step) => (one as Record<string, unknown>)[step], own);

/** An edit that fits a value, by numbers that stand for choices. */
function editOf(own: unknown, [which, place, to]: readonly [number, number, number], fresh: unknown): Edit {
  const paths = pathsIn(own);
  const lists = [[], ...paths].filter((path) => Array.isArray(at(own, path)));
  const list = lists[place % lists.length] as Path | undefined;
  const length = list ? (at(own, list) as unknown[]).length : 0;
  if (which === 1 && paths.length > 0) return { op: 'remove', path: paths[place % paths.length] as Path };
  if (which === 2 && list) return { op: 'insert', path: list, at: to % (length + 1), value: fresh };
  if (which === 3 && list && length > 0) return { op: 'move', path: list, from: place % length, to: to % length };
  const maps = [[], ...paths].filter((path) => isFieldsAt(own, path));
  if (which === 4) return { op: 'set', path: [...(maps[place % maps.length] as Path), `new${to}`], value: fresh };
  return { op: 'set', path: (paths[place % paths.length] ?? ['x']) as Path, value: fresh };
}

const isFieldsAt = (own: unknown, path: Path) => {
  const one = at(own, path);
  return typeof one === 'object' && one !== null && !Array.isArray(one);
};

const read = (text: string) => parse(text, { uniqueKeys: false }) as unknown;
const choice = fc.tuple(fc.nat(4), fc.nat(1000), fc.nat(1000));
const commentsOf = (text: string) => [...text.matchAll(/# (why|note: x|- y)$/gm)].length;

describe('edits of any YAML', () => {
  it('say what they were to say, and leave a file that can be read', () => {
    fc.assert(
      fc.property(source, choice, value, (text, numbers, fresh) => {
        const edit = editOf(read(text), numbers, fresh);
        expect(read(applyEdits(text, [edit]))).toEqual(valueAfter(read(text), edit));
      }),
      { numRuns: 400 },
    );
  });

  it('change no byte where they say what the file says', () => {
    fc.assert(
      fc.property(source, fc.nat(1000), fc.boolean(), (text, place, isWindows) => {
        const own = isWindows ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text;
        const content = read(own);
        const path = pathsIn(content)[place % pathsIn(content).length] as Path;
        expect(applyEdits(own, [{ op: 'set', path, value: at(content, path) }])).toBe(own);
      }),
      { numRuns: 150 },
    );
  });

  it('leave every line outside a single value as it was', () => {
    fc.assert(
      fc.property(source, fc.nat(1000), single, (text, place, fresh) => {
        const content = read(text);
        const singles = pathsIn(content).filter((path) => typeof at(content, path) !== 'object');
        const path = singles[place % singles.length];
        if (!path) return;
        const document = parseDocument(text, { uniqueKeys: false });
        const [start, end] = (document.getIn(path, true) as Node | undefined)?.range ?? [0, 0];
        const made = applyEdits(text, [{ op: 'set', path, value: fresh }]);
        expect(made.startsWith(text.slice(0, text.lastIndexOf('\n', start) + 1))).toBe(true);
        const below = text.indexOf('\n', Math.max(start, end - 1)) + 1;
        expect(below === 0 || made.endsWith(text.slice(below))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keep every comment when a member is put in, moved or a value is set', () => {
    fc.assert(
      fc.property(source, choice, single, (text, [which, place, to], fresh) => {
        const edit = editOf(read(text), [which === 1 ? 2 : which, place, to], fresh);
        const before = at({ all: read(text) }, ['all', ...edit.path.slice(0, -1)]);
        const old = edit.op === 'set' && (before as Record<string, unknown> | undefined)?.[edit.path.at(-1) ?? ''];
        if (typeof old === 'object' && old !== null) return;
        expect(commentsOf(applyEdits(text, [edit]))).toBe(commentsOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('write the line ends that the file has', () => {
    fc.assert(
      fc.property(source, choice, value, (text, numbers, fresh) => {
        const own = text.replaceAll('\n', '\r\n');
        if (JSON.stringify(read(own)) !== JSON.stringify(read(text))) return;
        const made = applyEdits(own, [editOf(read(own), numbers, fresh)]);
        expect(made.replaceAll('\r\n', '')).not.toMatch(/\n/);
      }),
      { numRuns: 150 },
    );
  });

  it('take one value to another, and back', () => {
    fc.assert(
      fc.property(source, content, (text, other) => {
        const there = applyEdits(text, editsBetween(read(text), other));
        expect(read(there)).toEqual(other);
        expect(read(applyEdits(there, editsBetween(other, read(text))))).toEqual(read(text));
      }),
      { numRuns: 150 },
    );
  });
});

const files = globSync('{lessons,scorm/new/template}/**/*.yaml').map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
);

/** How many lines differ between two texts, from the first that does to the last. */
function changedLines(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const start = a.findIndex((line, nth) => line !== b[nth]);
  if (start < 0) return 0;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - end - start;
}

describe.each(files)('edits of %s', (_path, text) => {
  const own = read(text);
  const paths = pathsIn(own);

  it('change no byte where nothing is new', () => {
    expect(applyEdits(text, [{ op: 'set', path: [], value: own }])).toBe(text);
    const edits = paths.map((path): Edit => ({ op: 'set', path, value: at(own, path) }));
    expect(
      applyEdits(
        text,
        edits.filter((_one, nth) => nth % 10 === 0),
      ),
    ).toBe(text);
  });

  it('change the line of a value alone', () => {
    const singles = paths.filter((path) => typeof at(own, path) === 'string');
    for (const path of singles.filter((_one, nth) => nth % 20 === 0)) {
      const made = applyEdits(text, [{ op: 'set', path, value: 'It’s: another' }]);
      expect(changedLines(text, made)).toBe(1);
    }
  });

  it('take a member out and put it back to the byte, and move it there and back', () => {
    const lists = paths.filter((path) => Array.isArray(at(own, path)) && (at(own, path) as unknown[]).length > 1);
    for (const path of lists.slice(0, 4)) {
      const members = at(own, path) as unknown[];
      const last = members.length - 1;
      const moved = applyEdits(text, [{ op: 'move', path, from: 0, to: last }]);
      expect(applyEdits(moved, [{ op: 'move', path, from: last, to: 0 }])).toBe(text);
      const shorter = applyEdits(text, [{ op: 'remove', path: [...path, last] }]);
      expect(applyEdits(shorter, [{ op: 'insert', path, at: last, value: members[last] }])).toBe(text);
    }
  });
});
