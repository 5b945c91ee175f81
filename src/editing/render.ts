import { parseDocument } from 'yaml';
import { scalarText } from './scalar.ts';
import { isFields } from './value.ts';

function isKey(written: string, name: string): boolean {
  const document = parseDocument(`${written}: 1`, { logLevel: 'silent' });
  if (document.errors.length > 0) return false;
  const value = document.toJS() as unknown;
  return isFields(value) && Object.keys(value).length === 1 && Object.hasOwn(value, name);
}

/** The name of a field as YAML has it. */
function keyText(name: string): string {
  const written = scalarText(name, 'plain', true);
  return isKey(written, name) ? written : JSON.stringify(name);
}

const isEmpty = (value: object) => (Array.isArray(value) ? value : Object.keys(value)).length === 0;

/** True for what takes lines of its own in a block. */
export const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isEmpty(value);

/** A value on one line: a single value as it is, lists and fields between brackets. */
export function flowText(value: unknown, inFlow: boolean): string {
  if (typeof value === 'string') return scalarText(value, 'plain', inFlow);
  if (Array.isArray(value)) return `[${value.map((one) => flowText(one, true)).join(', ')}]`;
  if (!isFields(value)) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).map(([name, one]) => `${keyText(name)}: ${flowText(one, true)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * A field of a block, its first line without the spaces before it: the lines below have `indent` and more. It ends without a
 * line end.
 */
export function pairText(name: string, value: unknown, indent: string, eol: string): string {
  if (!isNested(value)) return `${keyText(name)}: ${flowText(value, false)}`;
  const inner = `${indent}  `;
  return `${keyText(name)}:${eol}${inner}${blockText(value, inner, eol)}`;
}

/** The same of a member of a list, with its hyphen. */
export function memberText(value: unknown, indent: string, eol: string): string {
  return `- ${isNested(value) ? blockText(value, `${indent}  `, eol) : flowText(value, false)}`;
}

/** Fields or members as lines of a block, the first without the spaces before it. */
export function blockText(value: object, indent: string, eol: string): string {
  const lines = Array.isArray(value)
    ? value.map((one) => memberText(one, indent, eol))
    : Object.entries(value).map(([name, one]) => pairText(name, one, indent, eol));
  return lines.join(eol + indent);
}
