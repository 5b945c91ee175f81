import { mdxToJs } from 'satteri';
import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';
import { splitHead } from '../schemas/lesson.ts';
import { say, together, unchanged, type Said } from '../said/say.ts';

const closing = say`Close every tag and every brace: <Aside> … </Aside>, <Activity />.`;
const literal = say`If you mean the character itself, write \\< or \\{ for it.`;

/** The MDX compiler's messages: a pattern, the problem and the mend in an author's words. The first match counts. */
const plain: readonly (readonly [RegExp, Said, Said])[] = [
  [/Unexpected character `?!/, say`A note cannot start with <!--.`, say`Write it as {/* your note */}.`],
  [/Unexpected character|before name|after </, say`There is a < here that starts no tag.`, literal],
  [/end of file in expression|closing brace/, say`The { that opens here is not closed.`, together([closing, literal])],
  [/expression|acorn|parse/i, say`The text between { and } cannot be read.`, literal],
];

/** Where in a lesson's body the compiler stopped, and its message. */
type Stumble = { readonly line: number; readonly column: number; readonly said: string };

/**
 * What the compiler says: `3:1: Unexpected closing tag …` is about the third line of the body. Where it names the tag's
 * own place, as in `<Aside> (1:7)`, that is the place to mend.
 */
function stumbleIn(body: string): Stumble | undefined {
  try {
    mdxToJs(body);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const [, line = '1', column = '1', said = message] = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message) ?? [];
    const [, own = line, ownColumn = column] = /\((\d+):(\d+)\)/.exec(said) ?? [];
    return { line: Number(own), column: Number(ownColumn), said };
  }
}

/** The body with the tag or brace at which the compiler stopped replaced by spaces; undefined where there is none. */
function without(body: string, { line, column }: Stumble): string | undefined {
  const rows = body.split('\n');
  const row = rows[line - 1] ?? '';
  const at = Math.max(row.lastIndexOf('<', column), row.lastIndexOf('{', column));
  const markup = /^(<\/?[A-Za-z][^<>]*>|<!--.*?-->|\{[^{}]*\}|[<{])/.exec(row.slice(at))?.[0];
  if (at < 0 || markup === undefined) return undefined;
  rows[line - 1] = row.slice(0, at) + ' '.repeat(markup.length) + row.slice(at + markup.length);
  return rows.join('\n');
}

/** What the compiler says of a tag that has no partner, or in its own words. */
function compilerSays(said: string): Said {
  const message = said.replaceAll(/`| \(\d+:\d+\)/g, '');
  const [, open] = /^Expected a closing tag for <(\w*)>$/.exec(message) ?? [];
  if (open) return say`Expected a closing tag for <${open}>.`;
  const [, closed, other] =
    /^Unexpected closing tag <\/(\w*)>, expected (?:an open tag first|corresponding closing tag for <(\w*)>)$/.exec(
      message,
    ) ?? [];
  if (closed && other)
    return say`Unexpected closing tag </${closed}>, expected corresponding closing tag for <${other}>.`;
  if (closed) return say`Unexpected closing tag </${closed}>, expected an open tag first.`;
  return unchanged(`${message}.`);
}

function syntaxFault(file: string, row: string, line: number, said: string): Fault {
  const bare = /<Source\s+id=[“”„‘’]*([^"'“”„‘’\s>/]+)/.exec(row)?.[1];
  const single = /closing tag for `?<(br|hr)>/.exec(said)?.[1];
  if (single) {
    const mend = say`Write <${single} />, or leave a line empty: that starts a new paragraph.`;
    return { file, line, problem: say`<${single}> is not closed.`, mend, severity: 'error' };
  }
  if (bare !== undefined) {
    const mend = say`Write <Source id="${bare}" />.`;
    return { file, line, problem: say`The id of a source needs straight quotes.`, mend, severity: 'error' };
  }
  const [, problem = compilerSays(said), mend = closing] = plain.find(([pattern]) => pattern.test(said)) ?? [];
  return { file, line, problem, mend, severity: 'error' };
}

/**
 * The mistakes in one lesson. The compiler stops at the first, so each one found is replaced by spaces and the text
 * compiled again.
 */
function faultsIn(file: string, text: string): Fault[] {
  const { body, headLines } = splitHead(text);
  const found = new Map<string, Fault>();
  for (let rest: string | undefined = body; rest !== undefined;) {
    const stumble: Stumble | undefined = stumbleIn(rest);
    if (!stumble) break;
    const { line, column, said } = stumble;
    // A closing tag whose opening tag was blanked is not a mistake of its own.
    const about = /<\/?([A-Z]\w*)>/.exec(said)?.[1] ?? `${line}:${column}`;
    const row = rest.split('\n')[line - 1] ?? '';
    if (!found.has(about)) found.set(about, syntaxFault(file, row, headLines + line, said));
    rest = without(rest, stumble);
  }
  return [...found.values()];
}

/** Mistakes in the lessons' tags and braces, found by the compiler that builds them. */
export function syntaxFaults(files: CourseFiles): Fault[] {
  return [...files].flatMap(([file, text]) => (file.endsWith('.mdx') ? faultsIn(file, text) : []));
}
