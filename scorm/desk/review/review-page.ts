import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import { labelOf } from '../../../src/desk/form/label.ts';
import { en } from '../../../src/desk/words/en.ts';
import { nl } from '../../../src/desk/words/nl.ts';
import type { CourseFiles } from '../../../src/schemas/content.ts';
import type { ReviewData } from '../../../src/schemas/review.ts';
import { inlineStyle } from '../../package/inline-style.ts';
import { standAlone, unindented } from '../../package/stand-alone.ts';
import type { ReviewedCourse } from './course-of.ts';
import { numbered, sectionsOf, type Section } from './language-part.ts';
import type { Pictures } from './pictures.ts';
import type { Html, Rendering } from './rendering.ts';
import { textsIn, type TextAt } from './texts.ts';
import { filled, reviewWords, type ReviewLanguage } from './words.ts';

type Reviewing = {
  readonly files: CourseFiles;
  readonly course: ReviewedCourse;
  /** Those that the file has, in order. */
  readonly languages: readonly string[];
  /** The language of whoever makes it: a file in several languages, or in one that this page does not speak, addresses its readers in it. */
  readonly desk: ReviewLanguage;
  readonly pictures: Pictures;
};

type Part = { readonly language: string; readonly sections: readonly Section[]; readonly texts: readonly TextAt[] };

/** The page's script, and its hash as a source for a Content-Security-Policy. */
function script(): { readonly text: string; readonly source: string } {
  const text = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'browser', 'review.ts'), 'utf8'))
    .replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n|^\s*\/\/.*\n/gm, '')
    .replaceAll(/\s*\n\s*/g, '\n');
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

/** Draws each language; the texts are numbered through. */
function partsOf({ files, course, languages, pictures }: Reviewing, spoken: ReviewLanguage): Part[] {
  let first = 0;
  const desk = spoken === 'nl' ? nl : en;
  return languages.map((language) => {
    const texts = numbered(textsIn(files, language), first);
    first += texts.size;
    const rendering: Rendering = {
      language,
      words: reviewWords(spoken),
      label: (kind, path) => labelOf(spoken, kind, [...path]),
      kind: (kind) => desk[kind as keyof typeof desk] ?? kind,
      filling: course.filling(language),
      pictures,
      texts,
    };
    return { language, sections: sectionsOf(files, rendering), texts: [...texts.values()] };
  });
}

const names = (spoken: ReviewLanguage) => new Intl.DisplayNames([spoken], { type: 'language' });

function partHtml(
  { language, sections }: Part,
  { words, isOne }: { words: ReturnType<typeof reviewWords>; isOne: boolean },
): Html {
  const contents = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const drawn = sections.map(
    ({ id, body }) => html`<section id="${id}" lang="${language}" class="part">${body}</section>`,
  );
  return html`<div class="in-language" id="in-${language}" ${isOne ? '' : raw('data-choice')}>
    <nav aria-label="${words.contents}">
      <ol lang="${language}">
        ${contents}
      </ol>
    </nav>
    <div class="course">${drawn}</div>
  </div>`;
}

/** Data in a page: no `<` in it can end the script that holds it. */
const asJson = (data: ReviewData): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

/**
 * The review file: the whole course laid open in one HTML page that opens from a disk, where comments are left at its texts
 * and saved as a file. It fetches nothing, and only its own script and style may run, by their hashes.
 */
export function reviewPage(reviewing: Reviewing): string {
  const { course, languages, desk } = reviewing;
  const [only] = languages;
  const spoken = languages.length === 1 && (only === 'nl' || only === 'en') ? only : desk;
  const words = reviewWords(spoken);
  const parts = partsOf(reviewing, spoken);
  const title = `${words.forReview}: ${course.title(only ?? '')}`;
  const data: ReviewData = {
    id: randomUUID(),
    course: { id: course.id, version: course.version },
    texts: parts.flatMap(({ texts }) => texts.map(pick)),
    words,
  };
  const body = html`<header class="top">
      <h1>${title}</h1>
      <p class="quiet">${filled(words.version, { version: course.version })}</p>
      <p>${words.how}</p>
      <noscript><p>${words.noScript}</p></noscript>
    </header>
    <section class="bar" aria-label="${words.yours}">
      <label>${words.name} <input id="reviewer" autocomplete="name" maxlength="80" /></label>
      ${languages.length > 1 ? languageChoice(languages, words.language, spoken) : ''}
      <span role="status" id="standing">${words.none}</span>
      <button type="button" id="save" disabled>${words.save}</button>
    </section>
    <main>${parts.map((one) => partHtml(one, { words, isOne: languages.length === 1 }))}</main>
    <footer>
      <label>${words.goOn} <input type="file" id="go-on" accept=".json" /></label>
      <p role="alert" id="trouble"></p>
    </footer>
    ${raw(`<script type="application/json" id="review">${asJson(data)}</script>`)}`;
  const style = inlineStyle('scorm/desk/review/review.css');
  return unindented(standAlone({ language: spoken, title, style, body, script: script() }));
}

const pick = ({ file, place, language, text }: ReviewData['texts'][number]) => ({ file, place, language, text });

function languageChoice(languages: readonly string[], label: string, spoken: ReviewLanguage): Html {
  const options = languages.map((one) => html`<option value="${one}">${names(spoken).of(one) ?? one}</option>`);
  return html`<label
    >${label}
    <select id="language">
      ${options}
    </select></label
  >`;
}
