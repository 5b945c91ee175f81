import type { z } from 'zod';
import { fieldName, type Fault } from './fault.ts';
import { takeAsMeant } from './meant-fields.ts';
import { missingField, plainIssues, type PlainIssue } from './plain-issue.ts';
import { isOfKind, likeShape, shapeAt, shapeOf, type Shape } from './shape.ts';
import { readDocument, type YamlDocument } from './document.ts';
import { say } from '../said/say.ts';

type Path = readonly PropertyKey[];

/** What could be read of a file, with functions that say on which line a field is and whether it is valid. */
export type Parsed<T> = {
  /** The file's value; a part of the wrong kind is replaced by something empty. Undefined where nothing is readable. */
  readonly value: T | undefined;
  /** The file's content before the schema is applied; undefined where it is not valid YAML. */
  readonly raw: unknown;
  readonly faults: readonly Fault[];
  readonly lineOf: (path: Path) => number | undefined;
  /**
   * False where the schema has found a fault in a field or in what contains it: other checks must then conclude nothing
   * from it. A list's `length` counts as a field.
   */
  readonly isSound: (path: Path) => boolean;
};

/** A file with what could be read of it. */
export type Read<T = unknown> = {
  readonly file: string;
  readonly value: T;
  readonly lineOf: Parsed<T>['lineOf'];
  readonly isSound: Parsed<T>['isSound'];
};

/** The fields that an issue makes unreliable. */
function damagedBy(issue: z.core.$ZodIssue, shape: Shape): Path[] {
  if ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'array')
    return [[...issue.path, 'length']];
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  // The unknown field may be a misspelling of any missing one.
  const given = (issue.input ?? {}) as Readonly<Record<string, unknown>>;
  const known = Object.keys(shapeAt(shape, issue.path)?.properties ?? {});
  return known.filter((name) => !(name in given)).map((name) => [...issue.path, name]);
}

const startsWith = (path: Path, start: Path) => start.every((step, at) => step === path[at]);

const empty: PlainIssue = {
  path: [],
  problem: say`The file is empty.`,
  mend: say`Copy one like it and change its words, or remove the file.`,
};

type Issue = PlainIssue & { readonly line?: number | undefined };

/** Renames a document's misspelt fields, and gives an issue for each. */
function misspelt({ document, lineOf }: YamlDocument, shape: Shape): Issue[] {
  return takeAsMeant(document.contents, shape).map(({ path, name, meant }) => ({
    path: [...path, name],
    line: lineOf([...path, meant]),
    problem: say`The field "${name}" is not known here.`,
    mend: say`Did you mean "${meant}"?`,
  }));
}

type Examined = {
  readonly value: unknown;
  readonly raw: unknown;
  readonly issues: readonly Issue[];
  readonly damaged: readonly Path[];
};

/** Combines several missing fields of one object into one issue. */
function together(issues: readonly Issue[]): Issue[] {
  const holder = ({ path }: Issue) => fieldName(path.slice(0, -1));
  const missing = Map.groupBy(
    issues.filter(({ problem }) => problem === missingField),
    holder,
  );
  return issues.flatMap((issue): Issue[] => {
    const all = issue.problem === missingField ? (missing.get(holder(issue)) ?? []) : [];
    if (all.length < 3) return [issue];
    const names = all.map(({ path }) => String(path.at(-1))).join(', ');
    const mend = say`Copy them from another one, or remove this one.`;
    return issue === all[0]
      ? [{ path: issue.path.slice(0, -1), problem: say`Fields are missing here: ${names}.`, mend }]
      : [];
  });
}

/** Applies a schema: the value reduced to its valid parts, and every issue. */
function examine(read: YamlDocument, schema: z.ZodType): Examined {
  const first = schema.safeParse(read.raw);
  if (first.success) return { value: first.data, raw: read.raw, issues: [], damaged: [] };
  if (read.document.contents === null) return { value: undefined, raw: undefined, issues: [empty], damaged: [] };
  const shape = shapeOf(schema);
  const meant = misspelt(read, shape);
  const raw: unknown = read.document.toJS();
  const { data, error } = schema.safeParse(raw, { reportInput: true });
  const issues = error?.issues ?? [];
  return {
    value: error ? (isOfKind(raw, shape) ? likeShape(raw, shape) : undefined) : data,
    raw,
    issues: [...meant, ...together(issues.flatMap((issue): Issue[] => plainIssues(issue, shape, read.writtenAt)))],
    damaged: issues.flatMap((issue) => damagedBy(issue, shape)),
  };
}

/**
 * Reads a YAML text by a schema; every mistake becomes a fault with file, line and field. `offset` is the number of lines
 * before the text.
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S, offset = 0): Parsed<z.infer<S>> {
  const read = readDocument(text);
  const lineOf = (path: Path) => {
    const line = read.lineOf(path);
    return line === undefined ? undefined : line + offset;
  };
  const broken = read.faults.map(({ line, problem, mend, severity }): Fault => ({
    file,
    line: line + offset,
    problem,
    mend,
    severity,
  }));
  if (read.raw === undefined) return { value: undefined, raw: undefined, faults: broken, lineOf, isSound: () => false };
  const { value, raw, issues, damaged } = examine(read, schema);
  const told = issues.map(({ path, line = read.lineOf(path) ?? 1, problem, mend }): Fault => {
    return { file, line: line + offset, field: fieldName(path), problem, mend, severity: 'error' };
  });
  // Schema faults on a line with a YAML fault are consequences of that fault.
  const own = told.filter((fault) => !broken.some(({ line, severity }) => severity === 'error' && line === fault.line));
  return {
    value: value as z.infer<S> | undefined,
    raw,
    faults: [...broken, ...own],
    lineOf,
    isSound: (path) => !damaged.some((start) => startsWith(path, start)),
  };
}
