import { expect, test, type Page } from '@playwright/test';
import { checkTours } from '../screens/check.ts';
import { walk } from '../screens/stage.ts';
import { translate, type Translator } from './matrix/translator.ts';

/** What is on screen in each language, without the marks of a translator, and where the focus is. */
type Seen = { readonly en: string; readonly nl: string; readonly focus: string };

/** What is on screen, and whether a new screen's content is still to come. */
type Read = { readonly words: string; readonly focus: string; readonly isOpening: boolean };

/** The words on screen, and the way to what has the focus. Runs in the page. */
function read(): Read {
  const words = document.querySelector<HTMLElement>('main')?.innerText ?? '';
  const way: string[] = [];
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement)
    way.unshift(`${at.localName}:${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
  const plain = words.replaceAll(/[‹›]/g, '').replaceAll(/\s+/g, ' ');
  return { words: plain, focus: way.join(' '), isOpening: 'opening' in document.documentElement.dataset };
}

/**
 * What is on screen once it stands: a new screen's content comes after a paint, and exercises follow a switch of language
 * a moment after the page. It stands when two idle moments that follow each other show the same.
 */
async function standing(course: Page): Promise<Read> {
  let before = '';
  for (;;) {
    await course.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestIdleCallback(then))));
    const seen = await course.evaluate(read);
    if (JSON.stringify(seen) === before) return seen;
    before = seen.isOpening ? '' : JSON.stringify(seen);
  }
}

/** Presses the button of a language, also where something lies over it. */
const speak = (course: Page, language: string) =>
  course.evaluate(
    (code) => document.querySelector<HTMLElement>(`[data-action="language"][data-language="${code}"]`)?.click(),
    language,
  );

/** Walks past every state of the final check, translating each in turn, and answers what there was to see. */
async function walked(page: Page, ways: readonly Translator[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  await walk(page, checkTours.slice(0, 1), 'en', async (course, state) => {
    if (state.endsWith('print')) return;
    const { words: en, focus } = await standing(course);
    const by = ways[seen.size % ways.length];
    if (by) await translate(course, by);
    await speak(course, 'nl');
    const { words: nl } = await standing(course);
    seen.set(state, { en, nl, focus });
    if (by) await translate(course, by);
    await speak(course, 'en');
    await standing(course);
    if (by) await translate(course, by);
  });
  return seen;
}

test('a page that the browser translates goes on, and says in every state what it says untranslated', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const expected = await walked(await context.newPage(), []);
  await context.close();
  expect(expected.size).toBeGreaterThan(15);
  const translated = await browser.newContext();
  const errors: string[] = [];
  translated.on('weberror', (error) => errors.push(error.error().message));
  translated.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
  const seen = await walked(await translated.newPage(), ['replaces', 'renews', 'rewrites', 'wraps']);
  for (const [state, one] of expected) expect.soft(seen.get(state), state).toEqual(one);
  expect(errors).toEqual([]);
});
