import { seedWithCopy } from '../course/reach/first-seed.ts';
import type { ReachFile } from '../schemas/activity.ts';

/** The seed of the simulator's first run, searched at the build: without the large account, as the simulator starts. */
export const seedOfFirstRun = (reach: ReachFile): number => seedWithCopy({ ...reach, followers: 0 });
