import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { course } from './packages.ts';
import type { Sight } from './types.ts';

/** Looks at the page, and fails where it is not what the learner should see. */
type Look = (course: Frame, page: Page) => Promise<void>;

const root = (frame: Frame): Locator => frame.locator('html');

const has =
  (name: string, value: string): Look =>
  (frame) =>
    expect(root(frame)).toHaveAttribute(name, value);

/** A session in a state, with a notice in words, or with none. */
const notice =
  (session: string, words: RegExp | null, where = '[data-notice]'): Look =>
  async (frame) => {
    await has('data-session', session)(frame, frame.page());
    const shown = frame.locator(`${where} [data-when]:visible`);
    if (words) await expect(shown).toContainText(words);
    else await expect(shown).toHaveCount(0);
  };

const result =
  (success: string, score: number): Look =>
  async (frame) => {
    const section = frame.locator(`section[data-lesson="${course.lessons.at(-1)}"]`);
    await expect(section).toHaveAttribute('data-success', success);
    await expect(section).toHaveAttribute('data-score', String(score));
  };

const saying =
  (save: string, words: RegExp): Look =>
  async (frame, page) => {
    await has('data-save', save)(frame, page);
    await expect(frame.locator('[data-status] [data-when]:visible')).toContainText(words);
  };

const closed =
  (kept: string): Look =>
  async (frame, page) => {
    await has('data-session', 'closed')(frame, page);
    await has('data-save', kept === 'closed-saved' ? 'saved' : 'pending')(frame, page);
    await expect(frame.locator(`.${kept}`)).toBeVisible();
  };

/** In view but for a hairline: frames within frames are scrolled to whole pixels. */
const inView =
  (selector: string): Look =>
  (frame) =>
    expect(frame.locator(selector).first()).toBeInViewport({ ratio: 0.98 });

const telling =
  (selector: string, words: RegExp): Look =>
  (frame) =>
    expect(frame.locator(`${selector}:visible`).first()).toContainText(words);

/** Every line of the goodbye is on screen, and nothing lies over it. */
async function uncovered(frame: Frame): Promise<void> {
  for (const line of await frame.locator('.closed :is(h2, p):visible').all()) {
    await expect(line).toBeInViewport({ ratio: 1 });
    const isOnTop = await line.evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 2, top + height / 2));
    });
    expect(isOnTop).toBe(true);
  }
}

async function oneLanguage(frame: Frame): Promise<void> {
  const shown = await root(frame).getAttribute('data-shown');
  await expect(frame.locator(`[data-lang="${shown}"]:visible`)).not.toHaveCount(0);
  await expect(frame.locator(`body [data-lang]:not([data-lang="${shown}"]):visible`)).toHaveCount(0);
}

const asleep = 'section:not([hidden]) astro-island:not([data-alive])';

/** What each sight is in the page. */
export const sights: Readonly<Record<Sight, Look>> = {
  'the course, as always': notice('open', null),
  'told that nothing is recorded': notice('untracked', /No learning system was found.*is not being recorded/),
  'told that the LMS allows no connection': notice('untracked', /does not allow a connection.*is not being recorded/),
  'asked to open the course again': notice('untracked', /Close this window and open the course again/),
  'asked to open the course again, in the midst of it': notice('open', /Close this window and open the course again/),
  'told that they are looking back': notice('review', /You are looking back/),
  'told that they are browsing': notice('review', /You are browsing/),
  'told that progress stays in this browser': async (frame, page) => {
    await notice('untracked', null)(frame, page);
    await expect(frame.locator('.kept-here')).toContainText('Your progress is kept in this browser');
    await expect(frame.locator('.kept-here')).toBeVisible();
  },
  saved: has('data-save', 'saved'),
  'told that it is not saved yet': saying('pending', /Not saved yet: (keep this window open|kept on this device)/),
  'a new start': has('data-attempt', 'fresh'),
  'where they were': has('data-attempt', 'resumed'),
  'passed with 100': result('passed', 100),
  'not passed': result('failed', 0),
  goodbye: closed('closed-saved'),
  'goodbye, and told that nothing was recorded': async (frame, page) => {
    await has('data-session', 'closed')(frame, page);
    await expect(frame.locator('.closed p:visible')).toHaveText([
      /nothing from this visit was recorded/,
      /leave this page/,
    ]);
  },
  'told how to begin a new attempt': notice(
    'review',
    /You are looking back.*begin a new attempt in the learning system/,
  ),
  'no way to try again': async (frame) => {
    await expect(frame.getByText(/looking back: to try again/)).toBeVisible();
    await expect(frame.locator('[data-action="retry"]')).toHaveCount(0);
  },
  'goodbye, and told that not all was saved': closed('closed-pending'),
  'Start in view': inView('[data-action="start"]'),
  'where they go on, in view': inView(':focus'),
  'the goodbye in view, uncovered': uncovered,
  'one language': oneLanguage,
  async 'nothing of an exercise yet'(frame) {
    await expect(frame.locator(asleep)).toHaveCount(1);
    await expect(frame.locator(`${asleep} :is(button, input, p):visible`)).toHaveCount(0);
  },
  'the answer, judged': (frame) =>
    expect(frame.locator('section:not([hidden]) [data-scenario][data-result]:visible').first()).toBeVisible(),
  'told that not everything could be loaded': telling('.unloaded', /Not everything could be loaded/),
  'told that a browser opens no course from a folder': telling('.unloaded', /A browser opens no course from a folder/),
  'told how to print elsewhere': telling('[data-blocked="print"]', /the page around the course does not allow it/),
  'told the address of the source': telling('[data-blocked="link"]', /https:/),
  'told to write the date down': telling('.reminder-asked', /write the date down/),
  'locked out by the LMS': (_frame, page) => expect(page.locator('[data-locked]')).toBeVisible(),
};
