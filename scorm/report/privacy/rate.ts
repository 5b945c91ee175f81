import { least } from './least.ts';

/** A share of a group, 0 to 1. `over` and `under`: only a bound is shown, as the rest would be too few people. */
export type Rate = { readonly share: number; readonly bound: 'exact' | 'over' | 'under'; readonly of: number };

/** A part of a whole as it may be shown: null where it is hidden. */
export type Part = { readonly count: number | null; readonly share: number | null };

/** A part that isn't shown. */
export const noPart: Part = { count: null, share: null };

/** A share that is known. */
export const exactly = (count: number, of: number): Rate => ({ share: count / of, bound: 'exact', of });

/** A share of fewer than five people, without saying how many. */
export const fewOf = (of: number): Rate => ({ share: least / of, bound: 'under', of });

/** A share of all but fewer than five people, without saying how many. */
export const allButFewOf = (of: number): Rate => ({ share: (of - least) / of, bound: 'over', of });
