import { html, raw } from 'hono/html';
import type { Names } from '../figures/names.ts';
import { inCourse, type Context } from '../findings/context.ts';
import type { Finding } from '../findings/finding.ts';
import type { CourseChoice } from '../read/courses.ts';
import { aboutPart, courseName, type FileRead } from './about.ts';
import { groupsPart } from './groups.ts';
import { namesPart } from './names.ts';
import { practicePart, repliesPart } from './replies.ts';
import { retryPart } from './retry.ts';
import { scenariosPart, skillsPart, tellsPart } from './scenarios.ts';
import { scoresPart, statusPart, timesPart } from './spreads.ts';
import { reportStyle } from './style.ts';
import type { Html } from './table.ts';
import { cardsPart, findingsPart, titleOf } from './top.ts';

/** What stands about a report where it is a page of a website: where else to go, and what to know of its figures. */
export type Around = {
  readonly links: readonly { readonly href: string; readonly text: string; readonly language: string }[];
  readonly notice: string | null;
};

/** All that a report's page is made from. */
export type Report = {
  readonly context: Context;
  readonly findings: readonly Finding[];
  readonly files: readonly FileRead[];
  readonly courses: CourseChoice;
  /** Personal data: null unless it was asked for. */
  readonly names: Names | null;
  /** The day it is made, as YYYY-MM-DD. */
  readonly made: string;
  readonly around?: Around | undefined;
};

/** The parts of the page with their names in the contents; a part without figures is left out. */
function partsOf({ context, names }: Report): [id: string, title: string, part: Html][] {
  const { words } = context;
  const all: [string, string, Html | ''][] = [
    ['status', words.statusTitle, statusPart(context)],
    ['scores', words.scoresTitle, scoresPart(context)],
    ['times', words.timesTitle, timesPart(context)],
    ['skills', words.skillsTitle, skillsPart(context)],
    ['scenarios', words.scenariosTitle, scenariosPart(context)],
    ['tells', words.tellsTitle, tellsPart(context)],
    ['replies', words.repliesTitle, repliesPart(context)],
    ['retry', words.retryTitle, retryPart(context)],
    ['groups', words.groupsTitle, groupsPart(context)],
    ['practice', words.practiceTitle, practicePart(context)],
    ['names', words.peopleTitle, names ? namesPart(context, names) : ''],
  ];
  return all.flatMap(([id, title, part]) => (part === '' ? [] : [[id, title, part] as [string, string, Html]]));
}

function bodyOf(report: Report): Html {
  const { context, findings, files, courses, names } = report;
  const { words, shown } = context;
  const about = aboutPart(context, files, courses, names !== null);
  if (shown.people === null)
    return html`<p class="nothing">${shown.nobody ? words.nobody : words.tooFewPeople}</p>
      ${about}`;
  const parts = partsOf(report);
  return html`${findingsPart(context, findings)} ${cardsPart(context)}
    <nav aria-label="${words.contents}">
      ${[...parts.map(([id, title]) => [id, title]), ['about', words.aboutTitle]].map(([id, title]) => html`<a href="#${id}">${title}</a>`)}
    </nav>
    ${parts.map(([, , part]) => part)} ${about}`;
}

const aroundOf = ({ links, notice }: Around): Html =>
  html`<div class="around">
    <p>${links.map(({ href, text, language }) => html`<a href="${href}" lang="${language}">${text}</a> `)}</p>
    ${notice ? html`<p class="notice">${notice}</p>` : ''}
  </div>`;

/** The report as one page: no script, and nothing fetched from anywhere. */
export async function renderReport(report: Report): Promise<string> {
  const { context, courses, made } = report;
  const { words, numbers, language, course } = context;
  const style = reportStyle();
  const fallback = courseName(courses.taken.at(-1)) || words.title;
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src ${raw(style.source)}; font-src data:; base-uri 'none'; form-action 'none'"
        />
        <title>${words.of(inCourse(context, course?.title) ?? fallback)}</title>
        ${raw(`<style>${style.css}</style>`)}
      </head>
      <body>
        ${report.around ? aroundOf(report.around) : ''} ${titleOf(context, fallback)}
        <main>${bodyOf(report)}</main>
        <footer class="quiet">${words.made(numbers.day(made))}</footer>
      </body>
    </html>`;
  return `${String(page).replaceAll(/\n\s+/g, '\n')}\n`;
}
