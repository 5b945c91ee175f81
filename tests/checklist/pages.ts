import { checklist } from './chapters.ts';
import { matrixTable } from './matrix-table.ts';

const written = '<!-- Written by `npm run matrix`: change what it is made of, not this page. -->';

const faults = () => `# The fault matrix

${written}

What the learner sees and what the LMS holds at the end when something goes wrong, in each dialect where it can.
[\`e2e/matrix/cases.ts\`](e2e/matrix/cases.ts) is the table, with [\`places.ts\`](e2e/matrix/places.ts) for where LMSs put a course.
\`e2e/matrix.spec.ts\` plays every row in a browser, \`e2e/bridge.spec.ts\` each row with an LMS once more behind a thin package.
After each step every sentence on screen about the record is held against what the LMS has by then ([\`sentences.ts\`](e2e/matrix/sentences.ts)).

A case begins with a record that the real session has written: mostly eight of nine situations of the final check answered
best, so that one more answer decides. "Passed 100; 9 answers kept, 9 reported" reads: status and score; the answers in the
suspend data; the interactions. The 3rd and the 4th edition of SCORM 2004 are one dialect; both are played where what is kept
between launches is at stake.

${matrixTable()}
`;

const quirks = () => `# What LMSs do, and where it is met

${written}

Limits, quirks and faults of LMSs, from the standards, from the source of players and LMSs, and from trials.
[\`checklist/\`](checklist/) holds the list, and \`unit/checklist.test.ts\` that each file and each test named here is there.

${checklist()}
`;

/** The pages that are made of the tests themselves, by their paths. */
export const pages: Readonly<Record<string, () => string>> = {
  'tests/FAULTS.md': faults,
  'tests/LMS-QUIRKS.md': quirks,
};
