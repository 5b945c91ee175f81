import type { Figures, RetryFigures, Spread } from '../figures/types.ts';
import { answerPartsOf, least, partsOf, rateAround, rateOf, tooFew, type Part, type Rate } from './hide.ts';
import { groupsShown, type ShownGroup } from './groups.ts';
import { questionShown, type ShownQuestion } from './questions.ts';

export type ShownSpread = {
  /** Null where it would tell how few are without. */
  readonly people: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly bands: readonly Part[];
};

export type ShownSkill = {
  readonly skill: string;
  readonly people: number;
  readonly answers: number;
  readonly points: readonly Part[];
};

export type ShownRetry = {
  readonly round: number;
  readonly people: number;
  readonly share: Rate | null;
  readonly firstMean: number | null;
  readonly bestMean: number | null;
  readonly passed: Rate | null;
  readonly skills: readonly {
    readonly skill: string;
    readonly people: number;
    readonly first: readonly Part[];
    readonly later: readonly Part[];
  }[];
  /** From poor, acceptable and best: how often to each of them, of those who answered again. */
  readonly again: readonly { readonly from: number; readonly answers: number | null; readonly to: readonly Part[] }[];
};

/** What the page may show: figures without any of a group that is too small. */
export type Shown = Pick<Figures, 'answers' | 'repeated' | 'from' | 'to' | 'questionsLeftOut'> & {
  /** Who haven't started; 0, too, where they are too few to speak of. */
  readonly notStarted: number;
  /** True where nobody of this course is in the files. */
  readonly nobody: boolean;
  /** Null where so few people are in the files that nothing can be shown. */
  readonly people: number | null;
  /** Who came to the end, whether or not they passed. */
  readonly completed: Rate | null;
  /** Whom the LMS counts as complete; null, too, where it would tell of few people by what it leaves over. */
  readonly complete: Rate | null;
  readonly passed: Rate | null;
  readonly derived: boolean;
  /** Passed, at the end without a pass, not at the end. */
  readonly status: readonly Part[];
  readonly scores: ShownSpread | null;
  readonly times: ShownSpread | null;
  readonly skills: readonly ShownSkill[];
  readonly questions: readonly ShownQuestion[];
  readonly retry: ShownRetry | null;
  readonly languages: readonly ShownGroup[];
  readonly versions: readonly ShownGroup[];
  readonly months: readonly ShownGroup[];
};

/** How many people are left over between a count and others that are shown, where they are too few; else 0. */
const leftOver = (count: number, others: readonly number[]) =>
  others.map((other) => Math.abs(other - count)).find(tooFew) ?? 0;

function spread(whole: Spread, others: readonly number[]): ShownSpread | null {
  if (whole.people < least) return null;
  const rest = leftOver(whole.people, others);
  const { mean, median, bands } = whole;
  return { people: rest > 0 ? null : whole.people, mean, median, bands: partsOf(bands, rest) };
}

function againFrom(again: RetryFigures['again'], from: number) {
  const cell = (to: number) => again.find((one) => one.from === from && one.to === to);
  const counts = [0, 1, 2].map((to) => cell(to)?.answers ?? 0);
  const to = answerPartsOf(
    counts,
    [0, 1, 2].map((one) => cell(one)?.people ?? 0),
  );
  const enough = to.some(({ count }) => count !== null && count > 0);
  return { from, answers: enough ? counts.reduce((sum, count) => sum + count, 0) : null, to };
}

/** Null, too, where nearly everyone tried again: it would tell of the few who didn't. */
function retry({ retry: whole, people, status, scores }: Figures): ShownRetry | null {
  if (!whole || whole.people < least || tooFew(people - whole.people)) return null;
  const scored = whole.scored >= least && !tooFew(scores.people - whole.scored);
  const [passed, failed] = [status.passed - whole.passed, people - status.passed - (whole.people - whole.passed)];
  return {
    round: whole.round,
    people: whole.people,
    share: rateOf(whole.people, people),
    firstMean: scored ? whole.firstMean : null,
    bestMean: scored ? whole.bestMean : null,
    passed: tooFew(passed) || tooFew(failed) ? null : rateOf(whole.passed, whole.people),
    skills: whole.skills
      .filter((one) => one.people >= least)
      .map(({ skill, people: own, first, later, firstPeople, laterPeople }) => ({
        skill,
        people: own,
        first: answerPartsOf(first, firstPeople),
        later: answerPartsOf(later, laterPeople),
      })),
    again: [0, 1, 2].map((from) => againFrom(whole.again, from)),
  };
}

/** Hides what is too small. Everything that the page says is made from its answer alone. */
export function shownOf(figures: Figures): Shown {
  const { people, status } = figures;
  const enough = people >= least;
  const completed = people - status.open;
  const whole = { people, completed, passed: status.passed };
  return {
    answers: figures.answers,
    repeated: figures.repeated,
    notStarted: tooFew(figures.notStarted) ? 0 : figures.notStarted,
    from: figures.from,
    to: figures.to,
    questionsLeftOut: figures.questionsLeftOut,
    nobody: people === 0,
    people: enough ? people : null,
    completed: rateAround(completed, people, status.passed),
    complete: leftOver(figures.complete, [status.passed, completed]) > 0 ? null : rateOf(figures.complete, people),
    passed: rateOf(status.passed, people),
    derived: figures.derived > 0,
    status: partsOf([status.passed, status.failed + status.completed, status.open]),
    scores: enough ? spread(figures.scores, [people, completed, status.passed]) : null,
    times: enough ? spread(figures.times, [people]) : null,
    skills: figures.skills
      .filter((one) => one.people >= least)
      .map(({ skill, people: own, points, peopleBy }) => ({
        skill,
        people: own,
        answers: points[0] + points[1] + points[2],
        points: answerPartsOf(points, peopleBy),
      })),
    questions: figures.questions.map(questionShown),
    retry: retry(figures),
    languages: groupsShown(figures.languages, whole),
    versions: groupsShown(figures.versions, whole),
    months: groupsShown(figures.months, whole),
  };
}
