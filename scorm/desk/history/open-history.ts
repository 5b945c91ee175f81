import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashOf } from '../course/desk-file.ts';

/** What a version came about by. `start` is the course as the desk first saw it. */
export type VersionKind = 'start' | 'change' | 'undo' | 'redo' | 'restore' | 'outside';

/** A file's hashes before and after a version; null where there was none. */
export type FileChange = { readonly path: string; readonly before: string | null; readonly after: string | null };

export type Version = {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly label: string;
  readonly kind: VersionKind;
  /** The version that was undone, redone or gone back to. */
  readonly of: number | null;
  /** The field that was changed, where it was one: the next change of it soon after belongs to the same version. */
  readonly field: string | null;
  readonly changes: readonly FileChange[];
};

/** A change that is being written, by which process. */
export type Pending = Version & { readonly writer: number };

const schema = `
CREATE TABLE IF NOT EXISTS contents (hash TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, of INTEGER,
  field TEXT, writer INTEGER
);
CREATE TABLE IF NOT EXISTS changes (
  version INTEGER NOT NULL, path TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (version, path)
);
CREATE TABLE IF NOT EXISTS known (path TEXT PRIMARY KEY, hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS desks (pid INTEGER PRIMARY KEY, windows INTEGER NOT NULL, seen INTEGER NOT NULL);
`;

/** Larger files are not kept: a film can't be brought back by Undo. In bytes. */
const mostKept = 20_000_000;

type Row = Omit<Pending, 'changes'>;

/** Opens the database of a course's history, which several desks may have open. */
export function openHistory(path: string) {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;');
  database.exec(schema);
  const put = database.prepare('INSERT OR IGNORE INTO contents VALUES (?, ?)');
  const get = database.prepare('SELECT content FROM contents WHERE hash = ?');
  const changesOf = database.prepare('SELECT path, before, after FROM changes WHERE version = ? ORDER BY path');
  const whole = (row: Row): Pending => ({ ...row, changes: changesOf.all(row.id) as unknown as FileChange[] });

  /** Does all of it or nothing, with nobody else writing meanwhile. */
  function together<T>(act: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      const made = act();
      database.exec('COMMIT');
      return made;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  const versions = (where: string, ...values: (number | string)[]): Pending[] =>
    (database.prepare(`SELECT * FROM versions ${where}`).all(...values) as unknown as Row[]).map(whole);

  return {
    together,
    keep(content: Uint8Array): string {
      const hash = hashOf(content);
      if (content.length <= mostKept) put.run(hash, content);
      return hash;
    },
    content: (hash: string) => get.get(hash)?.['content'] as Uint8Array | undefined,
    known: () =>
      new Map(
        (database.prepare('SELECT path, hash FROM known').all() as { path: string; hash: string }[]).map(
          ({ path: own, hash }) => [own, hash],
        ),
      ),
    know(changes: readonly FileChange[]): void {
      for (const { path: own, after } of changes)
        if (after === null) database.prepare('DELETE FROM known WHERE path = ?').run(own);
        else database.prepare('INSERT OR REPLACE INTO known VALUES (?, ?)').run(own, after);
    },
    add({ at, label, kind, of, field, changes }: Omit<Version, 'id'>, writer: number | null): number {
      const { lastInsertRowid } = database
        .prepare('INSERT INTO versions (at, label, kind, of, field, writer) VALUES (?, ?, ?, ?, ?, ?)')
        .run(at, label, kind, of, field, writer);
      for (const one of changes)
        database
          .prepare('INSERT INTO changes VALUES (?, ?, ?, ?)')
          .run(lastInsertRowid, one.path, one.before, one.after);
      return Number(lastInsertRowid);
    },
    done: (id: number) => void database.prepare('UPDATE versions SET writer = NULL WHERE id = ?').run(id),
    /** Lets a version end at other contents and at a later time. */
    extend(id: number, at: string, changes: readonly FileChange[]): void {
      database.prepare('UPDATE versions SET at = ? WHERE id = ?').run(at, id);
      for (const { path: own, after } of changes)
        database.prepare('UPDATE changes SET after = ? WHERE version = ? AND path = ?').run(after, id, own);
    },
    drop(id: number): void {
      database.prepare('DELETE FROM changes WHERE version = ?').run(id);
      database.prepare('DELETE FROM versions WHERE id = ?').run(id);
    },
    pending: () => versions('WHERE writer IS NOT NULL ORDER BY id'),
    version: (id: number) => versions('WHERE id = ?', id)[0],
    last: () => versions('ORDER BY id DESC LIMIT 1')[0],
    before: (id: number, count: number) => versions('WHERE id < ? ORDER BY id DESC LIMIT ?', id, count),
    after: (id: number) => versions('WHERE id > ? ORDER BY id', id),
    /** Kinds and ids alone, in order: what Undo needs. */
    steps: () =>
      database.prepare('SELECT id, kind, of, label FROM versions ORDER BY id').all() as unknown as Pick<
        Version,
        'id' | 'kind' | 'of' | 'label'
      >[],
    /** Says that this process has so many windows of the desk open; answers how many there are in all. */
    beat(pid: number, windows: number, now: number): number {
      database.prepare('INSERT OR REPLACE INTO desks VALUES (?, ?, ?)').run(pid, windows, now);
      database.prepare('DELETE FROM desks WHERE seen < ?').run(now - 15_000);
      return Number(database.prepare('SELECT SUM(windows) AS count FROM desks').get()?.['count'] ?? 0);
    },
    close(pid: number): void {
      if (!database.isOpen) return;
      database.prepare('DELETE FROM desks WHERE pid = ?').run(pid);
      database.close();
    },
  };
}

export type History = ReturnType<typeof openHistory>;
