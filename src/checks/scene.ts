import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import { decimal, say, together, unchanged, type Said } from '../said/say.ts';

/** A fault at a path of a scenario's file. */
export function faultAt(
  read: Read,
  path: readonly PropertyKey[],
  problem: Said,
  mend: Said,
  severity: Fault['severity'] = 'error',
): Fault {
  return { file: read.file, line: read.lineOf(path), field: fieldName(path), problem, mend, severity };
}

/** True where every score of a scene's choices is known to be valid. */
export function hasScores({ value, isSound }: Read<ScenarioFile>, index: number): boolean {
  const path = ['scenes', index, 'choices'];
  const choices = value.scenes[index]?.choices ?? [];
  return isSound([...path, 'length']) && choices.every((_, at) => isSound([...path, at, 'score']));
}

/** Checks that each scene has exactly one best choice and at least one other. */
export function checkScenes(read: Read<ScenarioFile>): Fault[] {
  return read.value.scenes.flatMap((scene, index) => {
    const path = ['scenes', index, 'choices'];
    const scored = scene.choices.filter((_, at) => read.isSound([...path, at, 'score']));
    const best = scored.filter((choice) => choice.score === 2).map((choice) => choice.key);
    if (best.length === 1 || (best.length === 0 && !hasScores(read, index))) return [];
    if (best.length === 0) return [faultAt(read, path, say`No choice is best.`, say`Give one choice the score 2.`)];
    return [
      faultAt(
        read,
        path,
        say`The choices ${together(best.map(unchanged), say` and `)} are both best.`,
        say`Give one of them the score 2, the others 1 or 0.`,
      ),
    ];
  });
}

const longestRatio = 1.5;
const bestRatio = 1.2;

/** A remark where the best choice is clearly the longest. */
function remarkBest(read: Read<ScenarioFile>, index: number, language: string): Fault[] {
  const choices = read.value.scenes[index]?.choices ?? [];
  const length = (choice: (typeof choices)[number]) => (choice.text[language] ?? '').length;
  const isBest = (score: number, at: number) => score === 2 && read.isSound(['scenes', index, 'choices', at, 'score']);
  const best = choices.findIndex(({ score }, at) => isBest(score, at));
  const others = choices.filter((_, at) => at !== best).map(length);
  if (best < 0 || length(choices[best] as (typeof choices)[number]) <= Math.max(...others) * bestRatio) return [];
  const path = ['scenes', index, 'choices', best, 'text', language];
  const mend = say`Shorten it, or give another choice as many words: people pick the longest one when they do not know.`;
  return [faultAt(read, path, say`The best choice is by far the longest (${language}).`, mend, 'warning')];
}

/** Remarks on a scene's wording: the best choice being the longest, and lengths that differ a lot. */
export function remarkLengths(read: Read<ScenarioFile>, languages: readonly string[]): Fault[] {
  return read.value.scenes.flatMap((scene, index) =>
    languages.flatMap((language) => {
      const path = ['scenes', index, 'choices'];
      const lengths = scene.choices.map((choice) => (choice.text[language] ?? '').length);
      // A missing text is reported by another check.
      if (lengths.includes(0) || !read.isSound([...path, 'length'])) return [];
      const ratio = Math.max(...lengths) / Math.max(1, Math.min(...lengths));
      const best = remarkBest(read, index, language);
      if (ratio <= longestRatio || best.length > 0) return best;
      const problem = say`The longest choice is ${decimal(ratio, 1)} times as long as the shortest (${language}).`;
      return [
        faultAt(
          read,
          path,
          problem,
          say`Make them about equally long, so that the length gives nothing away.`,
          'warning',
        ),
      ];
    }),
  );
}
