import type { CourseFile } from '../schemas/course.ts';
import type { Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import { checkScenes, faultAt, remarkLengths } from './scene.ts';
import { say } from '../said/say.ts';

type Scenario = Read<ScenarioFile>;
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
      say`A scenario of the final check has one scene and no endings.`,
      say`Keep one scene, and remove "next", "ending" and "endings".`,
    ),
  ];
}

function checkNumbers(bank: readonly Scenario[], course: CourseFile): Fault[] {
  const skills = course.skills.map(({ id }) => id).filter((skill) => bank.some((one) => one.value.skill === skill));
  const few = skills.filter(
    (skill) => bank.filter((one) => one.value.skill === skill).length < course.finalCheck.perSkill,
  );
  const mend = say`Add scenarios to final-check/, or lower finalCheck.perSkill in course.yaml (now ${course.finalCheck.perSkill}).`;
  if (bank.length === 0)
    return [{ file: 'final-check', problem: say`The final check has no scenarios.`, mend, severity: 'error' }];
  return few.map((skill): Fault => ({
    file: 'final-check',
    problem: say`There are too few scenarios of the skill "${skill}" to draw from.`,
    mend,
    severity: 'error',
  }));
}

/** A remark where choices have no `why`: the reason for the score, for whoever edits the course. */
function checkReasons(one: Scenario): Fault[] {
  const path = ['scenes', 0, 'choices'];
  const choices = one.value.scenes[0]?.choices ?? [];
  const without = choices.flatMap(({ key, why }, at) => (why || !one.isSound([...path, at, 'why']) ? [] : key));
  if (without.length === 0 || !one.isSound([...path, 'length'])) return [];
  const problem =
    without.length === choices.length
      ? say`The choices have no ground for the score.`
      : say`The choice ${without.join(', ')} has no ground for the score.`;
  const mend = say`Give each the reason for its score, in "why"; learners never see it.`;
  return [faultAt(one, path, problem, mend, 'warning')];
}

/**
 * Checks the bank of the final check: one scene a scenario, enough scenarios of each skill, a reason for each score,
 * and that it cannot be passed without reading. The numbers are only checked where every file of the bank could be read
 * and has a known skill.
 */
export function checkBank(bank: readonly Scenario[], course: CourseFile, isWhole: boolean): Fault[] {
  const each = bank.flatMap((one) => [
    ...checkScenes(one),
    ...checkSingleScene(one),
    ...checkReasons(one),
    ...remarkLengths(one, course.languages),
  ]);
  const skills = course.skills.map(({ id }) => id);
  const hasSkills = bank.every(({ value, isSound }) => isSound(['skill']) && skills.includes(value.skill));
  if (!isWhole || !hasSkills) return each;
  return [...each, ...checkNumbers(bank, course)];
}
