import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findCourse } from '../scorm/report/course/find-course.ts';
import { makeReport } from '../scorm/report/make-report.ts';
import { previewCsv } from '../scorm/report/simulate/csv.ts';
import { simulate } from '../scorm/report/simulate/simulate.ts';
import { browserArgs, browserPath } from './browser.ts';

const picture = '.github/report.png';
const size = { width: 1280, height: 1190 };
const simulation = { learners: 400, seed: 1, from: '2025-11-03', months: 12 };

const folder = mkdtempSync(join(tmpdir(), 'sharewise-picture-'));
const course = findCourse(undefined);
if (!course) throw new Error('There is no course to simulate. Run: npm run build');

/** The report on simulated learners; the same each time, for the same course. */
async function pageOf(built: typeof course & object): Promise<string> {
  const csv = previewCsv(built, 'en');
  const path = join(folder, 'results.csv');
  writeFileSync(path, csv.header + [...simulate(built, simulation)].map(csv.rowsOf).join(''));
  const asking = { paths: [path], language: 'en', course: built, withNames: false, made: '2026-11-24' } as const;
  const { page } = await makeReport(asking);
  const html = join(folder, 'report.html');
  writeFileSync(html, page);
  return html;
}

const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
try {
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
  await page.goto(`file://${await pageOf(course)}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  const kilobytes = Math.round(png.length / 1000);
  if (kilobytes >= 300) throw new Error(`The picture is ${kilobytes} kB; the README wants it under 300 kB.`);
  writeFileSync(`${picture}.part`, png);
  renameSync(`${picture}.part`, picture);
  console.log(`${picture}: ${size.width} × ${size.height}, ${kilobytes} kB`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
