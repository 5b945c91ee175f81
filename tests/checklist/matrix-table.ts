import { cases } from '../e2e/matrix/cases.ts';
import { heldAtEnd, type Case, type Sight } from '../e2e/matrix/types.ts';
import { table } from './table.ts';

const short = {
  scorm12: '1.2',
  'scorm2004-3rd': '2004 3rd',
  'scorm2004-4th': '2004 4th',
  cmi5: 'cmi5',
  web: 'web',
} as const;

/** What the learner sees, step by step. */
function seenIn({ steps }: Case): string {
  const seen = steps.flatMap((step): (Sight | string)[] => {
    if (step[0] === 'sees') return [step.slice(1).join(', ')];
    return step[0] === 'within' ? [`within ${step[1]} s: ${step[2]}`] : [];
  });
  return seen.join(' → ') || 'nothing amiss: the page is gone';
}

/** The dialects of a case by what is held in them at the end. */
function rowsOf(one: Case): string[][] {
  const ends = new Map<string, string[]>();
  for (const standard of one.standards) {
    const held = heldAtEnd(one, standard);
    ends.set(held, [...(ends.get(held) ?? []), short[standard]]);
  }
  const name = one.variant ? `${one.fault}: ${one.variant}` : one.fault;
  return [...ends].map(([held, standards]) => [name, standards.join(', '), seenIn(one), held]);
}

/** The fault matrix in Markdown: what the learner sees in each dialect, and what the LMS (for `web`, the browser) holds at the end. */
export const matrixTable = (): string =>
  table(['fault', 'in', 'the learner sees', 'held at the end'], cases.flatMap(rowsOf));
