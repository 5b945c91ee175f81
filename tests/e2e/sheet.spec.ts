import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { violations } from './violations.ts';

const sheets = readdirSync('packages').filter((file) => file.endsWith('.html'));

for (const [width, colorScheme] of [
  [1280, 'light'],
  [320, 'dark'],
] as const) {
  test(`the admin sheets can be read by everyone at ${width} px, ${colorScheme}`, async ({ page }) => {
    expect(sheets.length).toBeGreaterThanOrEqual(8);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const sheet of sheets.filter((file) => /scorm12|web/.test(file))) {
      await page.goto(pathToFileURL(resolve('packages', sheet)).href);
      await expect(page.locator('h1'), 'its style sheet is let in').toHaveCSS('font-family', /Young Serif/);
      expect.soft(await violations(page), sheet).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect.soft(await page.evaluate(sideways), sheet).toBe(0);
    }
  });
}

test('the admin sheets print on two pages of A4, what is folded left out', async ({ page }) => {
  for (const sheet of sheets) {
    await page.goto(pathToFileURL(resolve('packages', sheet)).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect.soft(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, sheet).toBeLessThanOrEqual(2);
  }
});
