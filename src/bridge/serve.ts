import { protocol, type Ask, type Opened, type Verb } from '../lms/messages.ts';
import type { Interaction, Lms, Objective, Outcome, Suspension } from '../lms/types.ts';

type Told = { readonly verb: Verb; readonly arg: unknown; tries: number };

/** How many times an interaction or objective that the LMS refuses is sent again. */
const mostTries = 5;

/**
 * A failed result as the package in the LMS reports it (`onFail`): the course on the content server does not know that
 * setting.
 */
const asTold = <T extends Outcome | Objective>(one: T, onFail: string): T =>
  onFail === 'incomplete' && one.success === 'failed'
    ? { ...one, success: 'unknown', completion: 'incomplete', score: null }
    : one;

/**
 * Passes the course's calls, which come from another website, on to the LMS. The course does not wait for each answer,
 * so what the LMS refuses is kept here and sent again before the next commit.
 */
export function serveLms(lms: Lms, opened: Opened, onFail: string, probe: () => Promise<boolean>, ticks: () => number) {
  let owed: Told[] = [];
  let free = 'fault' in opened.launch ? 0 : opened.launch.interactions;
  let last: { readonly told: Suspension; readonly at: number } | null = null;
  let over = false;

  /** Records at the index asked for; where that would leave a gap, which LMSs refuse, at the first free one. */
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

  /** False for what another version of the course may ask. */
  const isKnown = (verb: Verb, arg: unknown) =>
    Object.hasOwn(verbs, verb) && (verb === 'leave' || (typeof arg === 'object' && arg !== null));

  const isSingle = (verb: Verb) => verb === 'recordInteraction' || verb === 'recordObjective';

  function tell(one: Told): boolean {
    const done = verbs[one.verb as keyof typeof verbs](one.arg);
    one.tries += 1;
    // Without `resends`, the course itself records interactions and objectives again after a failed commit: keeping
    // them here as well would record them twice.
    if (!done && !(isSingle(one.verb) && (!lms.resends || one.tries >= mostTries))) owed.push(one);
    return done;
  }

  /** Sends again what the LMS refused; false while suspend data or the result is still refused. */
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
    if (!isKnown(verb, arg)) return false;
    // A newer suspend data or result replaces the one that was refused before.
    if (!isSingle(verb)) owed = owed.filter((one) => one.verb !== verb);
    return tell({ verb, arg, tries: 0 });
  }

  return {
    answer,
    /**
     * Ends the session when the LMS's page is closed: adds the time since the last suspend, then terminates. No Commit
     * before it: one that fails while the page unloads would make Terminate fail as well.
     */
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

/** True for a request of this version of the protocol. */
export function isAsk(data: { readonly sharewise: number }): data is Ask {
  const { id, verb } = data as Partial<Ask>;
  return data.sharewise === protocol && typeof id === 'number' && typeof verb === 'string';
}
