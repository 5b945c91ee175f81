import type { Read } from '../../../src/yaml/read-yaml.ts';
import type { ScenarioFile, SceneFile } from '../../../src/schemas/scenario.ts';

export type Choice = SceneFile['choices'][number];

/** A scene whose choices have the keys a, b, c; what a test is about is given for each. */
export function scene(id: string, choices: readonly Partial<Choice>[]): SceneFile {
  return {
    id,
    thread: [{ by: 'Ada', text: { en: 'A post.' } }],
    question: { en: 'What do you do?' },
    choices: choices.map((given, nth) => ({
      key: 'abc'[nth] ?? 'z',
      action: 'reply',
      text: { en: 'As long as any other.' },
      score: 0,
      feedback: { en: 'Why.' },
      ...given,
    })),
  };
}

/** A scenario as it was read; a field stands on the line that its path is long. */
export function read(id: string, scenes: SceneFile[], more: Partial<ScenarioFile> = {}): Read<ScenarioFile> {
  const value = { id, skill: 'skill', place: 'feed' as const, title: { en: id }, situation: { en: 'Here.' } };
  return {
    file: `final-check/${id}.yaml`,
    value: { ...value, scenes, ...more },
    lineOf: (path) => path.length,
    isSound: () => true,
  };
}
