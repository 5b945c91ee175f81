import { expect, type BrowserContext, type Frame, type Page, type Request } from '@playwright/test';
import { spoilt } from '../../../scorm/preview/kept-faults.ts';
import { dialectOf, type Standard } from '../../../scorm/package/standards.ts';
import { heldIn, keptIn } from './held.ts';
import { course } from './packages.ts';
import { seeded } from './seeds.ts';
import { sights } from './sights.ts';
import {
  answerIn,
  courseIn,
  isWeb,
  lmsOf,
  open,
  questionIn,
  said,
  shelve,
  switchFault,
  type LmsSide,
} from './stage.ts';
import { heldAtEnd, type Case, type Sight, type Step } from './types.ts';

const shelfName = `sharewise/${course.id}/web`;

let count = 0;

/** A case under way: who learns, in which tab, in which launch. */
type Play = {
  readonly context: BrowserContext;
  readonly lms: LmsSide;
  readonly errors: string[];
  /** What the pages have asked the network for and not been given yet. */
  readonly underWay: Set<Request>;
  /** Calls that the standard forbids, and sessions that were not ended just once, by launch. */
  readonly wrongs: string[];
  readonly tabs: Map<string, { page: Page; token: string }>;
  learner: string;
  tab: string;
};

const current = (play: Play) => play.tabs.get(play.tab) as { page: Page; token: string };

async function newPage({ context, errors, underWay }: Play): Promise<Page> {
  const page = await context.newPage();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/** Records what the LMS in the tab was told, before the page is closed. */
async function takeDown(play: Play): Promise<void> {
  const page = play.tabs.get(play.tab)?.page;
  if (!page || page.isClosed() || !page.url().includes('/lms/')) return;
  const { names, mistakes } = await said(page);
  play.wrongs.push(...mistakes);
  const ends = names.flatMap((name, index) => (/Finish|Terminate/.test(name) ? [index] : []));
  const after = names.slice((ends.at(-1) ?? names.length) + 1).filter((name) => !/LastError/.test(name));
  if (ends.length > 1 || after.length > 0) play.wrongs.push(`ended ${ends.length} times, then: ${after.join(', ')}`);
}

async function launch(play: Play, faults = ''): Promise<void> {
  await takeDown(play);
  const page = play.tabs.get(play.tab)?.page ?? (await newPage(play));
  // The page's last requests have to arrive first, as they would in reality.
  await page.goto('about:blank');
  const { location, token } = await play.lms.launch(play.learner, faults);
  if (location === '') return void (await page.setContent('<p data-locked>locked</p>'));
  play.tabs.set(play.tab, { page, token });
  await open(page, location);
}

async function sees(play: Play, sight: Sight): Promise<void> {
  const { page } = current(play);
  await sights[sight](courseIn(page), page);
}

/** Lets the page's clock run, a second at a time, until the learner sees something; the network takes none of that time. */
async function within(play: Play, seconds: number, sight: Sight): Promise<void> {
  const { page } = current(play);
  const wanted = sight === 'saved' ? 'saved' : 'pending';
  for (let second = 0; second < seconds; second++) {
    await expect.poll(() => play.underWay.size, { message: 'requests under way', intervals: [20] }).toBe(0);
    if ((await courseIn(page).locator('html').getAttribute('data-save')) === wanted) break;
    await page.clock.runFor(1000);
  }
  await sees(play, sight);
}

/** Shows a step of a lesson by its address. */
async function show(frame: Frame, lesson: string, step = 1): Promise<void> {
  await frame.evaluate(
    (place) => {
      window.location.hash = place;
    },
    step === 1 ? lesson : `${lesson}_${step}`,
  );
  const section = frame.locator(`section[data-lesson="${lesson}"]`);
  await expect(section).not.toHaveAttribute('data-part');
  await expect(section.locator('astro-island:not([data-alive])')).toHaveCount(0);
}

async function perform(play: Play, step: Step): Promise<void> {
  const tab = play.tabs.get(play.tab);
  if (step[0] === 'launch') return launch(play, step[1]);
  if (step[0] === 'tab') {
    play.tab = step[1];
    return play.tabs.has(play.tab) ? undefined : launch(play);
  }
  if (step[0] === 'other learner') {
    const first = play.learner;
    play.learner = await play.lms.addLearner('Somebody else');
    await launch(play);
    play.learner = first;
    return;
  }
  if (!tab) throw new Error(`Nothing is launched before "${step[0]}".`);
  const frame = courseIn(tab.page);
  if (step[0] === 'on' || step[0] === 'off') return switchFault(tab.page, step[1], step[0] === 'on');
  if (step[0] === 'question') return void (await questionIn(frame));
  if (step[0] === 'answer') return answerIn(frame, step[1] ?? 2);
  if (step[0] === 'result') return show(frame, course.lessons.at(-1) ?? '');
  if (step[0] === 'practise') {
    const lesson = course.finalCheck.lesson;
    const step = await frame.locator(`section[data-lesson="${lesson}"]`).getAttribute('data-exercise');
    await show(frame, lesson, Number(step));
    return frame.locator('[data-action="practise"]').click();
  }
  if (step[0] === 'exit') return frame.locator('[data-action="exit"]').first().click();
  if (step[0] === 'within') return within(play, step[1], step[2]);
  if (step[0] === 'sees') {
    for (const sight of step.slice(1) as Sight[]) await sees(play, sight);
    return;
  }
  await takeDown(play);
  if (step[0] === 'close') return void (await tab.page.goto('about:blank'));
  const session = await play.context.newCDPSession(tab.page);
  const crashed = tab.page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  play.tabs.set(play.tab, { ...tab, page: await newPage(play) });
}

/** The faults that the first launch comes with. */
function faultsAtFirst({ steps: [first] }: Case): string[] {
  return first?.[0] === 'launch' ? (first[1] ?? '').split(',') : [];
}

async function prepare(play: Play, one: Case, standard: Standard): Promise<string> {
  const dialect = dialectOf(standard);
  const data = await seeded(dialect === 'web' ? 'scorm12' : dialect, one.from);
  if (isWeb(standard))
    await shelve(play.context, shelfName, spoilt(data, faultsAtFirst(one), course)['cmi.suspend_data'] ?? '');
  else await play.lms.put(play.learner, data);
  if (one.onFail)
    await play.context.route('**/content/*/index.html', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('data-on-fail="failed"', `data-on-fail="${one.onFail}"`);
      await route.fulfill({ response: answer, body });
    });
  if (one.steps.some(([name]) => name === 'within')) await play.context.clock.install();
  return isWeb(standard) ? '' : heldIn(data);
}

