import { fieldsIn } from './statement-place.ts';

/** The parts of a statement that a table may have a column for, as they are written in one: actor.account.name. */
const parts = [
  'id',
  'actor',
  'actor.name',
  'actor.mbox',
  'actor.mbox_sha1sum',
  'actor.openid',
  'actor.account.name',
  'actor.account.homePage',
  'verb',
  'verb.id',
  'object',
  'object.id',
  'object.definition.type',
  'object.definition.name',
  'object.definition.description',
  'object.definition.choices',
  'result',
  'result.response',
  'result.success',
  'result.completion',
  'result.duration',
  'result.score.raw',
  'result.score.max',
  'result.score.scaled',
  'context',
  'context.registration',
  'context.language',
  'context.revision',
  'context.contextActivities.parent',
  'context.contextActivities.grouping',
  'timestamp',
  'stored',
] as const;

/** Where the parts of a statement stand in a table. */
export type StatementColumns = Readonly<Partial<Record<(typeof parts)[number], number>>>;

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
/** What record stores head columns with in their lists, which leave out where a part belongs. */
const shorter: Readonly<Record<string, (typeof parts)[number]>> = {
  actorid: 'actor.account.name',
  actoremail: 'actor.mbox',
  verbname: 'verb',
  activityid: 'object.id',
  activity: 'object',
  objectname: 'object.definition.name',
  activityname: 'object.definition.name',
  response: 'result.response',
  success: 'result.success',
  completion: 'result.completion',
  duration: 'result.duration',
  score: 'result.score.raw',
  scoreraw: 'result.score.raw',
  rawscore: 'result.score.raw',
  scoremax: 'result.score.max',
  scorescaled: 'result.score.scaled',
  scaledscore: 'result.score.scaled',
  registration: 'context.registration',
};

const byPlain = new Map([...Object.entries(shorter), ...parts.map((part) => [plain(part), part] as const)]);

/** A heading's part: with "statement" before it or not, and with a language or a number after it or not. */
function partOf(heading: string): (typeof parts)[number] | undefined {
  const bare = heading
    .replace(/^\s*statement[.:_/ ]*/i, '')
    .replace(/[.:_/ ](?:[a-z]{2}(?:[-_][A-Za-z]{2})?|0(?:[.:_/ ]id)?)\s*$/, '');
  return byPlain.get(plain(bare)) ?? byPlain.get(plain(heading.replace(/^\s*statement[.:_/ ]*/i, '')));
}

/** Where the parts of a statement stand under these headings; null where they are not those of statements. */
export function statementColumns(headings: readonly string[]): StatementColumns | null {
  const columns: Partial<Record<(typeof parts)[number], number>> = {};
  for (const [at, heading] of headings.entries()) {
    const part = partOf(heading);
    if (part) columns[part] ??= at;
  }
  const has = (start: string) => Object.keys(columns).some((one) => one === start || one.startsWith(`${start}.`));
  return has('actor') && has('verb') && has('object') ? columns : null;
}

/** A column that has whole statements as JSON, and the fields that lead to each within it. */
export type Whole = { readonly at: number; readonly within: readonly string[] };

/** The column of these rows that has whole statements; null where none has. */
export function wholeStatements(rows: readonly (readonly string[])[]): Whole | null {
  const found = rows.map((row) => {
    const at = row.findIndex((cell) => cell.trimStart().startsWith('{') && fieldsIn(cell) !== null);
    return at < 0 ? null : { at, within: fieldsIn(row[at] ?? '') ?? [] };
  });
  return found.find((one) => one !== null) ?? null;
}
