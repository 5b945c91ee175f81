import type { Said } from '../../said/say.ts';

/** Why a file can't be shown, and what its owner can do. */
export type Trouble = Error & { readonly problem: Said; readonly mend: Said };

/** An error that says why a file can't be shown. */
export const trouble = (problem: Said, mend: Said): Trouble => Object.assign(new Error(problem.en), { problem, mend });

export const isTrouble = (error: unknown): error is Trouble => error instanceof Error && 'mend' in error;
