import type { DeskFile, DeskPlace, FieldPath } from '../../../src/schemas/desk.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';

/** What was clicked on the page. */
export type Clicked = {
  readonly text: string;
  readonly language: string;
  readonly lesson?: string | undefined;
  readonly scenario?: string | undefined;
  readonly scene?: string | undefined;
  readonly choice?: string | undefined;
};

/** A text of the course with its place, and what a page makes of it as a pattern. */
type Text = DeskPlace & { readonly text: string };

/** Words without their marks, spaces and quotes, so that page and file compare. */
const plain = (text: string): string =>
  text
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/[*_`\\]|^\s*(?:#+|[-+]|\d+\.)\s+/gm, '')
    .replaceAll(/[‘’“”'"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The words of a text with anything in the place of what is filled in, such as {organisation}. */
const pattern = (text: string) =>
  plain(text)
    .split(/\{[^{}]*\}/)
    .map(escaped)
    .join('.{1,80}?');

const isLanguage = (name: string) => /^[a-z]{2,3}$/.test(name);

function* textsIn(file: string, value: unknown, language: string, path: FieldPath = []): Generator<Text> {
  if (typeof value === 'string') yield { file, path, text: value };
  if (typeof value !== 'object' || value === null) return;
  const names = Object.keys(value);
  const isText = !Array.isArray(value) && names.length > 0 && names.every(isLanguage);
  for (const [name, one] of Object.entries(value))
    if (!isText || name === language)
      yield* textsIn(file, one, language, [...path, Array.isArray(value) ? Number(name) : name]);
}

/** The paragraphs of a lesson's text; all of them are at `body`. */
const paragraphsIn = (file: string, text: string): Text[] =>
  splitHead(text)
    .body.split(/\r?\n\s*\r?\n|\r?\n(?=\s*(?:[-*+]|\d+\.)\s)/)
    .map((one) => ({ file, path: ['body'], text: one }));

function textsOf({ path, kind, value, text }: DeskFile, language: string): Text[] {
  if (kind === 'lesson-text')
    return path.endsWith(`/${language}.mdx`) ? [...textsIn(path, value, language), ...paragraphsIn(path, text)] : [];
  if (kind === 'interface' && !path.endsWith(`/${language}.yaml`)) return [];
  return kind === 'other' ? [] : [...textsIn(path, value, language)];
}

/** How well a text fits what was clicked: 3 says the same, 2 is said within it, 1 says it within more, 0 is another one. */
function fit(text: Text, clicked: string): number {
  const own = pattern(text.text);
  if (own.replaceAll(/[^\p{L}\d]/gu, '').length < 2) return 0;
  if (new RegExp(`^${own}$`, 'u').test(clicked)) return 3;
  if (own.length >= 8 && new RegExp(own, 'u').test(clicked)) return 2;
  return clicked.length >= 8 && plain(text.text).includes(clicked) ? 1 : 0;
}

/** How near a file is to where was clicked. */
function nearness({ path, kind, value }: DeskFile, { lesson, scenario }: Clicked): number {
  if (scenario !== undefined && (value as { id?: unknown } | undefined)?.id === scenario) return 3;
  if (lesson !== undefined && new RegExp(`^\\d+-${lesson}/`).test(path)) return 2;
  return kind === 'course' ? 1 : 0;
}

type Scene = { readonly id?: unknown; readonly choices?: readonly { readonly key?: unknown }[] };

/** The choice or the scene of a scenario, where its words are not found. */
function sceneOf(files: readonly DeskFile[], { scenario, scene, choice, language }: Clicked): DeskPlace | undefined {
  const file = files.find(
    ({ value }) => scenario !== undefined && (value as { id?: unknown } | undefined)?.id === scenario,
  );
  const scenes = (file?.value as { scenes?: readonly Scene[] } | undefined)?.scenes ?? [];
  const at = scenes.findIndex(({ id }) => id === scene);
  if (!file || at < 0) return undefined;
  const nth = scenes[at]?.choices?.findIndex(({ key }) => key === choice) ?? -1;
  return { file: file.path, path: nth < 0 ? ['scenes', at] : ['scenes', at, 'choices', nth, 'text', language] };
}

type Found = { readonly fit: number; readonly place: DeskPlace };

/** The text that fits the words that were clicked best. */
function bestText(files: readonly DeskFile[], clicked: Clicked): Found | undefined {
  const words = plain(clicked.text);
  const inOrder = files.toSorted((one, other) => nearness(other, clicked) - nearness(one, clicked));
  let best: Found | undefined;
  for (const file of words === '' ? [] : inOrder)
    for (const text of textsOf(file, clicked.language)) {
      const own = fit(text, words);
      // Of texts that fit equally, the nearest file's first one counts.
      if (own > (best?.fit ?? 0)) best = { fit: own, place: { file: text.file, path: text.path } };
    }
  return best;
}

/**
 * Where the words that were clicked on the page come from, the nearest first; undefined where they are nowhere. `before` are the
 * files as they were when the page was made: it may still show words that have been changed since.
 */
export function placeOfClick(
  files: readonly DeskFile[],
  clicked: Clicked,
  before: readonly DeskFile[] = files,
): DeskPlace | undefined {
  const known = sceneOf(files, clicked);
  if (clicked.choice !== undefined && known) return known;
  const now = bestText(files, clicked);
  const then = before === files || now?.fit === 3 ? now : bestText(before, clicked);
  return ((then?.fit ?? 0) > (now?.fit ?? 0) ? then : now)?.place ?? known;
}
