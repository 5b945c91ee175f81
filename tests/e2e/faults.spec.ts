import { expect, test } from '@playwright/test';
import { openBeforeLast } from './before-last.ts';
import { answer, goToCheck, launch, preview, saved } from './course.ts';
import { learnerAt } from './learner-at.ts';
import { heldIn } from './matrix/held.ts';
import { seeded } from './matrix/seeds.ts';
import { answerIn, courseIn, lmsOf, open, questionIn, switchFault } from './matrix/stage.ts';

// With the real clock; the matrix plays this and similar faults in each dialect with the page's clock.
test('with the network gone the learner is told, and all is saved once it is back', async ({ page, request }) => {
  const lms = lmsOf(request, 'scorm12');
  const token = await openBeforeLast(page, lms);
  const course = courseIn(page);
  const save = (state: string) => expect(course.locator('html')).toHaveAttribute('data-save', state);
  await switchFault(page, 'network-gone', true);
  await answerIn(course, 2);
  await save('pending');
  await expect(course.locator('[data-status]:visible').first()).toContainText(
    /keep this window open|kept on this device/,
  );
  await switchFault(page, 'network-gone', false);
  await save('saved');
  expect(heldIn((await lms.held(token)).data)).toContain('passed 100; 9 answers kept, 9 reported');
});

test('with the LMS’s window closed before the course’s nothing is said to be saved, and all is at the next launch', async ({
  page,
  request,
}) => {
  const lms = lmsOf(request, 'scorm12');
  const learner = await lms.addLearner('Closed');
  await lms.put(learner, await seeded('scorm12', 'eight'));
  const { location, token } = await lms.launch(learner, '', 'window');
  await page.goto(new URL(location, preview()).href);
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the course' }).click();
  const course = await opening;
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  await questionIn(course.mainFrame());
  await page.close();
  await answerIn(course.mainFrame(), 2);
  await expect(course.locator('html')).toHaveAttribute('data-save', 'pending');
  expect(heldIn((await lms.held(token)).data)).toContain('8 answers kept');
  await course.locator('[data-action="exit"]').first().click();
  await expect(course.locator('.closed-pending')).toBeVisible();
  const next = await lms.launch(learner);
  await open(course, next.location);
  await expect(courseIn(course).locator('html')).toHaveAttribute('data-save', 'saved');
  await expect
    .poll(async () => heldIn((await lms.held(next.token)).data))
    .toContain('passed 100; 9 answers kept, 9 reported');
});

test('anyone can switch a fault in the page, see what the learner sees, and start again with others', async ({
  page,
}) => {
  const course = await launch(page, await learnerAt(page, 'the check'));
  const save = (state: string) => expect(course.locator('html')).toHaveAttribute('data-save', state);
  const box = (words: string) => page.getByLabel(words);
  await goToCheck(course);
  await saved(course);
  await page.getByText('What if …').click();
  await box('… the LMS refuses to save').first().check();
  await answer(course, 2);
  await save('pending');
  await box('… the LMS refuses to save').first().uncheck();
  await saved(course);
  await box('… someone only looks back').check();
  await page.getByRole('button', { name: 'Start again with these' }).click();
  await expect(course.locator('html')).toHaveAttribute('data-session', 'review');
  await expect(box('… someone only looks back')).toBeChecked();
});
