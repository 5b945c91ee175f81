import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { fieldName, type Fault } from './fault.ts';
import { plainIssues, type Shape } from './plain-issue.ts';
import { lostWords, yamlFaults } from './yaml-faults.ts';

/** A file's value, if it could be read, with a way to find the line on which a field stands. */
export type Parsed<T> = {
  readonly value: T | undefined;
  /** What stands in the file, whatever the schema says of it; undefined where it is not readable as YAML. */
  readonly raw: unknown;
  readonly faults: readonly Fault[];
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

/** A file that was read, with the means to say on which line a field of it stands. */
export type Read<T = unknown> = { readonly file: string; readonly value: T; readonly lineOf: Parsed<T>['lineOf'] };

/** The line of the deepest part of `path` that the document has. */
function lineIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}

/** A fault where the document's references blow up, or refer to what is not there. */
function referenceFault(document: Document.Parsed, lines: LineCounter): Omit<Fault, 'file'> {
  let at = 0;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const mend = 'Write the words out instead of referring to them with * and &.';
  const problem = 'The references in this file can not be followed.';
  return { line: lines.linePos(at).line, problem, mend, severity: 'error' };
}

/** The document as plain values, or the fault for which it can not be. */
function valueIn(document: Document.Parsed, lines: LineCounter): { raw?: unknown; fault?: Omit<Fault, 'file'> } {
  try {
    const raw = (document.toJS() ?? {}) as unknown;
    // What refers to itself has no end.
    JSON.stringify(raw);
    return { raw };
  } catch {
    return { fault: referenceFault(document, lines) };
  }
}

const shapes = new WeakMap<z.ZodType, Shape>();

/** A schema as JSON Schema, made once. */
function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema) ?? (z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);
  shapes.set(schema, known);
  return known;
}

const empty: Omit<Fault, 'file'> = {
  problem: 'The file is empty.',
  mend: 'Copy one like it and change its words, or remove the file.',
  severity: 'error',
};

/** Reads a YAML value against a schema; every mistake becomes a fault with file, line and field. `offset` is the number of lines before the text. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S, offset = 0): Parsed<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const lineOf = (path: readonly PropertyKey[]) => {
    const line = lineIn(document, lines, path);
    return line === undefined ? undefined : line + offset;
  };
  const placed = (one: Omit<Fault, 'file'>): Fault => ({ file, ...one, line: (one.line ?? 1) + offset });
  const lost = lostWords(document, text, lines).map(placed);
  const broken = yamlFaults(document, text, lines).map(placed);
  if (broken.length > 0) return { value: undefined, raw: undefined, faults: broken, lineOf };
  const { raw, fault } = valueIn(document, lines);
  if (fault) return { value: undefined, raw, faults: lost.length > 0 ? lost : [placed(fault)], lineOf };
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { value: result.data, raw, faults: lost, lineOf };
  if (document.contents === null) return { value: undefined, raw: undefined, faults: [placed(empty)], lineOf };
  const shape = shapeOf(schema);
  const faults = result.error.issues
    .flatMap((issue) => plainIssues(issue, shape))
    .map(({ path, problem, mend }): Fault => {
      return { file, line: lineOf(path) ?? 1 + offset, field: fieldName(path), problem, mend, severity: 'error' };
    });
  return { value: undefined, raw, faults: [...lost, ...faults], lineOf };
}
