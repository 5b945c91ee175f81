import {
  isAlias,
  isCollection,
  isScalar,
  visit,
  type Document,
  type LineCounter,
  type Node,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Fault } from './fault.ts';

/** What is wrong on a line and how to mend it. */
type Diagnosis = {
  readonly problem: string;
  readonly mend: string;
  /** True where the line shows it by itself, whatever stands before it. */
  readonly isSure: boolean;
  /** The line as it was meant, where it shows that, too. */
  readonly mended?: string | undefined;
  /** True where it may have been meant otherwise. */
  readonly isGuess?: boolean;
};

/** A mistake for which not all of a file is read. */
export type YamlFault = Diagnosis & { readonly line: number; readonly severity: Fault['severity'] };

const fieldOf = (line: string) => /^\s*(?:- )?([\w-]+)\s*:/.exec(line)?.[1] ?? '';

const quoted = (words: string) => `'${words.trim().replaceAll("'", "''")}'`;

/** A text on a line that wants quotes, and the line with them. */
const wantsQuotes = (problem: string, words: string, line: string): Diagnosis => ({
  problem,
  mend: `Put it between quotes: ${quoted(words)}.`,
  isSure: true,
  mended: line.replace(words, () => quoted(words)),
});

/** The words behind a line's field, where no quote, bracket or block begins them. */
const bareWords = (line: string) => /^\s*(?:- )?[\w-]+:\s+([^'"\s[{|>#].*)$/.exec(line)?.[1];

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

const unclosed = (line: string): Diagnosis => ({
  problem: 'The quote that opens here is not closed.',
  mend: "Close it at the end of the text. An apostrophe within single quotes is written twice: ''.",
  isSure: true,
  isGuess: true,
  mended: line.trimEnd() + (/:\s+(['"])/.exec(line)?.[1] ?? ''),
});

/** What an author did on a line for the parser to stumble there. */
function diagnosis({ code, message }: YAMLError, line: string): Diagnosis {
  const words = bareWords(line);
  if (/^ *\t/.test(line))
    return {
      problem: 'The line is indented with a tab.',
      mend: 'Use spaces, as the lines around it do.',
      isSure: true,
      mended: line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
    };
  if (code === 'DUPLICATE_KEY')
    return { problem: `The field "${fieldOf(line)}" is here twice.`, mend: 'Keep one of the two.', isSure: true };
  if (words && /^[@`%&*!]/.test(words)) return wantsQuotes(`A text does not begin with ${words[0]}.`, words, line);
  if (words && /:(\s|$)/.test(words))
    return wantsQuotes('A text with a colon in it stands without quotes.', words, line);
  if (code === 'MULTIPLE_DOCS')
    return { problem: 'A line of three hyphens ends the file here.', mend: 'Remove that line.', isSure: true };
  if (message.startsWith('Flow '))
    return { problem: 'A [ or { on this line is not closed.', mend: 'Close each with ] or }.', isSure: false };
  if (/indent|column|Nested|Implicit|BLOCK_/.test(message + code))
    return {
      problem: 'The line is not indented as those around it.',
      mend: 'Give fields that belong together the same number of spaces; a text with a colon in it stands between quotes.',
      isSure: false,
    };
  return {
    problem: `This is not readable as YAML: ${message.replace(/\.$/, '')}.`,
    mend: 'Check the indentation, the quotes and the brackets on this line and the one above it.',
    isSure: false,
  };
}

/** The mistakes for which a file can not be read as YAML, in an author's words, one a line. */
export function yamlFaults(document: Document.Parsed, source: string, lines: LineCounter): YamlFault[] {
  const rows = source.split(/\r?\n/);
  const found = new Map<number, YamlFault>();
  for (const error of document.errors) {
    const opened = openQuote(document, error.pos[0], source, lines);
    const line = opened ?? lines.linePos(error.pos[0]).line;
    const row = rows[line - 1] ?? '';
    const told = opened === undefined ? diagnosis(error, row) : unclosed(row);
    if (!found.has(line)) found.set(line, { ...told, line, severity: 'error' });
  }
  return [...found.values()];
}

/** Where a node of the document stands: its line, and the words of that line. */
function rowOf(node: Node, rows: readonly string[], lines: LineCounter) {
  const line = lines.linePos(node.range?.[0] ?? 0).line;
  return { line, row: rows[line - 1] ?? '' };
}

/** True for words that YAML took for a name, a kind or a reference, though nothing in the file answers to it. */
function isTaken(node: Node, anchors: ReadonlySet<string>, aliases: ReadonlySet<string>): boolean {
  if (isAlias(node)) return !anchors.has(node.source);
  return isScalar(node) && ((node.anchor && !aliases.has(node.anchor)) || node.tag?.startsWith('!')) === true;
}

/** Words that YAML leaves out and says nothing of: behind a sign at the beginning of a text, or behind a # within it. */
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
      return [{ ...wantsQuotes(`A text does not begin with ${words[0]}.`, words, row), line, severity: 'error' }];
    const note = isScalar(node) && node.type === 'PLAIN' && node.comment && /(?:^|\s)#\S/.test(words);
    if (!note) return [];
    const severity = node.value === null ? 'error' : 'warning';
    return [{ ...wantsQuotes('What stands behind # is a note and is left out.', words, row), line, severity }];
  });
}
