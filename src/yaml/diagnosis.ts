import type { YAMLError } from 'yaml';
import { say, type Said } from '../said/say.ts';

/** What is wrong on a line and how to mend it. */
export type Diagnosis = {
  readonly problem: Said;
  readonly mend: Said;
  /** True where the line alone proves the mistake, regardless of the lines before it. */
  readonly isSure: boolean;
  /** The corrected line, where the line alone shows how. */
  readonly mended?: string | undefined;
  /** How many of the lines below it the corrected line takes in. */
  readonly taken?: number;
  /** True where another meaning is possible. */
  readonly isGuess?: boolean;
};

/** A text in quotes: double ones where it has single ones in it. */
function quoted(words: string): string {
  const text = words.trim();
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

const sure = (problem: Said, mend: Said, mended?: string): Diagnosis => ({ problem, mend, isSure: true, mended });

/** A diagnosis of a text that needs quotes, with the line corrected. */
export const wantsQuotes = (problem: Said, words: string, line: string): Diagnosis =>
  sure(
    problem,
    say`Put it between quotes: ${quoted(words)}.`,
    line.replace(words, () => quoted(words)),
  );

const field = String.raw`^(\s*(?:- )?)([\w-]+)`;

/** Everything after the field's name and colon on a line. */
const wordsOf = (line: string) => new RegExp(`${field}:\\s+(\\S.*)$`).exec(line)?.[3];

/** A line whose text begins with a quote that is not closed on it. */
export function unclosed(line: string): Diagnosis {
  const words = wordsOf(line);
  // Dutch words that start with an apostrophe: 's Ochtends, 't is zo.
  if (words && /^'[a-z]{1,2}\s/.test(words)) return wantsQuotes(say`A text cannot start with '.`, words, line);
  return {
    problem: say`The quote that opens here is not closed.`,
    mend: say`Close it at the end of the text. An apostrophe within single quotes is written twice: ''.`,
    isSure: true,
    isGuess: true,
    mended: line.trimEnd() + (words?.[0] ?? ''),
  };
}

/** The text after a line's field, where it starts with no quote, bracket or block mark. */
const bareWords = (line: string) => new RegExp(`${field}:\\s+([^'"\\s[{|>#].*)$`).exec(line)?.[3];

/** The texts of a line such as `{ nl: Ja, dat kan, en: Yes }`, each with its language. */
function textsBetweenBraces(line: string) {
  const [, before, inner = ''] = new RegExp(`${field}:\\s+(?=\\{)`).test(line)
    ? (/^([^{]*\{\s*)([a-z]{2,3}:\s.*?)\s*\}\s*$/.exec(line) ?? [])
    : [];
  if (before === undefined) return undefined;
  const texts = inner.split(/,\s*(?=[a-z]{2,3}:\s)/).map((one) => one.split(/:\s+(.*)/s).slice(0, 2));
  return { before, texts: texts as [string, string][] };
}

/** A text between braces that goes on past a character that ends it in YAML. */
export function betweenBraces(line: string): Diagnosis | undefined {
  const { before, texts = [] } = textsBetweenBraces(line) ?? {};
  const bare = texts.map(([, words]) => words).filter((words) => !/^'([^']|'')*'$|^"[^"]*"$/.test(words));
  const mark = bare.map((words) => /[,[\]{}]|:(?=\s)|^['"]/.exec(words)?.[0]).find(Boolean);
  if (before === undefined || !mark) return undefined;
  const mended = texts.map(
    ([language, words]) =>
      `${language}: ${bare.includes(words) ? quoted(words.replace(/^(['"])(.*)\1$/, '$2')) : words}`,
  );
  const braced = `{ ${mended.join(', ')} }`;
  return sure(
    /['"]/.test(mark)
      ? say`Between { and }, a text that contains ${mark} needs quotes of the other kind.`
      : say`Between { and }, a text that contains ${mark} needs quotes.`,
    say`Put it between quotes: ${braced}.`,
    before.replace(/\{\s*$/, () => braced),
  );
}

/** A text between quotes that has the same quote within it. */
function innerQuote(line: string): Diagnosis | undefined {
  const [, before = '', quote = '', words] = /^([^'"]*:\s+)(['"])(.*)\2\s*$/.exec(line) ?? [];
  if (words === undefined || !words.replaceAll(/''|\\"/g, '').includes(quote)) return undefined;
  const plain = words.replaceAll(/''/g, "'").replaceAll('\\"', '"');
  return sure(
    say`The text has a ${quote} in it, and ends there.`,
    say`Put the text between quotes of the other kind: ${quoted(plain)}.`,
    before + quoted(plain),
  );
}

type Rule = (line: string, words: string | undefined, error: YAMLError) => Diagnosis | false | undefined;

/** The mistakes that a line can show, the most certain first. */
const rules: readonly Rule[] = [
  (line) =>
    /^ *\t/.test(line) &&
    sure(
      say`The line is indented with a tab.`,
      say`Use spaces, as the lines around it do.`,
      line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
    ),
  (line, _, { code }) =>
    code === 'DUPLICATE_KEY' &&
    sure(say`The field "${new RegExp(field).exec(line)?.[2] ?? ''}" is here twice.`, say`Keep one of the two.`),
  (line) =>
    /^\s*\/\//.test(line) &&
    sure(say`A note starts with #, not with //.`, say`Write it as # your note.`, line.replace('//', '#')),
  (line) =>
    /^\s*-[A-Za-z]/.test(line) &&
    sure(say`A space is missing after the hyphen.`, say`Write "- " and then the field.`, line.replace('-', '- ')),
  (line) => betweenBraces(line),
  (line) => innerQuote(line),
  (line, words) =>
    words !== undefined &&
    /^[@`%&*!]|^\? /.test(words) &&
    wantsQuotes(say`A text cannot start with ${words[0]}.`, words, line),
  (line, _, { message }) => {
    const words = wordsOf(line);
    const isCut = words !== undefined && /^['"[{]/.test(words) && /at node end/.test(message);
    return isCut && wantsQuotes(say`A text cannot start with ${words[0]}.`, words, line);
  },
  (_line, words) => {
    const language = /^['"]?([a-z]{2,3})['"]?:\s/.exec(words ?? '')?.[1];
    return (
      language !== undefined &&
      sure(
        say`A language needs a line of its own.`,
        say`Start a new line with "${language}:", indented by two more spaces.`,
      )
    );
  },
  (line, words) =>
    words !== undefined &&
    /:(\s|$)/.test(words) &&
    wantsQuotes(say`A text with a colon in it needs quotes.`, words, line),
  (line, _, { message }) => {
    const words = new RegExp(`${field}:\\s+([>|]\\s*[^\\s>|+-].*)$`).exec(line)?.[3];
    return (
      words !== undefined &&
      /token|Block scalar header/.test(message) &&
      wantsQuotes(say`A text cannot start with ${words[0]}.`, words, line)
    );
  },
  (line, words) =>
    words?.startsWith('- ') &&
    /^\s*(- )?[a-z]{2}:/.test(line) &&
    wantsQuotes(say`A text cannot start with -.`, words, line),
  (_line, words) =>
    words?.startsWith('- ') &&
    sure(say`A list starts on a new line.`, say`Start it on the next line, indented by two more spaces.`),
  (line, _, { code }) => {
    const [whole = '', indent = '', name = ''] = new RegExp(`${field}(?=:[^\\s/]|\\s+[^:]*$)`).exec(line) ?? [];
    const isColon = line[whole.length] === ':';
    if (!whole || !(code === 'MULTILINE_IMPLICIT_KEY' || (isColon && code === 'MISSING_CHAR'))) return false;
    const rest = line.slice(whole.length).replace(/^:/, '').trim();
    const problem = isColon ? say`A space is missing behind "${name}".` : say`A colon is missing behind "${name}".`;
    return {
      ...sure(problem, say`Write "${name}: " and then the text.`, `${indent}${name}: ${rest}`),
      isGuess: true,
    };
  },
  (_line, _words, { code }) =>
    code === 'MULTIPLE_DOCS' && sure(say`A line of three hyphens ends the file here.`, say`Remove that line.`),
  (line, _, { message }) =>
    message.startsWith('Flow ') &&
    /\s#\S/.test(line) &&
    sure(
      say`Everything after # is a note and is left out.`,
      say`Put it between quotes, as in: '#0b5d57'.`,
      line.replaceAll(/(?<=\s)#[^\s,}\]]+/g, (found) => quoted(found)),
    ),
  (_line, _words, { message }) =>
    message.startsWith('Flow ') && {
      problem: say`A [ or { on this line is not closed.`,
      mend: say`Close each with ] or }.`,
      isSure: false,
    },
  (line, _, { message }) => message.startsWith('Missing closing') && { ...unclosed(line), mended: undefined },
  (_line, _words, { message }) =>
    /cannot be an empty string/.test(message) &&
    sure(say`There is a lone & or * on this line.`, say`Remove it, or put the text that it belongs to between quotes.`),
  (line, _, { message, code }) =>
    (/indent|column|Nested|Implicit|BLOCK_|Sequence item/.test(message + code) ||
      (/at node end/.test(message) && new RegExp(`${field}:`).test(line))) && {
      problem: say`The indentation differs from the lines around it.`,
      mend: say`Give fields that belong together the same number of spaces; put a text with a colon in it between quotes.`,
      isSure: false,
    },
];

/** The most likely mistake on the line at which the YAML parser gave up. */
export function diagnosis(error: YAMLError, line: string): Diagnosis {
  const words = bareWords(line);
  for (const rule of rules) {
    const found = rule(line, words, error);
    if (found) return found;
  }
  return {
    problem: say`This is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
    mend: say`Check the indentation, the quotes and the brackets on this line and the one above it.`,
    isSure: false,
  };
}
