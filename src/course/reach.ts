import { random } from './random.ts';

/** A post's surroundings: everyone has as many connections, and no two networks overlap. */
export type ReachSettings = {
  readonly connections: number;
  /** The share of a network who see a post in it, 0 to 1. */
  readonly seen: number;
  /** The chance that someone who sees it shares it, 0 to 1. */
  readonly sharing: number;
  /** The followers of the large account that shares it after half an hour; 0 for none. */
  readonly followers: number;
};

/** Everyone who sees a post. A share comes in the lists before those who see it through that share. */
export type Cascade = {
  readonly count: number;
  /** True when the model stopped counting at `mostViews`. */
  readonly capped: boolean;
  /** The minute after posting at which each one sees it. */
  readonly minute: Float32Array;
  /** Whose share each one sees, as an index in these lists; -1 for the post itself. */
  readonly source: Int32Array;
  /** 1 for who shares it, else 0. */
  readonly shared: Uint8Array;
  /** Where the large account is in these lists; -1 without one. */
  readonly account: number;
};

/** The minutes that are counted: two days. */
export const horizon = 2 * 24 * 60;

/** Where the model stops counting. */
export const mostViews = 20_000;

/** The minute at which the large account sees and shares the post. */
export const pickUpMinute = 30;

const day = 24 * 60;

/**
 * In the model, the rate of being seen falls as 1 / (scale + t) minutes after posting, and ends after a day. With a
 * scale of 90 minutes the median is 80 minutes (Pfeffer, Matter & Sargsyan 2023: about 80 minutes, and next to nothing
 * after a day).
 */
const scale = 90;

/** Minutes from sharing to being seen, for a uniform `chance` in [0, 1): the inverse of the distribution. */
function delay(chance: number): number {
  const part = (chance * day) / (day + scale);
  return (scale * part) / (1 - part);
}

/** R: how many new shares one share leads to. Below 1 a post dies out. */
export function reproduction({ connections, seen, sharing }: ReachSettings): number {
  return connections * seen * sharing;
}

/** How many people see the post on average, `Infinity` from R = 1 on. */
export function expectedViews(settings: ReachSettings): number {
  const r = reproduction(settings);
  const account = settings.followers > 0 ? 1 : 0;
  return r < 1 ? account + ((settings.connections + settings.followers) * settings.seen) / (1 - r) : Infinity;
}

type Draft = { -readonly [Key in keyof Cascade]: Cascade[Key] };

function emptyDraft(): Draft {
  return {
    count: 0,
    capped: false,
    account: -1,
    minute: new Float32Array(mostViews),
    source: new Int32Array(mostViews),
    shared: new Uint8Array(mostViews),
  };
}

function addView(draft: Draft, source: number, minute: number, shares: boolean): void {
  if (draft.count === mostViews) draft.capped = true;
  if (draft.capped || Math.fround(minute) >= horizon) return;
  draft.minute[draft.count] = minute;
  draft.source[draft.count] = source;
  draft.shared[draft.count] = Number(shares);
  draft.count++;
}

/** Shows the post to a network. It draws one random number for each viewer, by skipping those who do not see it. */
function show(
  draft: Draft,
  source: number,
  audience: number,
  { seen, sharing }: ReachSettings,
  next: () => number,
): void {
  if (seen <= 0) return;
  const start = draft.minute[source] ?? 0;
  const none = Math.log1p(-seen);
  const skip = () => Math.floor(Math.log1p(-next()) / none);
  for (let person = skip(); person < audience && !draft.capped; person += 1 + skip()) {
    const minute = start + delay(next());
    addView(draft, source, minute, next() < sharing);
  }
}

/** Lets a post spread. The same settings and seed give the same cascade; chances outside 0 to 1 count as their nearest. */
export function simulate(settings: ReachSettings, seed: number): Cascade {
  const next = random(seed);
  const draft = emptyDraft();
  show(draft, -1, settings.connections, settings, next);
  if (settings.followers > 0) {
    draft.account = draft.count;
    addView(draft, -1, pickUpMinute, true);
  }
  for (let view = 0; view < draft.count; view++) {
    const audience = view === draft.account ? settings.followers : settings.connections;
    if (draft.shared[view] === 1) show(draft, view, audience, settings, next);
  }
  const { count, minute, source, shared } = draft;
  return { ...draft, minute: minute.slice(0, count), source: source.slice(0, count), shared: shared.slice(0, count) };
}
