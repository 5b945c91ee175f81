import { html, raw } from 'hono/html';
import { faultGroups, occursIn, type LmsFault, type LmsFaultGroup } from './faults.ts';
import { inScript, page, type Html } from './page.ts';
import type { LoadedPackage } from './packages.ts';
import type { Data } from './store.ts';
import { wording, type PreviewLanguage } from './wording.ts';

const words = {
  en: {
    intro: 'Switch something on and see what the learner sees, and what the LMS holds afterwards.',
    next: 'from the next start',
    again: 'Start again with these',
    beside: 'Start once more in another tab',
  },
  nl: {
    intro: 'Zet iets aan en bekijk wat de deelnemer ziet, en wat het LMS daarna heeft.',
    next: 'vanaf de volgende start',
    again: 'Hiermee opnieuw starten',
    beside: 'Nog een keer starten in een ander tabblad',
  },
} as const;

/** What the LMS's window shows for a launch. */
export type Shown = {
  readonly one: LoadedPackage;
  readonly learner: string;
  readonly token: string;
  readonly data: Data;
  readonly faults: readonly string[];
  /** The address of the course's page. */
  readonly address: string;
  readonly inWindow: boolean;
};

const isLater = ({ from }: LmsFault) => from === 'launch';

function switchOf(language: PreviewLanguage, fault: LmsFault, on: readonly string[], mixed: boolean): Html {
  const { name, from } = fault;
  const later = mixed && isLater(fault) ? html` <small>(${words[language].next})</small>` : '';
  return html`<li>
    <label
      ><input type="checkbox" name="fault" value="${name}" data-from="${from}" ${on.includes(name) ? 'checked' : ''} />
      <span>… ${fault[language]}${later}</span></label
    >
  </li>`;
}

function groupOf(language: PreviewLanguage, group: LmsFaultGroup, on: readonly string[]): Html {
  const later = group.faults.every(isLater);
  return html`<fieldset>
    <legend>${group[language]}</legend>
    ${later ? html`<small>${words[language].next}</small>` : ''}
    <ul>
      ${group.faults.map((fault) => switchOf(language, fault, on, !later))}
    </ul>
  </fieldset>`;
}

/** A form with the faults in groups, which launches with those that are chosen. */
function faultForm(language: PreviewLanguage, { one, learner, faults, inWindow }: Shown): Html {
  const own = words[language];
  const groups = faultGroups
    .map((group) => ({ ...group, faults: group.faults.filter((fault) => occursIn(fault, one.dialect)) }))
    .filter((group) => group.faults.length > 0);
  return html`<form class="faults" method="post" action="/launch/${one.name}/${learner}?lang=${language}">
    <p>${own.intro}</p>
    <input type="hidden" name="in" value="${inWindow ? 'window' : 'frame'}" />
    <div class="groups">${groups.map((group) => groupOf(language, group, faults))}</div>
    <p class="row"><button>${own.again}</button> <button class="quiet" formtarget="_blank">${own.beside}</button></p>
  </form>`;
}

/** The frame as an LMS makes it: as tall as a long page, following what is in it, low, or without leave to do more than show. */
function frameOf({ address, faults }: Shown, title: string): Html {
  const height = ['tall', 'following', 'low'].find((one) => faults.includes(`${one}-frame`));
  const attributes = [
    ...(height ? [`data-height="${height}"`] : []),
    ...(faults.includes('sandboxed') ? ['sandbox="allow-scripts allow-same-origin"'] : []),
  ];
  return html`<iframe data-src="${address}" title="${title}" ${raw(attributes.join(' '))}></iframe>`;
}

/** The LMS's window: the API, the course in a frame or behind a button, the faults, and the log of calls. */
export function launchPage(language: PreviewLanguage, shown: Shown): Html {
  const own = wording[language];
  const { one, token, data, faults, address, inWindow } = shown;
  const title = one.course.title[language] ?? one.course.id;
  const body = html`<script type="application/json" id="launch">
      ${inScript({ token, dialect: one.dialect, data, faults })}
    </script>
    <div class="stage">
      ${
        inWindow
          ? html`<p class="open"><button id="open" data-href="${address}" disabled>${own.openWindow}</button></p>`
          : frameOf(shown, title)
      }
      <div class="panels">
        <details>
          <summary>${own.faults}</summary>
          ${faultForm(language, shown)}
        </details>
        <details>
          <summary>${own.calls} (<span id="call-count">0</span>)</summary>
          <ol id="calls"></ol>
        </details>
      </div>
    </div>
    <script type="module" src="/assets/lms.js"></script>`;
  return page(language, `/lms/${token}`, title, body, true);
}

/** The page of another website between the LMS and the course. */
export function pageBetween(language: PreviewLanguage, address: string): Html {
  return html`<!doctype html>
    <html lang="${language}" class="between">
      <head>
        <meta charset="utf-8" />
        <title>Portal</title>
        <link rel="stylesheet" href="/assets/preview.css" />
      </head>
      <body>
        <iframe src="${address}" title="Portal"></iframe>
      </body>
    </html>`;
}

/** Where an LMS takes the learner after the course. */
export function leftPage(language: PreviewLanguage): Html {
  const left = {
    en: 'You have left the course. This is a page of the LMS.',
    nl: 'Je hebt de cursus verlaten. Dit is een pagina van het LMS.',
  };
  return page(language, '/', wording[language].title, html`<p class="empty" data-left>${left[language]}</p>`);
}

/** The page of an LMS that does not let people who failed in again. */
export function lockedPage(language: PreviewLanguage): Html {
  const locked = {
    en: 'You have failed this course. The LMS lets nobody in again who has failed.',
    nl: 'Je bent voor deze cursus gezakt. Het LMS laat niemand die gezakt is nog een keer binnen.',
  };
  return page(language, '/', wording[language].title, html`<p class="empty" data-locked>${locked[language]}</p>`);
}
