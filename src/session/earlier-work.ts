import { answersBeyond, mergeAttempts } from '../course/merge.ts';
import { questionOf } from '../course/scoring.ts';
import type { Attempt, Course } from '../course/types.ts';
import type { Shelf } from '../lms/web.ts';
import { openJournal, type Entry } from './journal.ts';

/** What a learner is told of work on this device that the LMS does not have. */
export type EarlierWork = {
  /** How many questions were answered, those that the course no longer has among them. */
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

/** The work on this device that one learner may have done without the LMS having it. */
type EarlierWorks = {
  /** Keeps an attempt that is not the LMS's own any more until the learner has been asked about it. */
  putAside(attempt: Attempt): void;
  /** What to ask about next, given what the learner has now; null for nothing. */
  find(now: Attempt): Earlier | null;
};

/** Under which name the work is kept that was done while no LMS could be reached. */
const unrecorded = ' unrecorded';

/** Under which name a learner's work is kept that an LMS had been told of, and no longer has. */
const earlierOf = (learner: string) => (learner === '' ? unrecorded : `${learner} earlier`);

const workIn = ({ answers, best, passed }: Attempt): EarlierWork => ({
  answers: new Set(answers.map(({ question }) => question)).size,
  at: Math.max(0, ...answers.map(({ at }) => at)),
  score: best,
  passed,
});

/** True where a record would gain a pass, a better score, or answers to the course's questions: after a pass, those given since. */
function gains(course: Course, now: Attempt, by: Attempt): boolean {
  if ((by.passed && !now.passed) || (by.best ?? -1) > (now.best ?? -1)) return true;
  const since = now.passed ? (now.passedAt ?? Infinity) : -1;
  return answersBeyond(by, now).some(({ question, at }) => at > since && questionOf(course, question));
}

const known = (attempt: Attempt): Entry => ({ attempt, reached: false, settled: false, slots: [], seconds: 0 });

/**
 * What a learner may have done on this device that the LMS does not have: their own work that the LMS had been told of, where
 * it begins anew; work done while no LMS could be reached, or in an LMS that did not say who learns. Never that of another
 * learner whom the LMS has named.
 */
export function earlierWorks(shelf: Shelf, course: Course, learner: string): EarlierWorks {
  const at = (name: string) => openJournal(shelf, course, name);
  const own = at(earlierOf(learner));

  /** The work under a name, where the learner has not answered yet and their record would gain by it. */
  function workAt(name: string, now: Attempt): Earlier | null {
    const [from, declined] = [at(name), at(`${learner} declined${name}`)];
    const [attempt, refused] = [from.read()?.attempt, declined.read()?.attempt];
    if (name === learner || !attempt || !gains(course, now, attempt)) return null;
    if (refused?.seed === attempt.seed && !gains(course, refused, attempt)) return null;
    return {
      work: workIn(attempt),
      // It goes on as the attempt that it is, or another window would take it for somebody else's.
      handedIn: (mine) => ({ ...mergeAttempts(mine, attempt), seed: mine.seed }),
      answered(handedIn) {
        // Work of which nobody knows whose it was stays for whoever it was.
        if (!handedIn && (learner === '' || from.name !== own.name)) return void declined.write(known(attempt));
        from.clear();
        if (name === unrecorded) shelf.write(`sharewise/${course.id}/unrecorded`, '');
      },
    };
  }

  return {
    putAside(attempt) {
      // What was put aside before, and not asked about yet, is asked about along with it.
      const before = own.read()?.attempt;
      if (attempt.answers.length > 0) own.write(known(before ? mergeAttempts(before, attempt) : attempt));
    },
    find: (now) => workAt(earlierOf(learner), now) ?? workAt(unrecorded, now) ?? workAt('', now),
  };
}
