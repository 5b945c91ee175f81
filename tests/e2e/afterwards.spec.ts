import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addLearner, keyWorth, launch, resultOf, saved } from './course.ts';
import { learnerAt } from './learner-at.ts';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

for (const dialect of ['scorm12', 'scorm2004'] as const)
  test(`in ${dialect}: a week after passing three questions are offered, and the record does not notice`, async ({
    page,
  }) => {
    const learner = await learnerAt(page, 'passed', dialect);
    const before = await resultOf(page, learner, dialect);

    await page.clock.setFixedTime(days(6));
    const soon = await launch(page, learner, dialect);
    await expect(soon.locator('[data-action="refresh"]')).toBeHidden();

    await page.clock.setFixedTime(days(8));
    const later = await launch(page, learner, dialect);
    const told = () =>
      page.evaluate(() => (globalThis as unknown as { previewLms: { calls: unknown[] } }).previewLms.calls.length);
    await later.locator('[data-action="refresh"]').click();
    const screen = later.locator('[data-screen="refresher"]');
    await expect(screen.locator('h2').first()).toBeFocused();
    await saved(later);
    const callsBefore = await told();
    for (const points of [0, 2, 0]) {
      const asked = screen.locator('[data-scenario]');
      const scenario = (await asked.getAttribute('data-scenario')) ?? '';
      const scene = (await asked.getAttribute('data-scene')) ?? '';
      await asked.locator(`input[data-choice="${keyWorth(scenario, scene, points)}"]`).check();
      await asked.locator('[data-action="check"]').click();
      await expect(asked).toHaveAttribute('data-result', points === 2 ? 'best' : 'poor');
      await asked.locator('[data-action="continue"]').click();
    }
    await expect(screen.locator('[data-refreshed="1"] p').first()).toBeFocused();
    await screen.locator('[data-action="refreshed"]').click();
    await expect(later.locator('#start-title')).toBeFocused();
    expect(await told()).toBe(callsBefore);

    await page.goto('about:blank');
    const after = await resultOf(page, learner, dialect);
    expect({ ...after, card: null }).toEqual({ ...before, card: null });
  });

test('the reminder is a calendar file for a working day a month from now', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-01-31T10:00:00Z'));
  const course = await launch(page, await addLearner(page), 'web');
  await course.locator('[data-action="start"]').click();
  await course.locator('[data-action="menu"]').first().click();
  await course.locator('dialog a[href="#your-code"]').click();
  const download = page.waitForEvent('download');
  await course.locator('[data-action="remind"]').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(file).toContain('DTSTAMP:20270131T100000Z\r\n');
  // The 28th of February 2027 is a Sunday.
  expect(file).toMatch(/DTSTART:20270301T\d{4}00Z\r\n/);
  expect(file).not.toContain('{');
});
