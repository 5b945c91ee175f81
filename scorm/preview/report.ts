import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { html } from 'hono/html';
import { makeReport } from '../report/make-report.ts';
import { csvOf } from './csv.ts';
import { page, type Html } from './page.ts';
import type { PreviewParts } from './requests.ts';
import { resultsOf } from './results-of.ts';
import type { LearnerResult } from './results.ts';
import { isSimulated } from './simulated.ts';
import { wording, type PreviewLanguage } from './wording.ts';

/** Fewer people than this get no report. */
const fewest = 10;

const peopleIn = (results: readonly LearnerResult[]) => new Set(results.map(({ learner }) => learner.id));

function tooLittle(language: PreviewLanguage, people: number): Html {
  const own = wording[language];
  const body = html`<h1>${own.report}</h1>
    <p class="empty" data-too-little>${own.tooLittle(people)}</p>
    <p><a class="button" href="/?lang=${language}">${own.home}</a></p>`;
  return page(language, '/report', own.report, body);
}

/** The links from the report to the rest of the preview, and whose figures it shows. */
function aroundReport(language: PreviewLanguage, people: ReadonlySet<string>) {
  const own = wording[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const simulated = [...people].filter(isSimulated).length;
  return {
    links: [
      { href: `/results?lang=${language}`, text: own.backToResults, language },
      { href: `/report?lang=${other}`, text: own.language, language: other },
    ],
    notice: simulated > 0 ? own.simulatedIn(simulated, people.size) : null,
  };
}

let before: Promise<unknown> = Promise.resolve();

/** Makes one report at a time: each opens a database, and reloading the page would open many. */
function inTurn<Result>(make: () => Promise<Result>): Promise<Result> {
  const made = before.then(make, make);
  before = made.catch(() => undefined);
  return made;
}

/** The report on the preview's own records, made of the CSV that it offers; a sentence where they are too few. */
export async function reportPage(language: PreviewLanguage, around: PreviewParts): Promise<string> {
  const results = resultsOf(around, language);
  const people = peopleIn(results);
  const [one] = around.packages;
  if (!one || people.size < fewest) return String(await tooLittle(language, people.size));
  return inTurn(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sharewise-preview-report-'));
    try {
      const path = join(folder, 'sharewise-results.csv');
      writeFileSync(path, csvOf(results));
      const made = new Date().toISOString().slice(0, 10);
      const asking = { paths: [path], language, course: one.course, withNames: false, made };
      const limits = { memory: '500MB' };
      return (await makeReport({ ...asking, limits, around: aroundReport(language, people) })).page;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
