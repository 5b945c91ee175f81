import { mergeAttempts } from '../course/merge.ts';
import { decode, encode } from '../course/suspend-data.ts';
import type { Course } from '../course/types.ts';

/** The most bytes of suspend data where an LMS keeps it as a document. */
const room = 64_000;

/** Two texts of suspend data as one, for an LMS in which another window or device has written meanwhile. A newer player's stays. */
export function joinTexts(course: Course, theirs: string, mine: string): string {
  const [there, here] = [decode(theirs, course), decode(mine, course)];
  if (there === 'newer' || typeof here === 'string') return theirs;
  return typeof there === 'string' ? mine : encode(mergeAttempts(there, here), room);
}
