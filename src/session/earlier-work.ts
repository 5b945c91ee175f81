import { answersBeyond, mergeAttempts } from '../course/merge.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Shelf } from '../lms/web.ts';
import { openJournal, type Entry } from './journal.ts';
import type { Beginning } from './launch.ts';

/** What a learner is told of work on this device that the LMS does not have. */
export type EarlierWork = {
  /** How many of the course's questions were answered. */
  readonly answers: number;
  /** When the last of them was: seconds since 1970; 0 where that is not known. */
  readonly at: number;
  readonly score: number | null;
  readonly passed: boolean;
};

/** Such work, to be asked about: it can't be known whose it is, or whether the LMS has begun anew on purpose. */
export type Earlier = {
  readonly work: EarlierWork;
  /** An attempt with the work in it, for the learner who says that it was theirs. */
  handedIn(attempt: Attempt): Attempt;
  /** The learner has answered: the question is not asked again. */
  answered(handedIn: boolean): void;
};

/** Under which name the work is kept that was done while no LMS could be reached. */
export const unrecorded = ' unrecorded';

/** Under which name a learner's work is kept that an LMS had been told of, and no longer has. */
const earlierOf = (learner: string) => `${learner} earlier`;

/** Under which name it is kept which unrecorded work a learner has said not to be theirs. */
const declinedBy = (learner: string) => `${learner} declined`;

function workIn(course: Course, { answers, best, passed }: Attempt): EarlierWork {
  const known = new Set(course.questions.map(({ id }) => id));
  const given = answers.filter(({ question }) => known.has(question));
  return {
    answers: new Set(given.map(({ question }) => question)).size,
    at: Math.max(0, ...given.map(({ at }) => at)),
    score: best,
    passed,
  };
}

/** True where a record would gain a pass, a better score or, as long as it is not passed, answers. */
function gains(now: Attempt, by: Attempt): boolean {
  if (now.passed) return false;
  return by.passed || (by.best ?? -1) > (now.best ?? -1) || answersBeyond(by, now).length > 0;
}

const known = (attempt: Attempt): Entry => ({ attempt, reached: false, settled: false, slots: [], seconds: 0 });

/**
 * What a learner may have done on this device that the LMS does not have: their own work that the LMS had been told of,
 * at a launch that begins anew; else work done while no LMS could be reached. Never another learner's whom the LMS has named.
 */
export function findEarlier(
  shelf: Shelf,
  course: Course,
  learner: string,
  { attempt: now, entry }: Beginning,
  journal: Entry | null,
): Earlier | null {
  const [own, open, declined] = [earlierOf(learner), unrecorded, declinedBy(learner)].map((name) =>
    openJournal(shelf, course, name),
  ) as [ReturnType<typeof openJournal>, ReturnType<typeof openJournal>, ReturnType<typeof openJournal>];
  // The journal goes on with the new attempt: what it had is put aside until the learner has answered.
  if (journal && !entry && workIn(course, journal.attempt).answers > 0) own.write(known(journal.attempt));
  for (const from of [own, open]) {
    const attempt = from.read()?.attempt;
    if (!attempt || workIn(course, attempt).answers === 0 || !gains(now, attempt)) continue;
    if (from === open && declined.read()?.attempt.seed === attempt.seed) continue;
    return {
      work: workIn(course, attempt),
      handedIn: (mine) => mergeAttempts(mine, attempt),
      answered(handedIn) {
        // Work of which nobody knows whose it was stays for whoever it was.
        if (from === open && !handedIn) declined.write(known(attempt));
        else {
          from.clear();
          if (from === open) shelf.write(`sharewise/${course.id}/unrecorded`, '');
        }
      },
    };
  }
  return null;
}
