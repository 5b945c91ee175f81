import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { buildCourse } from '../../scorm/build/build-course.ts';
import { serveBuilt } from '../e2e/site.ts';
import { barePage } from './bare-page.ts';
import { ratio, type Figure } from './figures.ts';
import { buildableCourse } from './large-course.ts';
import { load, type Loading } from './loading.ts';
import type { Part } from './parts.ts';
import { openPhone } from './phone.ts';

const whats = {
  requests: ['requests', ''],
  bytesUntilStart: ['bytes until Start works', 'kB'],
  bytes: ['bytes until idle', 'kB'],
  lcp: ['LCP', 'ms'],
  start: ['Start works', 'ms'],
  blocking: ['blocking time', 'ms'],
  longest: ['longest task', 'ms, from 50'],
} as const satisfies Record<keyof Loading, readonly [name: string, unit: string]>;

const subjects = ['a bare page', 'nine lessons', '100 lessons'] as const;

async function loadOnce(browser: Browser, url: string): Promise<Loading> {
  const { page, devtools } = await openPhone(browser, 4);
  const loading = await load(page, devtools, url);
  await page.context().close();
  return loading;
}

/** The pages to load, each served from this machine, and how to take them away. */
async function serveSubjects(browser: Browser) {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-bench-'));
  const course = join(folder, 'large');
  const less = buildableCourse(course, 100);
  const [nine, large] = [await buildCourse({}), await buildCourse({ course })];
  const pages: Record<string, string> = {};
  const [site, largeSite] = [await serveBuilt(nine.dist, pages), await serveBuilt(large.dist)];
  Object.assign(pages, await barePage(browser, site.url));
  const urls = [`${site.url}bare.html`, site.url, largeSite.url];
  const remove = () => {
    site.close();
    largeSite.close();
    large.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { urls, less, remove };
}

const valueOf = (loading: Loading, what: keyof Loading) =>
  loading[what] === null || !what.startsWith('bytes') ? loading[what] : loading[what] / 1000;

/** What each page takes to load, and how that compares. */
function figuresOf(loadings: readonly (readonly Loading[])[]): Figure[] {
  const figures = (Object.keys(whats) as (keyof Loading)[]).flatMap((what) =>
    subjects.map((subject, nth) => ({
      name: `${whats[what][0]}, ${subject}`,
      unit: whats[what][1],
      runs: (loadings[nth] ?? []).map((one) => valueOf(one, what)),
    })),
  );
  const named = (name: string) => figures.find((one) => one.name === name);
  const [bare, nine, large] = subjects;
  const beside = (what: string, one: string, other: string, as = other) =>
    ratio(`${what}, ${one} beside ${as}`, named(`${what}, ${one}`), named(`${what}, ${other}`));
  return [
    ...figures,
    beside('Start works', nine, bare),
    beside('LCP', nine, bare),
    beside('Start works', large, nine, 'nine'),
  ];
}

/** The course beside a bare page with the same first screen, and beside one of a hundred lessons, in turn, on slow 4G. */
export const page: Part = async ({ browser, runs, say, note }) => {
  say('page: builds the course, one of 100 lessons and a bare page');
  const { urls, less, remove } = await serveSubjects(await browser());
  if (less) note(less);
  const loadings: Loading[][] = urls.map(() => []);
  // The first of each warms the browser and the server up, and does not count.
  for (let run = 0; run <= runs; run++)
    for (const [nth, url] of urls.entries()) {
      say(`page: ${subjects[nth]}, ${run === 0 ? 'to warm up' : `run ${run} of ${runs}`}`);
      const loading = await loadOnce(await browser(), url);
      if (run > 0) loadings[nth]?.push(loading);
    }
  remove();
  return figuresOf(loadings);
};
