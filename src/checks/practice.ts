import { nearest } from '../yaml/did-you-mean.ts';
import type { Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile, SceneFile } from '../schemas/scenario.ts';
import { checkScenes, faultAt, hasScores, remarkLengths } from './scene.ts';
import { say, together, type Said } from '../said/say.ts';

type Choice = SceneFile['choices'][number];

function oneOf(name: string, known: readonly string[]): Said {
  const meant = nearest(name, known);
  if (known.length === 0) return say`There are none yet: add it to endings.`;
  return together([meant ? say`Did you mean "${meant}"?` : undefined, say`Name one of: ${known.join(', ')}.`]);
}

/** True where every id of a list is known to be valid. */
const hasIds = ({ isSound }: Read, name: string, list: readonly unknown[]) =>
  isSound([name]) && list.every((_, at) => isSound([name, at, 'id']));

function checkTargets(read: Read<ScenarioFile>): Fault[] {
  const scenes = read.value.scenes.map((scene) => scene.id);
  const endings = (read.value.endings ?? []).map((ending) => ending.id);
  const [hasScenes, hasEndings] = [hasIds(read, 'scenes', scenes), hasIds(read, 'endings', endings)];
  return read.value.scenes.flatMap((scene, i) =>
    scene.choices.flatMap((choice: Choice, j): Fault[] => {
      const path = ['scenes', i, 'choices', j];
      const { next, ending } = choice;
      if (!read.isSound([...path, 'next']) || !read.isSound([...path, 'ending'])) return [];
      if (next && ending)
        return [faultAt(read, path, say`The choice has both a next scene and an ending.`, say`Keep one of the two.`)];
      if (!next && !ending)
        return [
          faultAt(
            read,
            path,
            say`The choice leads nowhere.`,
            say`Give it "next" with a scene, or "ending" with an ending.`,
          ),
        ];
      if (next && hasScenes && !scenes.includes(next))
        return [faultAt(read, [...path, 'next'], say`There is no scene "${next}".`, oneOf(next, scenes))];
      if (ending && hasEndings && !endings.includes(ending))
        return [faultAt(read, [...path, 'ending'], say`There is no ending "${ending}".`, oneOf(ending, endings))];
      return [];
    }),
  );
}

/** The scenes that can be reached from the first, following every choice. */
function reachable(scenes: readonly SceneFile[]): Set<string> {
  const seen = new Set<string>();
  const waiting = scenes.slice(0, 1);
  for (let scene = waiting.pop(); scene; scene = waiting.pop()) {
    if (seen.has(scene.id)) continue;
    seen.add(scene.id);
    for (const { next } of scene.choices) waiting.push(...scenes.filter((one) => one.id === next));
  }
  return seen;
}

/** The first scene of a loop that some choices lead into, or undefined: then every path ends. */
function loopIn(scenes: readonly SceneFile[], at: SceneFile | undefined, above: readonly string[]): string | undefined {
  if (!at) return undefined;
  if (above.includes(at.id)) return at.id;
  for (const { next } of at.choices) {
    const found =
      next &&
      loopIn(
        scenes,
        scenes.find((one) => one.id === next),
        [...above, at.id],
      );
    if (found) return found;
  }
  return undefined;
}

/** The ending that the best choices lead to. */
function bestEnding(scenes: readonly SceneFile[]): string | undefined {
  let scene = scenes[0];
  for (let steps = 0; scene && steps <= scenes.length; steps++) {
    const best: Choice | undefined = scene.choices.find((choice) => choice.score === 2);
    if (!best?.next) return best?.ending;
    scene = scenes.find((one) => one.id === best.next);
  }
  return undefined;
}

/** True where every choice's target and every scene's and ending's id is known to be valid. */
function hasWays(read: Read<ScenarioFile>): boolean {
  const { scenes, endings = [] } = read.value;
  const isLed = (i: number, j: number) =>
    ['next', 'ending'].every((name) => read.isSound(['scenes', i, 'choices', j, name]));
  return (
    hasIds(read, 'scenes', scenes) &&
    hasIds(read, 'endings', endings) &&
    scenes.every(
      ({ choices }, i) => read.isSound(['scenes', i, 'choices', 'length']) && choices.every((_, j) => isLed(i, j)),
    )
  );
}

/** True where every score and every ending's outcome is known to be valid. */
const hasBest = (read: Read<ScenarioFile>) =>
  read.value.scenes.every((_, at) => hasScores(read, at)) &&
  (read.value.endings ?? []).every((_, at) => read.isSound(['endings', at, 'quality']));

/** Faults for the scenes, or the endings, that are not among those reached. */
function unreached(
  read: Read<ScenarioFile>,
  list: 'scenes' | 'endings',
  reached: ReadonlySet<string>,
  mend: Said,
): Fault[] {
  const problem = (id: string) =>
    list === 'scenes' ? say`The scene "${id}" can't be reached.` : say`The ending "${id}" can't be reached.`;
  return (read.value[list] ?? []).flatMap(({ id }, at) =>
    reached.has(id) ? [] : [faultAt(read, [list, at], problem(id), mend)],
  );
}

function checkWays(read: Read<ScenarioFile>, isBestKnown: boolean): Fault[] {
  const { scenes, endings = [] } = read.value;
  const seen = reachable(scenes);
  const named = new Set(scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.ending ?? [])));
  const loop = loopIn(scenes, scenes[0], []);
  const best = endings.find((ending) => ending.id === bestEnding(scenes));
  return [
    ...unreached(read, 'scenes', seen, say`Let a choice lead to it with "next", or remove it.`),
    ...unreached(read, 'endings', named, say`Let a choice name it, or remove it.`),
    ...(loop
      ? [
          faultAt(
            read,
            ['scenes'],
            say`The choices lead in a circle through "${loop}".`,
            say`Let one of them go on to another scene or an ending.`,
          ),
        ]
      : []),
    ...(!isBestKnown || loop || best?.quality === 'good'
      ? []
      : [
          faultAt(
            read,
            ['endings'],
            say`The best choices do not lead to a good ending.`,
            say`Give the ending at the end of the best choices the quality "good".`,
          ),
        ]),
  ];
}

/**
 * Checks a practice scenario: every scene can be reached, every path ends, and the best choices lead to a good ending.
 */
export function checkPractice(read: Read<ScenarioFile>, languages: readonly string[]): Fault[] {
  const [scenes, targets] = [checkScenes(read), checkTargets(read)];
  const ways = targets.length === 0 && hasWays(read) ? checkWays(read, scenes.length === 0 && hasBest(read)) : [];
  return [...scenes, ...targets, ...ways, ...remarkLengths(read, languages)];
}
