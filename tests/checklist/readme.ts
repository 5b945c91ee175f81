import { checklist } from './chapters.ts';
import { matrixTable } from './matrix-table.ts';

/** What stands between two comments of a text is replaced; a text without them is a mistake. */
function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name} -->\n\n<!-- prettier-ignore-start -->`;
  const end = `<!-- prettier-ignore-end -->\n\n<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(
      `tests/README.md has no place for the ${name}. Put the comments "${name}" and "end of ${name}" back where it belongs, as they were committed.`,
    );
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** The tests' README with the matrix and the checklist as they are now. */
export const withTables = (readme: string): string =>
  between(between(readme, 'matrix', matrixTable()), 'checklist', checklist());
