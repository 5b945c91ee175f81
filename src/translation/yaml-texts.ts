import { parseDocument } from 'yaml';
import type { Path } from '../editing/set-texts.ts';

/** A text of a file in languages: its place by ids and keys, its path by numbers, its words by language. */
export type TextAt = { readonly id: string; readonly path: Path; readonly words: Readonly<Record<string, string>> };

type Step = { readonly id: string; readonly key: string | number };

/** What a member of a list is called: its id, its key, or its number from 1. */
function stepOf(value: unknown, at: number): Step {
  const { id, key } = (value ?? {}) as { id?: unknown; key?: unknown };
  const name = [id, key].find((one) => typeof one === 'string');
  return { id: typeof name === 'string' ? name : String(at + 1), key: at };
}

function* textsBelow(value: unknown, source: string, ids: readonly string[], path: Path): Generator<TextAt> {
  if (typeof value !== 'object' || value === null) return;
  const own = (value as Record<string, unknown>)[source];
  const entries = Object.entries(value);
  const isText =
    typeof own === 'string' &&
    entries.every(([name, one]) => /^[a-z]{2,3}$/.test(name) && (typeof one === 'string' || one === null));
  if (isText) {
    const words = Object.fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === 'string'));
    yield { id: ids.join('.'), path, words };
    return;
  }
  const steps: [Step, unknown][] = Array.isArray(value)
    ? value.map((one, at) => [stepOf(one, at), one])
    : entries.map(([name, one]) => [{ id: name, key: name }, one]);
  for (const [step, one] of steps) yield* textsBelow(one, source, [...ids, step.id], [...path, step.key]);
}

/** The values of a YAML file; undefined where it can't be read, or where a text such as `*this` refers to nothing. */
function valuesOf(yaml: string): unknown {
  const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** Every text of a YAML file that has a line in the source's language; none where the file can't be read. */
export const textsOf = (yaml: string, source: string): TextAt[] => [...textsBelow(valuesOf(yaml), source, [], [])];
