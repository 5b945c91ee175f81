/** No figure is shown of a group with fewer people than this. */
export const least = 5;

/** Below this many people a group gets no shares: one side would always be too few. */
export const leastForShares = 2 * least;

/** True of a group that has people in it, and too few to show. */
export const tooFew = (people: number): boolean => people > 0 && people < least;
