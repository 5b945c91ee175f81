import type { Version } from './open-history.ts';

type Step = Pick<Version, 'id' | 'kind' | 'of' | 'label'>;

/** What can be undone and redone, the next one last. */
export type Stacks = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

/** Undo takes back what the desk did, one step after the other; what was changed outside is not taken back by it. */
export function stacksOf(steps: readonly Step[]): Stacks {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const [undo, redo]: [Step[], Step[]] = [[], []];
  for (const step of steps) {
    const other = step.of === null ? undefined : byId.get(step.of);
    if (step.kind === 'change' || step.kind === 'restore') {
      undo.push(step);
      redo.length = 0;
    }
    if (step.kind === 'undo' && other && undo.at(-1)?.id === other.id) redo.push(...undo.splice(-1));
    if (step.kind === 'redo' && other && redo.at(-1)?.id === other.id) undo.push(...redo.splice(-1));
  }
  return { undo, redo };
}
