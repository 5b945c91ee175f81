import type { Figures, GroupFigures } from '../figures/types.ts';
import type { Gathered } from './groups.ts';
import { leastForShares } from './least.ts';
import type { Cell, Sum } from './system.ts';

export type Counts = Pick<GroupFigures, 'people' | 'completed' | 'passed'>;

const kinds = ['passed', 'not', 'finished', 'failed', 'open'] as const;

/** How much the report needs each; complements are nowhere on the page. */
const needs = { passed: 50, finished: 45, open: 40, failed: 20, not: 5 } as const;

/** A group's people by how far they got. */
export const countsOf = ({ people, completed, passed }: Counts) => ({
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
  addMeans(system, name, groups);
}

/** Whose scores each average is of: what is left of everyone's without the groups whose average is shown has one too. */
function addMeans({ cells, sums }: System, name: string, groups: readonly Gathered[]): void {
  for (const [nth, { scored }] of groups.entries()) cells.set(`${name}/${nth}/mean`, { people: scored, keep: 1 });
  sums.push(['mean', ...groups.map((_, nth) => `${name}/${nth}/mean`)]);
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

/** The groups of each table of people. */
export type Tables = Readonly<Record<'by' | 'languages' | 'versions' | 'months', readonly Gathered[]>>;

/** Every number of people that the page has or that follows from it, with what they sum up to: all tables together. */
export function peopleCells(figures: Figures, mark: number | null, all: Tables): Pick<System, 'cells' | 'sums'> {
  const { people, status, complete, scores, known } = figures;
  const system: System = { cells: new Map(), sums: [], known };
  addSplit(system, '', { people, completed: people - status.open, passed: status.passed }, 100);
  system.cells.set('mean', { people: scores.people });
  for (const [name, groups] of Object.entries(all)) addGroups(system, name, groups);
  if (complete !== null) {
    system.cells.set('complete', { people: complete, keep: 8 });
    addBeside(system, 'complete', complete, ['all', 'passed', 'finished']);
  }
  addRetry(system, figures);
  addSpreads(system, figures, mark);
  return system;
}
