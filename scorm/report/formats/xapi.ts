import type { Format } from '../format.ts';

/** xAPI statements, as an LRS exports them: SCORM’s and cmi5’s verbs. How they are read is in read/statements.ts. */
export const format: Format = {
  id: 'xapi',
  name: 'xAPI statements',
  kind: 'statements',
  needs: [],
  columns: {},
};
