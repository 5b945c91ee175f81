import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { textIn } from '../state/settings.ts';

/** A choice of a scene, and what it leads to: the id of a scene or of an ending. */
export type ChoiceNode = {
  readonly path: FieldPath;
  readonly key: string;
  readonly words: string;
  readonly score: number;
  readonly next?: string;
  readonly ending?: string;
};

export type SceneNode = {
  readonly id: string;
  readonly path: FieldPath;
  readonly words: string;
  readonly choices: readonly ChoiceNode[];
  readonly isReached: boolean;
};

export type EndingNode = {
  readonly id: string;
  readonly path: FieldPath;
  readonly words: string;
  readonly quality: string;
  readonly isReached: boolean;
};

export type Story = { readonly scenes: readonly SceneNode[]; readonly endings: readonly EndingNode[] };

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function choiceOf(choice: unknown, path: FieldPath, languages: readonly string[]): ChoiceNode {
  const [next, ending] = [string(valueAt(choice, ['next'])), string(valueAt(choice, ['ending']))];
  return {
    path,
    key: String(valueAt(choice, ['key']) ?? ''),
    words: textIn(valueAt(choice, ['text']), languages),
    score: Number(valueAt(choice, ['score']) ?? 0),
    ...(next ? { next } : {}),
    ...(ending ? { ending } : {}),
  };
}

/** The ids of the scenes that can be reached from the first one. */
function reached(scenes: readonly Omit<SceneNode, 'isReached'>[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const go = (id: string | undefined) => {
    const scene = scenes.find((one) => one.id === id);
    if (!scene || seen.has(scene.id)) return;
    seen.add(scene.id);
    for (const choice of scene.choices) go(choice.next);
  };
  go(scenes[0]?.id);
  return seen;
}

/** A scenario as scenes and endings, with what leads where. */
export function storyOf(value: unknown, languages: readonly string[]): Story {
  const scenes = list(valueAt(value, ['scenes'])).map((scene, nth) => ({
    id: String(valueAt(scene, ['id']) ?? nth),
    path: ['scenes', nth],
    words: textIn(valueAt(scene, ['thread', 0, 'text']), languages) || textIn(valueAt(scene, ['question']), languages),
    choices: list(valueAt(scene, ['choices'])).map((one, at) =>
      choiceOf(one, ['scenes', nth, 'choices', at], languages),
    ),
  }));
  const seen = reached(scenes);
  const ended = new Set(
    scenes.filter(({ id }) => seen.has(id)).flatMap((one) => one.choices.map(({ ending }) => ending)),
  );
  const endings = list(valueAt(value, ['endings'])).map((ending, nth) => ({
    id: String(valueAt(ending, ['id']) ?? nth),
    path: ['endings', nth],
    words: textIn(valueAt(ending, ['title']), languages),
    quality: String(valueAt(ending, ['quality']) ?? ''),
    isReached: ended.has(String(valueAt(ending, ['id']))),
  }));
  return { scenes: scenes.map((one) => ({ ...one, isReached: seen.has(one.id) })), endings };
}

/** The changes that make a choice lead to a scene, to an ending, or to nothing. */
export function leading(
  { path, next, ending }: ChoiceNode,
  to: { readonly next?: string; readonly ending?: string },
): DeskEdit[] {
  const edits: DeskEdit[] = [];
  if (to.next) edits.push({ op: 'set', path: [...path, 'next'], value: to.next });
  else if (next) edits.push({ op: 'remove', path: [...path, 'next'] });
  if (to.ending) edits.push({ op: 'set', path: [...path, 'ending'], value: to.ending });
  else if (ending) edits.push({ op: 'remove', path: [...path, 'ending'] });
  return edits;
}
