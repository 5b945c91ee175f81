import { faults } from './faults.ts';
import { finding, model } from './limits.ts';
import { admins, scormAgain } from './packages.ts';
import { places } from './places.ts';
import { moodle, others } from './quirks.ts';
import { table } from './table.ts';
import { isImpossible, type Chapter, type Impossible, type Row } from './types.ts';

/** Every limit, quirk and fault of LMSs that the course has to live with. */
export const chapters: readonly Chapter[] = [finding, model, moodle, others, faults, places, scormAgain, admins];

const code = (text: string) => `\`${text}\``;

/** The tests of a row, each file once with its titles. */
function testsOf([, , tested]: Row): string {
  const files = [...new Set(tested.map(([file]) => file))];
  return files
    .map((file) => {
      const titles = tested.filter(([one]) => one === file).map(([, title]) => `“${title}”`);
      return `${code(file.replace(/^tests\//, ''))}: ${titles.join(', ')}`;
    })
    .join('; ');
}

const cellsOf = (row: Row | Impossible): string[] =>
  isImpossible(row) ? [row[0], `impossible: ${row[1]}`, ''] : [row[0], row[1].map(code).join(', '), testsOf(row)];

/** The checklist in Markdown: where each row is handled and tested, or why it can't occur. */
export const checklist = (): string =>
  chapters
    .map(
      ({ title, rows }) => `### ${title}\n\n${table(['what LMSs do', 'handled in', 'tested in'], rows.map(cellsOf))}`,
    )
    .join('\n\n');
