import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Json, SessionFacts } from './rules.ts';

/** A launch of a cmi5 package: what the LMS has told the course, and what the course has asked so far. */
export type LaunchedSession = Omit<SessionFacts, 'before' | 'stored' | 'earlier'> & {
  /** The preview's own name of the launch. */
  readonly token: string;
  /** What the course authorises itself with. */
  readonly auth: string;
  readonly fetched: boolean;
};

/** A document of the State API or of an agent's profile, with its tag. */
export type Kept = { readonly text: string; readonly tag: string };

const tables = `
  create table if not exists cmi5_session (token text primary key, registration text not null, session text not null, facts text not null);
  create table if not exists cmi5_statement (
    id text primary key,
    registration text not null,
    session text not null,
    stored text not null,
    statement text not null
  );
  create table if not exists cmi5_document (place text primary key, text text not null);
  create table if not exists cmi5_offence (token text not null, said text not null);
`;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** A UUID that is the same for the same name (RFC 9562, version 5's form). */
export function uuidFor(name: string): string {
  const hex = sha1(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Where a document is kept. */
export const placeOf = (...parts: readonly string[]): string => parts.join('\n');

/** Statements, documents and sessions of the preview's record store. */
export function openRecords(db: DatabaseSync) {
  db.exec(tables);
  const rows = (sql: string, ...values: string[]) => db.prepare(sql).all(...values) as Record<string, string>[];
  const run = (sql: string, ...values: string[]) => db.prepare(sql).run(...values);
  const statements = (sql: string, ...values: string[]) =>
    rows(sql, ...values).map(({ statement }) => JSON.parse(statement ?? '{}') as Json);
  return {
    sessions: (token: string): LaunchedSession | null => {
      const row = rows('select facts from cmi5_session where token = ?', token)[0];
      return row ? (JSON.parse(row['facts'] ?? '{}') as LaunchedSession) : null;
    },
    putSession(session: LaunchedSession): void {
      run(
        'insert or replace into cmi5_session (token, registration, session, facts) values (?, ?, ?, ?)',
        session.token,
        session.registration,
        session.session,
        JSON.stringify(session),
      );
    },
    statement: (id: string): Json | null =>
      statements('select statement from cmi5_statement where id = ?', id)[0] ?? null,
    ofSession: (session: string) =>
      statements('select statement from cmi5_statement where session = ? order by rowid', session),
    ofRegistration: (registration: string) =>
      statements('select statement from cmi5_statement where registration = ? order by rowid', registration),
    all: () => statements('select statement from cmi5_statement order by rowid'),
    addStatement(id: string, registration: string, session: string, statement: Json): void {
      const stored = new Date().toISOString();
      run(
        'insert or ignore into cmi5_statement (id, registration, session, stored, statement) values (?, ?, ?, ?, ?)',
        id,
        registration,
        session,
        stored,
        JSON.stringify(statement),
      );
    },
    document(place: string): Kept | null {
      const row = rows('select text from cmi5_document where place = ?', place)[0];
      return row ? { text: row['text'] ?? '', tag: `"${sha1(row['text'] ?? '')}"` } : null;
    },
    putDocument(place: string, text: string): void {
      run('insert or replace into cmi5_document (place, text) values (?, ?)', place, text);
    },
    /** What the course has done that cmi5 forbids, in the order it did. */
    offences: (token: string): string[] =>
      rows('select said from cmi5_offence where token = ? order by rowid', token).map(({ said }) => said ?? ''),
    addOffence(token: string, said: string): void {
      run('insert into cmi5_offence (token, said) values (?, ?)', token, said);
    },
  };
}

export type Records = ReturnType<typeof openRecords>;
