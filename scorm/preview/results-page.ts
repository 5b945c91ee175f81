import { html } from 'hono/html';
import { page, type Html } from './page.ts';
import type { LearnerResult } from './results.ts';
import { isSimulated } from './simulated.ts';
import { statusIn, wording, type PreviewLanguage } from './wording.ts';

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

const dialects: Readonly<Record<string, string>> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5' };

const localeOf = (language: PreviewLanguage) => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** A score in a language; what is not a number is shown as it is. */
function scoreIn(language: PreviewLanguage, score: string): string {
  if (score === '') return '–';
  const number = Number(score);
  return Number.isFinite(number) ? number.toLocaleString(localeOf(language), { maximumFractionDigits: 2 }) : score;
}

/** A moment in a language. SCORM 1.2 may give only a time of day: that is shown as it is. */
function timeIn(language: PreviewLanguage, time: string): Html | string {
  const at = new Date(time);
  if (!/^\d{4}-/.test(time) || Number.isNaN(at.getTime())) return time;
  return html`<time datetime="${time}"
    >${at.toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })}</time
  >`;
}

function learnerRows(language: PreviewLanguage, result: LearnerResult): Html {
  const own = wording[language];
  const recorded = result.interactions.map(
    (one) =>
      html`<tr data-interaction="${one.id}">
        <td class="number">${one.index + 1}</td>
        <td><code>${one.id}</code><br />${one.question}</td>
        <td><b>${one.response}</b> ${one.responseText}</td>
        <td data-result="${one.result}">${statusIn(language, one.result)}</td>
        <td class="number">${one.points ?? ''}</td>
        <td class="number">${one.latency ?? ''}</td>
        <td>${timeIn(language, one.time)}</td>
      </tr>`,
  );
  return html`<section class="card" data-learner="${result.learner.id}" data-dialect="${result.dialect}">
    <h2>
      ${result.learner.name}
      <span class="standard"
        >${dialects[result.dialect] ?? result.dialect}${isSimulated(result.learner.id) ? `, ${own.simulatedOne}` : ''}</span
      >
    </h2>
    <dl class="figures">
      <div>
        <dt>${own.status}</dt>
        <dd data-completion="${result.completion}">${statusIn(language, result.completion)}</dd>
      </div>
      <div>
        <dt>${own.success}</dt>
        <dd data-success="${result.success}">${statusIn(language, result.success)}</dd>
      </div>
      <div>
        <dt>${own.score}</dt>
        <dd data-score="${result.score}">${scoreIn(language, result.score)}</dd>
      </div>
      <div>
        <dt>${own.time}</dt>
        <dd>${minutes(result.seconds)}</dd>
      </div>
      <div>
        <dt>${own.attempts}</dt>
        <dd>${result.launches}</dd>
      </div>
    </dl>
    <details>
      <summary>${result.interactions.length} ${own.answers}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="${own.answers}: ${result.learner.name}">
        <table>
          <thead>
            <tr>
              <th></th>
              <th scope="col">${own.question}</th>
              <th scope="col">${own.answer}</th>
              <th scope="col">${own.result}</th>
              <th scope="col">${own.points}</th>
              <th scope="col">${own.latency}</th>
              <th scope="col">${own.at}</th>
            </tr>
          </thead>
          <tbody>
            ${recorded}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

const perPage = 50;

/** Links to the pages of a long list, and which one this is. */
function pagesOf(language: PreviewLanguage, at: number, count: number): Html | string {
  const own = wording[language];
  const last = Math.ceil(count / perPage);
  if (last <= 1) return '';
  const to = (page: number, text: string) =>
    page >= 1 && page <= last ? html`<a class="button" href="/results?lang=${language}&page=${page}">${text}</a>` : '';
  return html`<nav class="row" aria-label="${own.pages}">
    ${to(at - 1, own.newer)}
    <span>${own.shown((at - 1) * perPage + 1, Math.min(count, at * perPage), count)}</span> ${to(at + 1, own.older)}
  </nav>`;
}

/**
 * The results page: each learner, and each answer in words; fifty a page, counted from 1, the most recently active
 * first.
 */
export function resultsPage(language: PreviewLanguage, all: readonly LearnerResult[], asked: number): Html {
  const own = wording[language];
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const at = Number.isInteger(asked) ? Math.min(last, Math.max(1, asked)) : 1;
  const results = all.slice((at - 1) * perPage, at * perPage);
  const body = html`<h1>${own.results}</h1>
    <p>${own.notice}</p>
    <p class="row">
      <a class="button" href="/report?lang=${language}">${own.seeReport}</a>
      <a class="button quiet" href="/results.csv?lang=${language}" download>${own.csv}</a>
    </p>
    ${results.length === 0 ? html`<p class="empty">${own.noResults}</p>` : results.map((result) => learnerRows(language, result))}
    ${pagesOf(language, at, all.length)}`;
  return page(language, '/results', own.results, body);
}
