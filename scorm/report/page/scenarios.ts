import { html } from 'hono/html';
import { few } from '../findings/certainty.ts';
import { questionName, skillName, type Context } from '../findings/context.ts';
import { anchorOf, mostChosenPoor } from '../findings/scenarios.ts';
import type { ShownQuestion } from '../privacy/questions.ts';
import { dots, stackedBars } from './charts.ts';
import { partOf } from './part.ts';
import { figure, said, type Cell, type Html } from './table.ts';
import { verdictsIn } from './verdicts.ts';

/** Below this correlation a scenario says little of the rest. */
const weakBelow = 0.1;

const bestOf = ({ best }: ShownQuestion) => best?.share ?? 2;

/** Questions hardest first; those that too few answered come last. */
export const hardestFirst = (questions: readonly ShownQuestion[]): ShownQuestion[] =>
  questions.toSorted((a, b) => bestOf(a) - bestOf(b) || (a.id < b.id ? -1 : 1));

/** Results by skill. */
export function skillsPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  if (shown.skills.length === 0) return '';
  const kinds = verdictsIn(words);
  const share = (nth: number) => (one: (typeof shown.skills)[number]) => {
    const value = one.points[nth]?.share ?? null;
    return figure(numbers.percent(value), value);
  };
  return partOf(context, {
    id: 'skills',
    title: words.skillsTitle,
    note: words.skillsNote,
    drawing: stackedBars(
      shown.skills.map(({ skill, points }) => ({ name: skillName(context, skill), parts: points })),
      kinds,
      words.notShown,
      numbers.percent,
    ),
    keys: kinds,
    table: {
      title: words.skillsTitle,
      headings: [words.skill, words.answers, words.best, words.acceptable, words.poor],
      rows: shown.skills.map((one) => [
        said(skillName(context, one.skill)),
        figure(numbers.count(one.answers), one.answers),
        share(2)(one),
        share(1)(one),
        share(0)(one),
      ]),
    },
  });
}

/** A scenario's name with its id, and a link to its replies. */
const named = (question: ShownQuestion): Cell => ({
  text: html`<a href="#${anchorOf(question.id)}">${questionName(question)}</a> <code>${question.id}</code>`,
  value: question.id,
});

function poorCell({ words }: Context, question: ShownQuestion): Cell {
  const reply = mostChosenPoor(question);
  if (!reply) return said('');
  const text = reply.text === '' ? words.replyKey(reply.response) : reply.text;
  return said(text);
}

const tellsOf = ({ rest, restPeople }: ShownQuestion): number | null => (restPeople >= few ? rest : null);

function scenarioRow(context: Context, question: ShownQuestion): Cell[] {
  const { numbers } = context;
  const { people, best, mean, points } = question;
  const tells = tellsOf(question);
  return [
    named(question),
    figure(numbers.count(people), people),
    figure(numbers.rate(best), best?.bound === 'exact' ? best.share : null),
    ...[1, 0].map((nth) => figure(numbers.percent(points[nth]?.share ?? null), points[nth]?.share ?? null)),
    figure(numbers.decimal(mean, 2), mean),
    figure(numbers.decimal(tells, 2), tells),
    poorCell(context, question),
  ];
}

/** Each scenario of the final check: how hard it is. */
export function scenariosPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const questions = hardestFirst(shown.questions.filter(({ scored }) => scored));
  if (questions.length === 0) return '';
  const kinds = verdictsIn(words);
  const enough = questions.filter(({ people }) => people !== null);
  return partOf(context, {
    id: 'scenarios',
    title: words.scenariosTitle,
    note: words.scenariosNote,
    drawing: stackedBars(
      enough.map((question) => ({ name: questionName(question), parts: question.points })),
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
        words.acceptable,
        words.poor,
        words.mean,
        words.tells,
        words.poorest,
      ],
      texts: [0, 7],
      rows: questions.map((question) => scenarioRow(context, question)),
    },
    more:
      shown.questionsLeftOut > 0
        ? html`<p class="note">${words.leftOut(numbers.count(shown.questionsLeftOut))}</p>`
        : '',
  });
}

/** Which scenarios tell people who understand from those who don't. */
export function tellsPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const found = shown.questions
    .flatMap((question) => {
      const value = question.scored ? tellsOf(question) : null;
      return value === null ? [] : [{ question, name: questionName(question), value }];
    })
    .toSorted((a, b) => a.value - b.value);
  if (found.length === 0) return '';
  return partOf(context, {
    id: 'tells',
    title: words.tellsTitle,
    note: words.tellsNote,
    drawing: dots(found, weakBelow, (value) => numbers.decimal(value, 2)),
    table: {
      title: words.tellsTitle,
      headings: [words.scenario, words.tells, words.people],
      rows: found.map(({ question, value }) => [
        named(question),
        figure(numbers.decimal(value, 2), value),
        figure(numbers.count(question.restPeople), question.restPeople),
      ]),
    },
  });
}
