import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  visit,
  type Document,
  type LineCounter,
  type Node,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Fault } from './fault.ts';
import { betweenBraces, diagnosis, unclosed, wantsQuotes, type Diagnosis } from './diagnosis.ts';
import { say } from '../said/say.ts';

/** A mistake for which not all of a file is read. */
export type YamlFault = Diagnosis & { readonly line: number; readonly severity: Fault['severity'] };

/** The line on which a quoted text begins that runs over lines and ends where the parser stumbled. */
function openQuote(document: Document, at: number, source: string, lines: LineCounter): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }: Scalar) {
      const ends = range && type?.startsWith('QUOTE') && range[0] < at && at <= range[2] + 1;
      if (ends && source.slice(range[0], range[1]).includes('\n')) [start] = range;
    },
  });
  return start === undefined ? undefined : lines.linePos(start).line;
}

/** The line on which a bracket opens that is not closed. */
function openBracket({ message, pos }: YAMLError, rows: readonly string[], lines: LineCounter): number | undefined {
  if (!message.startsWith('Flow ')) return undefined;
  const open = (row: string) => row.split(/[[{]/).length > row.replace(/\s#.*/, '').split(/[\]}]/).length;
  const at = rows.slice(0, lines.linePos(pos[0]).line).findLastIndex(open);
  return at < 0 ? undefined : at + 1;
}

/** A fault for several repeated fields in a row: a list item whose hyphen is missing. */
function secondTime(found: readonly YamlFault[], rows: readonly string[]): YamlFault | undefined {
  const [first, ...more] = found;
  const row = rows[(first?.line ?? 0) - 1] ?? '';
  const [, indent = '', name = ''] = /^( {2,})([\w-]+):/.exec(row) ?? [];
  if (!first || more.length === 0 || !name) return undefined;
  const problem = say`The field "${name}" is here twice, and so are the ${more.length} after it.`;
  const mend = say`Start each item with a hyphen: "- ${name}:".`;
  return { ...first, problem, mend, mended: `${indent.slice(2)}- ${row.trimStart()}`, isGuess: true };
}

const fieldIndent = (row: string) => /^\s*(?:- )?(?=[\w-]+:(?:\s|$))/.exec(row)?.[0].length;

const isLanguage = /^\s*(?:- )?(?!id:|by:)[a-z]{2}:/;

/** A fault for a field that is indented deeper than the one above it, which already has a text. */
function tooDeep({ code }: YAMLError, rows: readonly string[], line: number): YamlFault | undefined {
  const [row = '', next = ''] = rows.slice(line - 1, line + 1);
  const [indent, deeper] = [fieldIndent(row), fieldIndent(next)];
  const name = /^\s*- [\w-]+:/.exec(row)?.[0].trim();
  const twin = name && rows.slice(0, line - 1).findLast((one) => one.trimStart().startsWith(name));
  // The hyphen itself has the wrong indentation.
  if (twin && fieldIndent(twin) !== indent) return undefined;
  const isText = /^\s*(?:- )?[\w-]+:\s+[^\s[{|>]/.test(row) && !/:\s.*:(\s|$)|^\s*-\w/.test(row);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !isText || indent === undefined || (deeper ?? 0) <= indent) return undefined;
  const at = { line: line + 1, severity: 'error', isSure: true } as const;
  if (isLanguage.test(next) && !isLanguage.test(row)) {
    const problem = say`The field that this text belongs to is missing.`;
    return { ...at, problem, mend: say`Write it on a line of its own above, such as "text:".` };
  }
  const problem = say`The line is indented further than the one above it, but belongs at the same level.`;
  const mend = say`Start it with ${indent} spaces.`;
  const mended = ' '.repeat(indent) + next.trimStart();
  return { ...at, problem, mend, mended, isGuess: true };
}

/** The lines that a text between quotes has taken from a cell of a spreadsheet; undefined where it is closed on none of the next few. */
function brokenQuote(rows: readonly string[], line: number): YamlFault | undefined {
  const [, start = '', quote = ''] = /^(\s*(?:- )?[\w-]+:\s+)(["'])/.exec(rows[line - 1] ?? '') ?? [];
  const taken = quote ? rows.slice(line, line + mostRows).findIndex((row) => row.trimEnd().endsWith(quote)) + 1 : 0;
  const more = rows.slice(line, line + taken);
  if (taken === 0 || more.some((row) => fieldIndent(row) !== undefined)) return undefined;
  const text = [rows[line - 1] ?? '', ...more]
    .map((row) => row.trim())
    .filter(Boolean)
    .join(' ');
  const joined = text.slice(start.trim().length).trim();
  const mend = say`Put it on one line: ${joined}.`;
  return { line, severity: 'error', isSure: true, problem: lineBreak, mend, mended: start + joined, taken };
}

const mostRows = 20;
const lineBreak = say`The text goes on in the next line: it has a line break, as cells of a spreadsheet have.`;

/** A line that is the rest of the text above it, which has a line break where it was copied from. */
function brokenText({ code }: YAMLError, rows: readonly string[], line: number): YamlFault | undefined {
  const [above = '', row = ''] = rows.slice(line - 2, line);
  const isText = isLanguage.test(above) && /:\s+\S/.test(above);
  if (!/MULTILINE_IMPLICIT_KEY|BLOCK_AS_IMPLICIT_KEY|MISSING_CHAR/.test(code) || !isText || /^\s*-\s|:(\s|$)/.test(row))
    return undefined;
  if (row.trim() === '' || (fieldIndent(above) ?? 0) <= row.search(/\S/)) return undefined;
  const mend = say`Put it on the line above: ${above.trim()} ${row.trim()}`;
  return {
    line: line - 1,
    severity: 'error',
    isSure: true,
    problem: lineBreak,
    mend,
    mended: `${above} ${row.trim()}`,
    taken: 1,
  };
}

/** The mistakes for which a file can not be read as YAML, in an author's words, one a line. */
export function yamlFaults(document: Document.Parsed, source: string, lines: LineCounter): YamlFault[] {
  const rows = source.split(/\r?\n/);
  const found = new Map<number, YamlFault>();
  // Where something else is wrong, a field can seem to be there twice.
  const others = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  for (const error of others.length > 0 ? others : document.errors) {
    const opened = openQuote(document, error.pos[0], source, lines);
    const line = opened ?? openBracket(error, rows, lines) ?? lines.linePos(error.pos[0]).line;
    const row = rows[line - 1] ?? '';
    const told = opened === undefined ? diagnosis(error, row) : unclosed(row);
    const broken = brokenQuote(rows, line) ?? brokenText(error, rows, line);
    const one: YamlFault = broken ?? tooDeep(error, rows, line) ?? { ...told, line, severity: 'error' };
    if (!found.has(line)) found.set(one.line, one);
  }
  const all = [...found.values()];
  const second = others.length === 0 ? secondTime(all, rows) : undefined;
  return second ? [second] : all;
}

/** Where a node of the document stands: its line, and the words of that line. */
function rowOf(node: Node, rows: readonly string[], lines: LineCounter) {
  const line = lines.linePos(node.range?.[0] ?? 0).line;
  return { line, row: rows[line - 1] ?? '' };
}

/** True where YAML read words as an anchor (&), a tag (!) or an alias (*) that the file does not define. */
function isTaken(node: Node, anchors: ReadonlySet<string>, aliases: ReadonlySet<string>): boolean {
  if (isAlias(node)) return !anchors.has(node.source);
  return isScalar(node) && ((node.anchor && !aliases.has(node.anchor)) || node.tag?.startsWith('!')) === true;
}

/**
 * Faults for words that YAML drops silently: after a special character at the start of a text, or after a # within it.
 */
export function lostWords(document: Document.Parsed, source: string, lines: LineCounter): YamlFault[] {
  const rows = source.split(/\r?\n/);
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node) });
  const anchors = new Set(nodes.flatMap((one) => (isScalar(one) || isCollection(one) ? (one.anchor ?? []) : [])));
  const aliases = new Set(nodes.flatMap((one) => (isAlias(one) ? one.source : [])));
  return nodes.flatMap((node): YamlFault[] => {
    const { line, row } = rowOf(node, rows, lines);
    const words = /^\s*(?:- )?(?:[\w-]+:\s+)?(\S.*)$/.exec(row)?.[1] ?? '';
    if (isTaken(node, anchors, aliases))
      return [{ ...wantsQuotes(say`A text cannot start with ${words[0]}.`, words, row), line, severity: 'error' }];
    const isEndless = isMap(node) && node.flow && node.items.some((pair) => pair.value === null);
    // A text that is only a placeholder, {organisation}, is read by YAML as an object with one empty field.
    if (isEndless && /^\{\s*[\w.-]+\s*\}$/.test(words))
      return [{ ...wantsQuotes(say`A text cannot start with {.`, words, row), line, severity: 'error' }];
    const cut = isEndless && betweenBraces(row);
    if (cut) return [{ ...cut, line, severity: 'error' }];
    const note = isScalar(node) && node.type === 'PLAIN' && node.comment && /(?:^|\s)#\S/.test(words);
    if (!note) return [];
    const severity = node.value === null ? 'error' : 'warning';
    return [{ ...wantsQuotes(say`Everything after # is a note and is left out.`, words, row), line, severity }];
  });
}
