import type { Facts, Unsure } from '../facts.ts';
import type { Figures } from '../figures/types.ts';
import { leastForShares, tooFew } from './least.ts';
import { peopleShown, type ShownPeople } from './people.ts';
import { questionShown, type ShownQuestion } from './questions.ts';
import { retryShown, type ShownRetry } from './retry.ts';
import { skillsShown, type ShownSkill } from './skills.ts';
import { spreadShown, type ShownSpread } from './spread.ts';

/**
 * The figures that the page may show: without those of groups that are too small, and without those from which such a
 * one follows.
 */
export type Shown = Omit<ShownPeople, 'retried' | 'tells'> &
  Pick<Figures, 'known' | 'questionsLeftOut'> & {
    /** The number of people; null where there are too few to show anything. */
    readonly people: number | null;
    /** True where nobody of this course is in the files. */
    readonly nobody: boolean;
    /** People who have not started; 0 also where there are too few to mention. */
    readonly notStarted: number;
    /** True where answers were in the files more than once. */
    readonly repeated: boolean;
    /** First and last month, as YYYY-MM: a day could be that of one person. */
    readonly from: string | null;
    readonly to: string | null;
    /** What people were asked to be grouped by, as the files head it. */
    readonly byHeading: string | null;
    readonly derived: boolean;
    readonly scores: ShownSpread | null;
    readonly times: ShownSpread | null;
    readonly skills: readonly ShownSkill[];
    readonly questions: readonly ShownQuestion[];
    readonly retry: ShownRetry | null;
  };

const month = (day: string | null) => day?.slice(0, 7) ?? null;

/** The band that the pass mark begins, where it begins one of these bands of ten: those from it on say who passed. */
const markOf = (passMark: number | undefined) =>
  passMark !== undefined && passMark % 10 === 0 && passMark > 0 && passMark < 100 ? passMark / 10 : null;

/** Hides small numbers. The page is made from its result only. */
export function shownOf(all: Figures, { unsure }: Pick<Facts, 'unsure'>, passMark?: number): Shown {
  const sure = (what: Unsure) => !unsure.includes(what);
  const figures = sure('first-answers') ? all : { ...all, questions: [], skills: [], retry: null };
  const { people, status, scores, times, known } = figures;
  const enough = people >= leastForShares && sure('people');
  const mark = markOf(passMark);
  const { retried, tells, ...whole } = peopleShown(sure('months') ? figures : { ...figures, months: [] }, mark);
  const finished = people - status.open;
  const finishedShown = whole.completed?.bound === 'exact' ? finished : null;
  const questions = figures.questions.map((one) => questionShown(one, people, finishedShown));
  return {
    ...whole,
    people: enough ? people : null,
    nobody: people === 0,
    notStarted: tooFew(figures.notStarted) ? 0 : figures.notStarted,
    repeated: figures.repeated > 0,
    from: sure('months') ? month(figures.from) : null,
    to: sure('months') ? month(figures.to) : null,
    questionsLeftOut: figures.questionsLeftOut,
    byHeading: figures.by?.heading ?? null,
    derived: figures.derived > 0,
    known,
    scores:
      enough && sure('score')
        ? spreadShown(scores, people, { people: tells('scored'), above: tells('above') }, mark)
        : null,
    times:
      enough && sure('seconds') ? spreadShown(times, people, { people: tells('timed'), above: false }, null) : null,
    skills: skillsShown(figures, questions),
    questions,
    retry: retryShown(figures, retried),
  };
}
