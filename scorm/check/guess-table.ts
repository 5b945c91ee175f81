import type { Strategies, Strategy } from '../../src/checks/strategies.ts';
import { columns } from './columns.ts';

const percent = ({ rate }: Strategy) => `${(rate * 100).toFixed(1)}%`;

const pairsShown = 5;

/** The names of the pairs that pass most in any language. */
function worstPairs(played: readonly Strategies[]): string[] {
  const all = played.flatMap(({ pairs }) => pairs).toSorted((a, b) => b.rate - a.rate);
  return [...new Set(all.map(({ name }) => name.en))].slice(0, pairsShown);
}

/** The share of draws passed without reading as a table: a row for each strategy, a column for each language. */
export function guessTable(played: readonly Strategies[]): string {
  const [first] = played;
  if (!first) return '';
  const pair = (name: string) => [
    `${name}`,
    ...played.map(({ pairs }) => percent(pairs.find((one) => one.name.en === name) as Strategy)),
  ];
  const rows = [
    ['Draws passed without reading, choosing', ...played.map(({ language }) => language)],
    [first.guess.name.en, ...played.map(({ guess }) => percent(guess))],
    [first.coin.name.en, ...played.map(({ coin }) => percent(coin))],
    ...first.singles.map(({ name }, at) => [name.en, ...played.map(({ singles }) => percent(singles[at] as Strategy))]),
    ...worstPairs(played).map(pair),
  ];
  return columns(rows);
}
