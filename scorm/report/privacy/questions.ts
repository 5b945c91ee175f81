import type { ChoiceFigures, QuestionFigures } from '../figures/types.ts';
import { leastForShares, tooFew } from './least.ts';
import { allButFewOf, exactly, fewOf, noPart, type Part, type Rate } from './rate.ts';
import { protect, type Cell, type Fate, type Sum } from './system.ts';

export type ShownChoice = Omit<ChoiceFigures, 'people'> & Part;

export type ShownQuestion = Pick<QuestionFigures, 'id' | 'title' | 'question' | 'skill' | 'scored'> & {
  /** The number of people that the shares refer to; null where too few answered. */
  readonly people: number | null;
  /** True where the shares refer to everyone, as those who did not answer are too few to leave out. */
  readonly everyone: boolean;
  readonly best: Rate | null;
  /** Poor, acceptable, best. */
  readonly points: readonly Part[];
  readonly choices: readonly ShownChoice[];
  /** Correlation with the rest of the score, and from how many people at least; null from fewer than thirty. */
  readonly rest: { readonly value: number; readonly people: number } | null;
};

/** The possible worths of a reply, unknown last, with how much the report needs each. */
const worths = [
  { points: 0, id: 'poor', keep: 20 },
  { points: 1, id: 'acceptable', keep: 10 },
  { points: 2, id: 'best', keep: 50 },
  { points: null, id: 'unknown', keep: 4 },
] as const;

const peopleAt = ({ points, people }: QuestionFigures): Record<(typeof worths)[number]['id'], number> => ({
  poor: points[0],
  acceptable: points[1],
  best: points[2],
  unknown: people - points[0] - points[1] - points[2],
});

/** Choices whose points differ from what the answers were given count as unknown: each sum has to hold. */
function addChoices(
  cells: Map<string, Cell>,
  sums: Sum[],
  { choices }: QuestionFigures,
  at: Record<string, number>,
  zeroToo: boolean,
) {
  for (const { points, id, keep } of worths) {
    const own = [...choices.keys()].filter((nth) => choices[nth]?.points === points);
    for (const nth of own) cells.set(`choice ${nth}`, { people: choices[nth]?.people ?? 0, keep: keep - 1, zeroToo });
    const sum = own.reduce((total, nth) => total + (choices[nth]?.people ?? 0), 0);
    if (sum === at[id]) sums.push([id, ...own.map((nth) => `choice ${nth}`)]);
  }
  sums.push(['answered', ...choices.keys().map((nth) => `choice ${nth}`)]);
}

function fatesOf(one: QuestionFigures, everyone: number, finished: number | null): Map<string, Fate> {
  const at = peopleAt(one);
  const { people, besidesFinished } = one;
  const cells = new Map<string, Cell>([
    ['everyone', { people: everyone }],
    ['answered', { people, keep: 60 }],
    ['silent', { people: everyone - people, silent: true }],
    ['other', { people: people - at.best, keep: 6, ranged: true }],
  ]);
  // Beside a hidden number, a zero is hidden as well: otherwise a dash would mean that someone chose it.
  const zeroToo = [at.poor, at.acceptable, ...one.choices.map((choice) => choice.people)].some(tooFew);
  for (const { id, keep } of worths)
    cells.set(id, {
      people: at[id],
      keep,
      ranged: id === 'best',
      zeroToo: zeroToo && (id === 'poor' || id === 'acceptable'),
    });
  const sums: Sum[] = [
    ['everyone', 'answered', 'silent'],
    ['everyone', 'best', 'poor', 'acceptable', 'unknown', 'silent'],
    ['answered', 'best', 'other'],
    ['other', 'poor', 'acceptable', 'unknown'],
  ];
  if (finished !== null && besidesFinished > 0) {
    cells.set('finished', { people: finished }).set('beside', { people: besidesFinished, silent: true });
    sums.push(people > finished ? ['answered', 'finished', 'beside'] : ['finished', 'answered', 'beside']);
  }
  addChoices(cells, sums, one, at, zeroToo);
  return protect(cells, sums);
}

/**
 * The number of people behind a correlation, rounded down to tens: exactly, it would reveal how many have too few
 * answers.
 */
const tens = (people: number) => Math.floor(people / 10) * 10;

const fewestForRest = 30;

const worded = ({ id, title, question, skill, scored }: QuestionFigures) => ({ id, title, question, skill, scored });

const hidden = (one: QuestionFigures): ShownQuestion => ({
  ...worded(one),
  people: null,
  everyone: false,
  best: null,
  points: [noPart, noPart, noPart],
  choices: one.choices.map(({ people: _people, ...choice }) => ({ ...choice, ...noPart })),
  rest: null,
});

function bestOf(fates: ReadonlyMap<string, Fate>, count: number, of: number): Rate | null {
  if (fates.get('best') === 'shown') return exactly(count, of);
  if (fates.get('best') === 'range') return fewOf(of);
  return fates.get('other') === 'range' ? allButFewOf(of) : null;
}

/**
 * A question's figures without those of too few, nor what they could be worked out from; `everyone` are all people in the
 * report, and `finished` those who came to the end where that is shown.
 */
export function questionShown(one: QuestionFigures, everyone: number, finished: number | null): ShownQuestion {
  if (one.people < leastForShares) return hidden(one);
  const fates = fatesOf(one, everyone, finished);
  const known = fates.get('answered') === 'shown';
  if (!known && !tooFew(everyone - one.people)) return hidden(one);
  const of = known ? one.people : everyone;
  const part = (id: string, count: number): Part => (fates.get(id) === 'shown' ? { count, share: count / of } : noPart);
  const at = peopleAt(one);
  const judged = at.unknown < one.people;
  return {
    ...worded(one),
    people: of,
    everyone: !known,
    best: judged ? bestOf(fates, at.best, of) : null,
    points: judged
      ? [part('poor', at.poor), part('acceptable', at.acceptable), part('best', at.best)]
      : [noPart, noPart, noPart],
    choices: one.choices.map(({ people, ...choice }, nth) => ({ ...choice, ...part(`choice ${nth}`, people) })),
    rest:
      one.rest !== null && one.restPeople >= fewestForRest ? { value: one.rest, people: tens(one.restPeople) } : null,
  };
}
