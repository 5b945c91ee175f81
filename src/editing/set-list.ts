import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { errorSaying } from '../said/error.ts';
import { say } from '../said/say.ts';

const written = (names: readonly string[]) => `[${names.join(', ')}]`;

/**
 * Writes a list of plain names as a field of a YAML file's top, in the place of the one that it has, or on a line behind the
 * field `after`. Comments and the rest stay. Throws a sentence where neither is there.
 */
export function setList(source: string, field: string, names: readonly string[], after: string): string {
  const { contents } = parseDocument(source, { logLevel: 'silent' });
  const pairs = isMap(contents) ? contents.items : [];
  const pairOf = (name: string) => pairs.find(({ key }) => isScalar(key) && key.value === name);
  const own = pairOf(field);
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  if (own && isSeq(own.value) && own.value.range) {
    const [start, end] = own.value.range;
    if (own.value.flow) return source.slice(0, start) + written(names) + source.slice(end);
    const colon = source.indexOf(':', (own.key as Scalar).range?.[1] ?? 0) + 1;
    const isWhole = source.slice(0, end).endsWith('\n');
    return `${source.slice(0, colon)} ${written(names)}${isWhole ? eol : ''}${source.slice(end)}`;
  }
  const before = pairOf(after);
  const end = (before?.value as { range?: [number, number, number] } | null)?.range?.[1];
  if (end === undefined) throw errorSaying(say`There is no field "${after}" to write "${field}" behind.`);
  const newline = source.indexOf('\n', Math.max(0, end - 1));
  const at = newline < 0 ? source.length : newline + 1;
  return `${source.slice(0, at)}${newline < 0 ? eol : ''}${field}: ${written(names)}${eol}${source.slice(at)}`;
}
