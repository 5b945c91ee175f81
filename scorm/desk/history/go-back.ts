import { editsBetween } from '../../../src/editing/differences.ts';
import type { OpenCourse } from '../course/open-course.ts';
import { textOf } from '../course/desk-file.ts';
import { edited } from '../course/edited.ts';
import { parse } from 'yaml';
import { refusal } from '../refusal.ts';
import type { Version } from './open-history.ts';
import { stacksOf } from './stacks.ts';
import { say } from '../../../src/said/say.ts';

type Target = { readonly path: string; readonly from: string | null; readonly to: string | null };

function kept({ history }: OpenCourse, path: string, hash: string): Uint8Array {
  const content = history.content(hash);
  if (content) return content;
  throw refusal(
    409,
    say`${path} was too large to be kept, and can't be brought back.`,
    say`Put the file into the folder again.`,
  );
}

/** What a file is to be, which is not as it was left: the step is taken back in it, and what came since stays. */
function mended(course: OpenCourse, { path, from, to }: Target, present: Uint8Array): Uint8Array {
  if (from === null || to === null)
    throw refusal(409, say`${path} was changed meanwhile.`, say`Choose what to go back to in the list of versions.`);
  const [left, wanted] = [kept(course, path, from), kept(course, path, to)];
  if (!path.endsWith('.yaml')) return edited(path, present, left, [{ op: 'text', text: textOf(wanted) }]);
  const [one, other] = [left, wanted].map((content) => parse(textOf(content), { uniqueKeys: false }) as unknown);
  return edited(path, present, left, editsBetween(one, other));
}

function contentsFor(course: OpenCourse, targets: readonly Target[]): Map<string, Uint8Array | null> {
  return new Map(
    targets.map((target) => {
      const { path, from, to } = target;
      const there = course.files().get(path);
      if ((there?.hash ?? null) === from) return [path, to === null ? null : kept(course, path, to)];
      const present = course.read(path);
      if ((there?.hash ?? null) === to) return [path, present ?? null];
      if (!present)
        throw refusal(409, say`${path} was removed meanwhile.`, say`Go back to a version in which it is there.`);
      return [path, mended(course, target, present)];
    }),
  );
}

/** Takes the last step back, or does it again; nothing where there is none. */
export function step(course: OpenCourse, kind: 'undo' | 'redo', client?: string): void {
  course.refresh();
  const last = stacksOf(course.history.steps())[kind].at(-1);
  const version = last && course.history.version(last.id);
  if (!version) return;
  const isUndo = kind === 'undo';
  const targets = version.changes.map(({ path, before, after }): Target =>
    isUndo ? { path, from: after, to: before } : { path, from: before, to: after },
  );
  course.write({ label: version.label, kind, of: version.id, client, contents: contentsFor(course, targets) });
}

/** The files that are not as they were after a version, with their hashes now and then. */
export function since(course: OpenCourse, version: Version): Target[] {
  const then = new Map<string, string | null>();
  for (const { changes } of course.history.after(version.id))
    for (const { path, before } of changes) if (!then.has(path)) then.set(path, before);
  return [...then].flatMap(([path, to]) => {
    const from = course.files().get(path)?.hash ?? null;
    return from === to ? [] : [{ path, from, to }];
  });
}

/** Makes every file what it was after a version; that is a step of its own, which Undo takes back. */
export function goBackTo(course: OpenCourse, version: Version, label: string, client?: string): void {
  course.refresh();
  const contents = contentsFor(course, since(course, version));
  course.write({ label, kind: 'restore', of: version.id, client, contents });
}
