import { fields, type Field, type Format } from '../format.ts';
import { nameMark } from '../schema.ts';
import type { Layout } from './layout.ts';
import { cellsFrom, type Place } from './place.ts';
import type { Recognised } from './recognise.ts';
import { literal } from './sql.ts';
import { statementsFrom, type Survey } from './statements.ts';

/** Two SQL queries that give every field as text, and `line` where it is known. */
export type Source = {
  /** Facts about learners: one or several rows for each. */
  readonly people: string;
  /** One row for each answer, and some rows without one. */
  readonly answers: string;
  /** How many rows of `answers` a row of the file gives. */
  readonly each: number;
  /**
   * An SQL condition on `answers`: true for the rows whose facts are stored as text, if possible at least one for each
   * learner; the other rows only repeat them.
   */
  readonly telling: string;
  /** Whether the file has a column for a field of `people`. */
  readonly has: (field: Field) => boolean;
  /**
   * A query that counts the rows whose only id is one that a spreadsheet wrote as a number (2.019E+13). Null where
   * there are none.
   */
  readonly spoiled: string | null;
};

/** Every field as text: a column where the file has it, null where it hasn't. */
const columnsOf = (has: (field: Field) => string | undefined) =>
  fields.map((field) => `${has(field) ?? 'null::varchar'} as "${field}"`).join(', ');

const line = ({ copied }: Place) => (copied ? 'try_cast(line as bigint) as line' : 'null::bigint as line');

/**
 * SQL that is true for a long number as spreadsheets write it: its last digits are lost, so that many ids become one.
 */
const spoiledId = (cell: string) =>
  `(contains(${cell}, 'E+') and regexp_full_match(trim(${cell}), '\\d([.,]\\d+)?E\\+\\d+'))`;

/** A cell of a file as SQL. Moodle writes a dash for nothing, and escapes &, < and quotes for HTML. */
const cellOf = ({ id, kind }: Format) => {
  if (kind !== 'attempts' && !id.startsWith('moodle')) return (at: number) => `c${at}`;
  const marks = [
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#039;', "'"],
    ['&#39;', "'"],
    ['&amp;', '&'],
  ] as const;
  return (at: number) => {
    const read = marks.reduce(
      (inner, [written, mark]) => `replace(${inner}, '${written}', ${literal(mark)})`,
      `c${at}`,
    );
    return `nullif(nullif(case when contains(c${at}, '&') then ${read} else c${at} end, '-'), '')`;
  };
};

/**
 * The learner of a row: the first id that is not empty; a name gets a mark before it, so that it is not taken for an
 * id.
 */
function learnerOf(layout: Layout, cell: (at: number) => string): string {
  if (!layout.byName) {
    const ids = layout.learners.map((at) => {
      const own = `nullif(trim(${cell(at)}), '')`;
      return `case when ${spoiledId(own)} then null else ${own} end`;
    });
    return ids.length > 1 ? `coalesce(${ids.join(', ')})` : (ids[0] ?? 'null::varchar');
  }
  const parts = layout.nameParts.length > 0 ? layout.nameParts : [layout.learners[0] ?? 0];
  const name = `nullif(trim(concat_ws(' ', ${parts.map(cell).join(', ')})), '')`;
  const marked = `${literal(nameMark)} || ${name}`;
  const { attempt } = layout.at;
  // A person has each attempt once: where a name has it twice, these are several people, told apart by their order.
  if (layout.repeated.length === 0 || attempt === undefined) return marked;
  const nth = `row_number() over (partition by lower(${name}), ${cell(attempt)} order by line)`;
  return `case when ${name} is not null and ${nth} > 1 then ${marked} || ' ' || ${nth} else ${marked} end`;
}

function ownCells(format: Format, layout: Layout) {
  const cell = cellOf(format);
  const { stateOrScore: mixed, at, fixed } = layout;
  const isScore = mixed === null ? 'false' : `contains(c${mixed}, '/')`;
  return (field: Field): string | undefined => {
    if (field === 'learner') return learnerOf(layout, cell);
    if (fixed[field] !== undefined) return literal(fixed[field]);
    const column = at[field];
    if (field === 'status' && mixed !== null) {
      // Whatever the language calls it: who has no attempt hasn't begun.
      const begun = at.attempt === undefined ? 'true' : `${cell(at.attempt)} is not null`;
      return `case when not (${begun}) then 'not attempted' when not ${isScore} then ${cell(mixed)} end`;
    }
    if (field === 'score' && mixed !== null)
      return `case when ${isScore} then ${cell(mixed)} else ${column === undefined ? 'null' : cell(column)} end`;
    return column === undefined ? undefined : cell(column);
  };
}

/** A query that counts the rows with a spoiled id and no other. */
function spoiledIn(layout: Layout, cell: (at: number) => string, from: string): string | null {
  if (layout.byName) return null;
  const is = layout.learners.map((at) => `coalesce(${spoiledId(cell(at))}, false)`).join(' or ');
  return `select count(*) filter (${is}) as n, any_value(trim(c${layout.learners[0]})) filter (${is}) as one from ${from}`;
}

function delimited(format: Format, layout: Layout, place: Place): Source {
  const from = cellsFrom(place, layout);
  const own = ownCells(format, layout);
  const people = `select ${columnsOf(own)}, ${line(place)} from ${from}`;
  const has = (field: Field) =>
    layout.at[field] !== undefined ||
    layout.fixed[field] !== undefined ||
    (field === 'status' && layout.stateOrScore !== null);
  const first = has('index') ? `("index" is null or "index" = '0')` : 'false';
  const spoiled = spoiledIn(layout, cellOf(format), from);
  if (layout.repeated.length === 0) return { people, answers: people, each: 1, telling: first, has, spoiled };
  const cell = cellOf(format);
  const lists = layout.repeated.map((columns, nth) => {
    const one = (field: Field) => (columns[field] === undefined ? 'null' : cell(columns[field]));
    return `{id: ${layout.questions?.[nth] === undefined ? one('id') : literal(layout.questions[nth])}, response: ${one('response')}, result: ${one('result')}, nth: '${nth}'}`;
  });
  const each = columnsOf((field) =>
    field === 'index'
      ? 'one.nth'
      : field === 'id' || layout.repeated.some((columns) => columns[field] !== undefined)
        ? `one.${field}`
        : field === 'learner'
          ? 'learner_'
          : own(field),
  );
  const rows = `select *, ${own('learner')} as learner_ from (select *${place.copied ? ' replace (try_cast(line as bigint) as line)' : ', null::bigint as line'} from ${from})`;
  const answers = `select ${each}, line from (select *, unnest([${lists.join(', ')}]) as one from (${rows}))`;
  return { people, answers, each: lists.length, telling: `"index" = '0'`, has, spoiled };
}

/** How a recognised file is read. */
export function sourceOf(found: Recognised, place: Place, surveyed: Survey | null): Source {
  if ('layout' in found) return delimited(found.format, found.layout, place);
  const statements = statementsFrom(
    place,
    found,
    surveyed ?? { homes: true, questions: [], replies: [], course: null },
  );
  const all = `select ${columnsOf((field) => (field === 'group' ? undefined : `"${field}"`))}, line from ${statements}`;
  return { people: all, answers: all, each: 1, telling: 'true', has: (field) => field !== 'group', spoiled: null };
}
