import type { CDPSession, Locator, Page } from '@playwright/test';
import { buildCourse } from '../../scorm/build/build-course.ts';
import { serveBuilt } from '../e2e/site.ts';
import { median } from './figures.ts';
import type { Part } from './parts.ts';
import { openPhone } from './phone.ts';

const frames = 120;

/** Milliseconds between frames as the browser draws them. Runs in the page. */
const gapsBetween = (count: number) =>
  new Promise<number[]>((done) => {
    const times: number[] = [];
    const note = (time: number) => {
      times.push(time);
      if (times.length <= count) requestAnimationFrame(note);
      else done(times.slice(1).map((one, nth) => one - (times[nth] ?? one)));
    };
    requestAnimationFrame(note);
  });

const busySeconds = async (devtools: CDPSession) =>
  (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;

/** Milliseconds between frames, the shortest first, and of work for each. */
type Seen = { readonly gaps: readonly number[]; readonly work: number };

/** Posts to a large account and watches while that plays: null where it did not. */
async function watch(page: Page, devtools: CDPSession, lesson: Locator): Promise<Seen | null> {
  await lesson.locator('.reach-settings > summary').click();
  await lesson.locator('.reach-large input').check();
  await devtools.send('Performance.enable');
  await lesson.locator('[data-action="post"]').click();
  const clock = lesson.locator('.reach-player input');
  await page.waitForFunction((one) => (one as HTMLInputElement).valueAsNumber > 0, await clock.elementHandle());
  const [was, since] = [await clock.inputValue(), await busySeconds(devtools)];
  const gaps = (await page.evaluate(gapsBetween, frames)).toSorted((a, b) => a - b);
  const work = ((await busySeconds(devtools)) - since) * (1000 / frames);
  return (await clock.inputValue()) === was ? null : { gaps, work };
}

/** The frames of the simulator with the CPU slowed six times. */
export const simulator: Part = async ({ browser, runs, say }) => {
  const site = await serveBuilt((await buildCourse({})).dist);
  // Reads the built course as it is loaded.
  const { toExercise } = await import('../screens/lessons.ts');
  const seen: (Seen | null)[] = [];
  for (let run = 1; run <= runs; run++) {
    say(`simulator: run ${run} of ${runs}`);
    const { page, devtools } = await openPhone(await browser(), 6);
    page.setDefaultTimeout(20_000);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    seen.push(await watch(page, devtools, await toExercise(page, 'reach-and-speed')));
    await page.context().close();
  }
  site.close();
  const each = (of: (one: Seen) => number) => seen.map((one) => one && of(one));
  return [
    { name: 'frames of the simulator', unit: 'a second', runs: each(({ gaps }) => 1000 / (median(gaps) ?? NaN)) },
    { name: '95 % of its frames within', unit: 'ms', runs: each(({ gaps }) => gaps[Math.floor(frames * 0.95)] ?? NaN) },
    { name: 'work for a frame of the simulator', unit: 'ms', runs: each(({ work }) => work) },
  ];
};
