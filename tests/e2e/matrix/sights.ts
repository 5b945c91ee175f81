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

/** What each sight is in the page. */
export const sights: Readonly<Record<Sight, Look>> = {
  'the course, as always': notice('open', null),
  'told that nothing is recorded': notice('untracked', /No learning system was found.*is not being recorded/),
  'told that the LMS allows no connection': notice('untracked', /does not allow a connection.*is not being recorded/),
  'asked to open the course again': notice('untracked', /Close this window and open the course again/),
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
      /nothing of this visit was recorded/,
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
  'locked out by the LMS': (_frame, page) => expect(page.locator('[data-locked]')).toBeVisible(),
};
