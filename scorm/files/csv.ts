/** Characters that begin a formula in a spreadsheet, full-width ones included (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/**
 * Where a formula would begin in a spreadsheet that separates cells by a semicolon or tab. A hyphen before anything but
 * a letter, digit or bracket is left alone: "-)" is a smiley.
 */
const laterFormula = /([;\t\r\n]\s*)(?=[=+@]|-[\w(])/g;

/** The value of a cell; null is an empty one. */
export type Value = string | number | boolean | null;

/** A cell by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
export function cell(value: Value): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' ? text.replace(formula, "'$&").replaceAll(laterFormula, "$1'") : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
