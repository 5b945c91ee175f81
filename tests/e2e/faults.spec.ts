import { expect, test } from '@playwright/test';
import { openBeforeLast } from './before-last.ts';
import { answer, goToCheck, launch, saved } from './course.ts';
import { learnerAt } from './learner-at.ts';
import { heldIn } from './matrix/held.ts';
import { answerIn, courseIn, lmsOf, switchFault } from './matrix/stage.ts';

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
