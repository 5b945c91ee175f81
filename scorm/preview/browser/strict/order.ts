import type { ScormDialect } from './api-names.ts';

/**
 * A value set out of order: an index that leaves a gap, an id already used, or something that needs another element
 * first.
 */
type Disorder = { readonly kind: 'order' | 'dependency'; readonly why: string };

type Values = ReadonlyMap<string, string>;

const marks = ['id', 'pattern', 'comment', 'location', 'timestamp'];

/** The number of entries under a collection: the index behind the last one without a gap. */
export function countOf(values: Values, collection: string): number {
  let count = 0;
  while (marks.some((mark) => values.has(`${collection}.${count}.${mark}`))) count++;
  return count;
}

/** Each collection that an element is in, the outer first: its path, the index, and what follows. */
function levels(element: string): { path: string; index: number; field: string }[] {
  return [...element.matchAll(/\.(\d+)\./g)].map((match) => ({
    path: element.slice(0, match.index),
    index: Number(match[1]),
    field: element.slice(match.index + match[0].length),
  }));
}

/**
 * What is wrong with an id in SCORM 2004, or null: an entry's id cannot change, and two objectives cannot share one.
 */
function clashOf(values: Values, path: string, index: number, id: string): string | null {
  if ((values.get(`${path}.${index}.id`) ?? id) !== id)
    return path.endsWith('objectives') ? 'renames an objective' : 'renames an interaction';
  if (!path.endsWith('objectives')) return null;
  const others = Array.from({ length: countOf(values, path) }, (_, other) => other).filter((other) => other !== index);
  return others.some((other) => values.get(`${path}.${other}.id`) === id) ? 'takes the id of another objective' : null;
}

/**
 * Why the order forbids setting a value, or null: indexes without gaps, ids first, a type before what depends on it.
 */
export function disorderOf(values: Values, element: string, value: string, dialect: ScormDialect): Disorder | null {
  for (const { path, index, field } of levels(element)) {
    if (index > countOf(values, path)) return { kind: 'order', why: 'leaves a gap' };
    const named = values.has(`${path}.${index}.id`);
    const needsId = /\.(objectives|interactions)$/.test(path);
    if (needsId && field !== 'id' && !named) return { kind: 'dependency', why: 'comes before the id' };
    if (dialect === 'scorm12') continue;
    const clash = field === 'id' ? clashOf(values, path, index, value) : null;
    if (clash !== null) return { kind: 'order', why: clash };
    const explained = /^(learner_response|correct_responses\.\d+\.pattern)$/.test(field);
    if (explained && !values.has(`${path}.${index}.type`)) return { kind: 'dependency', why: 'comes before the type' };
  }
  return null;
}
