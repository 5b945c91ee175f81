const waits = [1000, 2000, 4000, 8000, 15_000];

/**
 * How many milliseconds to wait after so many failures in a row: 1, 2, 4, 8 and then every 15 seconds. Null where it is not
 * tried again: only a few times, unless for ever.
 */
export const waitAfter = (failures: number, forever: boolean): number | null =>
  waits[forever ? Math.min(failures, waits.length) - 1 : failures - 1] ?? null;
