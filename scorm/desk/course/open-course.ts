import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../files/work-folder.ts';
import { openHistory, type FileChange, type History, type Pending, type VersionKind } from '../history/open-history.ts';
import { refusal } from '../refusal.ts';
import { applyChanges, type Contents } from './apply-changes.ts';
import { hashOf } from './desk-file.ts';
import { placeIn } from './safe-path.ts';
import { differing, scan, stampOf, type Seen } from './scan.ts';
import { sweepUnfinished } from './write-file.ts';
import { say } from '../../../src/said/say.ts';

/** What is to be written, and what it is called in the list of versions. */
export type Write = {
  readonly label: string;
  readonly contents: Contents;
  readonly kind?: VersionKind;
  readonly of?: number;
  readonly field?: string;
  /** Which window asks for it. */
  readonly client?: string | undefined;
};

export type Changed = {
  readonly revision: number;
  readonly paths: readonly string[];
  readonly by: 'desk' | 'outside';
  readonly client?: string | undefined;
};

type Options = {
  /** The course's real path. */
  readonly folder: string;
  /** The history's database. */
  readonly history: string;
  readonly changed: (change: Changed) => void;
};

/** How long the changes of one field after each other are one version, in milliseconds. */
const together = 60_000;

/** How many revisions are held, for clicks on a page that is older. */
const remembered = 30;

const now = () => new Date().toISOString();

/** Opens a course: its files as they are on disk, and its history, in which everything that changes is written down. */
export function openCourse({ folder, history: path, changed }: Options) {
  const history = openHistory(path);
  let seen: ReadonlyMap<string, Seen> = new Map();
  let revision = 0;
  const earlier = new Map<number, ReadonlyMap<string, Seen>>();

  const read = (own: string): Uint8Array | undefined => seen.get(own)?.content ?? contentAt(join(folder, own));

  /** Finishes a change of several files that was cut off, by what the history has of it. */
  function recover({ id, changes }: Pending): void {
    const contents = new Map<string, Uint8Array | null>();
    for (const { path: own, before, after } of changes) {
      const there = contentAt(placeIn(folder, own));
      const content = after === null ? null : history.content(after);
      if (content !== undefined && (there ? hashOf(there) : null) === before) contents.set(own, content);
    }
    applyChanges(folder, contents);
    history.done(id);
    history.know(changes);
  }

  /** Waits for what another desk is writing; finishes what one that has ended was writing. */
  function settle(): void {
    const isWriting = ({ writer }: Pending) => writer !== process.pid && isRunning(writer);
    for (let nth = 0; nth < 100 && history.pending().some(isWriting); nth++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    for (const one of history.pending()) history.together(() => recover(one));
  }

  /** Writes down what others than a desk have changed; answers whether there was anything. */
  function noteOutside(kind: VersionKind): boolean {
    return history.together(() => {
      const known = history.known();
      const written = new Set(history.pending().flatMap(({ changes }) => changes.map((one) => one.path)));
      const paths = [...new Set([...known.keys(), ...seen.keys()])].filter((own) => !written.has(own));
      const changes = paths.flatMap((own): FileChange[] => {
        const [before, after] = [known.get(own) ?? null, seen.get(own)?.hash ?? null];
        return before === after ? [] : [{ path: own, before, after }];
      });
      for (const one of changes) keep(history, read(one.path));
      if (changes.length > 0)
        history.add(
          { at: now(), label: '', kind, of: null, field: null, changes: kind === 'start' ? [] : changes },
          null,
        );
      history.know(changes);
      return changes.length > 0;
    });
  }

  /** Looks at the folder again, and tells of what has changed. */
  function refresh(client?: string, own: 'desk' | undefined = undefined): void {
    if (!existsSync(folder))
      throw refusal(404, say`The folder ${folder} is not there any more.`, say`Put it back, or open another course.`);
    const next = scan(folder, seen);
    const paths = differing(seen, next);
    seen = next;
    if (paths.length === 0) return;
    const by = own ?? (noteOutside('outside') ? 'outside' : 'desk');
    revision++;
    earlier.set(revision, seen).delete(revision - remembered);
    changed({ revision, paths, by, client });
  }

  /** One version out of two where the same field was changed twice within a minute. */
  function joined(id: number, changes: readonly FileChange[], field: string | undefined, label: string): void {
    const [last] = history.before(id, 1);
    const isSame =
      field !== undefined &&
      last?.kind === 'change' &&
      last.field === field &&
      last.label === label &&
      Date.now() - Date.parse(last.at) < together &&
      last.changes.length === changes.length &&
      last.changes.every((one, nth) => one.path === changes[nth]?.path && one.after === changes[nth].before);
    if (!isSame || !last) return;
    history.extend(last.id, now(), changes);
    history.drop(id);
  }

  function write({ label, contents, kind = 'change', of, field, client }: Write): void {
    refresh();
    settle();
    const changes = [...contents].flatMap(([own, content]): FileChange[] => {
      const [before, after] = [seen.get(own)?.hash ?? null, content && hashOf(content)];
      return before === after ? [] : [{ path: own, before, after }];
    });
    if (changes.length === 0) return;
    for (const { path: own } of changes)
      if (stampOf(placeIn(folder, own)) !== seen.get(own)?.stamp)
        throw refusal(409, say`${own} was changed by another program just now.`, say`Try again.`);
    const id = history.together(() => {
      for (const content of contents.values()) keep(history, content ?? undefined);
      return history.add({ at: now(), label, kind, of: of ?? null, field: field ?? null, changes }, process.pid);
    });
    try {
      applyChanges(folder, new Map(changes.map(({ path: own }) => [own, contents.get(own) ?? null])));
    } catch (error) {
      history.together(() => history.drop(id));
      throw error;
    }
    history.together(() => {
      history.done(id);
      history.know(changes);
      joined(id, changes, field, label);
    });
    refresh(client, 'desk');
  }

  sweepUnfinished(folder);
  settle();
  seen = scan(folder, seen);
  noteOutside(history.last() ? 'outside' : 'start');
  revision = 1;
  earlier.set(revision, seen);

  return {
    folder,
    history,
    write,
    refresh: () => refresh(),
    revision: () => revision,
    /** The files now, or as they were at a revision not long ago. */
    files: (at?: number) => (at === undefined ? seen : (earlier.get(at) ?? seen)),
    read,
    close: () => history.close(process.pid),
  };
}

function keep(history: History, content: Uint8Array | undefined): void {
  if (content) history.keep(content);
}

function contentAt(place: string): Uint8Array | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

export type OpenCourse = ReturnType<typeof openCourse>;
