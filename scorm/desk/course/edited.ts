import { parseDocument } from 'yaml';
import { schemaLine } from '../../../src/build/json-schemas.ts';
import { applyEdits } from '../../../src/editing/apply-edits.ts';
import { carriedOver } from '../../../src/editing/carried-over.ts';
import type { Edit } from '../../../src/editing/edit.ts';
import { valueAfter } from '../../../src/editing/value-after.ts';
import { mergeTexts } from '../../../src/editing/merge-texts.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';
import { refusal } from '../refusal.ts';
import { bytesLike, kindOf, textOf } from './desk-file.ts';
import { saidBy } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';

/** A whole text in the place of a file's. */
type WholeText = { readonly op: 'text'; readonly text: string };

/** A file's text as it can be edited; refuses what is not UTF-8, as writing it would spoil it. */
export function editable(path: string, content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw refusal(
      409,
      say`${path} can't be changed here: it is not saved as UTF-8.`,
      say`Open it in an editor, and save it with the encoding UTF-8.`,
    );
  }
}

const yamlOf = (text: string) => parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).toJS() as unknown;

/** The part of a file that is YAML: all of it, or the head of a lesson's text. */
function yamlPart(path: string, text: string): { before: string; yaml: string; after: string } {
  if (kindOf(path) !== 'lesson-text') return { before: '', yaml: text, after: '' };
  const { head } = splitHead(text);
  if (head === '')
    throw refusal(
      409,
      say`${path} has no head to write into.`,
      say`Begin it with the lines: ---, title: …, idea: …, ---.`,
    );
  const at = text.indexOf(head);
  return { before: text.slice(0, at), yaml: head, after: text.slice(at + head.length) };
}

function withYaml(path: string, text: string, change: (yaml: string) => string): string {
  const { before, yaml, after } = yamlPart(path, text);
  try {
    return before + change(yaml) + after;
  } catch (error) {
    throw refusal(409, say`${path}: ${saidBy(error)}`);
  }
}

/** A file that is not there yet: its head tells editors its schema. */
const begun = (path: string) => {
  const line = schemaLine(path);
  return line ? `${line}\n` : '';
};

/** The answer where two changed the same place: it has the present text, so that both can be shown. */
export const conflict = (path: string, now: string) =>
  refusal(
    409,
    say`${path} was changed elsewhere meanwhile, at the same place.`,
    say`Look at both texts, and choose which one is to stay.`,
    now,
  );

/** Edits that were made on an earlier text, as edits of the present one; a refusal where both changed the same. */
function onPresent(path: string, edits: readonly Edit[], base: string, now: string): Edit[] {
  let [then, present] = [base, now].map((text) => yamlOf(yamlPart(path, text).yaml));
  return edits.map((edit) => {
    const carried = carriedOver(edit, then, present);
    if (!carried) throw conflict(path, now);
    // The next edit is meant for what this one makes.
    [then, present] = [valueAfter(then, edit), valueAfter(present, carried)];
    return carried;
  });
}

/**
 * A file's content after edits that were made on an earlier content of it, `base`: what was changed meanwhile stays. Refuses
 * where both changed the same place, with the present text.
 */
export function edited(
  path: string,
  present: Uint8Array | undefined,
  base: Uint8Array | undefined,
  edits: readonly (Edit | WholeText)[],
): Uint8Array {
  const now = present ? editable(path, present) : begun(path);
  const then = base ? textOf(base) : now;
  const whole = edits.find((edit) => edit.op === 'text');
  if (whole) {
    if (edits.length > 1) throw refusal(400, say`A whole text is an edit on its own.`);
    const merged = mergeTexts(then, whole.text, now);
    if (merged === undefined) throw conflict(path, now);
    return bytesLike(present, merged);
  }
  const own = edits.filter((edit) => edit.op !== 'text');
  const fitting = then === now ? own : onPresent(path, own, then, now);
  return bytesLike(
    present,
    withYaml(path, now, (yaml) => applyEdits(yaml, fitting)),
  );
}
