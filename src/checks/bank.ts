import type { CourseFile } from '../schemas/course.ts';
import type { Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile, SceneFile } from '../schemas/scenario.ts';
import { checkScenes, faultAt, remarkLengths } from './scene.ts';

type Scenario = Read<ScenarioFile>;
type Pick = (scene: SceneFile) => readonly SceneFile['choices'][number][];

const by = (measure: (choice: SceneFile['choices'][number]) => number): Pick => {
  return (scene) => {
    const most = Math.max(...scene.choices.map(measure));
    return scene.choices.filter((choice) => measure(choice) === most);
  };
};

/** Ways to answer without reading. Where a way leaves several choices open, the luckiest counts. */
function strategies(languages: readonly string[]): { name: string; pick: Pick }[] {
  const length = (language: string) => (choice: SceneFile['choices'][number]) => (choice.text[language] ?? '').length;
  return [
    ...languages.map((language) => ({ name: `always the longest choice (${language})`, pick: by(length(language)) })),
    ...languages.map((language) => ({
      name: `always the shortest choice (${language})`,
      pick: by((choice) => -length(language)(choice)),
    })),
    ...['a', 'b', 'c', 'd'].map((key) => ({
      name: `always choice ${key}`,
      pick: ((scene) => scene.choices.filter((one) => one.key === key)) satisfies Pick,
    })),
    ...['hand-over', 'reply', 'share', 'nothing'].map((action) => ({
      name: `always what is marked ${action}`,
      pick: ((scene) => scene.choices.filter((one) => one.action === action)) satisfies Pick,
    })),
  ];
}

/** The most points that a way of answering earns on any draw: for each skill, its luckiest scenarios. */
function mostPoints(bank: readonly Scenario[], perSkill: number, pick: Pick): number {
  const skills = [...new Set(bank.map((one) => one.value.skill))];
  return skills.reduce((sum, skill) => {
    const points = bank
      .filter((one) => one.value.skill === skill)
      .map((one) => Math.max(0, ...pick(one.value.scenes[0] as SceneFile).map((choice) => choice.score)))
      .toSorted((a, b) => b - a);
    return sum + points.slice(0, perSkill).reduce<number>((all, one) => all + one, 0);
  }, 0);
}

/** True where all that a way of answering goes by is known of a scenario. */
function isJudged({ value, isSound }: Scenario): boolean {
  const path = ['scenes', 0, 'choices'];
  const known = ['key', 'action', 'text', 'score'];
  const choices = value.scenes[0]?.choices ?? [];
  return isSound([...path, 'length']) && choices.every((_, at) => known.every((name) => isSound([...path, at, name])));
}

/** Ways to pass without reading. Scenarios with faults are left out: with them, a way earns no less. */
function checkStrategies(bank: readonly Scenario[], faulty: ReadonlySet<string>, course: CourseFile): Fault[] {
  const drawn = new Set(bank.map((one) => one.value.skill)).size * course.finalCheck.perSkill;
  const judged = bank.filter((one) => !faulty.has(one.file) && isJudged(one));
  const passing = strategies(course.languages).flatMap(({ name, pick }) => {
    const score = (mostPoints(judged, course.finalCheck.perSkill, pick) / (drawn * 2)) * 100;
    return score < course.passMark ? [] : [`${name} (up to ${Math.round(score)})`];
  });
  if (passing.length === 0) return [];
  const problem = `The pass mark is ${course.passMark}, and someone can pass without reading: ${passing.join(', ')}.`;
  const mend = 'Change some choices so that this earns less, add scenarios in which it fails, or raise the pass mark.';
  return [{ file: 'final-check', problem, mend, severity: 'error' }];
}

function checkSingleScene(one: Scenario): Fault[] {
  const { scenes, endings } = one.value;
  const leads = scenes.some((scene) =>
    scene.choices.some((choice) => choice.next !== undefined || choice.ending !== undefined),
  );
  if ((scenes.length === 1 && !endings && !leads) || !one.isSound(['scenes'])) return [];
  return [
    faultAt(
      one,
      ['scenes'],
      'A scenario of the final check has one scene and no endings.',
      'Keep one scene, and remove "next", "ending" and "endings".',
    ),
  ];
}

function checkNumbers(bank: readonly Scenario[], course: CourseFile): Fault[] {
  const skills = course.skills.map(({ id }) => id).filter((skill) => bank.some((one) => one.value.skill === skill));
  const few = skills.filter(
    (skill) => bank.filter((one) => one.value.skill === skill).length < course.finalCheck.perSkill,
  );
  const mend = `Add scenarios to final-check/, or lower finalCheck.perSkill in course.yaml (now ${course.finalCheck.perSkill}).`;
  if (bank.length === 0)
    return [{ file: 'final-check', problem: 'The final check has no scenarios.', mend, severity: 'error' }];
  return few.map((skill): Fault => ({
    file: 'final-check',
    problem: `There are too few scenarios of the skill "${skill}" to draw from.`,
    mend,
    severity: 'error',
  }));
}

/**
 * The bank of the final check: one scene each, enough of each skill, and not to be passed without reading. Where it is
 * not whole, because a file of it can not be read or its skill is not known, nothing is said of the numbers.
 */
export function checkBank(bank: readonly Scenario[], course: CourseFile, isWhole: boolean): Fault[] {
  const each = bank.flatMap((one) => [
    ...checkScenes(one),
    ...checkSingleScene(one),
    ...remarkLengths(one, course.languages),
  ]);
  const skills = course.skills.map(({ id }) => id);
  const hasSkills = bank.every(({ value, isSound }) => isSound(['skill']) && skills.includes(value.skill));
  if (!isWhole || !hasSkills) return each;
  const numbers = checkNumbers(bank, course);
  const faulty = new Set(each.flatMap(({ file, severity }) => (severity === 'error' ? file : [])));
  return [...each, ...numbers, ...(numbers.length === 0 ? checkStrategies(bank, faulty, course) : [])];
}
