import { html } from 'hono/html';
import type { Context } from '../findings/context.ts';
import type { Finding } from '../findings/finding.ts';
import type { Note } from '../facts.ts';
import { noteIn } from '../words/notes.ts';
import type { Html } from './table.ts';

/** What the report is about, over how long, and how much it rests on. The name is empty where no file has one. */
export function titleOf({ shown, words, numbers }: Context, name: string): Html {
  const { from, to, people } = shown;
  const of = [
    from && to && people !== null
      ? from === to
        ? numbers.month(from)
        : words.period(numbers.month(from), numbers.month(to))
      : '',
    people === null ? '' : words.peopleCount(numbers.count(people)),
  ].filter(Boolean);
  return html`<header class="top" data-people="${people === null ? '' : String(people)}">
    <p class="kicker">${words.report}</p>
    <h1>${name || words.title}</h1>
    ${name === '' ? '' : html`<p class="lead">${words.title}</p>`}
    <p class="quiet">${of.join(' · ')}</p>
  </header>`;
}

/** True where people are told apart by ids or addresses, which needs no warning. */
export const isPlain = (note: Note): boolean =>
  note.kind === 'told-by' && note.by.length === 1 && !note.by.includes('name');

/** Warnings about the files, shown first: people who may be counted twice, and rows left out. */
export function warningsPart({ facts, language, words }: Context, more: readonly string[]): Html | '' {
  const sentences = [...more, ...facts.notes.filter((note) => !isPlain(note)).map((note) => noteIn(language, note))];
  if (sentences.length === 0) return '';
  return html`<section id="warnings" aria-label="${words.warningsTitle}">
    <h2>${words.warningsTitle}</h2>
    <ul>
      ${sentences.map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

/** What to look at first, in plain sentences with the figures each rests on. */
export function findingsPart({ words }: Context, findings: readonly Finding[]): Html {
  const items = findings.map(
    ({ kind, sentence, evidence, caveat, to, toText }) =>
      html`<li data-kind="${kind}">
        <p class="says">${sentence}</p>
        <p class="quiet">
          ${evidence}. ${caveat ? html`<strong>${caveat}</strong> ` : ''}<a href="#${to}">${toText}</a>
        </p>
      </li>`,
  );
  return html`<section id="first">
    <h2>${words.firstTitle}</h2>
    ${
      findings.length === 0
        ? html`<p>${words.nothingStands}</p>`
        : html`<ol class="findings">
            ${items}
          </ol>`
    }
  </section>`;
}

/** The four figures that everyone asks for; a dash where the files don't say. */
export function cardsPart({ shown, words, numbers, course }: Context): Html {
  const { people, completed, complete, passed, derived, scores, times, known } = shown;
  const ofAll = (known.begun ? words.ofStarters : words.ofListed)(numbers.count(people));
  const unsaid = words.notSaid;
  const cards = [
    [
      words.completed,
      numbers.rate(completed),
      completed === null
        ? known.completion
          ? ''
          : unsaid
        : complete === null || derived || numbers.rate(complete) === numbers.rate(completed)
          ? ofAll
          : `${ofAll}; ${words.completeInLms(numbers.rate(complete))}`,
    ],
    [words.passed, numbers.rate(passed), passed === null ? (known.passed ? '' : unsaid) : ofAll],
    [
      words.meanScore,
      numbers.decimal(scores?.mean ?? null, 0),
      [
        scores?.people ? words.withScore(numbers.count(scores.people)) : '',
        scores && course ? words.passMark(numbers.count(course.passMark)) : '',
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [
      words.medianTime,
      times?.median === null || times === null ? numbers.none : words.minutes(numbers.decimal(times.median, 0)),
      times?.people ? words.timeOf(numbers.count(times.people)) : '',
    ],
  ];
  return html`<dl class="cards">
    ${cards.map(
      ([name, value, of]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>
            <b>${value}</b>
            <span class="quiet">${of}</span>
          </dd>
        </div>`,
    )}
  </dl>`;
}
