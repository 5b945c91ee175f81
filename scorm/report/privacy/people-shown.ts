import { countsOf, type Counts } from './people-cells.ts';
import type { Gathered } from './groups.ts';
import { leastForShares } from './least.ts';
import { allButFewOf, exactly, fewOf, noPart, type Part, type Rate } from './rate.ts';
import type { Fate } from './system.ts';

export type ShownGroup = Pick<Gathered, 'key' | 'to' | 'unknownToo' | 'people'> & {
  readonly completed: Rate | null;
  readonly passed: Rate | null;
  readonly mean: number | null;
};

type Fates = ReadonlyMap<string, Fate>;

/** A group's rates, as far as they may be told. */
export function splitOf(fates: Fates, id: string, counts: Counts) {
  const of = counts.people;
  const fate = (kind: string) => fates.get(`${id}${kind}`);
  const rate = (kind: string, rest: string, count: number): Rate | null => {
    if (of < leastForShares) return null;
    if (fate(kind) === 'shown') return exactly(count, of);
    if (fate(kind) === 'range') return fewOf(of);
    return fate(rest) === 'range' ? allButFewOf(of) : null;
  };
  const passed = rate('passed', 'not', counts.passed);
  const completed = rate('finished', 'open', counts.completed);
  const over = passed?.bound === 'exact' && fate('failed') === 'range' ? ({ ...passed, bound: 'over' } as const) : null;
  return { passed, completed: completed ?? over };
}

/** A table of groups with what may be told of each. */
export function shownGroups(fates: Fates, name: string, groups: readonly Gathered[]): ShownGroup[] {
  return groups.map((group, nth) => {
    const { key, to, unknownToo, people, scored, mean } = group;
    const id = `${name}/${nth}/`;
    const averaged = scored > 0 && fates.get(`${id}mean`) === 'shown';
    return { key, to, unknownToo, people, ...splitOf(fates, id, group), mean: averaged ? mean : null };
  });
}

/** Passed, at the end without a pass, at the end, not at the end. */
export type ShownStatus = Readonly<Record<'passed' | 'failed' | 'finished' | 'open', Part>>;

/** How everyone divides by how far they got. */
export function statusOf(fates: Fates, whole: Counts): ShownStatus {
  const counts = countsOf(whole);
  const part = (kind: keyof ShownStatus): Part =>
    fates.get(kind) === 'shown' ? { count: counts[kind], share: counts[kind] / whole.people } : noPart;
  return { passed: part('passed'), failed: part('failed'), finished: part('finished'), open: part('open') };
}
