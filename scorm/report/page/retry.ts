import { html } from 'hono/html';
import { skillName, type Context } from '../findings/context.ts';
import type { ShownRetry } from '../privacy/shown.ts';
import { arrows } from './charts.ts';
import { csvLink, partOf } from './part.ts';
import { figure, said, tableOf, type Html, type Table } from './table.ts';
import { verdictsIn } from './verdicts.ts';

const best = (parts: ShownRetry['skills'][number]['first']) => parts[2]?.share ?? null;

/** The same scenario again: from what people chose first to what they chose last. */
function againOf(context: Context, { again }: ShownRetry): Html | '' {
  const { words, numbers } = context;
  const names = verdictsIn(words).map(({ name }) => name);
  const shown = again.filter(({ answers }) => answers !== null);
  if (shown.length === 0) return '';
  const table: Table = {
    title: words.againTitle,
    headings: [words.firstAnswer, words.answers, ...names.toReversed().map((name) => `${words.lastAnswer}: ${name}`)],
    rows: shown.map(({ from, answers, to }) => [
      said(names[from] ?? ''),
      figure(numbers.count(answers), answers),
      ...to.toReversed().map(({ share }) => figure(numbers.percent(share), share)),
    ]),
  };
  return html`<div class="after">
    <h3>${words.againTitle}</h3>
    <p class="note">${words.againNote}</p>
    ${tableOf(table)}${csvLink(context, 'again', table)}
  </div>`;
}

function noteOf({ words, numbers }: Context, retry: ShownRetry): string {
  const { people, share, round, firstMean, bestMean, passed } = retry;
  return [
    words.retryNote(numbers.count(people), numbers.rate(share), numbers.count(round)),
    firstMean === null ? '' : words.retryScores(numbers.decimal(firstMean, 0), numbers.decimal(bestMean, 0)),
    passed ? words.retryPassed(numbers.rate(passed)) : '',
  ].join(' ');
}

/** What changed for those who took the final check again. */
export function retryPart(context: Context): Html {
  const { shown, words, numbers } = context;
  const { retry } = shown;
  if (!retry)
    return html`<section id="retry" class="part">
      <header>
        <h2>${words.retryTitle}</h2>
        <p class="note">${words.noRetry}</p>
      </header>
    </section>`;
  const rows = retry.skills.map(({ skill, people, first, later }) => ({
    name: skillName(context, skill),
    people,
    from: best(first),
    to: best(later),
  }));
  const drawn = rows.flatMap(({ name, from, to }) => (from === null || to === null ? [] : [{ name, from, to }]));
  return partOf(context, {
    id: 'retry',
    title: words.retryTitle,
    note: noteOf(context, retry),
    drawing: drawn.length > 0 ? arrows(drawn, numbers.percent) : null,
    keys: [
      { name: `${words.firstRound}: ${words.bestShare.toLowerCase()}`, colour: 'var(--bar-strong)' },
      { name: words.laterRounds, colour: 'var(--best)' },
    ],
    table: {
      title: words.retryTitle,
      headings: [words.skill, words.people, words.firstRound, words.laterRounds],
      rows: rows.map(({ name, people, from, to }) => [
        said(name),
        figure(numbers.count(people), people),
        figure(numbers.percent(from), from),
        figure(numbers.percent(to), to),
      ]),
    },
    more: againOf(context, retry),
  });
}
