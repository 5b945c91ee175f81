import type { Words } from '../words/words.ts';

/** What a reply can be worth, worst first, with its colour and what is legible on it. */
export const verdictsIn = (words: Words) => [
  { name: words.poor, colour: 'var(--poor)', ink: 'var(--on-mark)' },
  { name: words.acceptable, colour: 'var(--fair)', ink: 'var(--on-mark)' },
  { name: words.best, colour: 'var(--best)', ink: 'var(--on-mark)' },
];
