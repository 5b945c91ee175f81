import { others } from '../figures/people.ts';
import type { GroupFigures } from '../figures/types.ts';
import { leastForShares } from './least.ts';
import { mergedInOrder, mergedSmall } from './merge.ts';

/**
 * A group as it is shown, possibly several combined: with people whose key is not known, and the last key of a range.
 */
export type Gathered = GroupFigures & {
  /** The last key, where a row is several months or quarters. */
  readonly to: string;
  /** True where people whose key isn't known are in it. */
  readonly unknownToo: boolean;
};

const alone = (group: GroupFigures): Gathered => ({ ...group, to: group.key, unknownToo: false });

function together(a: Gathered, b: Gathered): Gathered {
  const scored = a.scored + b.scored;
  const sum = (a.mean ?? 0) * a.scored + (b.mean ?? 0) * b.scored;
  return {
    key: a.key,
    to: b.to,
    unknownToo: a.unknownToo || b.unknownToo || b.key === '',
    people: a.people + b.people,
    completed: a.completed + b.completed,
    passed: a.passed + b.passed,
    scored,
    mean: scored === 0 ? null : sum / scored,
  };
}

/** Combines the groups that are too small to show, with the unknown ones, under one key. */
export function gatheredSmall(groups: readonly GroupFigures[]): Gathered[] {
  const small = mergedSmall(groups.map(({ people }) => people));
  const [first, ...more] = groups.filter(({ key }, nth) => small.has(nth) || key === others).map(alone);
  const kept = groups.filter(({ key }, nth) => !small.has(nth) && key !== others).map(alone);
  return first ? [...kept, { ...more.reduce(together, first), key: others, to: others, unknownToo: false }] : kept;
}

/** The possible lengths of a period, in months. */
const lengths = [1, 3, 6, 12] as const;

const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number) =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

function inPeriods(months: readonly GroupFigures[], length: number): Gathered[] {
  const all = months.map(({ key }) => indexOf(key));
  const [earliest, latest] = [Math.min(...all), Math.max(...all)];
  const byPeriod = Map.groupBy(months, ({ key }) => Math.floor(indexOf(key) / length) * length);
  return [...byPeriod]
    .toSorted(([a], [b]) => a - b)
    .map(([start, own]) => {
      const [first, ...more] = own.map(alone) as [Gathered, ...Gathered[]];
      const [from, to] = [Math.max(start, earliest), Math.min(start + length - 1, latest)];
      return { ...more.reduce(together, first), key: monthAt(from), to: monthAt(to) };
    });
}

/**
 * People by period, for each sensible length, the shortest first. A period too small for shares is combined with its
 * neighbour, and a few people without a date with the first.
 */
export function gatheredInTime(months: readonly GroupFigures[]): Gathered[][] {
  const unknown = months.find(({ key }) => key === '');
  const dated = months.filter(({ key }) => key !== '');
  return lengths.map((length) => {
    const rows = inPeriods(dated, length);
    const blocks = mergedInOrder(
      rows.map(({ people }) => people),
      leastForShares,
    );
    const [first, ...more] = blocks.map(({ from, to }) => rows.slice(from, to + 1).reduce(together));
    if (!first) return unknown ? [alone(unknown)] : [];
    if (!unknown) return [first, ...more];
    if (unknown.people >= leastForShares) return [first, ...more, alone(unknown)];
    return [{ ...together(first, alone(unknown)), to: first.to }, ...more];
  });
}
