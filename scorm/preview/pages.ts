import { html } from 'hono/html';
import { page, type Html } from './page.ts';
import type { LoadedPackage } from './packages.ts';
import type { LearnerResult } from './results.ts';
import type { Learner, Registration } from './store.ts';
import { wording, type PreviewLanguage } from './wording.ts';

function launchLinks(language: PreviewLanguage, one: LoadedPackage, learner: Learner, begun: boolean): Html {
  const own = wording[language];
  const action = `/launch/${one.name}/${learner.id}?lang=${language}`;
  return html`<form method="post" action="${action}">
    <span class="standard">${one.standard}</span>
    <button name="in" value="frame">${begun ? own.resume : own.launch} ${own.framed}</button>
    <button name="in" value="window" class="quiet">${own.window}</button>
  </form>`;
}

/** The first page: who, and which package. */
export function homePage(
  language: PreviewLanguage,
  packages: readonly LoadedPackage[],
  learners: readonly Learner[],
  registrations: readonly Registration[],
): Html {
  const own = wording[language];
  const begun = (learner: Learner, one: LoadedPackage) =>
    registrations.some(
      (all) =>
        all.learner === learner.id && all.course === one.course.id && all.dialect === one.dialect && all.launches > 0,
    );
  const cards = learners.map(
    (learner) =>
      html`<li class="card" id="${learner.id}" data-learner="${learner.id}">
        <h3>${learner.name}</h3>
        ${packages.map((one) => html`<div data-package="${one.name}" data-dialect="${one.dialect}">${launchLinks(language, one, learner, begun(learner, one))}</div>`)}
      </li>`,
  );
  const body = html`<h1>${packages[0]?.course.title[language] ?? packages[0]?.course.id ?? own.title}</h1>
    <form class="add" method="post" action="/learners?lang=${language}">
      <label for="name">${own.add}</label>
      <input id="name" name="name" required maxlength="100" autocomplete="off" placeholder="${own.name}" />
      <button>${own.addButton}</button>
    </form>
    <h2>${own.learners}</h2>
    ${
      learners.length === 0
        ? html`<p class="empty">${own.none}</p>`
        : html`<ul class="cards">
            ${cards}
          </ul>`
    }`;
  return page(language, '/', own.title, body);
}

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

function learnerRows(language: PreviewLanguage, result: LearnerResult): Html {
  const own = wording[language];
  const recorded = result.interactions.map(
    (one) =>
      html`<tr data-interaction="${one.id}">
        <td class="number">${one.index + 1}</td>
        <td><code>${one.id}</code><br />${one.question}</td>
        <td><b>${one.response}</b> ${one.responseText}</td>
        <td data-result="${one.result}">${one.result}</td>
        <td class="number">${one.points ?? ''}</td>
        <td class="number">${one.latency ?? ''}</td>
        <td>${one.time}</td>
      </tr>`,
  );
  return html`<section class="card" data-learner="${result.learner.id}" data-standard="${result.standard}">
    <h2>${result.learner.name} <span class="standard">${result.standard}</span></h2>
    <dl class="figures">
      <div>
        <dt>${own.status}</dt>
        <dd data-completion="${result.completion}">${result.completion}</dd>
      </div>
      <div>
        <dt>${own.success}</dt>
        <dd data-success="${result.success}">${result.success}</dd>
      </div>
      <div>
        <dt>${own.score}</dt>
        <dd data-score="${result.score}">${result.score === '' ? '–' : result.score}</dd>
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

/** What L&D reads: each learner, and each answer in words. */
export function resultsPage(language: PreviewLanguage, results: readonly LearnerResult[]): Html {
  const own = wording[language];
  const body = html`<h1>${own.results}</h1>
    <p>${own.notice} <a class="button" href="/results.csv?lang=${language}" download>${own.csv}</a></p>
    ${results.length === 0 ? html`<p class="empty">${own.noResults}</p>` : results.map((result) => learnerRows(language, result))}`;
  return page(language, '/results', own.results, body);
}
