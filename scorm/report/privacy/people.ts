import type { Figures, GroupFigures } from '../figures/types.ts';
import { gatheredInTime, gatheredSmall, type Gathered } from './groups.ts';
import { leastForShares } from './least.ts';
import { allButFewOf, exactly, fewOf, noPart, type Part, type Rate } from './rate.ts';
import { protect, type Cell, type Fate, type Sum } from './system.ts';

export type ShownGroup = Pick<Gathered, 'key' | 'to' | 'unknownToo' | 'people'> & {
  readonly completed: Rate | null;
  readonly passed: Rate | null;
  readonly mean: number | null;
};

/** Completion and passes of everyone and of every group, as they may be shown. */
export type ShownPeople = {
  /** Who came to the end, whether or not they passed. */
  readonly completed: Rate | null;
  /** Whom the LMS counts as complete. */
  readonly complete: Rate | null;
  readonly passed: Rate | null;
  /** Passed, at the end without a pass, at the end, not at the end. */
  readonly status: { readonly passed: Part; readonly failed: Part; readonly finished: Part; readonly open: Part };
  readonly by: readonly ShownGroup[];
  readonly languages: readonly ShownGroup[];
  readonly versions: readonly ShownGroup[];
  readonly months: readonly ShownGroup[];
  /** Whether it may be shown how many have a score, a score from the pass mark on, and a time. */
  readonly tells: (what: 'scored' | 'above' | 'timed') => boolean;
  /** How many took the final check again, and the share of them who passed; null where they can't be shown. */
  readonly retried: { readonly people: number; readonly passed: Rate | null } | null;
};

type Counts = Pick<GroupFigures, 'people' | 'completed' | 'passed'>;

const kinds = ['passed', 'not', 'finished', 'failed', 'open'] as const;

/** How much the report needs each; complements are nowhere on the page. */
const needs = { passed: 50, finished: 45, open: 40, failed: 20, not: 5 } as const;

const countsOf = ({ people, completed, passed }: Counts) => ({
  passed,
  not: people - passed,
  finished: completed,
  failed: completed - passed,
  open: people - completed,
});

type System = { readonly cells: Map<string, Cell>; readonly sums: Sum[]; readonly known: Figures['known'] };

/** How a group's people divide into those who passed and finished, and the rest. */
function addSplit({ cells, sums, known }: System, id: string, counts: Counts, more: number): void {
  const enough = counts.people >= leastForShares;
  cells.set(`${id}all`, { people: counts.people });
  const people = countsOf(counts);
  for (const kind of kinds)
    cells.set(`${id}${kind}`, {
      people: people[kind],
      keep: needs[kind] + more,
      ranged: true,
      // The page has no rate of these alone: a dash is as well of few.
      ...(kind === 'failed' && { dash: 1 }),
      silent: !enough || !(['finished', 'open'].includes(kind) ? known.completion : known.passed),
    });
  sums.push([`${id}all`, `${id}passed`, `${id}not`], [`${id}all`, `${id}finished`, `${id}open`]);
  sums.push([`${id}finished`, `${id}passed`, `${id}failed`], [`${id}not`, `${id}failed`, `${id}open`]);
}

function addGroups(system: System, name: string, groups: readonly Gathered[]): void {
  if (groups.length === 0) return;
  for (const [nth, group] of groups.entries()) addSplit(system, `${name}/${nth}/`, group, 0);
  for (const kind of [...kinds, 'all']) system.sums.push([kind, ...groups.map((_, nth) => `${name}/${nth}/${kind}`)]);
}

/** A number beside others of which it may be a part, or they of it: readers who take it for one learn the difference. */
function addBeside(
  { cells, sums }: Pick<System, 'cells' | 'sums'>,
  id: string,
  people: number,
  others: readonly string[],
): void {
  for (const other of others) {
    const than = cells.get(other)?.people ?? 0;
    // A reader may well take the same for the same.
    cells.set(`${id}-${other}`, { people: Math.abs(people - than), silent: people !== than });
    sums.push(people > than ? [id, other, `${id}-${other}`] : [other, id, `${id}-${other}`]);
  }
}

function addRetry({ cells, sums }: System, { retry, people, status }: Figures): void {
  if (!retry) return;
  const [own, failed] = [retry.people, retry.people - retry.passed];
  cells.set('again', { people: own, keep: 12 });
  cells.set('again passed', { people: retry.passed, keep: 10, ranged: true });
  cells.set('again not', { people: failed, keep: 3, ranged: true });
  cells.set('once passed', { people: status.passed - retry.passed, silent: true });
  cells.set('once not', { people: people - status.passed - failed, silent: true });
  cells.set('once', { people: people - own, silent: true });
  sums.push(['again', 'again passed', 'again not'], ['once', 'once passed', 'once not'], ['all', 'again', 'once']);
  sums.push(['passed', 'again passed', 'once passed'], ['not', 'again not', 'once not']);
  addBeside({ cells, sums }, 'again', own, ['finished']);
}

/** How many have a score, one from the pass mark on, and a time: the bands that they are in add up to them. */
function addSpreads(system: System, { scores, times, status, people }: Figures, mark: number | null): void {
  const { cells, known } = system;
  cells.set('scored', { people: scores.people, keep: 30 }).set('timed', { people: times.people, keep: 26 });
  const beside = known.completion ? ['all', 'finished'] : ['all'];
  addBeside(system, 'scored', scores.people, beside);
  addBeside(system, 'timed', times.people, beside);
  if (mark === null || !known.passed) return;
  const above = scores.bands.slice(mark).reduce((sum, count) => sum + count, 0);
  cells.set('above', { people: above, keep: 25 }).set('below', { people: scores.people - above, keep: 4, dash: 0 });
  system.sums.push(['scored', 'above', 'below']);
  addBeside(system, 'above', above, ['passed']);
  addBeside(system, 'below', scores.people - above, people - status.passed > 0 ? ['not'] : []);
}

