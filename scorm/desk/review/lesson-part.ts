import { html, raw } from 'hono/html';
import { halvesOf, piecesOf, type Piece } from '../../../src/translation/lesson-lines.ts';
import { textHtml, type Html, type Rendering } from './rendering.ts';
import type { TextAt } from './texts.ts';
import { filled } from './words.ts';

type Lesson = {
  /** Its texts, in order: its title, its idea, then its paragraphs. */
  readonly texts: readonly (TextAt & { readonly number: number })[];
  readonly source: string;
  readonly file: string;
  readonly rendering: Rendering;
  /** Draws an exercise by its name, or the one that has none; null where there is no such one. */
  readonly exercise: (name: string | undefined) => Html | null;
};

const holders = /^(Aside|Columns|Steps|Details|Table)$/;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** A tag that stands alone: an exercise, a picture, or what is filled in from elsewhere. */
function aloneHtml(tag: string, name: string, { file, rendering, exercise }: Lesson): Html {
  if (name === 'Step') return html`<p class="step">${rendering.words.nextStep}</p>`;
  if (name === 'Activity') return exercise(attribute(tag, 'name')) ?? (raw('') as Html);
  const named = attribute(tag, 'file') ?? attribute(tag, 'src') ?? '';
  const picture = named && rendering.pictures(file, named);
  if (picture) return html`<img src="${picture}" alt="${attribute(tag, 'alt') ?? ''}" loading="lazy" />`;
  const what = [rendering.label('lesson-text', [name.charAt(0).toLowerCase() + name.slice(1)]), named];
  return html`<p class="here">${filled(rendering.words.here, { what: what.filter(Boolean).join(' ') })}</p>`;
}

/** The tags of a line, those that hold others as boxes. What is open stays so until it is closed. */
function frameHtml(line: string, open: string[], lesson: Lesson): Html[] {
  return [...line.matchAll(/<(\/?)([A-Z]\w*)([^>]*?)(\/?)>/g)].map(([tag, close, name = '', , self]) => {
    if (!holders.test(name)) return close ? (raw('') as Html) : aloneHtml(tag, name, lesson);
    if (self) return raw('') as Html;
    if (!close) {
      open.push(name);
      return raw(`<div class="box is-${name.toLowerCase()}">`) as Html;
    }
    return raw(open.pop() ? '</div>' : '') as Html;
  });
}

const tagOf = (before: string) => (before.includes('#') ? 'h3' : /[-*+]/.test(before) ? 'li' : 'p');

type Texts = Iterator<Lesson['texts'][number]>;

/** A picture, a film or a file, with each of its words to comment on. */
const mediaHtml = (piece: Extract<Piece, { kind: 'media' }>, media: Texts, lesson: Lesson): Html[] => [
  ...frameHtml(piece.text, [], lesson),
  ...piece.words.flatMap(({ name }) => {
    const next = media.next();
    const label = lesson.rendering.label('lesson-text', [name]);
    return next.done ? [] : [textHtml(next.value, lesson.rendering, { label })];
  }),
];

function pieceHtml(piece: Piece, open: string[], [words, media]: [Texts, Texts], lesson: Lesson): Html[] {
  if (piece.kind === 'media') return mediaHtml(piece, media, lesson);
  if (piece.kind === 'frame') return frameHtml(piece.text, open, lesson);
  const next = words.next();
  const number = /\d+[.)]\s/.exec(piece.before)?.[0] ?? '';
  return next.done ? [] : [textHtml(next.value, lesson.rendering, { tag: tagOf(piece.before), number })];
}

/** A lesson laid open for reading: its title and idea, its text in its steps, and each exercise where it stands. */
export function lessonHtml(lesson: Lesson): Html {
  const { texts, source, rendering } = lesson;
  const head = texts.filter(({ place }) => !/^(?:body|media)/.test(place));
  // Lines of marks alone are no texts.
  const words = texts.filter(({ place }) => place.startsWith('body')).values();
  const media = texts.filter(({ place }) => place.startsWith('media')).values();
  const open: string[] = [];
  const body = piecesOf(halvesOf(source).body)
    .filter((one) => one.kind !== 'words' || one.text.trim() !== '')
    .flatMap((piece) => pieceHtml(piece, open, [words, media], lesson));
  const rest = [...words].map((one) => textHtml(one, rendering));
  const heads = head.map((one) =>
    textHtml(one, rendering, { tag: one.place === 'title' ? 'h2' : 'p', role: `is-${one.place}` }),
  );
  return html`${heads}${body}${raw('</div>'.repeat(open.length))}${rest}`;
}
