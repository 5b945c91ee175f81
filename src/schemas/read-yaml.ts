import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { nearest } from './did-you-mean.ts';
import { fieldName, type Fault } from './fault.ts';

type Shape = {
  description?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  additionalProperties?: Shape;
};

/** A file's value, if it could be read, with a way to find the line on which a field stands. */
export type Parsed<T> = {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

/** A file that was read, with the means to say on which line a field of it stands. */
export type Read<T = unknown> = { readonly file: string; readonly value: T; readonly lineOf: Parsed<T>['lineOf'] };

/** The schema of a field, by its path; undefined where the path leaves the schema. */
function shapeAt(shape: Shape | undefined, path: readonly PropertyKey[]): Shape | undefined {
  return path.reduce<Shape | undefined>((at, step) => {
    const options = [at, ...(at?.anyOf ?? [])];
    const within = (one?: Shape) =>
      typeof step === 'number' ? one?.items : (one?.properties?.[String(step)] ?? one?.additionalProperties);
    return options.map(within).find((one) => typeof one === 'object');
  }, shape);
}

/** The line of the deepest part of `path` that the document has. */
function lineIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, shape: Shape | undefined) {
  const known = Object.keys(shapeAt(shape, issue.path)?.properties ?? {});
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      path: [...issue.path, key],
      problem: `The field "${key}" is not known here.`,
      mend: meant ? `Did you mean "${meant}"?` : `Remove it, or use one of: ${known.join(', ')}.`,
    };
  });
}

function plainIssue(issue: z.core.$ZodIssue, shape: Shape | undefined) {
  const about = shapeAt(shape, issue.path)?.description;
  const missing = /^invalid_(type|value)$/.test(issue.code ?? '') && issue.input === undefined;
  const options = issue.code === 'invalid_value' ? `It is one of: ${issue.values.join(', ')}.` : undefined;
  const meant = issue.code === 'invalid_value' && nearest(String(issue.input), issue.values.map(String));
  const problem = options ? `"${String(issue.input)}" is not possible here.` : issue.message.replace(/([^.])$/, '$1.');
  return {
    path: issue.path,
    problem: missing ? 'The field is missing.' : problem,
    mend: options
      ? [meant && !missing ? `Did you mean "${meant}"?` : '', options].filter(Boolean).join(' ')
      : about
        ? `${missing ? 'Add it: ' : ''}${about}`
        : 'See the guide in lessons/README.md.',
  };
}

/** Reads a YAML value against a schema; every mistake becomes a fault with file, line and field. `offset` is the number of lines before the text. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S, offset = 0): Parsed<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineOf = (path: readonly PropertyKey[]) => {
    const line = lineIn(document, lines, path);
    return line === undefined ? undefined : line + offset;
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map((error): Fault => ({
      file,
      line: lines.linePos(error.pos[0]).line + offset,
      problem: `This is not readable as YAML: ${error.message}${error.message.endsWith('.') ? '' : '.'}`,
      mend: 'Check the indentation and the quotes; a text with a colon in it stands between quotes.',
      severity: 'error',
    }));
    return { value: undefined, faults, lineOf };
  }
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, faults: [], lineOf };
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape;
  const faults = result.error.issues
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, shape) : [plainIssue(issue, shape)]))
    .map(({ path, problem, mend }): Fault => ({
      file,
      line: lineOf(path),
      field: fieldName(path),
      problem,
      mend,
      severity: 'error',
    }));
  return { value: undefined, faults, lineOf };
}
