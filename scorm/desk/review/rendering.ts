import { html, raw } from 'hono/html';
import { fill } from '../../../src/checks/placeholders.ts';
import { partsOf, type Part } from '../../../src/translation/parts.ts';
import type { Pictures } from './pictures.ts';
import type { TextAt } from './texts.ts';
import type { reviewWords } from './words.ts';

/** HTML that was made here: all words in it are escaped. */
export type Html = ReturnType<typeof html>;

/** What the parts of a course are drawn with, in one of its languages. */
export type Rendering = {
  readonly language: string;
  readonly words: ReturnType<typeof reviewWords>;
  /** What a field is called, by the kind of its file and its path. */
  readonly label: (kind: string, path: readonly (string | number)[]) => string;
  /** What an exercise is called, by the kind of its file. */
  readonly kind: (kind: string) => string;
  readonly filling: Readonly<Record<string, string>>;
  readonly pictures: Pictures;
  /** The texts of the language, by `placeKey()`, each with its number in the review file. */
  readonly texts: ReadonlyMap<string, TextAt & { readonly number: number }>;
};

/** One name for a field of a file. */
export const placeKey = (file: string, path: readonly (string | number)[]): string => `${file}#${path.join('.')}`;

const entities: Readonly<Record<string, string>> = {
  '&shy;': '\u00AD',
  '&nbsp;': '\u00A0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

const unescaped = (text: string) => text.replaceAll(/&(?:shy|nbsp|amp|lt|gt);/g, (one) => entities[one] ?? one);

const tags: Readonly<Record<string, (within: Html[]) => Html>> = {
  '**': (within) => html`<strong>${within}</strong>`,
  '*': (within) => html`<em>${within}</em>`,
  '[': (within) => html`<span class="link">${within}</span>`,
};

function partHtml(part: Part, { filling, words }: Rendering, isMarked: boolean): Html {
  const plain = (text: string) => html`${isMarked ? unescaped(text) : text}`;
  if (typeof part === 'string') return plain(part);
  if (part.kind === 'around') {
    const within = part.parts.map((one) => partHtml(one, { filling, words } as Rendering, isMarked));
    return tags[part.open]?.(within) ?? html`${within}`;
  }
  if (part.code.startsWith('<Source')) return html`<sup>${words.sourceOf}</sup>`;
  if (part.code.startsWith('<')) return raw('') as Html;
  return plain(fill(part.code, filling).replace(/^\\/, ''));
}

/** A text's words as they are read: marks drawn, placeholders filled in. */
export const wordsHtml = (text: string, rendering: Rendering, isMarked: boolean): Html[] =>
  partsOf(text, isMarked).map((part) => partHtml(part, rendering, isMarked));

type Shown = {
  readonly label?: string | undefined;
  readonly tag?: 'p' | 'h2' | 'h3' | 'li';
  readonly role?: string;
  readonly number?: string;
};

/** A text that can be commented on: the script of the page knows it by its number. */
export function textHtml(
  text: TextAt & { readonly number: number },
  rendering: Rendering,
  { label, tag = 'p', role = '', number = '' }: Shown = {},
): Html {
  const inner = wordsHtml(text.text, rendering, text.field.file.endsWith('.mdx'));
  const [id, element] = [`t${text.number}`, tag === 'li' ? 'p' : tag];
  return html`<div class="text as-${tag} ${role}" data-text="${text.number}">
    ${label ? html`<span class="label">${label}</span>` : ''}${raw(`<${element} id="${id}">`)}${number}${inner}${raw(`</${element}>`)}
    <button type="button" class="add" aria-label="${rendering.words.comment}" aria-describedby="${id}">+</button>
  </div>`;
}
