import { asciiOf } from '../../../src/yaml/plain-letters.ts';
import type { Draft } from './draft.ts';

/** Every id that something in the course has. */
export function idsIn(draft: Draft): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') found.add(value.id);
    for (const one of Object.values(value)) look(one);
  };
  for (const path of draft.paths().filter((one) => one.endsWith('.yaml'))) {
    try {
      look(draft.value(path));
    } catch {
      // What can't be read has no ids.
    }
  }
  return found;
}

/** An id made of words, which nothing in the course has: `our-own-words`, or `our-own-words-2`. */
export function newId(words: string, taken: ReadonlySet<string>, otherwise = 'lesson'): string {
  const plain = asciiOf(words)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^[-\d]+|-+$/g, '');
  const base = plain === '' ? otherwise : plain;
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(id)) return id;
  }
}
