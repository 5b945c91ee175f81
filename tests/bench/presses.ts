import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { buildCourse } from '../../scorm/build/build-course.ts';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';
import { serveBuilt } from '../e2e/site.ts';
import { barePage } from './bare-page.ts';
import { median, type Figure } from './figures.ts';
import type { Part } from './parts.ts';
import { openPhone } from './phone.ts';

type Own = { answered: number | null };

/**
 * Notes, for each event of a press, the time from its own timestamp to the end of the first frame after it. The browser's
 * Event Timing tells nothing of what took less than 16 ms. Runs in the page.
 */
function watch(): void {
  const own: Own = { answered: null };
  Object.assign(window, { own });
  const note = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        own.answered = Math.max(own.answered ?? 0, performance.now() - timeStamp);
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  for (const type of ['pointerdown', 'pointerup', 'click']) addEventListener(type, note, { capture: true });
}

/** Marks what a learner would press next in the course, and answers its name; null where there is nothing left. Runs in the page. */
function markNext(best: readonly string[]): string | null {
  const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]');
  const pressable = (scope: ParentNode, selector: string) =>
    [...scope.querySelectorAll(selector)].find((one) => isSeen(one) && !one.matches(':disabled, [data-pressed]'));
  const lesson = [...document.querySelectorAll('section[data-lesson]')].find((one) => one.checkVisibility());
  const choice = () => {
    const open = '[data-scenario][data-scene]:not([data-result]):not(:has(input:checked))';
    const asked = lesson && pressable(lesson, open);
    const name = (one: Element) =>
      [asked?.getAttribute('data-scenario'), asked?.getAttribute('data-scene'), one.getAttribute('data-choice')].join();
    const all = [...(asked?.querySelectorAll('[data-choice]') ?? [])];
    const one = all.find((each) => best.includes(name(each))) ?? all[0];
    return one?.closest('label') ?? one;
  };
  const action = (name: string, once = false) => {
    const found = lesson && pressable(lesson, `[data-action="${name}"]`);
    if (found && once) found.setAttribute('data-pressed', '');
    return found;
  };
  for (const one of document.querySelectorAll('[data-bench]')) one.removeAttribute('data-bench');
  const ways: readonly (readonly [string, () => Element | undefined])[] = [
    ['Start', () => pressable(document, '[data-action="start"]')],
    ['a choice', choice],
    ['Check', () => action('check')],
    ['Continue', () => action('continue')],
    ['Post', () => action('post', true)],
    ['Delete while it plays', () => action('delete', true)],
    ['Next', () => pressable(document, '[data-action="next"]')],
  ];
  for (const [name, find] of ways) {
    const found = find();
    if (!found) continue;
    found.setAttribute('data-bench', '');
    return lesson ? `${name}, ${lesson.getAttribute('data-lesson')}` : name;
  }
  return null;
}

const idle = (page: Page) => page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 10_000 })));

/** Presses an element as a hand does, which holds it for a moment; answers milliseconds, or null where no press was noticed. */
async function press(page: Page, selector: string): Promise<number | null> {
  const button = page.locator(selector).first();
  await button.scrollIntoViewIfNeeded();
  await idle(page);
  const box = await button.boundingBox();
  if (!box) return null;
  await page.evaluate(() => void ((window as unknown as { own: Own }).own.answered = null));
  await page.mouse.move(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(70);
  await page.mouse.up();
  await idle(page);
  return page.evaluate(() => (window as unknown as { own: Own }).own.answered);
}

/** What the same press takes on a page that does nothing but take its button away. */
async function pressBare(browser: Browser, url: string): Promise<number | null> {
  const { page } = await openPhone(browser, 6);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  const took = await press(page, '[data-action="start"]');
  await page.context().close();
  return took;
}

/** What is pressed around the lessons, once they have been gone through. */
const around = [
  ['the language', 'header [data-language="en"]'],
  ['the menu', '[data-action="menu"]:visible'],
  ['a lesson in the menu', 'dialog[open] a[href^="#"]'],
  ['the theme', '[data-action="theme"]:visible'],
] as const;

/** The best choice of each question, as `scenario,scene,choice`. */
function bestChoices(dist: string): string[] {
  const { questions } = JSON.parse(readFileSync(`${dist}/course.json`, 'utf8')) as BuiltCourse;
  return questions.flatMap(({ scenario, scene, choices }) => {
    const best = choices.toSorted((a, b) => b.score - a.score)[0];
    return best ? [`${scenario},${scene},${best.key}`] : [];
  });
}

/** Goes through the whole course and answers, by name, what the slowest press of that name took. */
async function walk(page: Page, best: readonly string[]): Promise<Map<string, number | null>> {
  const took = new Map<string, number | null>();
  const note = (name: string, ms: number | null) => {
    const before = took.get(name);
    took.set(name, ms === null || before === null ? null : Math.max(before ?? 0, ms));
  };
  for (let pressed = 0; pressed < 400; pressed++) {
    const name = await page.evaluate(markNext, best);
    if (name === null) break;
    note(name, await press(page, '[data-bench]'));
  }
  for (const [name, selector] of around) note(name, await press(page, selector).catch(() => null));
  return took;
}

/** The kinds of press that the course is known for: where one is missing, that is said. */
const expected = ['Start', 'a choice', 'Check', 'Continue', 'Post', 'Delete while it plays', 'Next'];

/** Each press on the way through the whole course, with the CPU slowed six times. */
export const presses: Part = async ({ browser, runs, say, note }) => {
  const { dist } = await buildCourse({});
  const pages: Record<string, string> = {};
  const site = await serveBuilt(dist, pages);
  Object.assign(pages, await barePage(await browser(), site.url));
  const best = bestChoices(dist);
  const walks: Map<string, number | null>[] = [];
  const bare: (number | null)[] = [];
  for (let run = 1; run <= runs; run++) {
    say(`presses: the whole course, run ${run} of ${runs}`);
    const { page } = await openPhone(await browser(), 6);
    page.setDefaultTimeout(20_000);
    await page.addInitScript(watch);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    walks.push(await walk(page, best));
    bare.push(await pressBare(await browser(), `${site.url}bare.html`));
    await page.context().close();
  }
  site.close();
  const names = [...new Set(walks.flatMap((one) => [...one.keys()]))];
  for (const kind of expected)
    if (!names.some((name) => name.startsWith(kind))) note(`No press of "${kind}" was found in the course.`);
  const figures = names.map((name) => ({ name, unit: 'ms', runs: walks.map((one) => one.get(name) ?? null) }));
  return [slowest(figures), { name: 'Start on a bare page', unit: 'ms', runs: bare }, ...figures];
};

/** The press with the largest median; not measured where one of them was not. */
function slowest(figures: readonly Figure[]): Figure {
  const medians = figures.map(({ runs }) => median(runs));
  const known = medians.filter((one) => one !== null);
  return { name: 'the slowest press', unit: 'ms', runs: [known.length < medians.length ? null : Math.max(...known)] };
}