/** What the LMS, or for the web the browser, holds in the end. */
async function holds(play: Play, standard: Standard): Promise<string> {
  const { page, token } = current(play);
  if (!isWeb(standard)) return heldIn((await play.lms.held(token)).data);
  return keptIn(
    await courseIn(page).evaluate((name) => {
      try {
        return localStorage.getItem(name) ?? '';
      } catch {
        return '';
      }
    }, shelfName),
  );
}

/** Plays a case in a standard, and fails where the learner or the LMS is not left as it says. */
export async function play(one: Case, standard: Standard, context: BrowserContext): Promise<void> {
  const lms = lmsOf(context.request, standard);
  const learner = await lms.addLearner(`Zoë ${process.pid}-${(count += 1)}`);
  const under: Play = { context, lms, errors: [], underWay: new Set(), wrongs: [], tabs: new Map(), learner, tab: 'a' };
  const before = await prepare(under, one, standard);
  for (const step of one.steps) await perform(under, step);
  const expected = heldAtEnd(one, standard);
  await expect
    .poll(() => holds(under, standard), { message: 'what the LMS holds' })
    .toBe(expected === 'as before' ? before : expected);
  await takeDown(under);
  expect(under.errors).toEqual([]);
  expect(under.wrongs.filter((why) => why.startsWith('ended') || !one.refused?.test(why))).toEqual([]);
}
