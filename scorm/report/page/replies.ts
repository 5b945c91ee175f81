import { html } from 'hono/html';
import { few } from '../findings/certainty.ts';
import { questionName, type Context } from '../findings/context.ts';
import { anchorOf, mostChosenPoor } from '../findings/scenarios.ts';
import type { ShownChoice, ShownQuestion } from '../privacy/questions.ts';
import { csvLink, foldedPart } from './part.ts';
import { hardestFirst } from './scenarios.ts';
import { figure, rounded, said, type Cell, type Html, type Table } from './table.ts';
import { verdictsIn } from './verdicts.ts';

function verdictOf({ words }: Context, { points }: ShownChoice): { name: string; kind: string } {
  if (points === null) return { name: words.unknown, kind: '' };
  return { name: verdictsIn(words)[points]?.name ?? words.unknown, kind: ['poor', 'fair', 'best'][points] ?? '' };
}

function choiceRow(context: Context, choice: ShownChoice, worst: boolean): Html {
  const { words, numbers } = context;
  const { name, kind } = verdictOf(context, choice);
  const share = choice.share === null ? '' : `${Math.round(choice.share * 100)}%`;
  return html`<tr class="${kind}">
    <th scope="row">
      ${choice.response === '' ? words.otherReplies : html`<b>${choice.response}</b> ${choice.text}`}${worst ? html` <em>${words.mostChosenPoor}</em>` : ''}
    </th>
    <td class="verdict">${name}</td>
    <td class="number">${numbers.count(choice.count)}</td>
    <td class="number share">
      ${numbers.percent(choice.share)}${share ? html`<svg height="5" aria-hidden="true"><rect width="${share}" height="5" rx="2" /></svg>` : ''}
    </td>
  </tr>`;
}

function questionOf(context: Context, question: ShownQuestion): Html {
  const { words, numbers } = context;
  const { people, question: text, title } = question;
  const worst = question.scored ? mostChosenPoor(question) : null;
  const name = questionName(question);
  const count = numbers.count(people);
  return html`<article id="${anchorOf(question.id)}" class="question">
    <h3>${name}</h3>
    ${text && title ? html`<p class="asked">${text}</p>` : ''}
    <p class="quiet">
      <code>${question.id}</code>
      ${words.peopleCount(count)}${people !== null && people < few ? html`. ${words.fewAnswers(count)}` : ''}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="${name}">
      <table class="replies">
        <thead>
          <tr>
            <th scope="col">${words.reply}</th>
            <th scope="col">${words.verdict}</th>
            <th scope="col" class="number">${words.people}</th>
            <th scope="col" class="number">${words.share}</th>
          </tr>
        </thead>
        <tbody>
          ${question.choices.map((choice) => choiceRow(context, choice, choice === worst))}
        </tbody>
      </table>
    </div>
  </article>`;
}

function tableOfAll(context: Context, title: string, questions: readonly ShownQuestion[]): Table {
  const { words, numbers } = context;
  const row = (question: ShownQuestion, choice: ShownChoice): Cell[] => [
    said(question.id),
    said(questionName(question)),
    said(choice.response),
    said(choice.text),
    said(verdictOf(context, choice).name),
    figure(numbers.count(choice.count), choice.count),
    rounded(numbers.percent(choice.share), numbers.none),
  ];
  return {
    title,
    headings: [words.id, words.scenario, words.reply, words.text, words.verdict, words.people, words.share],
    rows: questions.flatMap((question) => question.choices.map((choice) => row(question, choice))),
  };
}

function repliesOf(context: Context, id: string, title: string, note: string, scored: boolean): Html | '' {
  const all = context.shown.questions.filter((one) => one.scored === scored);
  const questions = hardestFirst(all.filter(({ people }) => people !== null));
  if (questions.length === 0) return '';
  const few = all.length - questions.length;
  const { words, numbers } = context;
  return foldedPart(
    id,
    title,
    few > 0 ? `${note} ${words.fewAnswered(numbers.count(few))}` : note,
    html`${csvLink(context, id, tableOfAll(context, title, questions))}
      <div class="questions">${questions.map((question) => questionOf(context, question))}</div>`,
  );
}

/** Every scenario of the final check with what people replied. */
export const repliesPart = (context: Context): Html | '' =>
  repliesOf(context, 'replies', context.words.repliesTitle, context.words.repliesNote, true);

/** Every exercise of the lessons with what people replied. */
export const practicePart = (context: Context): Html | '' =>
  repliesOf(context, 'practice', context.words.practiceTitle, context.words.practiceNote, false);
