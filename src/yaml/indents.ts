import type { YamlFault } from './yaml-faults.ts';
import { say, type Said } from '../said/say.ts';

const field = String.raw`(?:- |[\w-]+:(?:\s|$))`;
const tabs = new RegExp(`^ *\\t\\s*${field}`);
const hardSpaces = new RegExp(`^ *[\\u00A0\\u2007\\u202F]\\s*(?=${field})|^\\s*(?:- )?[\\w-]+:[\\u00A0\\u2007\\u202F]`);

const mends = {
  tab: say`Use spaces, as the lines around it do.`,
  tabs: say`Use two spaces where a tab is.`,
  hard: say`Remove the spaces before the field and after its colon, and type them again.`,
};

/** One fault for all lines with the same mistake, reported on the first. */
function together(rows: readonly string[], isWrong: RegExp, told: (more: number) => { problem: Said; mend: Said }) {
  const wrong = rows.flatMap((row, index) => (isWrong.test(row) ? index + 1 : []));
  const [line, ...more] = wrong;
  return line === undefined
    ? []
    : [{ line, severity: 'error', isSure: true, ...told(more.length) } satisfies YamlFault];
}

/** Finds tabs and non-breaking spaces in indentation, and gives the lines with ordinary spaces instead. */
export function straightened(rows: readonly string[]): { rows: string[]; faults: YamlFault[] } {
  const faults = [
    ...together(rows, tabs, (more) =>
      more === 0
        ? { problem: say`The line is indented with a tab.`, mend: mends.tab }
        : { problem: say`The line is indented with tabs, and so are ${more} more.`, mend: mends.tabs },
    ),
    ...together(rows, hardSpaces, (more) => ({
      problem:
        more > 0
          ? say`A space on this line, and on ${more} more, is a non-breaking space, as word processors make.`
          : say`A space on this line is a non-breaking space, as word processors make.`,
      mend: mends.hard,
    })),
  ];
  if (faults.length === 0) return { rows: [...rows], faults };
  const straight = rows.map((row) =>
    row
      .replace(/^ *\t\s*/, (indent) => indent.replaceAll('\t', '  '))
      .replace(/^[^\S\r]*(- )?[\w-]+:\s?/, (found) => found.replaceAll(/[^\S ]/g, ' ')),
  );
  return { rows: straight, faults };
}