type Fates = ReadonlyMap<string, Fate>;

function splitOf(fates: Fates, id: string, counts: Counts) {
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

/** Averages of groups, without those that tell of too few by what is left of everyone's. */
function meansOf(groups: readonly Gathered[], scored: number): (number | null)[] {
  const cells = new Map<string, Cell>([['all', { people: scored }]]);
  for (const [nth, one] of groups.entries()) cells.set(String(nth), { people: one.scored, keep: 1 });
  const fates = protect(cells, [['all', ...groups.keys().map(String)]]);
  return groups.map(({ mean, scored: own }, nth) => (fates.get(String(nth)) === 'shown' && own > 0 ? mean : null));
}

function shownGroups(fates: Fates, name: string, groups: readonly Gathered[], scored: number): ShownGroup[] {
  const means = meansOf(groups, scored);
  return groups.map((group, nth) => {
    const { key, to, unknownToo, people } = group;
    return { key, to, unknownToo, people, ...splitOf(fates, `${name}/${nth}/`, group), mean: means[nth] ?? null };
  });
}

function statusOf(fates: Fates, whole: Counts): ShownPeople['status'] {
  const counts = countsOf(whole);
  const part = (kind: keyof ShownPeople['status']): Part =>
    fates.get(kind) === 'shown' ? { count: counts[kind], share: counts[kind] / whole.people } : noPart;
  return { passed: part('passed'), failed: part('failed'), finished: part('finished'), open: part('open') };
}

/** No more rows than these say how it went over time. */
const rowsAtMost = 24;

/** How many of the rows have exact rates: the fewer, the less is seen of how it went. */
function shareSeen(rows: readonly ShownGroup[]): number {
  const rates = rows.flatMap(({ completed, passed }) => [completed, passed]);
  const seen = rates.filter((rate) => rate?.bound === 'exact').length;
  return rates.length === 0 || rows.length > rowsAtMost ? 0 : seen / rates.length;
}

/** A table with fewer than two exact rates in three is put together by longer periods, rather than riddled with holes. */
const seenAtLeast = 2 / 3;

/** With fewer than this a table of groups is no more than dashes: it is left out, and the others show more for it. */
const seenToShow = 1 / 3;

/** Protects completion, passes and retries of everyone and all groups as one system. */
export function peopleShown(figures: Figures, mark: number | null = null): ShownPeople {
  const [first = [], ...longer] = gatheredInTime(figures.months);
  const groups = {
    by: gatheredSmall(figures.by?.groups ?? []),
    languages: gatheredSmall(figures.languages),
    versions: gatheredSmall(figures.versions),
  };
  let best = shownWith(figures, mark, { ...groups, months: first });
  for (const months of longer) {
    if (shareSeen(best.months) >= seenAtLeast) break;
    const next = shownWith(figures, mark, { ...groups, months });
    if (next.months.length > 1 && shareSeen(next.months) > shareSeen(best.months)) best = next;
  }
  const names = ['by', 'languages', 'versions', 'months'] as const;
  const worth = (name: (typeof names)[number]) => best[name].length > 1 && shareSeen(best[name]) >= seenToShow;
  if (names.every((name) => worth(name) || (name === 'by' && groups.by.length === 0))) return best;
  const kept = (name: (typeof names)[number], own: readonly Gathered[]) => (worth(name) ? own : []);
  const months = [first, ...longer].find((own) => own.length === best.months.length) ?? [];
  return shownWith(figures, mark, {
    by: kept('by', groups.by),
    languages: kept('languages', groups.languages),
    versions: kept('versions', groups.versions),
    months: kept('months', months),
  });
}

type Tables = Readonly<Record<'by' | 'languages' | 'versions' | 'months', readonly Gathered[]>>;

function shownWith(figures: Figures, mark: number | null, all: Tables): ShownPeople {
  const { people, status, complete, scores, retry, known } = figures;
  const whole = { people, completed: people - status.open, passed: status.passed };
  const system: System = { cells: new Map(), sums: [], known };
  addSplit(system, '', whole, 100);
  for (const [name, groups] of Object.entries(all)) addGroups(system, name, groups);
  system.cells.set('complete', { people: complete, keep: 8 });
  addBeside(system, 'complete', complete, ['all', 'passed', 'finished']);
  addRetry(system, figures);
  addSpreads(system, figures, mark);
  const fates = protect(system.cells, system.sums);
  const again = fates.get('again') === 'shown' ? (retry?.people ?? 0) : 0;
  return {
    ...splitOf(fates, '', whole),
    tells: (name) => fates.get(name) === 'shown',
    complete: known.completion && fates.get('complete') === 'shown' ? exactly(complete, people) : null,
    status: statusOf(fates, whole),
    by: shownGroups(fates, 'by', all.by, scores.people),
    languages: shownGroups(fates, 'languages', all.languages, scores.people),
    versions: shownGroups(fates, 'versions', all.versions, scores.people),
    months: shownGroups(fates, 'months', all.months, scores.people),
    retried:
      again < leastForShares || !retry
        ? null
        : {
            people: again,
            passed: splitOf(
              new Map([
                ['passed', fates.get('again passed') ?? 'hidden'],
                ['not', fates.get('again not') ?? 'hidden'],
              ]),
              '',
              { people: again, passed: retry.passed, completed: 0 },
            ).passed,
          },
  };
}
