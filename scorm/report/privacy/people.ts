import type { Figures } from '../figures/types.ts';
import { gatheredInTime, gatheredSmall, type Gathered } from './groups.ts';
import { leastForShares } from './least.ts';
import { peopleCells, type Tables } from './people-cells.ts';
import { shownGroups, splitOf, statusOf, type ShownGroup, type ShownStatus } from './people-shown.ts';
import { exactly, type Rate } from './rate.ts';
import { protect } from './system.ts';

/** Completion and passes of everyone and of every group, as they may be shown. */
export type ShownPeople = {
  /** Who came to the end, whether or not they passed. */
  readonly completed: Rate | null;
  /** Whom the LMS counts as complete. */
  readonly complete: Rate | null;
  readonly passed: Rate | null;
  readonly status: ShownStatus;
  readonly by: readonly ShownGroup[];
  readonly languages: readonly ShownGroup[];
  readonly versions: readonly ShownGroup[];
  readonly months: readonly ShownGroup[];
  /** Whether it may be shown how many have a score, a score from the pass mark on, and a time. */
  readonly tells: (what: 'scored' | 'above' | 'timed') => boolean;
  /** How many took the final check again, and the share of them who passed; null where they can't be shown. */
  readonly retried: { readonly people: number; readonly passed: Rate | null } | null;
};

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

function shownWith(figures: Figures, mark: number | null, all: Tables): ShownPeople {
  const { people, status, complete, retry, known } = figures;
  const whole = { people, completed: people - status.open, passed: status.passed };
  const { cells, sums } = peopleCells(figures, mark, all);
  const fates = protect(cells, sums);
  const again = fates.get('again') === 'shown' ? (retry?.people ?? 0) : 0;
  return {
    ...splitOf(fates, '', whole),
    tells: (name) => fates.get(name) === 'shown',
    complete:
      known.completion && complete !== null && fates.get('complete') === 'shown' ? exactly(complete, people) : null,
    status: statusOf(fates, whole),
    by: shownGroups(fates, 'by', all.by),
    languages: shownGroups(fates, 'languages', all.languages),
    versions: shownGroups(fates, 'versions', all.versions),
    months: shownGroups(fates, 'months', all.months),
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
