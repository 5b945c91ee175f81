import type { MediaKind } from './media.ts';

/** The components that show a file in a lesson's text: what they take, and their attributes beside `file`. */
export const mediaTags = {
  Picture: { kinds: ['picture', 'drawing'], words: ['alt', 'caption'], flags: ['decorative'] },
  Video: { kinds: ['film'], words: ['title'], flags: ['silent'] },
  Audio: { kinds: ['sound'], words: ['title'], flags: [] },
  File: { kinds: ['document'], words: ['title'], flags: [] },
} as const satisfies Record<
  string,
  { kinds: readonly MediaKind[]; words: readonly string[]; flags: readonly string[] }
>;

export type MediaTagName = keyof typeof mediaTags;

/** A component that shows a file, as it stands in a text. */
export type MediaTag = {
  readonly name: MediaTagName;
  /** Where it begins, and where what stands behind it begins: characters into the text. */
  readonly at: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string | true>>;
  /** What stands between its tags; undefined where it has only one. */
  readonly within?: string | undefined;
  /** What could not be read between `<` and `>`. */
  readonly unread: string;
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of an attribute as they are read: without the escapes of HTML. */
export const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, digits: string, hex: string, name: string) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(Number(digits ?? `0x${hex}`) % 0x11_0000),
  );

const blanked = (text: string) => text.replaceAll(/[^\n]/g, ' ');

/** The attributes from a place on: as far as they can be read. */
function attributesAt(text: string, from: number): { attributes: Record<string, string | true>; at: number } {
  const one = /\s+([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?(?=[\s/>]|$)/y;
  const attributes: Record<string, string | true> = {};
  let at = from;
  for (;;) {
    one.lastIndex = at;
    const [whole, name = '', double, single] = one.exec(text) ?? [];
    if (whole === undefined) return { attributes, at };
    const value = double ?? single;
    attributes[name] = value === undefined ? true : unescaped(value);
    at += whole.length;
  }
}

/** The components of a lesson's text that show a file; those in notes are left out. */
export function mediaTagsIn(body: string): MediaTag[] {
  const text = body.replaceAll(/\{\/\*[\s\S]*?\*\/\}|`[^`\n]*`/g, blanked);
  return [...text.matchAll(/<(Picture|Video|Audio|File)(?=[\s/>])/g)].map(({ 0: open, 1: name = '', index }) => {
    const { attributes, at } = attributesAt(text, index + open.length);
    const [rest = '', unread = '', slash = ''] = /^([^>]*?)\s*(\/?)>/.exec(text.slice(at)) ?? [];
    const end = at + rest.length;
    const close = slash === '' ? text.indexOf(`</${name}>`, end) : -1;
    return {
      name: name as MediaTagName,
      at: index,
      end: close < 0 ? end : close + name.length + 3,
      attributes,
      within: close < 0 ? undefined : text.slice(end, close),
      unread: unread.trim(),
    };
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The opening tag of such a component, in the order of its attributes; what is empty is left out. */
export function mediaTag(
  name: MediaTagName,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  isAlone: boolean,
): string {
  const written = Object.entries(attributes).flatMap(([own, value]) =>
    value === true ? [own] : value ? [`${own}="${escaped(value.replaceAll(/\s*\n\s*/g, ' ').trim())}"`] : [],
  );
  return `<${[name, ...written].join(' ')}${isAlone ? ' />' : '>'}`;
}

/** A text without these components and what they hold, in its place blanks: what is left is read as prose. */
export const withoutMedia = (body: string): string =>
  mediaTagsIn(body).reduce(
    (text, { at, end }) => text.slice(0, at) + blanked(text.slice(at, end)) + text.slice(end),
    body,
  );
