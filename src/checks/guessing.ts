import type { CourseContent } from '../schemas/content.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import type { Fault } from '../yaml/fault.ts';
import { rateOf, type Strategies, type Strategy } from './strategies.ts';
import { say, together, unchanged, type Said } from '../said/say.ts';

/**
 * The largest share of draws that may be passed without reading: by a cue, and by leaving out rude choices and
 * guessing.
 */
export const guessLimits = { cue: 0.02, coin: 0.1 } as const;

// Below this many drawn questions, guessing alone passes often, so the limit is higher.
const fewQuestions = 6;
const limitOfFew = 0.5;

const drawnOf = ({ course, bank }: CourseContent) =>
  new Set(bank.map(({ skill }) => skill)).size * course.finalCheck.perSkill;

/** The limit for a course: raised where few questions are drawn, or where blind guessing already passes much. */
function limitFor(content: CourseContent, { guess }: Strategies, limit: number): number {
  return Math.max(drawnOf(content) < fewQuestions ? limitOfFew : limit, 2 * guess.rate);
}

const percent = (rate: number) => say`${Math.round(rate * 1000) / 10}%`;

/** The scenarios in which a strategy usually finds the best choice. */
function givenAway({ marks }: Strategy): string[] {
  return [...marks].flatMap(([{ id }, [, , best]]: [ScenarioFile, readonly number[]]) =>
    (best ?? 0) > 1 / 2 ? [id] : [],
  );
}

const mostNamed = 8;

const list = (ids: readonly string[]): Said =>
  ids.length > mostNamed
    ? say`${ids.slice(0, mostNamed).join(', ')} and ${ids.length - mostNamed} more`
    : unchanged(ids.join(', '));

/** The smallest `perSkill` that would bring a strategy below its limit; undefined where none would. */
function enoughDrawn(content: CourseContent, { marks }: Strategy, limit: number): number | undefined {
  const skills = Map.groupBy(content.bank, ({ skill }) => skill);
  const most = Math.min(...[...skills.values()].map((all) => all.length));
  const now = content.course.finalCheck.perSkill;
  const more = Array.from({ length: Math.max(0, most - now) }, (_, nth) => now + nth + 1);
  return more.find((perSkill) => rateOf(content, marks, perSkill) <= limit);
}

function remark(content: CourseContent, way: Strategy, language: string, limit: number): Fault {
  const ids = givenAway(way);
  const cures = way.cues.map(({ cure }) => cure);
  const own = cures.filter(({ en }, nth) => cures.findIndex((one) => one.en === en) === nth);
  const enough = enoughDrawn(content, way, limit);
  const drawn =
    enough === undefined ? undefined : say`Or draw ${enough} of each skill (finalCheck.perSkill in course.yaml).`;
  const does = cures.length === 0 ? say`make the wrong choices as polite as the best` : together(own, say`, or `);
  const mend = ids.length === 0 ? say`In some scenarios, ${does}.` : say`In ${list(ids)}, ${does}.`;
  return {
    file: 'final-check',
    problem: say`Someone who chooses ${way.name} (${language}) passes ${percent(way.rate)} of the draws without reading; ${percent(limit)} is the most.`,
    mend: together([mend, drawn]),
    severity: content.course.strict ? 'error' : 'warning',
  };
}

/** The lowest pass mark at which blind choices pass so few draws as `limit`, at the present number of scenarios. */
function highEnough(content: CourseContent, { marks }: Strategy, limit: number): number | undefined {
  const { perSkill } = content.course.finalCheck;
  const rateAt = (passMark: number) => rateOf({ ...content, course: { ...content.course, passMark } }, marks, perSkill);
  const higher = Array.from({ length: 100 - content.course.passMark }, (_, nth) => content.course.passMark + nth + 1);
  return higher.find((passMark) => rateAt(passMark) <= limit);
}

/**
 * A remark where the pass mark is so low that blind choices pass many draws: every cue is then held to twice that. It is
 * left out where few questions are drawn.
 */
export function remarkBlindChoices(content: CourseContent, { guess }: Strategies, line?: number): Fault[] {
  if (drawnOf(content) < fewQuestions || guess.rate <= guessLimits.cue) return [];
  const { passMark, strict } = content.course;
  const enough = highEnough(content, guess, guessLimits.cue);
  const raised = enough === undefined ? undefined : say`Raise it to ${enough}, or give more scenarios a fourth choice.`;
  return [
    {
      file: 'course.yaml',
      line,
      field: 'passMark',
      problem: say`At ${passMark}, someone who chooses blindly passes ${percent(guess.rate)} of the draws; ${percent(guessLimits.cue)} is the most.`,
      mend: raised ?? say`Give more scenarios of final-check/ a fourth choice.`,
      severity: strict ? 'error' : 'warning',
    },
  ];
}

const mostPairs = 3;

/** Remarks on ways to pass in a language without reading; faults where the course is strict. */
export function remarkGuessing(content: CourseContent, played: Strategies): Fault[] {
  const { singles, pairs, coin, language } = played;
  const limit = limitFor(content, played, guessLimits.cue);
  const coinLimit = limitFor(content, played, guessLimits.coin);
  const over = singles.filter(({ rate }) => rate > limit);
  // Leaves out pairs of cues that are no better than one of the two alone, or that so few questions cannot rule out.
  const own = pairs.filter(
    ({ rate, cues }) => rate > limit && !over.some((one) => cues.includes(one.cues[0] as never)),
  );
  const worst = drawnOf(content) < fewQuestions ? [] : own.toSorted((a, b) => b.rate - a.rate).slice(0, mostPairs);
  return [
    ...[...over, ...worst].map((way) => remark(content, way, language, limit)),
    ...(coin.rate > coinLimit ? [remark(content, coin, language, coinLimit)] : []),
  ];
}
