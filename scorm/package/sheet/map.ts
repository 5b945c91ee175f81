import { html } from 'hono/html';
import type { BuiltCourse } from '../built-course.ts';
import { dialectOf } from '../standards.ts';
import { inLanguage, questionsByLesson, type Facts } from './facts.ts';
import { folded, type Html } from './table.ts';
import type { SheetWords } from './words/types.ts';

type Question = BuiltCourse['questions'][number];

/** A text of the course, with `lang` where it is in another language than the sheet. */
function said(facts: Facts, text: Readonly<Record<string, string>>): Html {
  const { lang, text: own } = inLanguage(facts, text);
  return lang === facts.language ? html`${own}` : html`<span lang="${lang}">${own}</span>`;
}

const quality = ['poor', 'fair', 'good'] as const;

function questionPart(facts: Facts, words: SheetWords, question: Question): Html {
  const { map } = words;
  return html`<div class="question">
    <h4><code>${question.id}</code> <span class="tag">${question.scored ? map.scored : map.practice}</span></h4>
    <p><strong>${said(facts, question.title)}</strong> ${said(facts, question.question)}</p>
    <ul class="keys">
      ${question.choices.map(
        ({ key, score, text }) =>
          html`<li class="${quality[score] ?? 'poor'}">
            <code>${key}</code>
            <span>${said(facts, text)}</span>
            <span class="points">${map.points[score] ?? map.points[0]}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

const objectivesPart = (facts: Facts, words: SheetWords): Html =>
  html`<p>${words.map.objectives}</p>
    <ul class="objectives">
      ${facts.course.lessons.map(({ id, title }) => html`<li><code>${id}</code> ${said(facts, title)}</li>`)}
    </ul>`;

/** The table of ids in the LMS's reports: questions with their choices and keys, and objectives. */
export function mapPart(facts: Facts, words: SheetWords): Html {
  const { course } = facts;
  const titleOf = (id: string) => course.lessons.find((lesson) => lesson.id === id)?.title ?? { [facts.language]: id };
  const inCmi5 = facts.standard === 'cmi5';
  const ids = html`${inCmi5 ? '' : objectivesPart(facts, words)}
  ${questionsByLesson(facts).map(
    ({ id, questions }) =>
      html`<h3>${said(facts, titleOf(id))}</h3>
        <div class="questions">${questions.map((question) => questionPart(facts, words, question))}</div>`,
  )}`;
  const poor = dialectOf(facts.standard) === 'scorm12' ? 'wrong' : 'incorrect';
  return html`<p>${inCmi5 ? words.map.cmi5 : words.map.intro(poor)}</p>
    ${course.finalCheck === false ? '' : html`<p class="mind">${words.map.spoiler}</p>`} ${folded(words.map.open, ids)}`;
}
