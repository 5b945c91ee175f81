/** The chance of each mark of a scenario: 0, 1 and 2 points. */
export type Marks = readonly [number, number, number];

/** The chance of each sum of points, by the sum. */
type Chances = readonly number[];

function convolved(one: Chances, other: Chances): number[] {
  const sums = Array.from({ length: one.length + other.length - 1 }, () => 0);
  one.forEach((chance, points) => {
    other.forEach((also, more) => {
      sums[points + more] = (sums[points + more] ?? 0) + chance * also;
    });
  });
  return sums;
}

function binomial(of: number, taken: number): number {
  let ways = 1;
  for (let nth = 1; nth <= taken; nth += 1) ways = (ways * (of - taken + nth)) / nth;
  return ways;
}

/** The chance of each sum of points when `drawn` of these scenarios are drawn at random. */
function pointsOfDraw(scenarios: readonly Marks[], drawn: number): Chances {
  const taken = Array.from({ length: drawn + 1 }, () => Array.from({ length: 2 * drawn + 1 }, () => 0));
  (taken[0] as number[])[0] = 1;
  for (const marks of scenarios)
    for (let nth = drawn; nth > 0; nth -= 1) {
      const [row, before] = [taken[nth] as number[], taken[nth - 1] as number[]];
      for (let sum = 2 * drawn; sum >= 0; sum -= 1)
        for (const points of [0, 1, 2] as const)
          row[sum] = (row[sum] ?? 0) + marks[points] * (before[sum - points] ?? 0);
    }
  const all = binomial(scenarios.length, drawn);
  return (taken[drawn] as number[]).map((ways) => ways / all);
}

/**
 * The share of draws (0 to 1) that are passed, given the chance of each mark in each skill's scenarios, when `perSkill`
 * of each skill are drawn at random and `passMark` (1 to 100) is needed. Exact, by counting all draws.
 */
export function passRate(skills: readonly (readonly Marks[])[], perSkill: number, passMark: number): number {
  const drawn = skills.map((scenarios) => Math.min(perSkill, scenarios.length));
  const sums = skills
    .map((scenarios, at) => pointsOfDraw(scenarios, drawn[at] as number))
    .reduce<Chances>(convolved, [1]);
  const most = 2 * drawn.reduce((sum, one) => sum + one, 0);
  return sums.reduce((sum, chance, points) => (points * 100 >= passMark * most ? sum + chance : sum), 0);
}
