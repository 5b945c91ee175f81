import type { ChoiceFigures, QuestionFigures } from '../figures/types.ts';
import { hiddenParts, least, noPart, partsWithout, rateOf, tooFew, type Part, type Rate } from './hide.ts';

export type ShownChoice = Omit<ChoiceFigures, 'people'> & Part;

export type ShownQuestion = Omit<QuestionFigures, 'people' | 'points' | 'choices'> & {
  /** Null where too few answered. */
  readonly people: number | null;
  readonly best: Rate | null;
  /** Poor, acceptable, best. */
  readonly points: readonly Part[];
  readonly choices: readonly ShownChoice[];
  /** The poor reply that most people chose, also where only how many did is hidden; null where those were too few. */
  readonly poorest: string | null;
};

/** What a reply can be worth, and last that nobody knows. */
const worths = [0, 1, 2, null] as const;

/** Hidden before others: how many chose best, and who chose poor, is what the report is for. */
const rather = [1, 3];

/** Which replies to hide: all that are worth something hidden, and within a worth those of too few, so that its sum tells nothing. */
function hiddenChoices(choices: readonly ChoiceFigures[], worthless: ReadonlySet<number>): ReadonlySet<number> {
  const hidden = worths.flatMap((worth, nth) => {
    const own = [...choices.keys()].filter((at) => choices[at]?.points === worth && (choices[at]?.people ?? 0) > 0);
    if (worthless.has(nth)) return own;
    return [...hiddenParts(own.map((at) => choices[at]?.people ?? 0))].map((at) => own[at] ?? -1);
  });
  return new Set(hidden);
}

function poorestOf(choices: readonly ChoiceFigures[]): string | null {
  const poor = choices.filter(({ response, points, people }) => response !== '' && points === 0 && people >= least);
  return poor.toSorted((a, b) => b.people - a.people)[0]?.response ?? null;
}

/** A question's figures without those of too few, nor what they could be worked out from. */
export function questionShown(one: QuestionFigures): ShownQuestion {
  const { points, choices, people } = one;
  const judged = points[0] + points[1] + points[2];
  const unjudged = people - judged;
  const hidden = hiddenParts([...points, unjudged], { rather });
  // Shares of those judged would tell how many aren't.
  const whole = tooFew(unjudged) ? people : judged;
  const best = rateOf(points[2], whole);
  const enough = people >= least;
  const replies = partsWithout(
    choices.map((choice) => choice.people),
    hiddenChoices(choices, hidden),
    people,
  );
  return {
    ...one,
    people: enough ? people : null,
    best: best?.bound === 'exact' && hidden.has(2) ? null : best,
    points: enough ? partsWithout(points, hidden, whole) : points.map(() => noPart),
    // With the mean, one hidden part could be worked out from the other two.
    mean: enough && hidden.size === 0 ? one.mean : null,
    rest: one.restPeople >= least ? one.rest : null,
    choices: choices.map(({ people: _people, ...choice }, nth) => ({
      ...choice,
      ...(enough ? (replies[nth] ?? noPart) : noPart),
    })),
    poorest: poorestOf(choices),
  };
}
