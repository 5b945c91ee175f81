import type { Figures, QuestionFigures, SkillFigures } from '../figures/types.ts';
import { least, tooFew } from './least.ts';
import type { ShownQuestion } from './questions.ts';

export type ShownSkill = {
  readonly skill: string;
  /** The share of best answers, 0 to 1. */
  readonly best: number;
  /** The 95% confidence interval. */
  readonly low: number;
  readonly high: number;
  /** The step to which these are rounded: large enough to hide a few answers. */
  readonly step: number;
  /** Whether the answers to this skill's scenarios are more often poor than those to others. */
  readonly against: SkillFigures['against'];
};

/** Used for a share of "fewer than five": about the middle of one to four. */
const fewInTheMiddle = 2;

/** The number of best answers to a question, as a reader of its row can estimate it. */
function bestKnown({ best, people }: ShownQuestion): number | null {
  if (best === null || people === null) return null;
  if (best.bound === 'under') return fewInTheMiddle;
  return best.bound === 'over' ? people - fewInTheMiddle : Math.round(best.share * people);
}

/** The sum over the rows of a skill's questions: it contains nothing that they do not say. */
function fromRows(rows: readonly ShownQuestion[]): { best: number; of: number } {
  return rows.reduce(
    (sum, row) => {
      const best = bestKnown(row);
      return best === null ? sum : { best: sum.best + best, of: sum.of + (row.people ?? 0) };
    },
    { best: 0, of: 0 },
  );
}

/**
 * True where a skill's total can be shown beside its questions: what is hidden belongs to several questions and enough
 * people.
 */
function wholeIsSafe(hidden: readonly QuestionFigures[], everyone: number): boolean {
  const most = (of: (one: QuestionFigures) => number) => Math.max(0, ...hidden.map(of));
  const sides = [
    most(({ points }) => points[2]),
    most(({ points, people }) => people - points[2]),
    most(({ people }) => everyone - people),
  ];
  return hidden.length > 1 && !sides.some(tooFew);
}

type Row = { readonly question: QuestionFigures; readonly row: ShownQuestion };

/** The largest share of a skill's answers that hidden rows may have, for the others to stand for the skill. */
const hiddenAtMost = 0.1;

/**
 * A skill's share of best answers: computed from the rows of its questions where these have nearly all answers, so that
 * it adds nothing to them; otherwise from all answers, if the hidden rows together have enough people.
 */
function shareOf(skill: SkillFigures, own: readonly Row[], everyone: number) {
  const shown = fromRows(own.map(({ row }) => row));
  const hidden = own.filter(({ row }) => bestKnown(row) === null).map(({ question }) => question);
  const answers = hidden.reduce((sum, { people }) => sum + people, 0);
  if (answers <= hiddenAtMost * skill.answers && shown.of > 0) return shown.best / shown.of;
  if (wholeIsSafe(hidden, everyone)) return skill.best / skill.answers;
  return shown.of > 0 ? shown.best / shown.of : null;
}

/** Shares are rounded to steps of this many answers. */
const answersAStep = 5;

const steps = [0.01, 0.02, 0.05, 0.1] as const;

/** Skills with what may be shown of them. */
export function skillsShown({ skills, questions, people }: Figures, rows: readonly ShownQuestion[]): ShownSkill[] {
  return skills.flatMap((one) => {
    const own = questions.flatMap((question, nth) => {
      const row = rows[nth];
      return row && question.scored && question.skill === one.skill ? [{ question, row }] : [];
    });
    const share = one.people < least ? null : shareOf(one, own, people);
    if (share === null) return [];
    const step = steps.find((size) => size * one.answers >= answersAStep) ?? 0.1;
    const to = (value: number, way: 'round' | 'floor' | 'ceil') =>
      Math.max(0, Math.min(1, Math[way](value / step) * step));
    const best = to(share, 'round');
    const half = 1.96 * one.error;
    const range = { low: to(best - half, 'floor'), high: to(best + half, 'ceil') };
    return [{ skill: one.skill, best, ...range, step, against: one.against }];
  });
}
