import type { Moment } from './statements.ts';

/** The time of a session: no statement is stamped before the one that was stamped last, whatever the wall clock does. */
export type SessionClock = {
  /**
   * What a page that is loaded again goes on with: the latest stamp, as a timestamp in UTC and `''` before the first, and the
   * seconds since the session began, those of the pages before included.
   */
  readonly so: () => { readonly latest: string; readonly seconds: number };
  readonly moment: () => Moment;
};

/** `now` is in milliseconds since 1970, `ticks` in ones that never go back. */
export function sessionClock(
  { now, ticks }: { readonly now: () => number; readonly ticks: () => number },
  before: { readonly latest: string; readonly seconds: number },
): SessionClock {
  const started = ticks();
  let latest = before.latest;
  const seconds = () => before.seconds + (ticks() - started) / 1000;
  return {
    so: () => ({ latest, seconds: seconds() }),
    moment() {
      const at = new Date(now()).toISOString();
      latest = at > latest ? at : latest;
      return { at: latest, seconds: seconds() };
    },
  };
}
