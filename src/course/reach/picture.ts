import type { Cascade } from '../reach.ts';
import { placeOf } from './clock.ts';

/** Someone in the picture. You are at 0, 0; the outermost ring is at a distance of 1. */
export type Dot = {
  /** Which one of the cascade it is; -1 for you. */
  readonly view: number;
  readonly kind: 'you' | 'seen' | 'shared' | 'account';
  /** Whose share led here; you for those who saw the post itself. */
  readonly from: Dot | null;
  /** Where on the timeline it appears, 0 to 1. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
};

/** A cascade as dots around you, in the order in which they appear; you are not among them. */
export type Picture = {
  readonly dots: readonly Dot[];
  /** How many people one dot stands for. */
  readonly people: number;
  readonly rings: number;
};

/** The most dots that are drawn. */
export const mostDots = 600;

/**
 * A dot while it is being placed: `size` counts it and all that follow from it, `fan` is the sum of the room that those
 * need.
 */
type Draft = { -readonly [Key in keyof Dot]: Dot[Key] } & {
  from: Draft | null;
  readonly index: number;
  readonly ring: number;
  size: number;
  fan: number;
  taken: number;
  angle: number;
  width: number;
  /** The large account, for those who have it from there. */
  readonly burst: Draft | null;
};

function draftOf(view: number, kind: Dot['kind'], place: number, from: Draft | null, index: number): Draft {
  const sector = { size: 1, fan: 0, taken: 0, angle: Math.PI / 2, width: 2 * Math.PI };
  const burst = from?.kind === 'account' ? from : (from?.burst ?? null);
  return { view, kind, place, from, index, ring: from ? from.ring + 1 : 0, x: 0, y: 0, ...sector, burst };
}

/**
 * One dot for every `people` views, and the large account. Each is linked to the nearest sharer that is drawn, which
 * comes before it.
 */
function pick({ count, minute, source, shared, account }: Cascade, people: number): Draft[] {
  const you = draftOf(-1, 'you', 0, null, 0);
  const nearest: Draft[] = [];
  const drafts: Draft[] = [];
  for (let view = 0; view < count; view++) {
    let draft = nearest[source[view] ?? -1] ?? you;
    if (view % people === 0 || view === account) {
      const kind = view === account ? 'account' : shared[view] === 1 ? 'shared' : 'seen';
      draft = draftOf(view, kind, placeOf(minute[view] ?? 0), draft, drafts.length);
      drafts.push(draft);
    }
    nearest.push(draft);
  }
  return drafts;
}

/** The room of a dot beside its siblings: it grows more slowly than the dot's size, so that small ones keep some. */
const room = ({ size }: Draft): number => (size === 1 ? 1 : 1.5 * size ** 0.6);

function addUp(drafts: readonly Draft[]): void {
  for (const draft of drafts.toReversed()) {
    if (!draft.from) continue;
    draft.from.size += draft.size;
    draft.from.fan += room(draft);
  }
}

/** Rings of dots around a centre: their radius, their number, and the first ring. */
type Rings = {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly count: number;
  readonly first: number;
};

const mostOf = (drafts: readonly Draft[]) => drafts.reduce((most, { ring }) => Math.max(most, ring), 0);

/** The large account is half way out with its followers around it; your own network then keeps the inner half. */
const halfWay = 0.5;

/** How far a dot is moved in or out within its ring (by the golden ratio), so that rings do not look like lines. */
const golden = ({ index }: Draft) => (index * 0.618_034) % 1;

const distanceOf = (draft: Draft, { reach, count }: Rings) =>
  (reach * (draft.ring - 0.45 + 0.45 * golden(draft))) / count;

/** The account's own followers burst from it, close together inside and apart outside; those who saw it through them are at the rim. */
function distanceInBurst(draft: Draft, { reach, count, first }: Rings): number {
  const ring = draft.ring - first;
  if (ring === 1) return reach * (0.12 + 0.73 * golden(draft));
  return reach * (0.75 + (0.25 * (ring - 2 + golden(draft))) / Math.max(1, count - 1));
}

function place(draft: Draft, rings: Rings): void {
  const inside = draft.burst ? distanceInBurst : distanceOf;
  const distance = draft.kind === 'account' ? halfWay : inside(draft, rings);
  draft.x = rings.x + Math.cos(draft.angle) * distance;
  draft.y = rings.y + Math.sin(draft.angle) * distance;
}

/**
 * Gives each dot its angle, and the dots that follow from it a sector around that angle, which may overlap the
 * neighbours'.
 */
function spreadOut(drafts: readonly Draft[], rings: number): void {
  const account = drafts.find(({ kind }) => kind === 'account');
  const own: Rings = { x: 0, y: 0, reach: account ? halfWay : 1, count: rings, first: 0 };
  const followers = mostOf(drafts.filter(({ burst }) => burst));
  for (const draft of drafts) {
    const { from, burst } = draft;
    if (!from) continue;
    const part = from.width / from.fan;
    draft.angle = from.angle - from.width / 2 + part * (from.taken + room(draft) / 2);
    draft.width =
      draft === account ? 2 * Math.PI : Math.max(part * room(draft), Math.min(1.6, 0.1 + 0.045 * draft.size));
    from.taken += room(draft);
    const around = burst && {
      x: burst.x,
      y: burst.y,
      reach: halfWay,
      count: followers - burst.ring,
      first: burst.ring,
    };
    place(draft, around ?? own);
  }
}

/** Draws at most `mostDots` dots. The same cascade gives the same picture. */
export function pictureOf(cascade: Cascade): Picture {
  const people = Math.max(1, Math.ceil(cascade.count / (mostDots - 1)));
  const dots = pick(cascade, people);
  const rings = Math.max(2, mostOf(dots.filter(({ burst }) => !burst)));
  addUp(dots);
  spreadOut(dots, rings);
  return { dots: dots.sort((a, b) => a.place - b.place), people, rings };
}
