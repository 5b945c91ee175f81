import { parseDocument } from 'yaml';

/** How a text is written in YAML. */
export type Style = 'plain' | 'single' | 'double';

/** What YAML makes of a line; undefined where it makes nothing of it. */
function valueOf(yaml: string): { a?: unknown } | undefined {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  try {
    return (document.toJS() as { a?: unknown } | null) ?? undefined;
  } catch {
    // A reference to what there is not.
    return undefined;
  }
}

/** True where a text may stand without quotes, in a block or between braces. */
function canBePlain(text: string, inFlow: boolean): boolean {
  if (/[\r\n]/.test(text)) return false;
  const value = valueOf(inFlow ? `{ a: ${text} }` : `a: ${text}`);
  return value !== undefined && value.a === text && Object.keys(value).length === 1;
}

const single = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A text as YAML has it, in a style where that can hold it: single quotes give way to double ones where there are quotes within. */
export function scalarText(text: string, style: Style, inFlow: boolean): string {
  if (style === 'plain' && canBePlain(text, inFlow)) return text;
  if (style === 'double' || /[\p{Cc}\u2028\u2029]/u.test(text)) return JSON.stringify(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : single(text);
}

/** A text as a block (`|` or `>`) with the header that it had; undefined where a block can't hold it. */
export function blockText(text: string, header: string, indent: string, eol: string): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n');
  if (/\d/.test(header) || lines.some((line) => /^\s|\s$/.test(line)) || lines.includes('')) return undefined;
  const between = header.startsWith('>') ? eol + eol : eol;
  return `${header}${eol}${lines.map((line) => indent + line).join(between)}${eol}`;
}
