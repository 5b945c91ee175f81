import { html } from 'hono/html';
import { placeKey, textHtml, type Html, type Rendering } from './rendering.ts';
import { filled } from './words.ts';

type Step = string | number;
type Values = Readonly<Record<string, unknown>>;

/** A file that is drawn: the kind names its fields. */
type Drawn = { readonly file: string; readonly kind: string; readonly whole: unknown; readonly rendering: Rendering };

const record = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const textIn = (value: unknown, language: string) => String(record(value)[language] ?? '');

/** What a choice leads to, in words. */
function leadOf({ next, ending }: Values, { whole, rendering: { words, language } }: Drawn): string | undefined {
  const scenes = list(record(whole)['scenes']);
  const at = scenes.findIndex((one) => record(one)['id'] === next);
  if (next !== undefined && at >= 0) return filled(words.leadsTo, { what: filled(words.scene, { n: at + 1 }) });
  const end = list(record(whole)['endings']).find((one) => record(one)['id'] === ending);
  return ending !== undefined && end
    ? filled(words.leadsTo, { what: textIn(record(end)['title'], language) })
    : undefined;
}

type Mark = { readonly words: string; readonly tone?: 'good' | 'fair' | 'poor' };

/** What is said above a member of a list, for what is no text in it: how good a choice is, who writes. */
function markOf(name: Step | undefined, value: Values, nth: number, drawn: Drawn): Mark | undefined {
  const { words } = drawn.rendering;
  const isAlone = list(record(drawn.whole)['scenes']).length === 1;
  const scored: readonly Mark[] = [
    { words: words.poor, tone: 'poor' },
    { words: words.acceptable, tone: 'fair' },
    { words: words.best, tone: 'good' },
  ];
  const ended: Readonly<Record<string, Mark>> = {
    good: { words: words.good, tone: 'good' },
    mixed: { words: words.mixed, tone: 'fair' },
    poor: { words: words.badly, tone: 'poor' },
  };
  const right = (isRight: boolean, yes: string, no: string): Mark =>
    isRight ? { words: yes, tone: 'good' } : { words: no, tone: 'poor' };
  if (name === 'choices') {
    const mark = scored[Number(value['score'])];
    return mark && { ...mark, words: `${String(value['key'])} · ${mark.words}` };
  }
  if (name === 'endings') return ended[String(value['quality'])];
  if (name === 'statements') return right(value['fact'] === true, words.fact, words.myth);
  if (name === 'drafts') return right(value['post'] === true, words.goesOut, words.rethink);
  if (name === 'scenes') return nth === 0 && isAlone ? undefined : { words: filled(words.scene, { n: nth + 1 }) };
  if (typeof value['by'] !== 'string') return undefined;
  const stars = typeof value['stars'] === 'number' ? filled(words.stars, { n: value['stars'] }) : '';
  return { words: [value['by'], stars].filter(Boolean).join(' · ') };
}

/** How a contact is reached, and where a source appeared: read with what they belong to, and not commented on by itself. */
const said = ['email', 'phone', 'url', 'authors', 'year', 'where'];

function pictureIn(value: unknown, { file, rendering: { pictures } }: Drawn): string | undefined {
  return typeof value === 'string' && /\.\w{3,4}$/.test(value) ? pictures(file, value) : undefined;
}

function memberHtml(value: unknown, path: readonly Step[], drawn: Drawn): Html {
  const within = path.at(-2);
  const own = record(value);
  const mark = markOf(within, own, Number(path.at(-1)), drawn);
  const lead = within === 'choices' ? leadOf(own, drawn) : undefined;
  const head =
    mark &&
    (within === 'scenes'
      ? html`<h4 class="mark">${mark.words}</h4>`
      : html`<p class="mark" data-tone="${mark.tone ?? ''}">${mark.words}</p>`);
  return html`<div class="member in-${String(within)}" data-tone="${mark?.tone ?? ''}">
    ${head ?? ''}${partsHtml(value, path, drawn)}${lead ? html`<p class="leads">${lead}</p>` : ''}
  </div>`;
}

/** A part of `course.yaml` with what it is called above it: of other files, the whole is named. */
function groupHtml(value: unknown, path: readonly Step[], drawn: Drawn): Html[] {
  const parts = partsHtml(value, path, drawn);
  const isText = drawn.rendering.texts.has(placeKey(drawn.file, [...path, drawn.rendering.language]));
  const isNamed = drawn.kind === 'course' && (path[0] === 'organisation' ? path.length === 2 : path.length === 1);
  if (!isNamed || isText || parts.length === 0 || (path[0] === 'organisation' && path.length === 1)) return parts;
  return [html`<h3>${drawn.rendering.label(drawn.kind, path)}</h3>`, ...parts];
}

/** A value of a file laid open for reading, with all that it holds. Nothing where there is no text in it. */
export function partsHtml(value: unknown, path: readonly Step[], drawn: Drawn): Html[] {
  const { file, kind, rendering } = drawn;
  const text = rendering.texts.get(placeKey(file, [...path, rendering.language]));
  const name = path.at(-1);
  if (text) {
    const isTitle = kind === 'scenario' && path.length === 1 && name === 'title';
    // What a post, a choice or a statement says needs no name: what it is in says it.
    const label = typeof name === 'string' && name !== 'text' && !isTitle ? rendering.label(kind, path) : undefined;
    const role = typeof name === 'string' ? `is-${name}` : 'in-list';
    return [textHtml(text, rendering, { label, role, tag: isTitle ? 'h3' : 'p' })];
  }
  const picture = pictureIn(value, drawn);
  if (picture) return [html`<img src="${picture}" alt="" loading="lazy" />`];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, nth) => {
      const own = [...path, nth];
      const isText = rendering.texts.has(placeKey(file, [...own, rendering.language]));
      return isText ? partsHtml(one, own, drawn) : [memberHtml(one, own, drawn)];
    });
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => groupHtml(one, [...path, key], drawn));
  return said.includes(String(name)) ? [html`<p class="said">${String(value)}</p>`] : [];
}
