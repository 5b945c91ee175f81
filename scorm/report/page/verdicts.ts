import type { Words } from '../words/words.ts';

/** The verdicts on replies, worst first, with their colours and a readable text colour. */
export const verdictsIn = (words: Words) => [
  { name: words.poor, colour: 'var(--poor)', ink: 'var(--on-mark)' },
  { name: words.acceptable, colour: 'var(--fair)', ink: 'var(--on-mark)' },
  { name: words.best, colour: 'var(--best)', ink: 'var(--on-mark)' },
];
