import { html } from 'hono/html';
import { sentences, verdictWords } from '../compare/words.ts';
import { verdictOf } from '../compare/compare.ts';
import { inlineStyle } from '../inline-style.ts';
import { standAlone, unindented } from '../stand-alone.ts';
import { inLanguage, type Facts } from './facts.ts';
import { mapPart } from './map.ts';
import { scoringPart } from './scoring.ts';
import { settingsPart } from './settings.ts';
import { table, type Html } from './table.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';
import type { SheetWords } from './words/types.ts';

const allWords: Readonly<Record<Facts['language'], SheetWords>> = { en, nl };

/** Bytes as people read them. */
const sizeOf = (bytes: number, language: string) =>
  `${new Intl.NumberFormat(language).format(Math.round(bytes / 1000))} kB`;

function factsPart(facts: Facts, words: SheetWords): Html {
  const { course, language } = facts;
  const named = new Intl.DisplayNames(language, { type: 'language' });
  const rows: [string, string | Html][] = [
    [words.facts.version, course.version],
    [words.facts.standard, words.standards[facts.standard]],
    [words.facts.size, sizeOf(facts.bytes, language)],
    [words.facts.organisation, inLanguage(facts, course.organisation).text],
    [words.facts.languages, course.languages.map((code) => named.of(code) ?? code).join(', ')],
    [words.facts.minutes, words.facts.about(course.minutes)],
    [words.facts.lessons, String(course.lessons.length)],
    [words.facts.passMark, course.finalCheck === false ? words.facts.none : String(course.passMark)],
    [words.facts.id, html`<code>${course.id}</code>`],
    [words.facts.file, html`<code>${facts.file}</code>`],
    [words.facts.checksum, html`<code>${facts.sha256}</code>`],
  ];
  return html`<dl>
    ${rows.map(
      ([name, value], nth) =>
        html`<div class="${nth < rows.length - 2 ? '' : 'wide'}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const stepsPart = ({ standard, course, address }: Facts, { steps }: SheetWords): Html =>
  html`${address ? html`<p>${steps.server(address)}</p>` : ''}
    <ol class="steps">
      ${(standard === 'web' ? steps.web : steps.lms(course.finalCheck !== false)).map((step) => html`<li>${step}</li>`)}
    </ol>`;

const accessibilityPart = (_: Facts, { accessibility }: SheetWords): Html =>
  html`${accessibility.texts.map((text) => html`<p>${text}</p>`)}
    <ul>
      ${accessibility.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;

const privacyPart = ({ standard }: Facts, { privacy }: SheetWords): Html =>
  html`${table([privacy.what, privacy.where], standard === 'web' ? privacy.web : standard === 'cmi5' ? privacy.cmi5 : privacy.rows, privacy.title)}
  ${(standard === 'cmi5' ? [privacy.stores, ...privacy.never.slice(1)] : privacy.never).map((text) => html`<p>${text}</p>`)}`;

const troublePart = (_: Facts, { trouble }: SheetWords): Html =>
  html`<dl class="trouble">
    ${trouble.rows.map(
      ([seen, meant]) =>
        html`<div>
          <dt>${seen}</dt>
          <dd>${meant}</dd>
        </div>`,
    )}
  </dl>`;

function changesPart(facts: Facts, words: SheetWords): Html {
  return html`${facts.note ? html`<p class="lead">${facts.note}</p>` : ''}${sincePart(facts, words)}`;
}

function sincePart({ since, language }: Facts, { changes }: SheetWords): Html {
  if (since === null) return html`<p>${changes.first} <code>npm run compare -- old.zip new.zip</code></p>`;
  if (since.changes.length === 0)
    return html`<p>${changes.since(since.version)}</p>
      <p>${changes.nothing}</p>`;
  const verdict = verdictOf(since.changes);
  return html`<p class="verdict ${verdict}">${verdictWords(verdict, language)}</p>
    <p>${changes.since(since.version)}</p>
    <ul class="changes">
      ${since.changes.map((one) => {
        const { says, means } = sentences(one, language);
        return html`<li class="${one.level}"><strong>${says}</strong> ${means}</li>`;
      })}
    </ul>`;
}

/** The sheet's parts in order; for a web package, those about an LMS are left out. */
function partsOf(facts: Facts, words: SheetWords): [id: string, title: string, part: Html][] {
  const all: [string, string, (facts: Facts, words: SheetWords) => Html, boolean][] = [
    ['steps', words.steps.title, stepsPart, true],
    ['settings', words.settings.title, settingsPart, facts.standard !== 'web'],
    ['scoring', words.scoring.title, scoringPart, true],
    ['map', words.map.title, mapPart, facts.standard !== 'web'],
    ['trouble', words.trouble.title, troublePart, facts.standard !== 'web'],
    ['accessibility', words.accessibility.title, accessibilityPart, true],
    ['privacy', words.privacy.title, privacyPart, true],
    ['changes', words.changes.title, changesPart, true],
  ];
  return all.flatMap(([id, title, part, holds]) => (holds ? [[id, title, part(facts, words)]] : []));
}

/**
 * The sheet for the LMS's admin: one page without other files, for screen and A4; the same package gives the same
 * bytes.
 */
export function renderSheet(facts: Facts): string {
  const words = allWords[facts.language];
  const title = inLanguage(facts, facts.course.title);
  const description = inLanguage(facts, facts.course.description);
  const parts = partsOf(facts, words);
  const style = inlineStyle('scorm/package/sheet/sheet.css');
  const body = html`<header>
      <p class="kicker">${words.kicker}</p>
      <h1 lang="${title.lang}">${title.text}</h1>
      <p class="lead" lang="${description.lang}">${description.text}</p>
    </header>
    <main>
      ${factsPart(facts, words)}
      <nav aria-label="${words.contents}">${parts.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
      ${parts.map(
        ([id, name, part]) =>
          html`<section class="part" id="${id}">
            <h2>${name}</h2>
            ${part}
          </section>`,
      )}
    </main>
    <footer>${words.foot(facts.file)}</footer>`;
  const named = `${title.text} ${facts.course.version} · ${words.standards[facts.standard]}`;
  return unindented(standAlone({ language: facts.language, title: named, style, body }));
}
