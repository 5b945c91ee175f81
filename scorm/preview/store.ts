import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openRecords } from './cmi5/records.ts';

/** The data model's elements with the values that the course set. */
export type Data = Readonly<Record<string, string>>;

export type Learner = { readonly id: string; readonly name: string };

/** An LMS's record of one learner in one course in one dialect. */
export type Registration = {
  readonly learner: string;
  readonly course: string;
  readonly dialect: string;
  readonly data: Data;
  readonly launches: number;
  /** Seconds over all ended sessions. */
  readonly seconds: number;
  /** ISO 8601, UTC. */
  readonly changed: string;
  /** The course's version at the last launch, '' where it isn't known. */
  readonly version: string;
};

export type Store = ReturnType<typeof openStore>;

const tables = `
  create table if not exists learner (id text primary key, name text not null);
  create table if not exists registration (
    learner text not null references learner (id),
    course text not null,
    dialect text not null,
    data text not null default '{}',
    launches integer not null default 0,
    seconds real not null default 0,
    changed text not null,
    version text not null default '',
    primary key (learner, course, dialect)
  );
  create table if not exists launch (
    token text primary key,
    learner text not null,
    package text not null,
    faults text not null default '',
    ended integer not null default 0
  );
`;

type Row = Record<string, string | number>;

const registrationOf = (row: Row): Registration => ({
  learner: String(row['learner']),
  course: String(row['course']),
  dialect: String(row['dialect']),
  data: JSON.parse(String(row['data'])) as Data,
  launches: Number(row['launches']),
  seconds: Number(row['seconds']),
  changed: String(row['changed']),
  version: String(row['version']),
});

/** Adds the column to a file of an earlier preview. */
function addVersion(db: DatabaseSync): void {
  const columns = db.prepare('pragma table_info(registration)').all();
  if (!columns.some((column) => column['name'] === 'version'))
    db.exec("alter table registration add column version text not null default ''");
}

/** The preview's records, in an SQLite file. */
export function openStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  // Another process may use the file as well: a running preview, or a command that fills it.
  const db = new DatabaseSync(join(folder, 'records.sqlite'), { timeout: 5000 });
  db.exec(`pragma journal_mode = wal; ${tables}`);
  addVersion(db);
  const rows = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values) as Row[];
  const run = (sql: string, ...values: (string | number)[]) => db.prepare(sql).run(...values);
  const now = () => new Date().toISOString();
  return {
    /** The record store of cmi5. */
    cmi5: openRecords(db),
    learners: (): Learner[] =>
      rows('select id, name from learner order by rowid').map((row) => ({
        id: String(row['id']),
        name: String(row['name']),
      })),
    addLearner(name: string): Learner {
      const id = `learner-${rows('select coalesce(max(rowid), 0) as n from learner')[0]?.['n'] ?? 0}-${crypto.randomUUID().slice(0, 4)}`;
      run('insert into learner (id, name) values (?, ?)', id, name);
      return { id, name };
    },
    registrations: (): Registration[] => rows('select * from registration order by changed desc').map(registrationOf),
    registration(learner: string, course: string, dialect: string): Registration {
      run(
        'insert or ignore into registration (learner, course, dialect, changed) values (?, ?, ?, ?)',
        learner,
        course,
        dialect,
        now(),
      );
      return registrationOf(
        rows(
          'select * from registration where learner = ? and course = ? and dialect = ?',
          learner,
          course,
          dialect,
        )[0] as Row,
      );
    },
    /** Stores a launch and returns its token. */
    launch(learner: string, course: string, dialect: string, name: string, faults: string, version = ''): string {
      const token = crypto.randomUUID();
      run('insert into launch (token, learner, package, faults) values (?, ?, ?, ?)', token, learner, name, faults);
      run(
        'update registration set launches = launches + 1, changed = ?, version = ? where learner = ? and course = ? and dialect = ?',
        now(),
        version,
        learner,
        course,
        dialect,
      );
      return token;
    },
    launched(token: string) {
      const row = rows('select * from launch where token = ?', token)[0];
      return (
        row && {
          learner: String(row['learner']),
          package: String(row['package']),
          faults: String(row['faults']).split(',').filter(Boolean),
          ended: row['ended'] === 1,
        }
      );
    },
    setFaults(token: string, faults: string): void {
      run('update launch set faults = ? where token = ?', faults, token);
    },
    /** Stores a commit; the last one of a session also adds its time. */
    store(registration: Registration, data: Data, ended: { token: string; seconds: number } | null): void {
      const whole = JSON.stringify({ ...registration.data, ...data });
      run(
        'update registration set data = ?, seconds = seconds + ?, changed = ? where learner = ? and course = ? and dialect = ?',
        whole,
        ended?.seconds ?? 0,
        now(),
        registration.learner,
        registration.course,
        registration.dialect,
      );
      if (ended) run('update launch set ended = 1 where token = ?', ended.token);
    },
    /** Replaces a registration's data. */
    replace({ learner, course, dialect }: Registration, data: Data): void {
      const text = JSON.stringify(data);
      run(
        'update registration set data = ? where learner = ? and course = ? and dialect = ?',
        text,
        learner,
        course,
        dialect,
      );
    },
    /** Adds a learner with a registration, unchanged. */
    put({ id, name }: Learner, { course, dialect, data, launches, seconds, changed, version }: Registration): void {
      run('insert into learner (id, name) values (?, ?)', id, name);
      run(
        `insert into registration (learner, course, dialect, data, launches, seconds, changed, version)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        course,
        dialect,
        JSON.stringify(data),
        launches,
        seconds,
        changed,
        version,
      );
    },
    /** Removes the learners whose ids begin with `prefix`, with their records; returns their number. */
    removeLearners(prefix: string): number {
      for (const table of ['registration', 'launch'])
        run(`delete from ${table} where substr(learner, 1, length(?1)) = ?1`, prefix);
      return Number(run('delete from learner where substr(id, 1, length(?1)) = ?1', prefix).changes);
    },
    /** Runs `act` in a transaction: if it throws, nothing is stored. */
    atOnce<Result>(act: () => Result): Result {
      db.exec('begin immediate');
      try {
        const result = act();
        db.exec('commit');
        return result;
      } catch (error) {
        db.exec('rollback');
        throw error;
      }
    },
    close: () => db.close(),
  };
}
