import { isAlias, isMap, isScalar, parseDocument, type Document, type Scalar, type YAMLMap } from 'yaml';
import { blockText, scalarText, type Style } from './scalar.ts';
import { errorSaying } from '../said/error.ts';
import { say } from '../said/say.ts';

export type Path = readonly (string | number)[];

/** A text to be put at a path, such as `title`, `de`; its last step may be a field that isn't there yet. */
export type TextEdit = { readonly path: Path; readonly text: string };

/** What takes the place of the characters from `start` to `end`. */
type Splice = { readonly start: number; readonly end: number; readonly text: string };

type Context = { readonly document: Document.Parsed; readonly source: string; readonly isSafe: boolean };

const eolAt = (source: string, at: number) => {
  const end = source.indexOf('\n', at);
  const one = end < 0 ? source.indexOf('\n') : end;
  return one > 0 && source[one - 1] === '\r' ? '\r\n' : '\n';
};

const lineStart = (source: string, at: number) => source.lastIndexOf('\n', at - 1) + 1;

const styles: Readonly<Record<string, Style>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };

/** The characters of a block of text, and the spaces before its lines. */
function asBlock({ source }: Context, [start, end]: readonly [number, number], text: string): string | undefined {
  const [header = '', ...lines] = source.slice(start, end).split(/\r?\n/);
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  return indent === '' ? undefined : blockText(text, header, indent, eolAt(source, start));
}

/** Puts a text in the place of another one. */
function replaced(context: Context, scalar: Scalar, text: string, inFlow: boolean): Splice {
  const [start, end] = scalar.range as [number, number, number];
  const style = context.isSafe ? 'double' : (styles[scalar.type ?? ''] ?? 'plain');
  if (!scalar.type?.startsWith('BLOCK')) return { start, end, text: scalarText(text, style, inFlow) };
  const block = context.isSafe ? undefined : asBlock(context, [start, end], text);
  const eol = context.source.slice(start, end).endsWith('\n') ? eolAt(context.source, start) : '';
  return { start, end, text: block ?? scalarText(text, 'double', inFlow) + eol };
}

/** Where the value of a field ends: behind its colon where it has none. */
function endOf(source: string, pair: YAMLMap['items'][number]): number {
  const value = pair.value as { range?: [number, number, number] } | null;
  const key = pair.key as Scalar;
  const colon = source.indexOf(':', key.range?.[1] ?? 0) + 1;
  return Math.max(colon, value?.range?.[1] ?? 0);
}

/** Puts a field behind the last one of a map, on a line of its own or between the same braces. */
function added({ source, isSafe }: Context, map: YAMLMap, name: string, text: string): Splice {
  const last = map.items.at(-1);
  const first = map.items[0]?.key as Scalar | undefined;
  if (!last || !first?.range) throw errorSaying(say`There is nothing here to put a text beside.`);
  const end = endOf(source, last);
  const written = `${name}: ${scalarText(text, isSafe ? 'double' : 'plain', map.flow === true)}`;
  if (map.flow) return { start: end, end, text: `, ${written}` };
  const indent = ' '.repeat(first.range[0] - lineStart(source, first.range[0]));
  const eol = eolAt(source, end);
  const isBlock = end > 0 && source[end - 1] === '\n';
  const newline = isBlock ? end - 1 : source.indexOf('\n', end);
  if (newline < 0) return { start: source.length, end: source.length, text: `${eol}${indent}${written}` };
  return { start: newline + 1, end: newline + 1, text: `${indent}${written}${eol}` };
}

function spliceFor(context: Context, { path, text }: TextEdit): Splice[] {
  const { document, source } = context;
  const map: unknown = document.getIn(path.slice(0, -1), true);
  const name = String(path.at(-1));
  const node: unknown = document.getIn(path, true);
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
  const inFlow = isMap(map) && map.flow === true;
  if (pair && (pair.value === null || (isScalar(pair.value) && pair.value.value === null && !pair.value.source))) {
    const at = source.indexOf(':', (pair.key as Scalar).range?.[1] ?? 0) + 1;
    return [{ start: at, end: at, text: ` ${scalarText(text, context.isSafe ? 'double' : 'plain', inFlow)}` }];
  }
  if (isAlias(node) && node.range)
    return [{ start: node.range[0], end: node.range[1], text: scalarText(text, 'single', inFlow) }];
  if (isScalar(node) && node.range) return node.value === text ? [] : [replaced(context, node, text, inFlow)];
  if (!isMap(map)) throw errorSaying(say`There is no field ${path.join('.')} to write a text into.`);
  return [added(context, map, name, text)];
}

function applied(source: string, edits: readonly TextEdit[], isSafe: boolean): string {
  const document = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw errorSaying(say`This file can't be edited, as YAML can't read it: ${error.message.split('\n')[0]}`);
  const splices = edits.flatMap((edit) => spliceFor({ document, source, isSafe }, edit));
  // From the end, so that places stay; of two at one place, the later one goes in first and ends up behind.
  const backwards = splices.map((one, nth) => ({ ...one, nth })).toSorted((a, b) => b.start - a.start || b.nth - a.nth);
  return backwards.reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), source);
}

/** The values of a document with the texts put in. */
function expected(source: string, edits: readonly TextEdit[]): unknown {
  const value = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' }).toJS() as unknown;
  const whole = structuredClone(value);
  for (const { path, text } of edits) {
    const holder = path.slice(0, -1).reduce((one, step) => (one as Record<string | number, unknown>)[step], whole);
    (holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = text;
  }
  return whole;
}

/**
 * Puts texts into a YAML source by the smallest change: comments, order, quotes and line ends stay, and what says the same
 * already is left as it is, byte for byte. Throws a sentence where the source can't be read or a place is not there.
 */
export function setTexts(source: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return source;
  const made = applied(source, edits, false);
  const wanted = JSON.stringify(expected(source, edits));
  const says = (text: string) => {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    return document.errors.length === 0 && JSON.stringify(document.toJS()) === wanted;
  };
  if (says(made)) return made;
  const safe = applied(source, edits, true);
  if (says(safe)) return safe;
  throw errorSaying(say`The text can't be written at ${edits.map(({ path }) => path.join('.')).join(', ')}.`);
}
