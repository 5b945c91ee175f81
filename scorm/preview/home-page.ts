import { html } from 'hono/html';
import { page, type Html } from './page.ts';
import type { LoadedPackage } from './packages.ts';
import { isSimulated } from './simulated.ts';
import type { Learner, Registration } from './store.ts';
import { wording, type PreviewLanguage } from './wording.ts';

function launchLinks(language: PreviewLanguage, one: LoadedPackage, learner: Learner, begun: boolean): Html {
  const own = wording[language];
  const standard = `${learner.id}-${one.name}`;
  const action = `/launch/${one.name}/${learner.id}?lang=${language}`;
  return html`<form method="post" action="${action}">
    <span class="standard" id="${standard}">${one.dialect === 'web' ? own.web : one.standard}</span>
    <button name="in" value="frame" aria-describedby="${standard}">${begun ? own.resume : own.launch}</button>
    <button name="in" value="window" class="quiet" aria-describedby="${standard}">${own.window}</button>
  </form>`;
}

/** The first page: learners and packages. Simulated learners are only counted. */
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
  const real = learners.filter(({ id }) => !isSimulated(id));
  const cards = real.map(
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
      real.length === 0
        ? html`<p class="empty">${own.none}</p>`
        : html`<ul class="cards">
            ${cards}
          </ul>`
    }
    ${real.length < learners.length ? html`<p class="quiet">${own.simulated(learners.length - real.length)}</p>` : ''}`;
  return page(language, '/', own.title, body);
}
