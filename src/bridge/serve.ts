import { protocol, type Ask, type Opened, type Verb } from '../lms/messages.ts';
import type { Interaction, Lms, Objective, Outcome, Suspension } from '../lms/types.ts';

type Told = { readonly verb: Verb; readonly arg: unknown; tries: number };

/** How often a single answer or lesson is told again that the LMS refuses. */
const mostTries = 5;

/** What the LMS is told below the pass mark, as the package that is in it says. */
const asTold = <T extends Outcome | Objective>(one: T, onFail: string): T =>
  onFail === 'incomplete' && one.success === 'failed'
    ? { ...one, success: 'unknown', completion: 'incomplete', score: null }
    : one;

/**
 * Answers for the LMS to a course on another website. What the LMS refuses is kept and told again before the next commit:
 * the course does not wait for each answer.
 */
export function serveLms(lms: Lms, opened: Opened, onFail: string, probe: () => Promise<boolean>, ticks: () => number) {
  let owed: Told[] = [];
  let free = 'fault' in opened.launch ? 0 : opened.launch.interactions;
  let last: { readonly told: Suspension; readonly at: number } | null = null;
  let over = false;

  /** An index that leaves a gap is filled from below (see `interactions._count`). */
  function interaction(one: Interaction): boolean {
    const at = lms.recordInteraction(one)
      ? one.index
      : free < one.index && lms.recordInteraction({ ...one, index: free })
        ? free
        : -1;
    free = Math.max(free, at + 1);
    return at >= 0;
  }

  const verbs: Record<Exclude<Verb, 'commit' | 'terminate' | 'probe'>, (arg: unknown) => boolean> = {
    recordInteraction: (arg) => interaction(arg as Interaction),
    recordObjective: (arg) => lms.recordObjective(asTold(arg as Objective, onFail)),
    reportResult: (arg) => lms.reportResult(asTold(arg as Outcome, onFail)),
    restateResult: (arg) => lms.restateResult(asTold(arg as Outcome, onFail)),
    suspend(arg) {
      last = { told: arg as Suspension, at: ticks() };
      return lms.suspend(arg as Suspension);
    },
    leave: () => lms.leave(),
  };

  const isSingle = (verb: Verb) => verb === 'recordInteraction' || verb === 'recordObjective';

  function tell(one: Told): boolean {
    const done = verbs[one.verb as keyof typeof verbs](one.arg);
    one.tries += 1;
    // Where the LMS sends nothing again by itself, the course tells single answers anew after a commit that failed.
    if (!done && !(isSingle(one.verb) && (!lms.resends || one.tries >= mostTries))) owed.push(one);
    return done;
  }

  /** Tells again what was refused; false where the progress or the result still is. */
  function tellOwed(): boolean {
    const again = owed;
    owed = [];
    for (const one of again) tell(one);
    return owed.every(({ verb }) => isSingle(verb));
  }

  async function answer({ verb, arg }: { verb: Verb; arg?: unknown }): Promise<boolean> {
    if (verb === 'probe') return probe();
    if (over) return false;
    if (verb === 'commit') {
      const told = tellOwed();
      return lms.commit() && told;
    }
    if (verb === 'terminate') {
      over = true;
      return lms.terminate();
    }
    // A newer one of its kind takes the place of what was refused before.
    if (!isSingle(verb)) owed = owed.filter((one) => one.verb !== verb);
    return tell({ verb, arg, tries: 0 });
  }

  return {
    answer,
    /** The page goes away with the course in it: the time since the last word, and the end. No commit: it would break Terminate. */
    leave(): void {
      if (over) return;
      over = true;
      if (last) {
        const seconds = last.told.seconds + (ticks() - last.at) / 1000;
        lms.suspend({ ...last.told, data: null, location: null, seconds });
      }
      lms.terminate();
    },
  };
}

/** True for a question that the course may ask, in this version. */
export function isAsk(data: { readonly sharewise: number }): data is Ask {
  const { id, verb } = data as Partial<Ask>;
  return data.sharewise === protocol && typeof id === 'number' && typeof verb === 'string';
}
