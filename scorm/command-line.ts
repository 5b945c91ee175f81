import { parseArgs } from 'node:util';
import { nearest } from '../src/yaml/did-you-mean.ts';

/** The parts of a command line: its words without a name, its options by name, and the flags that are set. */
export type Given<Name extends string, Flag extends string> = {
  readonly words: readonly string[];
  readonly options: Readonly<Partial<Record<Name, string>>>;
  readonly flags: ReadonlySet<Flag>;
};

/** A command: its name as it is typed, the options and flags that it knows, and its usage line. */
type Command<Name extends string, Flag extends string> = {
  readonly name: string;
  readonly options: readonly Name[];
  readonly flags?: readonly Flag[];
  readonly usage: string;
};

/**
 * Reads a command's arguments: options once each and with a value, flags without one. Throws a sentence with the usage
 * line where they are wrong.
 */
export function readCommandLine<Name extends string, Flag extends string = never>(
  args: readonly string[],
  { name, options, flags = [], usage }: Command<Name, Flag>,
): Given<Name, Flag> {
  const known: Record<string, { type: 'string' | 'boolean' }> = Object.fromEntries([
    ...options.map((one) => [one, { type: 'string' }]),
    ...flags.map((one) => [one, { type: 'boolean' }]),
  ]);
  const { positionals, values, tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const near = nearest(token.name, Object.keys(known));
    const meant = near ? ` Did you mean "--${near}"?` : '';
    if (!(token.name in known)) throw new Error(`${name} has no option "${token.rawName}".${meant} ${usage}`);
    const flag = known[token.name]?.type === 'boolean';
    if (!flag && !token.value) throw new Error(`The option "${token.rawName}" needs a value. ${usage}`);
    if (flag && token.value !== undefined) throw new Error(`The option "${token.rawName}" takes no value. ${usage}`);
    if (seen.has(token.name)) throw new Error(`The option "${token.rawName}" is there twice. Give it once. ${usage}`);
    seen.add(token.name);
  }
  return {
    words: positionals,
    options: values as Partial<Record<Name, string>>,
    flags: new Set(flags.filter((one) => values[one] === true)),
  };
}

/** The course's folder that a command was given, for commands that take nothing else. */
export function courseGiven(args: readonly string[], name: string): string | undefined {
  const usage = `Use: ${name} [-- --course <folder>]`;
  const { words, options } = readCommandLine(args, { name, options: ['course'], usage });
  if (words.length > 0) throw new Error(`${name} does not know what to do with "${words.join(' ')}". ${usage}`);
  return options.course;
}
