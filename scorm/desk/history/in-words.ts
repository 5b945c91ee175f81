import { parse } from 'yaml';
import { editsBetween } from '../../../src/editing/differences.ts';
import { valueAt } from '../../../src/editing/value.ts';
import type { DeskVersion, DeskVersionDetail, VersionChange } from '../../../src/schemas/desk.ts';
import { noteOf } from '../../../src/translation/notes.ts';
import { say } from '../../../src/said/say.ts';
import { textOf } from '../course/desk-file.ts';
import type { FileChange, History, Version } from './open-history.ts';

const most = 400;

const shortened = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
};

/** The lines of two texts that are not the same, from the first to the last. */
function differentLines(one: string, other: string): [string, string] {
  const [a, b] = [one.split(/\r?\n/), other.split(/\r?\n/)];
  const start = a.findIndex((line, nth) => line !== b[nth]);
  const from = start < 0 ? a.length : start;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    a
      .slice(from, a.length - end)
      .join('\n')
      .trim(),
    b
      .slice(from, b.length - end)
      .join('\n')
      .trim(),
  ];
}

function ofYaml(file: string, one: string, other: string): VersionChange[] {
  const [before, after] = [one, other].map((text) => parse(text, { uniqueKeys: false }) as unknown);
  return editsBetween(before, after).map((edit): VersionChange => {
    const isIn = edit.op === 'insert';
    const path = isIn ? [...edit.path, edit.at] : edit.path;
    return {
      file,
      path: [...path],
      words: noteOf(file.replace(/\.yaml$/, ''), path, undefined),
      before: isIn ? undefined : shortened(valueAt(before, path)),
      after: edit.op === 'remove' ? undefined : shortened(isIn || edit.op === 'set' ? edit.value : undefined),
    };
  });
}

function ofFile(history: History, { path, before, after }: FileChange): VersionChange[] {
  if (before === null || after === null)
    return [{ file: path, words: before === null ? say`${path} was added.` : say`${path} was removed.` }];
  const [one, other] = [history.content(before), history.content(after)];
  if (!one || !other || !/\.(yaml|mdx|vtt|svg|md)$/.test(path))
    return [{ file: path, words: say`${path} was replaced.` }];
  try {
    if (path.endsWith('.yaml')) return ofYaml(path, textOf(one), textOf(other));
  } catch {
    // One of the two can't be read as YAML: its lines are shown.
  }
  const [old, fresh] = differentLines(textOf(one), textOf(other));
  return [
    {
      file: path,
      words: noteOf(path.replace(/\/\w+\.mdx$/, '/text'), [], undefined),
      before: shortened(old),
      after: shortened(fresh),
    },
  ];
}

/** A version as the list of versions has it. */
export const versionInList = ({ id, at, label, kind, of, changes }: Version): DeskVersion => ({
  id,
  at,
  label,
  kind,
  of: of ?? undefined,
  by: kind === 'outside' ? 'outside' : 'desk',
  files: changes.map(({ path }) => path),
});

/** What a version has changed, field by field. */
export const versionInWords = (history: History, version: Version): DeskVersionDetail => ({
  ...versionInList(version),
  changes: version.changes.flatMap((one) => ofFile(history, one)),
});
