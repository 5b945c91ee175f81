import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { DeskState } from '../../src/schemas/desk.ts';
import { startDesk, type Desk } from '../../scorm/desk/start-desk.ts';
import { freePort } from './free-port.ts';
import { violations } from './violations.ts';

// One course, from the first change to the last.
test.describe.configure({ mode: 'serial' });
test.use({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });

const folder = mkdtempSync(join(tmpdir(), 'sharewise-desk-'));
const course = join(folder, 'Onze cursus');
let desk: Desk;

const read = (path: string) => readFileSync(join(course, path), 'utf8');

test.beforeAll(async () => {
  cpSync('lessons', course, { recursive: true });
  desk = await startDesk({ course, data: join(folder, 'data'), port: await freePort(), isLive: false });
});

test.afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(page: Page): Promise<void> {
  await page.goto(desk.url);
  await expect(page.getByRole('navigation', { name: 'Inhoud' })).toBeVisible();
}

const outline = (page: Page) => page.getByRole('navigation', { name: 'Inhoud' });

const go = (page: Page, name: string | RegExp) => outline(page).getByRole('button', { name }).press('Enter');

const isSaved = (page: Page) => expect(page.locator('.save')).toHaveAttribute('data-state', 'saved');

/** Waits until the check has looked at what was saved last. */
async function errors(page: Page): Promise<number> {
  await isSaved(page);
  await page.request.get(`${desk.url}api/faults`);
  const state = (await (await page.request.get(`${desk.url}api/state`)).json()) as DeskState;
  const count = state.faults.filter((one) => one.severity === 'error').length;
  const button = page.locator('.faults-button');
  await (count > 0
    ? expect(button).toContainText(`${count} te herstellen`)
    : expect(button).not.toContainText('te herstellen'));
  return count;
}

