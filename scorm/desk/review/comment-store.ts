import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Comment, CommentsFile, CommentsTaken } from '../../../src/schemas/review.ts';

/** A comment as it is kept. */
export type Kept = Comment & { readonly reviewer: string; readonly isResolved: boolean };

const schema = `
CREATE TABLE IF NOT EXISTS comments (
  id TEXT PRIMARY KEY, reviewer TEXT NOT NULL, file TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL,
  text TEXT NOT NULL, comment TEXT NOT NULL, at TEXT NOT NULL, resolved INTEGER NOT NULL DEFAULT 0
);
`;

type Row = Comment & { readonly reviewer: string; readonly resolved: number };

/** Opens the comments that are kept in a folder, for as long as `use` works. Several desks may do so at a time. */
export function withComments<T>(folder: string, use: (store: ReturnType<typeof storeOf>) => T): T {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'comments.sqlite'));
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 10000;');
    database.exec(schema);
    return use(storeOf(database));
  } finally {
    database.close();
  }
}

function storeOf(database: DatabaseSync) {
  const find = database.prepare('SELECT comment FROM comments WHERE id = ?');
  const add = database.prepare('INSERT INTO comments VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)');
  // What its reviewer wrote anew is to be looked at anew.
  const renew = database.prepare('UPDATE comments SET comment = ?, at = ?, reviewer = ?, resolved = 0 WHERE id = ?');

  function takeOne(reviewer: string, one: Comment): 'added' | 'changed' | 'known' {
    const there = find.get(one.id);
    if (there?.['comment'] === one.comment) return 'known';
    if (there) renew.run(one.comment, one.at, reviewer, one.id);
    else add.run(one.id, reviewer, one.file, one.place, one.language, one.text, one.comment, one.at);
    return there ? 'changed' : 'added';
  }

  return {
    all: (): Kept[] =>
      (database.prepare('SELECT * FROM comments ORDER BY at, id').all() as unknown as Row[]).map(
        ({ resolved, ...one }) => ({ ...one, isResolved: resolved === 1 }),
      ),
    /** Takes a file in, whole or not at all. What is known already, by its id, stays once. */
    take({ reviewer, comments }: CommentsFile): CommentsTaken {
      const taken = { added: 0, changed: 0, known: 0 };
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const one of comments) taken[takeOne(reviewer, one)]++;
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
      return { reviewer, ...taken };
    },
    /** Answers whether there is such a comment. */
    resolve: (id: string, isResolved: boolean): boolean =>
      database.prepare('UPDATE comments SET resolved = ? WHERE id = ?').run(isResolved ? 1 : 0, id).changes > 0,
    /** Removes those that are resolved. */
    forget: (): void => void database.exec('DELETE FROM comments WHERE resolved = 1'),
  };
}
