import type { Browser } from '@playwright/test';
import type { Figure } from './figures.ts';
import type { Progress } from './progress.ts';

/** What a part of the bench gets: a browser when it asks for one, the number of runs, and functions to report with. */
export type Bench = {
  readonly browser: () => Promise<Browser>;
  readonly runs: number;
  /** Only sizes up to this count: lessons for some parts, rows for another. */
  readonly most: number;
  readonly say: Progress;
  /** Adds a sentence that the reader of the figures has to know. */
  readonly note: (sentence: string) => void;
};

/** A part of the bench: it measures and returns its figures. */
export type Part = (bench: Bench) => Promise<Figure[]>;
