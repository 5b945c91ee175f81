import { setTexts, type TextEdit } from '../editing/set-texts.ts';
import { bodyOf, halvesOf, piecesOf, type Piece } from './lesson-lines.ts';
import { withCaptions } from './captions.ts';
import { quoted } from './media-words.ts';
import { mediaTags, unescaped } from '../schemas/media-tags.ts';
import { isAligned, unbroken, type Translating } from './units.ts';
import { textsOf } from './yaml-texts.ts';

/** What is to stand in a file: its translations by the unit's id. */
type Texts = ReadonlyMap<string, string>;

const isEmpty = (texts: Texts) => texts.size === 0;

/** A file's texts in languages with translations put in, each only where it says something else. */
function inYaml(yaml: string, { source, target }: Translating, texts: Texts): string {
  const edits = textsOf(yaml, source).flatMap(({ id, path, words }): TextEdit[] => {
    const text = texts.get(id);
    const there = words[target];
    if (text === undefined || there?.trim() === text) return [];
    // A block ends in a line break that belongs to its form.
    return [{ path: [...path, target], text: there?.endsWith('\n') ? `${text}\n` : text }];
  });
  return setTexts(yaml, edits);
}

/** A tag that shows a file, with translations of its words; `name` is that of its units. */
function translatedTag(tag: Extract<Piece, { kind: 'media' }>, name: string, texts: Texts): Piece {
  const text = tag.words.toReversed().reduce((whole, { name: own, from, to, quote }) => {
    const words = texts.get(`${name}.${own}`);
    if (words === undefined || words === unbroken(unescaped(whole.slice(from, to)))) return whole;
    return whole.slice(0, from) + quoted(words, quote) + whole.slice(to);
  }, tag.text);
  const isThere = (own: string) => tag.words.some(({ name: one }) => one === own);
  const more = mediaTags[tag.name].words.flatMap((own) => {
    const words = texts.get(`${name}.${own}`);
    return words === undefined || isThere(own) ? [] : [` ${own}="${quoted(words, '"')}"`];
  });
  return { ...tag, text: text.replace(/\s*\/?>$/, (end) => more.join('') + end) };
}

/** The pieces of a body with translations in the place of their words. */
function translated(pieces: readonly Piece[], texts: Texts): Piece[] {
  let [at, media] = [0, 0];
  return pieces.map((one) => {
    if (one.kind === 'frame') return one;
    if (one.kind === 'media') return translatedTag(one, `media.${++media}`, texts);
    const text = texts.get(`body.${++at}`);
    if (text === undefined || text === unbroken(one.text)) return one;
    // A bar would end the cell of a table.
    return { ...one, text: one.isCell ? text.replaceAll(/(?<!\\)\|/g, String.raw`\|`) : text };
  });
}

function headWith(head: string, texts: Texts): string {
  const [, open = '', fields = '', close = ''] = /^(---\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/.exec(head) ?? [];
  const edits = ['title', 'idea'].flatMap((id) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ path: [id], text }];
  });
  return open === '' || edits.length === 0 ? head : open + setTexts(fields, edits) + close;
}

/** A lesson's text with its translations: of the file that is there, or of a copy of the source's. */
function inLesson(own: string, there: string | undefined, texts: Texts): string {
  const { head, body } = halvesOf(there ?? own);
  const whole = texts.get('body');
  const isWhole = there !== undefined && !isAligned(piecesOf(halvesOf(own).body), piecesOf(body));
  const changed = isWhole
    ? whole === undefined || whole === body.trim()
      ? body
      : body.replace(body.trim(), () => whole)
    : bodyOf(translated(piecesOf(body), texts));
  return headWith(head, texts) + changed;
}

/** The words of the interface that are translated, as a file in the order and with the notes of another one. */
function newWords(template: string, texts: Texts): string {
  let isKept = true;
  const rows = template.split(/(?<=\n)/).filter((row) => {
    const name = /^(['"]?)([\w-]+)\1:/.exec(row)?.[2];
    if (name !== undefined) isKept = texts.has(name);
    else if (/^(#|\s*$)/.test(row)) isKept = true;
    return isKept;
  });
  const kept = rows.join('');
  const names = [...texts.keys()].filter((name) => new RegExp(`^['"]?${name}['"]?:`, 'm').test(kept));
  const filled = setTexts(
    kept,
    names.map((name) => ({ path: [name], text: texts.get(name) ?? '' })),
  );
  return filled;
}

function inInterface({ files, playerWords, wordsFile, source, target }: Translating, texts: Texts): string {
  const there = files.get(`interface/${target}.yaml`);
  const edits = [...texts].map(([name, text]) => ({ path: [name], text }));
  if (there !== undefined) return setTexts(there, edits);
  const own = files.get(`interface/${source}.yaml`);
  const player = playerWords[target] === undefined ? wordsFile : undefined;
  const base = newWords(player ?? own ?? '', texts);
  const missing = edits.filter(({ path: [name = ''] }) => !new RegExp(`^['"]?${name}['"]?:`, 'm').test(base));
  return missing.length === 0 ? base : setTexts(base, missing);
}

/**
 * The files that change when translations are put into a course, by their path, new ones included. `targets` has them by
 * file and id. What says the same already stays as it is, byte for byte.
 */
export function applied(translating: Translating, targets: ReadonlyMap<string, Texts>): Map<string, string> {
  const { files, source, target } = translating;
  const changed = new Map<string, string>();
  const put = (path: string, text: string) => {
    if (files.get(path) !== text) changed.set(path, text);
  };
  for (const [file, texts] of targets) {
    if (isEmpty(texts)) continue;
    const folder = /^(.*)\/text$/.exec(file)?.[1];
    const film = /^(.*)\.vtt$/.exec(file)?.[1];
    if (film !== undefined) {
      const base = files.get(`${film}.${target}.vtt`) ?? files.get(`${film}.${source}.vtt`) ?? '';
      put(`${film}.${target}.vtt`, withCaptions(base, texts));
    } else if (file === 'interface') put(`interface/${target}.yaml`, inInterface(translating, texts));
    else if (folder !== undefined)
      put(
        `${folder}/${target}.mdx`,
        inLesson(files.get(`${folder}/${source}.mdx`) ?? '', files.get(`${folder}/${target}.mdx`), texts),
      );
    else put(`${file}.yaml`, inYaml(files.get(`${file}.yaml`) ?? '', translating, texts));
  }
  return changed;
}
