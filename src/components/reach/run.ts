import { simulate, type Cascade, type ReachSettings } from '../../course/reach.ts';
import { reachedDespite } from '../../course/reach/deletion.ts';
import { pictureOf, type Picture } from '../../course/reach/picture.ts';
import { tally, type Tally } from '../../course/reach/tally.ts';

/** The steps of the timeline at which numbers change: some seventeen a second. */
export const steps = 240;

/** A run with its deletion taken into account; `minute` null: never deleted. */
export type Outcome = {
  readonly minute: number | null;
  /** 1 for each one of the cascade who still sees it, else 0. */
  readonly reached: Uint8Array;
  readonly numbers: Tally;
  /** How many had seen it when it was deleted. */
  readonly before: number;
};

/** A posted post, ready to be played. */
export type Run = {
  readonly cascade: Cascade;
  readonly picture: Picture;
  /** What becomes of it when it is never deleted. */
  readonly kept: Outcome;
};

function outcome(cascade: Cascade, minute: number | null): Outcome {
  const reached = reachedDespite(cascade, minute);
  let before = 0;
  for (const seen of cascade.minute) if (seen <= (minute ?? Infinity)) before++;
  return { minute, reached, numbers: tally(cascade, reached, steps), before };
}

/** Posts: simulates and lays out. */
export function post(settings: ReachSettings, seed: number): Run {
  const cascade = simulate(settings, seed);
  return { cascade, picture: pictureOf(cascade), kept: outcome(cascade, null) };
}

/** What becomes of a run when it is deleted after `minute`. */
export function outcomeOf(run: Run, minute: number | null): Outcome {
  return minute === null ? run.kept : outcome(run.cascade, minute);
}