/** Both themes of what is on screen now. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the organisation becomes one’s own: name, values, contacts, colours and logo', async ({ page }) => {
  await open(page);
  await isAccessible(page);
  await page.getByLabel('Naam van de organisatie, nl').fill('Ziekenhuis De Linde');
  await page.getByLabel('Naam van de organisatie, en').fill('Linde Hospital');
  await isSaved(page);

  await page.getByRole('button', { name: 'Eigen kleuren kiezen' }).press('Enter');
  await page.getByRole('textbox', { name: 'Knoppen en links', exact: true }).fill('#9fd8d0');
  await expect(page.getByText('te laag, het moet 4,5 zijn')).toBeVisible();
  expect(await errors(page)).toBe(1);
  await page.getByRole('textbox', { name: 'Knoppen en links', exact: true }).fill('#1a4f8b');
  await expect(page.getByText(/Contrast \d+,\d+: genoeg/).first()).toBeVisible();
  expect(await errors(page)).toBe(0);

  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#1a4f8b"/></svg>';
  await page
    .getByLabel('Een logo kiezen')
    .setInputFiles({ name: 'linde.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) });
  await expect(page.locator('.picture img')).toBeVisible();
  await isSaved(page);
  expect(read('course.yaml')).toMatch(/^ {2}logo: [\w-]+\.svg$/m);

  await go(page, 'Kernwaarden');
  await page.getByRole('button', { name: 'Omhoog: Behulpzaam' }).press('Enter');
  await page.getByRole('button', { name: 'Verwijderen: Zorgvuldig' }).press('Enter');
  await page.getByRole('button', { name: 'Toevoegen: Kernwaarden' }).press('Enter');
  // What was added is open, and the first of its fields has the keyboard.
  await expect(page.getByRole('textbox', { name: 'Waarde, nl' }).last()).toBeFocused();
  await page.keyboard.type('Dichtbij');
  await isAccessible(page);
  await page.getByRole('textbox', { name: 'Waarde, en' }).last().fill('Close by');
  await page
    .getByRole('textbox', { name: 'Wat die online betekent, nl' })
    .last()
    .fill('Je bent er voor de mensen om je heen.');
  await page
    .getByRole('textbox', { name: 'Wat die online betekent, en' })
    .last()
    .fill('You are there for the people around you.');
  expect(await errors(page)).toBe(0);

  await go(page, 'Contacten');
  await page.locator('summary', { hasText: 'Webcare' }).press('Enter');
  await page.getByRole('textbox', { name: 'E-mail' }).first().fill('webcare@delinde.nl');
  expect(await errors(page)).toBe(0);
  expect(read('course.yaml')).toContain('      email: webcare@delinde.nl\n');
  // The file keeps its comments.
  const comments = (text: string) => text.split('\n').filter((line) => /^\s*# [A-Z]/.test(line));
  expect(comments(read('course.yaml'))).toEqual(comments(readFileSync('lessons/course.yaml', 'utf8')));
});

test('lessons are rewritten, added and removed, and a word changes its line alone', async ({ page }) => {
  await open(page);
  await go(page, /Een klacht/);
  await isAccessible(page);
  const before = read('06-complaint/nl.mdx').split('\n');
  const editor = page.getByRole('textbox', { name: 'Tekst van de les, nl' });
  await editor.getByText('Er is al goed geantwoord').click({ clickCount: 3 });
  await page.keyboard.type('Soms is er bij {organisation} al geantwoord.');
  await isSaved(page);
  const after = read('06-complaint/nl.mdx').split('\n');
  expect(after.filter((line, nth) => line !== before[nth])).toEqual(['Soms is er bij {organisation} al geantwoord.']);
  // The other language is to be looked at.
  await page.getByRole('group', { name: 'Tekst', exact: true }).getByRole('button', { name: 'EN' }).click();
  await expect(page.getByText('In een andere taal veranderd')).toBeVisible();
  await page.getByRole('button', { name: 'Het klopt nog' }).click();
  await expect(page.getByText('In een andere taal veranderd')).toBeHidden();

  await go(page, /Een compliment/);
  await page.getByRole('textbox', { name: 'Titel van de les, nl' }).fill('Een bedankje');
  await expect(outline(page).getByRole('button', { name: /Een bedankje/ })).toBeVisible();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nieuwe alinea.');
  await isSaved(page);
  expect(read('05-compliment/nl.mdx')).toContain('title: Een bedankje\n');
  expect(read('05-compliment/nl.mdx')).toContain('\n\nNieuwe alinea.');
  // What is pasted from Word keeps its words, lists and weight, and nothing else.
  await page.keyboard.press('Enter');
  await editor.evaluate((element) => {
    const data = new DataTransfer();
    const bullet = '<span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>';
    const item = (words: string) => `<p class="MsoListParagraph" style="mso-list:l0">${bullet}${words}<o:p></o:p></p>`;
    data.setData(
      'text/html',
      `<style>p{color:red}</style>${item('<b style="font-size:9pt">Vet</b> punt')}${item('Tweede')}`,
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await isSaved(page);
  await expect.poll(() => read('05-compliment/nl.mdx')).toContain('\n\n- **Vet** punt\n- Tweede');

  await page.getByRole('button', { name: 'Les toevoegen' }).press('Enter');
  await isAccessible(page);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Titel' }).fill('In de lift');
  await page.getByLabel('Feit of fabel').check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'In de lift' })).toBeVisible();
  await expect(outline(page).getByRole('button', { name: 'Feit of fabel' })).toBeVisible();

  await outline(page).getByLabel('Acties: Bereik en snelheid').press('Enter');
  await outline(page).getByRole('button', { name: 'Verwijderen' }).press('Enter');
  await expect(outline(page).getByRole('button', { name: /Bereik en snelheid/ })).toHaveCount(0);
  expect(readdirSync(course).some((name) => name.endsWith('reach-and-speed'))).toBe(false);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(outline(page).getByRole('button', { name: /Bereik en snelheid/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(outline(page).getByRole('button', { name: /Bereik en snelheid/ })).toHaveCount(0);
});

test('situations are added and removed, and what is wrong is mended by the list’s jumps', async ({ page }) => {
  await open(page);
  await outline(page).locator('summary').filter({ hasText: 'Compliment' }).press('Enter');
  await outline(page).getByRole('button', { name: 'Situatie toevoegen: Compliment' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Titel' }).fill('De taart');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'De taart' })).toBeVisible();
  await isAccessible(page);
  await outline(page).getByLabel('Acties: De taart').press('Enter');
  await outline(page).getByRole('button', { name: 'Verwijderen' }).press('Enter');
  await expect(outline(page).getByRole('button', { name: /De taart/ })).toHaveCount(0);

  // A contact and a value that nobody has written yet.
  for (const part of ['Contacten', 'Kernwaarden']) {
    await go(page, part);
    await page.getByRole('button', { name: `Toevoegen: ${part}` }).press('Enter');
    await isSaved(page);
  }
  expect(await errors(page)).toBeGreaterThan(4);
  await go(page, 'Startscherm');
  for (let left = await errors(page), round = 0; left > 0; left = await errors(page), round++) {
    expect(round).toBeLessThan(60);
    await page.locator('.faults-button').press('Enter');
    if (round === 0) await isAccessible(page);
    if (round === 0) await expect(page.locator('.fault-list').first()).toContainText('De tekst is leeg: vul hem in');
    await page.locator('.fault-list button').first().press('Enter');
    const field = page.locator('textarea:focus');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const language = await field.getAttribute('lang');
    await page.keyboard.type(language === 'nl' ? `Woorden van hier ${round}` : `Words from here ${round}`);
  }
});

test('versions say what changed, and one can go back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Versies' }).press('Enter');
  await page.locator('.version summary').first().press('Enter');
  await isAccessible(page);
  const before = read('course.yaml');
  const back = page.getByRole('button', { name: /^Hiernaar teruggaan: Zoals/ });
  await back.press('Enter');
  await page.getByRole('button', { name: 'Sluiten' }).press('Enter');
  await expect.poll(() => read('course.yaml')).toBe(readFileSync('lessons/course.yaml', 'utf8'));
  await page.getByRole('button', { name: /^Ongedaan maken/ }).press('Enter');
  await expect.poll(() => read('course.yaml')).toBe(before);
});

test('a scenario is a graph and a list, and what can’t be reached says so', async ({ page }) => {
  await open(page);
  await go(page, /Een klacht/);
  await outline(page).getByRole('button', { name: 'Oefening' }).press('Enter');
  await expect(page.locator('.graph .graph-node')).toHaveCount(6);
  await isAccessible(page);
  await page.getByRole('group', { name: 'Hoe de scènes' }).getByRole('button', { name: 'Lijst' }).press('Enter');
  await isAccessible(page);
  const lead = page.getByLabel(/^b: .* leidt naar/).first();
  await lead.selectOption({ index: 2 });
  await expect(page.getByText('Niet te bereiken').first()).toBeVisible();
  expect(await errors(page)).toBeGreaterThan(0);
  await page.locator('h1').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Niet te bereiken')).toHaveCount(0);
  expect(await errors(page)).toBe(0);
});

test('two writers at one place: both texts are shown, and nothing is written over', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Naam van de organisatie, nl');
  const own = await field.inputValue();
  const meanwhile = read('course.yaml').replace(`nl: ${own}`, 'nl: Van buiten');
  await page.route(
    '**/api/edit',
    async (route) => {
      writeFileSync(join(course, 'course.yaml'), meanwhile);
      await route.continue();
    },
    { times: 1 },
  );
  await field.fill('Van hier');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Iemand anders veranderde dit ook');
  await expect(dialog.getByLabel('Het bestand nu')).toHaveValue(/Van buiten/);
  await expect(dialog.getByLabel('Wat jij hebt')).toHaveValue(/Van hier/);
  await isAccessible(page);
  expect(read('course.yaml')).toContain('nl: Van buiten');
  await dialog.getByRole('button', { name: 'Die van de ander houden' }).press('Enter');
  await expect(field).toHaveValue('Van buiten');
});

