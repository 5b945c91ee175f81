import type { z } from 'zod';
import { nearest } from './did-you-mean.ts';
import { accentedIn, asciiOf } from './plain-letters.ts';
import { shapeAt, type Shape } from './shape.ts';
import { saidOf, say, together, type Said } from '../said/say.ts';

/** What is wrong with a field and how to mend it, in an author's words. */
export type PlainIssue = { readonly path: PropertyKey[]; readonly problem: Said; readonly mend: Said };

/** What a value is, for an author; `wanted` is what it was to be. */
function kindOf(value: unknown, wanted?: string): Said {
  if (typeof value === 'string') return /^(number|int)$/.test(wanted ?? '') ? say`"${value}"` : say`text`;
  if (value === null || value === undefined) return say`empty`;
  if (Array.isArray(value)) return say`a list`;
  if (typeof value === 'object') return say`a group of fields`;
  return typeof value === 'number' ? say`the number ${String(value)}` : say`the word ${String(value)}`;
}

const wantedKinds: Readonly<Record<string, Said>> = {
  string: say`text`,
  number: say`a number`,
  int: say`a whole number`,
  boolean: say`true or false`,
  array: say`a list`,
  record: say`a line for each language`,
  object: say`a group of fields`,
};

/** What is said of a value that is more or less than its field takes. */
function limitProblem(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Said {
  const { input, origin } = issue;
  const limit =
    issue.code === 'too_big' ? say`at most ${String(issue.maximum)}` : say`at least ${String(issue.minimum)}`;
  if (origin === 'array') return say`The list has ${(input as unknown[]).length} items; use ${limit}.`;
  if (origin !== 'string') return say`${String(input)} is out of range; use ${limit}.`;
  const { length } = String(input).trim();
  return length === 0 ? say`The text is empty.` : say`The text has ${length} characters; use ${limit}.`;
}

/** What is said where the schema has no sentence of its own. */
function problemOf(issue: z.core.$ZodIssue, written?: string): Said {
  const { input } = issue;
  if (input === null && written) return say`YAML takes ${written} for nothing.`;
  if (issue.code === 'invalid_type') {
    const wanted = wantedKinds[issue.expected] ?? issue.expected;
    const isNumber = typeof input === 'number' && written;
    return isNumber
      ? say`This is the number ${written}; use ${wanted}.`
      : say`This is ${kindOf(input, issue.expected)}; use ${wanted}.`;
  }
  const own = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  if (own) return saidOf(own);
  if (issue.code === 'invalid_key') return say`This name is not allowed here.`;
  return issue.code === 'too_big' || issue.code === 'too_small'
    ? limitProblem(issue)
    : say`"${String(input)}" is not allowed here.`;
}

/** The values that a field takes, where it takes only some. */
function valuesOf(issue: z.core.$ZodIssue, shape: Shape | undefined): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const all = issue.code === 'invalid_union' ? (shape?.anyOf ?? []) : [];
  return all.flatMap((one) => one.enum ?? one.const ?? []).map(String);
}

/** How an id that is nearly valid was meant. */
function idMeant(input: string): Said | undefined {
  const accented = accentedIn(input);
  if (accented)
    return together([say`An id has the letters a to z alone, without ${accented}.`, idNear(asciiOf(input))]);
  const strange = /[^\x20-\x7E]/u.exec(input)?.[0];
  const code = strange?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  if (strange)
    return say`Type it again: it has a character that only looks like a letter or a hyphen, or cannot be seen (U+${code}).`;
  return idNear(input);
}

function idNear(input: string): Said | undefined {
  const meant = input
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return meant === '' ? undefined : say`Did you mean "${meant}"?`;
}

/** How a value that is no text is written as one: the words of the file between quotes, with the zeros and signs that a number loses. */
const asText = (written: string) => say`Put it between quotes: '${written.replaceAll("'", "''")}'.`;

