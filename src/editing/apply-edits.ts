import { parseDocument, type Node } from 'yaml';
import { editsBetween } from './differences.ts';
import type { Edit } from './edit.ts';
import { holderOf, nodeAt, placeOf } from './find.ts';
import type { Reading } from './members.ts';
import { blockText, flowText, isNested, memberText, pairText } from './render.ts';
import { setTexts, type Path } from './set-texts.ts';
import { inserted, moved, removed, replaced, type Splice } from './splices.ts';
import { isSame, valueAt } from './value.ts';
import { valueAfter } from './value-after.ts';
import { errorSaying } from '../said/error.ts';
import { say } from '../said/say.ts';

const options = { uniqueKeys: false, logLevel: 'silent', keepSourceTokens: true } as const;

function readingOf(source: string): Reading {
  const document = parseDocument(source, options);
  const [error] = document.errors;
  if (error) throw errorSaying(say`This file can't be edited, as YAML can't read it: ${error.message.split('\n')[0]}`);
  return { source, document, eol: source.includes('\r\n') ? '\r\n' : '\n' };
}

const contentOf = ({ document }: Reading) => document.toJS() as unknown;

const spliced = (source: string, { start, end, text }: Splice) => source.slice(0, start) + text + source.slice(end);

/** Writes the whole content anew, below the comments at the head of the file. */
function rewritten(reading: Reading, value: unknown): Splice {
  const { source, eol, document } = reading;
  const members = holderOf(reading, document.contents as Node | null)?.members ?? [];
  const text = (isNested(value) ? blockText(value, '', eol) : flowText(value, false)) + eol;
  const [first, last] = [members[0], members.at(-1)];
  if (first && last && first.isOwnLine) return { start: first.start, end: last.end, text };
  const range = document.contents?.range;
  if (range && range[0] < range[1]) return { start: range[0], end: range[1], text };
  return { start: source.length, end: source.length, text: source === '' || source.endsWith('\n') ? text : eol + text };
}

/** Writes a value at a path, whatever stands there. */
function written(reading: Reading, path: Path, value: unknown): Splice | undefined {
  const [above, step] = [path.slice(0, -1), path.at(-1)];
  if (step === undefined) return rewritten(reading, value);
  const holder = holderOf(reading, nodeAt(reading, above) ?? null);
  if (!holder) {
    if (valueAt(contentOf(reading), above) ?? false) return undefined;
    return written(reading, above, { [step]: value });
  }
  const at = placeOf(holder, step);
  const member = holder.members[at];
  if (member) return replaced(reading, holder, member, value);
  if (holder.members.length === 0) return written(reading, above, holder.names ? { [step]: value } : [value]);
  return inserted(reading, holder, holder.members.length, (indent) => textOf(reading, holder, step, value, indent));
}

type AnyHolder = NonNullable<ReturnType<typeof holderOf>>;

function textOf({ eol }: Reading, { names, isFlow }: AnyHolder, step: string | number, value: unknown, indent: string) {
  if (isFlow) return names ? flowText({ [step]: value }, true).slice(2, -2) : flowText(value, true);
  return names ? pairText(String(step), value, indent, eol) : memberText(value, indent, eol);
}

/** The splice of an edit; undefined where the file is written in a way in which there is none so small. */
function spliceOf(reading: Reading, edit: Edit): Splice | undefined {
  const { path } = edit;
  if (edit.op === 'set') return written(reading, path, edit.value);
  if (edit.op === 'remove') {
    const [above, step] = [path.slice(0, -1), path.at(-1) ?? ''];
    const holder = holderOf(reading, nodeAt(reading, above) ?? null);
    if (holder?.members.length === 1) return written(reading, above, holder.names ? {} : []);
    return holder && removed(reading, holder, placeOf(holder, step));
  }
  const holder = holderOf(reading, nodeAt(reading, path) ?? null);
  if (edit.op === 'move') return holder && moved(reading, holder, edit.from, edit.to);
  if (!holder || holder.members.length === 0) return written(reading, path, [edit.value]);
  return inserted(reading, holder, edit.at, (indent) => textOf(reading, holder, edit.at, edit.value, indent));
}

/** Ways to write an edit, the smallest first: then the list or the fields around it are written anew, and so on outwards. */
function* ways(reading: Reading, edit: Edit, wanted: unknown): Generator<() => string | undefined> {
  const { source } = reading;
  const at = (splice: Splice | undefined) => splice && spliced(source, splice);
  if (edit.op === 'set' && typeof edit.value === 'string' && typeof valueAt(contentOf(reading), edit.path) === 'string')
    yield () => setTexts(source, [{ path: edit.path, text: edit.value as string }]);
  yield () => at(spliceOf(reading, edit));
  for (let length = edit.path.length; length >= 0; length--) {
    const path = edit.path.slice(0, length);
    yield () => at(written(reading, path, valueAt(wanted, path)));
  }
}

function says(source: string, wanted: unknown): boolean {
  const document = parseDocument(source, options);
  return document.errors.length === 0 && isSame(document.toJS(), wanted);
}

function applied(source: string, edit: Edit): string {
  const reading = readingOf(source);
  const content = contentOf(reading);
  const wanted = valueAfter(content, edit);
  if (isSame(content, wanted)) return source;
  const own = edit.op === 'set' ? editsBetween(valueAt(content, edit.path), edit.value, edit.path) : [];
  if (own.length > 0 && !(own.length === 1 && own[0]?.op === 'set' && own[0].path.length === edit.path.length))
    return own.reduce(applied, source);
  for (const way of ways(reading, edit, wanted)) {
    try {
      const made = way();
      if (made !== undefined && says(made, wanted)) return made;
    } catch {
      // This way can't write it; a wider one may.
    }
  }
  throw errorSaying(
    say`This can't be written at ${edit.path.join('.')}: the file refers to it elsewhere (with & and *). Write the words out there first.`,
  );
}

const isWithin = (one: Path, other: Path) => one.every((step, at) => step === other[at]);

/** True where no edit moves the place of another. */
const areApart = (edits: readonly Edit[]) =>
  edits.every(
    ({ op, path }, nth) =>
      (op === 'set' || (op === 'remove' && typeof path.at(-1) === 'string')) &&
      edits.every((other, at) => at === nth || !isWithin(path, other.path)),
  );

/** The same as one edit after the other, but read once: a file with a hundred of them is done at once. */
function appliedTogether(source: string, edits: readonly Edit[]): string | undefined {
  if (edits.length < 3 || !areApart(edits)) return undefined;
  const reading = readingOf(source);
  const splices = edits.map((edit) => spliceOf(reading, edit));
  const backwards = splices.flatMap((one) => one ?? []).toSorted((one, other) => other.start - one.start);
  const isOverlapping = backwards.some(({ end }, at) => at > 0 && end > (backwards[at - 1]?.start ?? 0));
  if (isOverlapping || backwards.length < edits.length) return undefined;
  const made = backwards.reduce(spliced, source);
  return says(made, edits.reduce(valueAfter, contentOf(reading))) ? made : undefined;
}

/**
 * Applies edits to a YAML source, one after the other, each by the smallest change: comments, order, quotes, line ends and a
 * byte order mark stay, and what says the same already is left as it is. Throws a sentence where the source can't be read or
 * an edit does not fit.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const bare = source.slice(mark.length);
  const removals = edits.every(({ op }) => op === 'remove');
  return mark + ((removals ? appliedTogether(bare, edits) : undefined) ?? edits.reduce(applied, bare));
}
