import type { ReportLanguage } from '../page/numbers.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What the report says, in a language. */
export type Words = typeof en;

export const words: Readonly<Record<ReportLanguage, Words>> = { nl, en };
