import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type BrowserContext, type Frame } from '@playwright/test';
import type { Standard } from '../../../scorm/package/standards.ts';
import { course } from './packages.ts';
import { holds, prepare } from './prepare.ts';
import { presses } from './presses.ts';
import { holdToTheirWords } from './sentences.ts';
import { shareOut, switchServed, type Served } from './served.ts';
import { sights } from './sights.ts';
import { answerIn, courseIn, isWeb, lmsOf, open, questionIn, switchFault } from './stage.ts';
import { translate } from './translator.ts';
import { heldAtEnd, type Case, type Sight, type Step } from './types.ts';
import { current, newPage, takeDown, type Play } from './under-way.ts';

let count = 0;

async function launch(play: Play, faults = ''): Promise<void> {
  await takeDown(play);
  const page = play.tabs.get(play.tab)?.page ?? (await newPage(play));
  // The page's last requests have to arrive first, as they would in reality.
  await page.goto('about:blank');
  const { location, token } = await play.lms.launch(play.learner, shareOut(play.served, faults));
  if (location === '') return void (await page.setContent('<p data-locked>locked</p>'));
  const { data: before } = await play.lms.held(token);
  play.tabs.set(play.tab, { page, token, learner: play.learner, before });
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
  if (step[0] === 'from a folder') return void (await tab.page.goto(pathToFileURL(resolve('dist/index.html')).href));
  if (step[0] === 'waits') return tab.page.clock.runFor(step[1] * 1000);
  const frame = courseIn(tab.page);
  if (step[0] === 'press') return presses[step[1]](frame);
  if (step[0] === 'translated') return translate(frame);
  if (step[0] === 'on' || step[0] === 'off') {
    const isOn = step[0] === 'on';
    return switchServed(play.served, step[1], isOn) ? undefined : switchFault(tab.page, step[1], isOn);
  }
  if (step[0] === 'question') return void (await questionIn(frame));
  if (step[0] === 'answer') {
    const answer = await answerIn(frame, step[1] ?? 2);
    return void play.given.set(tab.learner, [...(play.given.get(tab.learner) ?? []), answer]);
  }
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

/** Holds all that the page says of the record against what the LMS has by then; in English, which it speaks in most cases. */
async function keepWord(play: Play): Promise<void> {
  const tab = play.tabs.get(play.tab);
  if (!tab) return;
  const { page, token, learner, before } = tab;
  const frame = courseIn(page);
  if (page.isClosed() || frame === page.mainFrame()) return;
  await holdToTheirWords(frame, async () => ({
    before,
    held: await play.lms.held(token),
    given: play.given.get(learner) ?? [],
    mode: (await frame.locator('html').getAttribute('data-mode')) ?? '',
  }));
}

/** Plays a case in a standard, and fails where the learner or the LMS is not left as it says. */
export async function play(
  one: Case,
  standard: Standard,
  context: BrowserContext,
  served: Served = null,
): Promise<void> {
  const lms = lmsOf(context.request, standard);
  const learner = await lms.addLearner(`Zoë ${process.pid}-${(count += 1)}`);
  const { size } = one;
  const under: Play = {
    context,
    lms,
    size,
    served,
    errors: [],
    underWay: new Set(),
    wrongs: [],
    tabs: new Map(),
    given: new Map(),
    learner,
    tab: 'a',
  };
  const before = await prepare(under, one, standard);
  for (const step of one.steps) {
    await perform(under, step);
    if (!isWeb(standard)) await keepWord(under);
  }
  const expected = heldAtEnd(one, standard);
  await expect
    .poll(() => holds(under, standard), { message: 'what the LMS holds' })
    .toBe(expected === 'as before' ? before : expected);
  await takeDown(under);
  // A script that does not come is a case of its own: what the learner sees of it is held in its steps.
  expect(under.errors.filter((one) => !one.startsWith('Failed to fetch dynamically imported module'))).toEqual([]);
  expect(under.wrongs.filter((why) => why.startsWith('ended') || !one.refused?.test(why))).toEqual([]);
}
