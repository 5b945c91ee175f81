import { fields, type Field, type Format } from '../format.ts';
import type { Layout } from './recognise.ts';
import { literal, pathLiteral } from './sql.ts';
import { statementsFrom, type Survey } from './statements.ts';

/** Two queries that answer every field as text, and `line` where it is known. */
export type Source = {
  /** What is known of a learner: a row or several each. */
  readonly people: string;
  /** One row an answer, and some that are none. */
  readonly answers: string;
  /** How many rows of `answers` a row of the file gives. */
  readonly each: number;
  /** True of the rows of `answers`, at least one a learner if it can be, that carry in words what others repeat. */
  readonly telling: string;
  /** Whether the file has a column for a field of `people`. */
  readonly has: (field: Field) => boolean;
};

/** The file itself, or a careful copy that carries lines. */
export type Place = { readonly path: string; readonly copied: boolean };

/** Every field as text: a column where the file has it, null where it hasn't. */
const columnsOf = (has: (field: Field) => string | undefined) =>
  fields.map((field) => `${has(field) ?? 'null::varchar'} as "${field}"`).join(', ');

function readCsv({ path, copied }: Place, layout: Layout): string {
  const names = Array.from({ length: layout.width }, (_, at) => `c${at}`);
  const columns = [...names, ...(copied ? ['line'] : [])].map((name) => `${name}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${copied ? 0 : layout.skip}`,
    `delim = ${literal(layout.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `compression = 'none'`,
    'max_line_size = 1000000',
    // A copy's rows end so, whatever stands within their cells.
    ...(copied ? [`new_line = '\\n'`] : []),
    `columns = {${columns}}`,
  ];
  return `read_csv(${pathLiteral(path)}, ${options.join(', ')})`;
}

const line = ({ copied }: Place) => (copied ? 'try_cast(line as bigint) as line' : 'null::bigint as line');

function delimited(format: Format, layout: Layout, place: Place): Source {
  const from = readCsv(place, layout);
  // Moodle writes a dash where there is nothing.
  const cell = (at: number) => (format.kind === 'attempts' ? `nullif(c${at}, '-')` : `c${at}`);
  const learner =
    layout.learners.length > 1
      ? `coalesce(${layout.learners.map((at) => `nullif(trim(${cell(at)}), '')`).join(', ')})`
      : undefined;
  const own = (field: Field) => {
    const at = layout.at[field];
    return at === undefined ? undefined : field === 'learner' ? (learner ?? cell(at)) : cell(at);
  };
  const people = `select ${columnsOf(own)}, ${line(place)} from ${from}`;
  const has = (field: Field) => layout.at[field] !== undefined;
  const first = has('index') ? `("index" is null or "index" = '0')` : 'false';
  if (format.kind !== 'attempts') return { people, answers: people, each: 1, telling: first, has };
  const lists = layout.repeated.map((columns, nth) => {
    const one = (field: Field) => (columns[field] === undefined ? 'null' : `c${columns[field]}`);
    return `{id: ${one('id')}, response: ${one('response')}, result: ${one('result')}, nth: '${nth}'}`;
  });
  const each = columnsOf((field) =>
    field === 'index'
      ? 'one.nth'
      : layout.repeated.some((columns) => columns[field] !== undefined)
        ? `one.${field}`
        : own(field),
  );
  const answers = `select ${each}, line from (select *, unnest([${lists.join(', ')}]) as one from (select *${place.copied ? ' replace (try_cast(line as bigint) as line)' : ', null::bigint as line'} from ${from}))`;
  return { people, answers, each: lists.length, telling: `"index" = '0'`, has };
}

/** How a recognised file is read. */
export function sourceOf(
  found: { format: Format; layout: Layout } | { format: Format; json: 'array' | 'lines' | 'result' },
  place: Place,
  surveyed: Survey | null,
): Source {
  if ('layout' in found) return delimited(found.format, found.layout, place);
  const statements = statementsFrom(place, found.json, surveyed ?? { homes: true });
  const all = `select ${columnsOf((field) => `"${field}"`)}, line from ${statements}`;
  return { people: all, answers: all, each: 1, telling: 'true', has: () => true };
}
