import type { DeskFile } from '../../schemas/desk.ts';
import { splitHead } from '../../schemas/lesson.ts';

/** A text before and after a change. */
export type TextChange = { readonly before: string; readonly after: string };

/** The texts that differ between two values of the same shape. */
function* between(one: unknown, other: unknown): Generator<TextChange> {
  if (one === other) return;
  if (typeof one === 'string' && typeof other === 'string') yield { before: one, after: other };
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return;
  const names = Object.keys(one);
  // Where members were added, removed or moved, another one stands at a place.
  if (Array.isArray(one) && names.length !== Object.keys(other).length) return;
  for (const name of names) yield* between(one[name as keyof typeof one], other[name as keyof typeof other]);
}

const paragraphs = (file: DeskFile) => splitHead(file.text).body.split(/\r?\n\s*\r?\n/);

/** What a page shows of a text: without marks and breaks of lines. */
const shownOf = (text: string): string =>
  text
    .replaceAll(/[*_`\\]|^\s*(?:#+|[-+]|\d+\.)\s+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

type Files = ReadonlyMap<string, DeskFile>;

/** The texts that were changed from one state of the course to the next, as a page shows them; those with names filled in are left out. */
export function changedTexts(before: Files, after: Files): readonly TextChange[] {
  const changes = [...after].flatMap(([path, file]) => {
    const old = before.get(path);
    if (!old || old === file) return [];
    const inBody =
      file.kind === 'lesson-text' && old.text !== file.text ? [...between(paragraphs(old), paragraphs(file))] : [];
    return [...between(old.value, file.value), ...inBody];
  });
  return changes
    .map((one) => ({ before: shownOf(one.before), after: shownOf(one.after) }))
    .filter((one) => one.before !== one.after && one.before !== '' && !/[{}<]/.test(one.before + one.after));
}
