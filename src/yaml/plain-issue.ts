import type { z } from 'zod';
import { nearest } from './did-you-mean.ts';
import { accentedIn, asciiOf } from './plain-letters.ts';
import { shapeAt, type Shape } from './shape.ts';

/** What is wrong with a field and how to mend it, in an author's words. */
export type PlainIssue = { readonly path: PropertyKey[]; readonly problem: string; readonly mend: string };

function kindOf(value: unknown, wanted?: string): string {
  if (typeof value === 'string' && /^(number|int)$/.test(wanted ?? '')) return `"${value}"`;
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'text' : `the ${typeof value === 'number' ? 'number' : 'word'} ${String(value)}`;
}

const wantedKinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a line for each language',
  object: 'a group of fields',
};

/** What is said where the schema has no sentence of its own. */
function problemOf(issue: z.core.$ZodIssue, written?: string): string {
  const { input } = issue;
  if (input === null && written) return `YAML takes ${written} for nothing.`;
  if (issue.code === 'invalid_type' && typeof input === 'number' && written)
    return `This is the number ${written}; use ${wantedKinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'invalid_type')
    return `This is ${kindOf(input, issue.expected)}; use ${wantedKinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'This name is not allowed here.';
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return `"${String(input)}" is not allowed here.`;
  const limit = `${issue.code === 'too_big' ? 'at most' : 'at least'} ${String(issue.code === 'too_big' ? issue.maximum : issue.minimum)}`;
  if (issue.origin === 'array') return `The list has ${(input as unknown[]).length} items; use ${limit}.`;
  if (issue.origin !== 'string') return `${String(input)} is out of range; use ${limit}.`;
  const { length } = String(input).trim();
  return length === 0 ? 'The text is empty.' : `The text has ${length} characters; use ${limit}.`;
}

/** The values that a field takes, where it takes only some. */
function valuesOf(issue: z.core.$ZodIssue, shape: Shape | undefined): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const all = issue.code === 'invalid_union' ? (shape?.anyOf ?? []) : [];
  return all.flatMap((one) => (one.const === undefined ? [] : String(one.const)));
}

/** A valid id made of one that is nearly valid. */
function idMeant(input: unknown): string | undefined {
  const accented = accentedIn(String(input));
  if (accented)
    return `An id has the letters a to z alone, without ${accented}. ${idNear(asciiOf(String(input))) ?? ''}`.trim();
  const strange = /[^\x20-\x7E]/u.exec(String(input))?.[0];
  const code = strange?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  if (strange)
    return `Type it again: it has a character that only looks like a letter or a hyphen, or cannot be seen (U+${code}).`;
  return idNear(String(input));
}

function idNear(input: string): string | undefined {
  const meant = input
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return meant === '' ? undefined : `Did you mean "${meant}"?`;
}

/** How a value that is no text is written as one: the words of the file between quotes, with the zeros and signs that a number loses. */
const asText = (written: string) => `Put it between quotes: '${written.replaceAll("'", "''")}'.`;

function mendOf(
  issue: z.core.$ZodIssue,
  values: readonly string[],
  about: string | undefined,
  written: string | undefined,
): string {
  const { input } = issue;
  const meant = input === undefined ? undefined : nearest(String(input), values);
  if (typeof input === 'string' && issue.code === 'invalid_union' && values.includes(input))
    return `Write it without quotes: ${input}.`;
  const straight = typeof input === 'string' ? /^[“”„‘’‚](.*)[“”‘’]$/.exec(input)?.[1] : undefined;
  if (straight !== undefined && values.includes(straight)) return `Write it without quotes: ${straight}.`;
  if (straight !== undefined) return `Write it between straight quotes: '${straight}'.`;
  const number = /^(\d+)(?:[.,]\d+)? ?%$/.exec(String(input))?.[1];
  if (issue.code === 'invalid_type' && typeof input === 'string' && /^(number|int)$/.test(issue.expected)) {
    if (/^\d+,\d+$/.test(input)) return `Write it with a decimal point: ${input.replace(',', '.')}.`;
    if (number && issue.expected === 'int') return `Write it without the percent sign: ${number}.`;
  }
  if (values.length > 0) return `${meant ? `Did you mean "${meant}"? ` : ''}Use one of: ${values.join(', ')}.`;
  if (input === undefined) return `Add it: ${about ?? 'see the guide in lessons/README.md.'}`;
  const isWritten = written !== undefined && /^(?!['"|>&*])\S[^\n]*$/.test(written);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isWritten && isOwn(issue)) return asText(written);
  const asId = issue.message.startsWith('An id is in') ? idMeant(input) : undefined;
  if (asId) return asId;
  if (issue.code === 'invalid_key' && /language/.test(problemOf(issue)))
    return 'Write "nl" for Dutch, "en" for English and so on.';
  if (issue.code === 'invalid_type' && issue.expected === 'array' && kindOf(input) === 'a group of fields')
    return 'Start each item with a hyphen, as in "- id: …".';
  if (input === null && !about) return 'Write the text here.';
  return about ? `What belongs here: ${about}` : 'See the guide in lessons/README.md.';
}

/** True where the message is zod's default, which authors should not see, and not one of our schemas'. */
const isOwn = ({ message }: z.core.$ZodIssue) => /^(Invalid|Too |Unrecognized)/.test(message);

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, shape: Shape | undefined): PlainIssue[] {
  const known = Object.keys(shapeAt(shape, issue.path)?.properties ?? {});
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      path: [...issue.path, key],
      problem: `The field "${key}" is not known here.`,
      mend: meant ? `Did you mean "${meant}"?` : `Remove it, or use one of: ${known.join(', ')}.`,
    };
  });
}

/** The sentence for a required field that is missing. */
export const missingField = 'The field is missing.';

/** What a schema found, as an author reads it: one for each field that it is about. `writtenAt` gives a value as the file has it. */
export function plainIssues(
  issue: z.core.$ZodIssue,
  shape: Shape | undefined,
  writtenAt: (path: readonly PropertyKey[]) => string | undefined,
): PlainIssue[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, shape);
  const field = shapeAt(shape, issue.path);
  const missing = /^invalid_(type|value|union)$/.test(issue.code ?? '') && issue.input === undefined;
  const own = issue.message.replace(/([^.])$/, '$1.');
  const written = writtenAt(issue.path);
  const problem = missing ? missingField : isOwn(issue) ? problemOf(issue, written) : own;
  return [{ path: issue.path, problem, mend: mendOf(issue, valuesOf(issue, field), field?.description, written) }];
}
