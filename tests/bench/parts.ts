import type { Browser } from '@playwright/test';
import type { Figure } from './figures.ts';
import type { Progress } from './progress.ts';

/** What a part of the bench is given: a browser where it asks for one, how often to measure, and where to say what. */
export type Bench = {
  readonly browser: () => Promise<Browser>;
  readonly runs: number;
  /** Only sizes up to this count: lessons for some parts, rows for another. */
  readonly most: number;
  readonly say: Progress;
  /** Keeps a sentence that whoever reads the figures has to know. */
  readonly note: (sentence: string) => void;
};

/** A part of the bench: measures, and answers its figures. */
export type Part = (bench: Bench) => Promise<Figure[]>;
