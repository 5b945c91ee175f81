import { html } from 'hono/html';
import { standAlone, unindented } from '../../package/stand-alone.ts';
import type { Names } from '../figures/names.ts';
import { inCourse, type Context } from '../findings/context.ts';
import type { Finding } from '../findings/finding.ts';
import type { CourseChoice } from '../read/courses.ts';
import { leastForShares } from '../privacy/least.ts';
import { aboutPart, courseName, courseWarnings, type FileRead } from './about.ts';
import { byPart, languagesPart, versionsPart } from './groups.ts';
import { namesPart } from './names.ts';
import { peopleWarnings } from './people-warnings.ts';
import { practicePart, repliesPart } from './replies.ts';
import { retryPart } from './retry.ts';
import { scenariosPart } from './scenarios.ts';
import { skillsPart } from './skills.ts';
import { scoresPart, statusPart, timesPart } from './spreads.ts';
import { reportStyle } from './style.ts';
import type { Html } from './table.ts';
import { talkPart } from './talk.ts';
import { cardsPart, findingsPart, titleOf, warningsPart } from './top.ts';
import { trendPart } from './trend.ts';

/** What stands about a report where it is a page of a website: where else to go, and what to know of its figures. */
export type ReportFrame = {
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
  readonly around?: ReportFrame | undefined;
};

/** The parts that are folded; one without figures is left out. */
function restOf({ context, files, names }: Report): Html[] {
  const all: (Html | '')[] = [
    names ? namesPart(context, names) : '',
    statusPart(context),
    scoresPart(context),
    timesPart(context),
    scenariosPart(context),
    repliesPart(context),
    retryPart(context),
    languagesPart(context),
    versionsPart(context),
    practicePart(context),
    aboutPart(context, files, names !== null),
  ];
  return all.flatMap((part) => (part === '' ? [] : [part]));
}

/** Why there are no figures. */
function nothingOf({ words, numbers, shown, facts }: Context): string {
  if (facts.unsure.includes('people')) return words.peopleOpen;
  return shown.nobody ? words.nobody : words.tooFewPeople(numbers.count(leastForShares));
}

function bodyOf(report: Report): Html {
  const { context, findings, files, courses, names } = report;
  const { words, shown } = context;
  const warnings = warningsPart(context, [...courseWarnings(context, courses), ...peopleWarnings(context)]);
  if (shown.people === null)
    return html`<p class="nothing">${nothingOf(context)}</p>
      ${warnings} ${names ? namesPart(context, names) : ''} ${aboutPart(context, files, names !== null)}`;
  return html`${warnings} ${findingsPart(context, findings)} ${cardsPart(context)} ${byPart(context)}
    ${trendPart(context)} ${skillsPart(context)} ${talkPart(context)}
    <section class="rest">
      <h2>${words.restTitle}</h2>
      <p class="note">${words.restNote}</p>
      ${restOf(report)}
    </section>`;
}

const aroundOf = ({ links, notice }: ReportFrame): Html =>
  html`<div class="around">
    <p>${links.map(({ href, text, language }) => html`<a href="${href}" lang="${language}">${text}</a> `)}</p>
    ${notice ? html`<p class="notice">${notice}</p>` : ''}
  </div>`;

/** The report as one page: no script, and nothing fetched from anywhere. */
export async function renderReport(report: Report): Promise<string> {
  const { context, courses, made } = report;
  const { words, numbers, language, course } = context;
  const name = inCourse(context, course?.title) ?? courseName(courses.title);
  const body = html`${report.around ? aroundOf(report.around) : ''} ${titleOf(context, name)}
    <main>${bodyOf(report)}</main>
    <footer class="quiet">
      ${context.shown.people === null ? '' : html`<p id="successive">${words.successive}</p>`}
      <p>${words.made(numbers.day(made))}</p>
    </footer>`;
  const title = name === '' ? words.title : words.of(name);
  return unindented(await standAlone({ language, title, style: reportStyle(), body }));
}
