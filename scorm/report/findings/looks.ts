import type { Shown } from '../privacy/shown.ts';

/** A correlation is tested from this many people: below, a few answers more or less change it. */
export const fewestToTest = 100;

/**
 * The probability that something on the page is said to stand out by chance alone. It is below the promised one in
 * twenty, since the tests are approximate.
 */
const overThePage = 0.03;

/** How many things on the page are tested for chance. */
function looksAt({ skills, questions, by, languages, versions, months }: Shown): number {
  const correlations = questions.filter(({ scored, rest }) => scored && (rest?.people ?? 0) >= fewestToTest);
  // Counts each skill; each correlation twice (says little, says the contrary); each kind of group; two rates over
  // time.
  return (
    skills.length +
    2 * correlations.length +
    [by, languages, versions].filter(({ length }) => length > 1).length +
    (months.length > 1 ? 2 : 0)
  );
}

/** The p-value below which a finding is stated: Bonferroni's correction for all tests on the page. */
export const significance = (shown: Shown): number => overThePage / Math.max(1, looksAt(shown));
