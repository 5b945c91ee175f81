import { createElements } from './elements.ts';
import type { Head } from './head.ts';
import { isObject } from './is-object.ts';

/**
 * Where statements stand in a file of JSON: one a line, or in the array that begins after this many letters; each whole,
 * or within these fields of a record of the store.
 */
export type Json = {
  readonly json: 'lines' | 'array';
  readonly from: number;
  readonly within: readonly string[];
};

/** Stores wrap a statement in so many objects at most. */
const deepest = 3;

/** The fields that lead to a statement in a value; null where none is in it. */
function fieldsTo(value: unknown, depth = deepest): string[] | null {
  if (!isObject(value)) return null;
  if (isObject(value['actor']) && isObject(value['verb'])) return [];
  if (depth === 0) return null;
  for (const [field, inner] of Object.entries(value)) {
    const found = fieldsTo(inner, depth - 1);
    if (found) return [field, ...found];
  }
  return null;
}

/** The fields that lead to a statement in a text of JSON; null where none is in it. */
export function fieldsIn(text: string): string[] | null {
  try {
    return fieldsTo(JSON.parse(text));
  } catch {
    return null;
  }
}

/** An array further on than this many others has something else. */
const arraysTried = 20;

/** The first array in which objects have statements. */
function arrayIn(text: string): Json | null {
  let from = text.indexOf('[') + 1;
  for (let nth = 0; from > 0 && nth < arraysTried; nth += 1) {
    let within: string[] | null = null;
    createElements(1, ({ bytes }) => (within ??= fieldsIn(bytes.toString('utf8')))).push(Buffer.from(text.slice(from)));
    if (within) return { json: 'array', from, within };
    from = text.indexOf('[', from) + 1;
  }
  return null;
}

/** Where a file's statements stand: alone, in an array, in the answer of a record store; null where there are none. */
export function statementPlace({ text }: Head): Json | null {
  if (!/"actor"\s*:\s*\{/.test(text) || !/"verb"\s*:\s*\{/.test(text)) return null;
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return null;
  const lines = start.startsWith('{') ? start.split('\n', 3) : [];
  const within = lines.map(fieldsIn).find((one) => one !== null);
  return within ? { json: 'lines', from: 0, within } : (arrayIn(text) ?? linesWithFaults(lines));
}

/** Lines of which the first can't be read: the careful reader says so of each. */
const linesWithFaults = (lines: readonly string[]): Json | null =>
  lines.length > 0 ? { json: 'lines', from: 0, within: [] } : null;
