import { seedWithCopy } from '../course/reach/first-seed.ts';
import type { ReachFile } from '../schemas/activity.ts';

/**
 * The seed of the simulator's first run, found at build time; the run has no large account, as the simulator starts
 * without one.
 */
export const seedOfFirstRun = (reach: ReachFile): number => seedWithCopy({ ...reach, followers: 0 });