test('what is typed while the desk’s program is away is kept, and another desk is noticed', async ({
  page,
  context,
}) => {
  await open(page);
  await page.route('**/api/edit', (route) => route.abort());
  await page.getByLabel('Naam van de organisatie, nl').fill('Zonder netwerk');
  await expect(page.locator('.save')).toContainText('Niet opgeslagen');
  expect(read('course.yaml')).not.toContain('Zonder netwerk');
  await isAccessible(page);
  await page.unroute('**/api/edit');
  await isSaved(page);
  expect(read('course.yaml')).toContain('nl: Zonder netwerk');

  const other = await context.newPage();
  await open(other);
  await expect(page.getByText('ook in een andere redactie open')).toBeVisible();
  await other.getByLabel('Naam van de organisatie, nl').fill('Van de ander');
  await expect(page.getByLabel('Naam van de organisatie, nl')).toHaveValue('Van de ander');
  await other.close();
  await expect(page.getByText('ook in een andere redactie open')).toBeHidden();
});

test('the page is what is edited: it shows a change, and a click on it opens the field', async ({ page }) => {
  await desk.close();
  desk = await startDesk({ course, data: join(folder, 'data'), port: await freePort() });
  await open(page);
  const live = page.frameLocator('iframe:not([inert])');
  await expect(live.locator('h1').first()).toBeVisible({ timeout: 240_000 });
  await go(page, 'Startscherm');
  await page.getByRole('textbox', { name: 'Titel, nl', exact: true }).fill('Even wachten, dan delen');
  // The page may still show the words before it.
  await go(page, 'Talen');
  await live.locator('h1').first().click();
  await expect(page.getByRole('textbox', { name: 'Titel, nl', exact: true })).toBeFocused();
  await expect(live.locator('h1').first()).toContainText('Even wachten, dan delen');
  await go(page, 'Talen');
  await live.locator('h1').first().click();
  await expect(page.getByRole('textbox', { name: 'Titel, nl', exact: true })).toBeFocused();
  for (const [width, height] of [
    [768, 1024],
    [1600, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await isAccessible(page);
  }
});
