import { literal, pathLiteral } from './sql.ts';

/** The file itself, or a careful copy that carries lines. */
export type Place = { readonly path: string; readonly copied: boolean };

/** How a delimited file is divided into cells; `padded` where these have spaces about them. */
type Cells = {
  readonly delimiter: string;
  readonly skip: number;
  readonly width: number;
  readonly padded?: boolean;
};

/** Spaces, those that don't break or have no width, tabs and line ends. */
const blanks = ' \t\n\r\u00a0\u2007\u202f\u200b\ufeff';

/** A delimited file's cells as texts `c0`, `c1` and so on; a copy has `line` as well, as text. */
export function cellsFrom({ path, copied }: Place, { delimiter, skip, width, padded = false }: Cells): string {
  const names = Array.from({ length: width }, (_, at) => `c${at}`);
  const columns = [...names, ...(copied ? ['line'] : [])].map((name) => `${name}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${copied ? 0 : skip}`,
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `compression = 'none'`,
    'max_line_size = 1000000',
    // A copy's rows end this way, even where cells contain line ends.
    ...(copied ? [`new_line = '\\n'`] : []),
    `columns = {${columns}}`,
  ];
  const cells = `read_csv(${pathLiteral(path)}, ${options.join(', ')})`;
  if (!padded) return cells;
  const trimmed = names.map((name) => `trim(${name}, ${literal(blanks)}) as ${name}`);
  return `(select ${[...trimmed, ...(copied ? ['line'] : [])].join(', ')} from ${cells})`;
}