/** How a text is written that has signs too many: quotes, a comma, a percent sign. */
function mendOfSigns(issue: z.core.$ZodIssue, input: string, values: readonly string[]): Said | undefined {
  if (issue.code === 'invalid_union' && values.includes(input)) return say`Write it without quotes: ${input}.`;
  const straight = /^[“”„‘’‚](.*)[“”‘’]$/.exec(input)?.[1];
  if (straight !== undefined && values.includes(straight)) return say`Write it without quotes: ${straight}.`;
  if (straight !== undefined) return say`Write it between straight quotes: '${straight}'.`;
  if (issue.code !== 'invalid_type' || !/^(number|int)$/.test(issue.expected)) return undefined;
  if (/^\d+,\d+$/.test(input)) return say`Write it with a decimal point: ${input.replace(',', '.')}.`;
  const number = /^(\d+)(?:[.,]\d+)? ?%$/.exec(input)?.[1];
  return number && issue.expected === 'int' ? say`Write it without the percent sign: ${number}.` : undefined;
}

/** What a field is for, behind a colon: Dutch goes on with a small letter. */
function behindColon(about: string): Said {
  const { en, nl } = saidOf(about);
  return { en, nl: nl.replace(/^[A-Z](?=[a-z ]|é)/, (letter) => letter.toLowerCase()) };
}

function mendOf(
  issue: z.core.$ZodIssue,
  values: readonly string[],
  about: string | undefined,
  written: string | undefined,
): Said {
  const { input } = issue;
  const signs = typeof input === 'string' ? mendOfSigns(issue, input, values) : undefined;
  if (signs) return signs;
  const meant = input === undefined ? undefined : nearest(String(input), values);
  const use = say`Use one of: ${values.join(', ')}.`;
  if (values.length > 0) return together([meant ? say`Did you mean "${meant}"?` : undefined, use]);
  if (input === undefined)
    return about ? say`Add it: ${behindColon(about)}` : say`Add it: see the guide in lessons/README.md.`;
  const isWritten = written !== undefined && /^(?!['"|>&*])\S[^\n]*$/.test(written);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isWritten && isOwn(issue)) return asText(written);
  const asId = issue.message.startsWith('An id is in') ? idMeant(String(input)) : undefined;
  if (asId) return asId;
  if (issue.code === 'invalid_key' && /language/.test(problemOf(issue).en))
    return say`Write "nl" for Dutch, "en" for English and so on.`;
  const isGroup = typeof input === 'object' && input !== null && !Array.isArray(input);
  if (issue.code === 'invalid_type' && issue.expected === 'array' && isGroup)
    return say`Start each item with a hyphen, as in "- id: …".`;
  if (input === null && !about) return say`Write the text here.`;
  return about ? say`What belongs here: ${behindColon(about)}` : say`See the guide in lessons/README.md.`;
}

/** True where the message is zod's default, which authors should not see, and not one of our schemas'. */
const isOwn = ({ message }: z.core.$ZodIssue) => /^(Invalid|Too |Unrecognized)/.test(message);

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, shape: Shape | undefined): PlainIssue[] {
  const known = Object.keys(shapeAt(shape, issue.path)?.properties ?? {});
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      path: [...issue.path, key],
      problem: say`The field "${key}" is not known here.`,
      mend: meant ? say`Did you mean "${meant}"?` : say`Remove it, or use one of: ${known.join(', ')}.`,
    };
  });
}

/** The sentence for a required field that is missing. */
export const missingField = say`The field is missing.`;

/** What a schema found, as an author reads it: one for each field that it is about. `writtenAt` gives a value as the file has it. */
export function plainIssues(
  issue: z.core.$ZodIssue,
  shape: Shape | undefined,
  writtenAt: (path: readonly PropertyKey[]) => string | undefined,
): PlainIssue[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, shape);
  const field = shapeAt(shape, issue.path);
  const missing = /^invalid_(type|value|union)$/.test(issue.code ?? '') && issue.input === undefined;
  const written = writtenAt(issue.path);
  const problem = missing ? missingField : isOwn(issue) ? problemOf(issue, written) : saidOf(issue.message);
  return [{ path: issue.path, problem, mend: mendOf(issue, valuesOf(issue, field), field?.description, written) }];
}
