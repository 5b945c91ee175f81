import { html } from 'hono/html';
import { fisher, wilson } from '../findings/certainty.ts';
import { questionName, type Context } from '../findings/context.ts';
import { anchorOf, mostChosenPoor } from '../findings/scenarios.ts';
import type { ShownQuestion } from '../privacy/questions.ts';
import { intervals } from './charts/intervals.ts';
import { stackedBars } from './charts/stacked.ts';
import { contentOf, partOf } from './part.ts';
import { figure, rounded, said, type Cell, type Html } from './table.ts';
import { verdictsIn } from './verdicts.ts';

const bestOf = ({ best }: ShownQuestion) => best?.share ?? 2;

/** Questions hardest first; those that too few answered come last. */
export const hardestFirst = (questions: readonly ShownQuestion[]): ShownQuestion[] =>
  questions.toSorted((a, b) => bestOf(a) - bestOf(b) || (a.id < b.id ? -1 : 1));

/** A scenario's name with its id, and a link to its replies. */
const named = (question: ShownQuestion): Cell => ({
  text: html`<a href="#${anchorOf(question.id)}">${questionName(question)}</a> <code>${question.id}</code>`,
  value: question.id,
});

function poorCell({ words }: Context, question: ShownQuestion): Cell {
  const reply = mostChosenPoor(question);
  if (!reply) return said('');
  return said(reply.text === '' ? words.replyKey(reply.response) : reply.text);
}

/** Where the share of best replies may lie by chance; empty where only a bound of it is shown. */
function bestRange({ numbers }: Context, { best }: ShownQuestion): Cell {
  if (best?.bound !== 'exact') return said('');
  const { low, high } = wilson(best.share, best.of);
  return said(numbers.range(low, high));
}

function scenarioRow(context: Context, question: ShownQuestion): Cell[] {
  const { numbers } = context;
  const { people, best, points } = question;
  return [
    named(question),
    figure(numbers.count(people), people),
    rounded(numbers.rate(best), numbers.none),
    bestRange(context, question),
    ...[1, 0].map((nth) => rounded(numbers.percent(points[nth]?.share ?? null), numbers.none)),
    poorCell(context, question),
  ];
}

const tooFewIn = ({ words, numbers }: Context, questions: readonly ShownQuestion[]): string => {
  const few = questions.filter(({ people }) => people === null).length;
  return few > 0 ? words.fewAnswered(numbers.count(few)) : '';
};

/** Each scenario of the final check: how hard it is. */
export function scenariosPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const scored = hardestFirst(shown.questions.filter((one) => one.scored));
  const questions = scored.filter(({ people }) => people !== null);
  if (questions.length === 0) return '';
  const kinds = verdictsIn(words);
  const more = [
    tooFewIn(context, scored),
    questions.some(({ everyone }) => everyone) ? words.everyoneNote : '',
    shown.questionsLeftOut > 0 ? words.leftOut(numbers.count(shown.questionsLeftOut)) : '',
  ].filter(Boolean);
  return partOf(context, {
    id: 'scenarios',
    title: words.scenariosTitle,
    note: words.scenariosNote,
    drawing: stackedBars(
      questions.map((question) => ({ name: questionName(question), parts: question.points })),
      kinds,
      words.notShown,
      numbers.percent,
    ),
    keys: kinds,
    beside: false,
    table: {
      title: words.scenariosTitle,
      headings: [
        words.scenario,
        words.people,
        words.best,
        words.between95,
        words.acceptable,
        words.poor,
        words.poorest,
      ],
      texts: [0, 6],
      rows: questions.map((question) => scenarioRow(context, question)),
    },
    more: html`${more.length > 0 ? html`<p class="note">${more.join(' ')}</p>` : ''}${tellsPart(context)}`,
  });
}

/** Which scenarios tell people who understand from those who don't. */
function tellsPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const say = (value: number) => numbers.decimal(value, 1);
  const found = shown.questions
    .flatMap((question) =>
      question.scored && question.rest
        ? [{ question, value: question.rest.value, ...fisher(question.rest.value, question.rest.people) }]
        : [],
    )
    .toSorted((a, b) => a.value - b.value);
  if (found.length === 0) return '';
  const rows = found.map(({ question, value, low, high }) => ({
    name: questionName(question),
    marks: [{ value, low, high }],
  }));
  const content = contentOf(context, {
    id: 'tells',
    title: words.tellsTitle,
    drawing: intervals(rows, ['var(--best)'], { domain: [-0.5, 1], say, rule: 0 }),
    table: {
      title: words.tellsTitle,
      headings: [words.scenario, words.tells, words.between95],
      rows: found.map(({ question, value, low, high }) => [
        named(question),
        rounded(say(value), numbers.none),
        said(words.fromTo(say(low), say(high))),
      ]),
    },
  });
  return html`<div id="tells" class="after">
    <h3>${words.tellsTitle}</h3>
    <p class="note">${words.tellsNote}</p>
    ${content}
  </div>`;
}
