/** What was wrong with a row. The first kinds leave the row out; the rest leave out one cell of it. */
export type ProblemKind = 'columns' | 'quote' | 'long' | 'json' | 'learner' | 'score' | 'seconds' | 'index' | 'at';

const leaveOut: readonly ProblemKind[] = ['columns', 'quote', 'long', 'json', 'learner'];

/** True of the kinds that cost the whole row. */
export const leavesRowOut = (kind: ProblemKind): boolean => leaveOut.includes(kind);

/** A row that couldn't be read, or not wholly. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly kind: ProblemKind;
};

/** All problems of a file: each kind's count, and the first few with their lines. */
export type Problems = {
  readonly counts: Readonly<Partial<Record<ProblemKind, number>>>;
  readonly listed: readonly Problem[];
};

/** This many are listed by line for each file; all are counted. */
export const listedAtMost = 100;

/** Counts problems and keeps the first. */
export function createProblems(file: string) {
  const counts: Partial<Record<ProblemKind, number>> = {};
  const listed: Problem[] = [];
  return {
    add: (kind: ProblemKind, line: number) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (listed.length < listedAtMost) listed.push({ file, line, kind });
    },
    all: (): Problems => ({ counts, listed }),
  };
}
