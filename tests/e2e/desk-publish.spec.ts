import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { startDesk, type Desk } from '../../scorm/desk/start-desk.ts';
import { freePort } from './free-port.ts';
import { violations } from './violations.ts';

// One course: published, reviewed, and its results read.
test.describe.configure({ mode: 'serial' });
test.use({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });

const folder = mkdtempSync(join(tmpdir(), 'sharewise-publish-'));
const course = join(folder, 'Onze cursus');
let desk: Desk;

test.beforeAll(async () => {
  cpSync('lessons', course, { recursive: true });
  desk = await startDesk({ course, data: join(folder, 'data'), port: await freePort(), isLive: false });
});

test.afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(page: Page, place: string): Promise<void> {
  await page.goto(desk.url);
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: place }).press('Enter');
}

async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const coming = page.waitForEvent('download');
  await press();
  const got = await coming;
  const path = join(folder, got.suggestedFilename());
  await got.saveAs(path);
  return { name: got.suggestedFilename(), path };
}

test('packages are made of what was saved and downloaded, and an export of any columns becomes a report', async ({
  page,
}) => {
  await open(page, 'Uitgeven');
  await page.getByLabel('Je leeromgeving').selectOption({ label: 'Moodle' });
  await page.getByLabel(/^SCORM 2004, 3rd/).uncheck();
  await page.getByLabel('Wat je uitgeeft').selectOption({ label: 'Eén les: Een compliment' });
  await page.locator('.publish-part').getByLabel('Talen').selectOption('nl');
  await page.getByLabel('Wat er veranderd is').fill('Alleen deze les.');
  await page.getByRole('button', { name: 'Pakketten maken' }).press('Enter');
  await expect(page.getByText('Gemaakt: 1.')).toBeVisible({ timeout: 240_000 });
  await isAccessible(page);
  const zip = await downloaded(page, () =>
    page
      .getByRole('link', { name: /-scorm12\.zip$/ })
      .first()
      .click(),
  );
  expect(zip.name).toMatch(/-compliment-nl-moodle-.*-scorm12\.zip$/);
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: /^Blad in het Nederlands: / }).click();
  await expect((await opening).getByText('Alleen deze les.')).toBeVisible();

  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: 'Resultaten' }).press('Enter');
  const [head = '', ...rows] = readFileSync('tests/unit/report/cases/local.csv', 'utf8').split('\n');
  const headings = head.replace('user_id', 'Personeelsnummer').replace('interaction_id', 'Onderdeel');
  await page.getByLabel('De geëxporteerde bestanden kiezen').setInputFiles({
    name: 'eigen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([headings.replace('response', 'Gekozen'), ...rows].join('\n')),
  });
  await expect(page.getByRole('heading', { name: 'Wat zijn de kolommen van eigen.csv?' })).toBeVisible();
  await expect(page.getByLabel('Waaraan je mensen herkent')).toHaveValue('Personeelsnummer');
  await isAccessible(page);
  await page.getByRole('combobox', { name: 'Welke vraag', exact: true }).selectOption('Onderdeel');
  await page.getByLabel('Wat er is geantwoord').selectOption('Gekozen');
  await page.getByLabel('Of iemand geslaagd is').selectOption('');
  await page.getByLabel('Of het antwoord goed is').selectOption('result');
  await page.getByRole('button', { name: 'Rapport maken' }).press('Enter');
  await expect(page.getByText(/^eigen\.csv: .*222 rijen/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Ook per').selectOption('language');
  const report = page.locator('.results-report iframe');
  await expect(report.contentFrame().locator('h1')).toBeVisible();
  // axe waits for ever for a frame in which no script may run; the report itself is looked at in report.spec.ts.
  await report.evaluate((frame) => frame.remove());
  await isAccessible(page);
});

test('a course is reviewed in one file: comments come back to their fields, and are resolved', async ({
  page,
  context,
}) => {
  await open(page, 'Uitgeven');
  await page.getByLabel('Taal van het beoordelingsbestand').selectOption('nl');
  const file = await downloaded(page, () => page.getByRole('link', { name: 'Beoordelingsbestand maken' }).click());
  expect(file.name).toMatch(/^think-then-share-.*-review-nl\.html$/);

  // As a colleague opens it: from the disk, on a phone.
  const review = await context.newPage();
  const errors: string[] = [];
  review.on('pageerror', ({ message }) => errors.push(message));
  review.on('request', (request) => !/^(file|data|blob):/.test(request.url()) && errors.push(request.url()));
  await review.setViewportSize({ width: 360, height: 740 });
  await review.goto(pathToFileURL(file.path).href);
  await review.locator('#nl-06-complaint').getByText('Er is al goed geantwoord').click();
  await review.getByLabel('Je opmerking', { exact: true }).fill('Dit kan <b>korter</b>.');
  await review.getByRole('button', { name: 'Vasthouden' }).press('Enter');
  // By keyboard alone: what was left has the focus again, and the next text is a Tab away.
  const title = review.locator('[data-text]').filter({ hasText: /^\s*Titel\s*Eerst denken, dan delen/ });
  await title.getByRole('button', { name: 'Opmerking' }).press('Enter');
  await review.keyboard.type('Mooie titel');
  await review.getByRole('button', { name: 'Vasthouden' }).press('Enter');
  await expect(review.getByText('Opmerkingen: 2, nog niet bewaard')).toBeVisible();
  await isAccessible(review);
  expect(await review.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await review.getByRole('button', { name: 'Mijn opmerkingen bewaren' }).click();
  await expect(review.getByRole('alert')).toHaveText('Vul eerst je naam in.');
  await review.getByLabel('Je naam').fill('Noor');
  const sent = await downloaded(review, () => review.getByRole('button', { name: 'Mijn opmerkingen bewaren' }).click());
  await expect(review.getByText('stuur het bestand')).toBeVisible();
  expect(errors).toEqual([]);
  await review.close();

  const choose = page.getByLabel('De teruggestuurde bestanden kiezen');
  await choose.setInputFiles({ name: 'ander.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('ander.json is niet opgenomen');
  await choose.setInputFiles(sent.path);
  await expect(page.getByText('Noor: 2 nieuw, 0 gewijzigd, 0 al bekend.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Een klacht · ' }).press('Enter');
  const editor = page.getByRole('textbox', { name: 'Tekst van de les, nl' });
  await expect(editor).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent)).toContain(
    'Er is al goed geantwoord',
  );
  await expect(page.getByText('Dit kan <b>korter</b>.')).toBeVisible();
  await page.getByRole('button', { name: /^Afhandelen: Dit kan/ }).press('Enter');
  await expect(page.getByText('Dit kan <b>korter</b>.')).toBeHidden();

  await page.getByRole('button', { name: 'Opmerkingen: 1' }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /· Titel \(nl\)/ })
    .press('Enter');
  const field = page.getByRole('textbox', { name: 'Titel, nl', exact: true });
  await expect(field).toBeFocused();
  await field.fill('Denk eerst');
  await expect(page.getByText('De tekst is sindsdien veranderd. Nu staat er: “Denk eerst”')).toBeVisible();
  expect(readFileSync(join(course, 'course.yaml'), 'utf8')).toContain('nl: Denk eerst\n');
});
