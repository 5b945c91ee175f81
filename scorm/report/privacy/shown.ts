import type { ChoiceFigures, Figures, GroupFigures, QuestionFigures, RetryFigures, Spread } from '../figures/types.ts';
import { hiddenParts, least, partsOf, rateOf, type Part, type Rate } from './hide.ts';

export type ShownSpread = {
  readonly people: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly bands: readonly Part[];
};

export type ShownChoice = Omit<ChoiceFigures, 'people'> & Part;

export type ShownQuestion = Omit<QuestionFigures, 'people' | 'points' | 'choices'> & {
  /** Null where too few answered. */
  readonly people: number | null;
  readonly best: Rate | null;
  /** Poor, acceptable, best. */
  readonly points: readonly Part[];
  readonly choices: readonly ShownChoice[];
};

export type ShownSkill = {
  readonly skill: string;
  readonly people: number;
  readonly answers: number;
  readonly points: readonly Part[];
};

export type ShownGroup = {
  readonly key: string;
  readonly people: number | null;
  readonly completed: Rate | null;
  readonly passed: Rate | null;
  readonly mean: number | null;
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

function spread(whole: Spread): ShownSpread | null {
  if (whole.people < least) return null;
  return { people: whole.people, mean: whole.mean, median: whole.median, bands: partsOf(whole.bands) };
}

function question(one: QuestionFigures): ShownQuestion {
  const enough = one.people >= least;
  const points = partsOf(one.points);
  // With the mean, one hidden part could be worked out from the other two.
  const whole = enough && points.every(({ count }) => count !== null);
  const parts = partsOf(one.choices.map(({ people }) => people));
  const judged = one.points[0] + one.points[1] + one.points[2];
  return {
    ...one,
    people: enough ? one.people : null,
    best: rateOf(one.points[2], judged),
    points: points.map((part) => (enough ? part : { count: null, share: null })),
    mean: whole ? one.mean : null,
    rest: one.restPeople >= least ? one.rest : null,
    choices: one.choices.map(({ people: _people, ...choice }, nth) => ({
      ...choice,
      ...(enough && parts[nth] ? parts[nth] : { count: null, share: null }),
    })),
  };
}

function groups(all: readonly GroupFigures[]): ShownGroup[] {
  const hidden = hiddenParts(all.map(({ people }) => people));
  return all.map(({ key, people, completed, passed, scored, mean }, nth) =>
    hidden.has(nth)
      ? { key, people: null, completed: null, passed: null, mean: null }
      : {
          key,
          people,
          completed: rateOf(completed, people),
          passed: rateOf(passed, people),
          mean: scored >= least ? mean : null,
        },
  );
}

function againFrom(again: RetryFigures['again'], from: number) {
  const cell = (to: number) => again.find((one) => one.from === from && one.to === to);
  const counts = [0, 1, 2].map((to) => cell(to)?.answers ?? 0);
  const to = partsOf(
    counts,
    [0, 1, 2].map((one) => cell(one)?.people ?? 0),
  );
  const enough = to.some(({ count }) => count !== null && count > 0);
  return { from, answers: enough ? counts.reduce((sum, count) => sum + count, 0) : null, to };
}

function retry(whole: RetryFigures | null, people: number): ShownRetry | null {
  if (!whole || whole.people < least) return null;
  const scored = whole.scored >= least;
  return {
    round: whole.round,
    people: whole.people,
    share: rateOf(whole.people, people),
    firstMean: scored ? whole.firstMean : null,
    bestMean: scored ? whole.bestMean : null,
    passed: rateOf(whole.passed, whole.people),
    skills: whole.skills
      .filter((one) => one.people >= least)
      .map(({ skill, people: own, first, later, firstPeople, laterPeople }) => ({
        skill,
        people: own,
        first: partsOf(first, firstPeople),
        later: partsOf(later, laterPeople),
      })),
    again: [0, 1, 2].map((from) => againFrom(whole.again, from)),
  };
}

/** True where no small group shows as the difference between a count and another one that is shown. */
const apart = (count: number, others: readonly number[]) =>
  others.every((other) => count === other || Math.abs(count - other) >= least);

/** Hides what is too small. Everything that the page says is made from its answer alone. */
export function shownOf(figures: Figures): Shown {
  const { people, status } = figures;
  const enough = people >= least;
  const completed = people - status.open;
  return {
    answers: figures.answers,
    repeated: figures.repeated,
    from: figures.from,
    to: figures.to,
    questionsLeftOut: figures.questionsLeftOut,
    people: enough ? people : null,
    completed: rateOf(completed, people),
    complete: apart(figures.complete, [status.passed, completed]) ? rateOf(figures.complete, people) : null,
    passed: rateOf(status.passed, people),
    derived: figures.derived > 0,
    status: partsOf([status.passed, status.failed + status.completed, status.open]),
    scores: enough ? spread(figures.scores) : null,
    times: enough ? spread(figures.times) : null,
    skills: figures.skills
      .filter((one) => one.people >= least)
      .map(({ skill, people: own, points, peopleBy }) => ({
        skill,
        people: own,
        answers: points[0] + points[1] + points[2],
        points: partsOf(points, peopleBy),
      })),
    questions: figures.questions.map(question),
    retry: retry(figures.retry, people),
    languages: groups(figures.languages),
    versions: groups(figures.versions),
    months: groups(figures.months),
  };
}
