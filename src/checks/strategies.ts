import type { CourseContent } from '../schemas/content.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import { cuesIn, politenessIn, type ChoiceFile, type Cue } from './cues.ts';
import { say, together, type Said } from '../said/say.ts';
import { passRate, type Marks } from './pass-rate.ts';

/**
 * A strategy of answering without reading: the chance of each mark in each scenario, and the share of draws that it
 * passes.
 */
export type Strategy = {
  readonly name: Said;
  readonly cues: readonly Cue[];
  readonly marks: ReadonlyMap<ScenarioFile, Marks>;
  readonly rate: number;
};

/** The choices of a scenario, each with the chance that a strategy takes it. */
type Taken = readonly (readonly [ChoiceFile, number])[];

const choicesOf = (scenario: ScenarioFile): readonly ChoiceFile[] => scenario.scenes[0]?.choices ?? [];

const evenly = (choices: readonly ChoiceFile[]): Taken => choices.map((one) => [one, 1 / choices.length]);

/** The choices with the highest measure of the first cue; the next cues break ties. */
function speakFor(scenario: ScenarioFile, cues: readonly Cue[]): readonly ChoiceFile[] {
  const all = choicesOf(scenario);
  return cues.reduce((left, { measure }) => {
    const measured = left.map((one) => measure(one, all.indexOf(one)));
    const most = Math.max(...measured);
    return left.filter((_, at) => measured[at] === most);
  }, all);
}

const half = 0.5;

/**
 * Drops up to two of the least polite choices, keeping at least two, and guesses among the rest. Equally polite choices
 * share the remaining places.
 */
function coin(politeness: Cue['measure']) {
  return (scenario: ScenarioFile): Taken => {
    const all = choicesOf(scenario);
    const measured = all.map((one, at) => politeness(one, at));
    const kept = Math.max(2, all.length - 2);
    return all.map((one, at) => {
      const politer = measured.filter((other) => other > (measured[at] ?? 0)).length;
      const equals = measured.filter((other) => other === measured[at]).length;
      const places = Math.min(Math.max(kept - politer, 0), equals);
      return [one, (places / equals) * (kept === 2 ? half : 1 / kept)];
    });
  };
}

function marksOf(taken: Taken): Marks {
  const chance = (points: number) =>
    taken.reduce((sum, [choice, one]) => (choice.score === points ? sum + one : sum), 0);
  return [chance(0), chance(1), chance(2)];
}

/** The share of draws that these marks pass, with `perSkill` scenarios of each skill. */
export function rateOf({ course, bank }: CourseContent, marks: Strategy['marks'], perSkill: number): number {
  const skills = Map.groupBy(bank, ({ skill }) => skill);
  const each = [...skills.values()].map((all) => all.map((one) => marks.get(one) as Marks));
  return passRate(each, perSkill, course.passMark);
}

function strategy(
  content: CourseContent,
  name: Said,
  cues: readonly Cue[],
  take: (of: ScenarioFile) => Taken,
): Strategy {
  const marks = new Map(content.bank.map((one) => [one, marksOf(take(one))]));
  return { name, cues, marks, rate: rateOf(content, marks, content.course.finalCheck.perSkill) };
}

/** The strategies of one language. */
export type Strategies = {
  readonly language: string;
  /** Guesses blindly. */
  readonly guess: Strategy;
  readonly coin: Strategy;
  readonly singles: readonly Strategy[];
  /** Two cues: the second decides where the first leaves several choices. */
  readonly pairs: readonly Strategy[];
};

/** Computes every strategy's result in a language, over every possible draw. */
export function playStrategies(content: CourseContent, language: string): Strategies {
  const cues = cuesIn(content, language);
  const going = (by: readonly Cue[]) =>
    strategy(
      content,
      together(
        by.map(({ name }) => name),
        say`, else `,
      ),
      by,
      (one) => evenly(speakFor(one, by)),
    );
  return {
    language,
    guess: strategy(content, say`any`, [], (one) => evenly(choicesOf(one))),
    coin: strategy(content, say`one of the two most polite`, [], coin(politenessIn(content, language))),
    singles: cues.map((cue) => going([cue])),
    pairs: cues.flatMap((first) => cues.filter((other) => other !== first).map((other) => going([first, other]))),
  };
}
