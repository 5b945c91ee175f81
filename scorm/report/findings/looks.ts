import type { Shown } from '../privacy/shown.ts';

/** From so many people a correlation is tested: below that, a few answers more or less turn it. */
export const fewestToTest = 100;

/** The chance, over the whole page, that something is said to stand out where nothing does: below the one in twenty that is promised, since the tests are approximate. */
const overThePage = 0.03;

/** How many things on the page are tested for chance. */
function looksAt({ skills, questions, by, languages, versions, months }: Shown): number {
  const correlations = questions.filter(({ scored, rest }) => scored && (rest?.people ?? 0) >= fewestToTest);
  // Each skill; each correlation, for saying little and for saying the contrary; each kind of groups; two rates over time.
  return (
    skills.length +
    2 * correlations.length +
    [by, languages, versions].filter(({ length }) => length > 1).length +
    (months.length > 1 ? 2 : 0)
  );
}

/** Below this chance something is said: Bonferroni's correction for all looks at the page. */
export const significance = (shown: Shown): number => overThePage / Math.max(1, looksAt(shown));
