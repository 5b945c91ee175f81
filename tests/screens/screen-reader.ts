import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from '@playwright/test';

type Reader = typeof virtual;

const code = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');

/** The package is a module that exports the reader; a page under a strict policy takes no module, so it becomes a script. */
function asScript(): string {
  const [exported = '', name = ''] = /export\s*\{[^}]*?([\w$]+) as virtual[^}]*\};?/.exec(code) ?? [];
  if (!name) throw new Error('@guidepup/virtual-screen-reader exports no "virtual" any more: read its browser.js.');
  return `(() => {${code.replace(exported, '')}\n;window.reader = ${name};})()`;
}

/** Brings a simulated screen reader into the page, once. */
async function bring(course: Page): Promise<void> {
  if (!(await course.evaluate(() => 'reader' in window))) await course.evaluate(asScript());
}

/** What is left of a phrase for someone who listens: not where paragraphs, lists and their items begin and end. */
function isWord(phrase: string, before: string | undefined): boolean {
  if (/^(end of |(paragraph|list|blockquote|term|definition|listitem\b.*|status|mark)$)/.test(phrase)) return false;
  // The words within a button, a heading or a label have been said with it.
  return !before || !before.includes(phrase);
}

/** The lines that are said, one after the other, when a part of the page is read from its beginning to its end. */
export async function readAloud(course: Page, selector: string): Promise<string[]> {
  await bring(course);
  const phrases = await course.evaluate(async (wanted) => {
    const { reader } = window as unknown as { reader: Reader };
    await reader.start({ container: document.querySelector(wanted) ?? document.body });
    const [node, first] = [reader.activeNode, await reader.lastSpokenPhrase()];
    // Behind the end it begins anew.
    for (let count = 0; count < 1000; count++) {
      await reader.next();
      if (reader.activeNode === node && (await reader.lastSpokenPhrase()) === first) break;
    }
    const log = await reader.spokenPhraseLog();
    await reader.stop();
    return log.slice(0, -1);
  }, selector);
  const lines: string[] = [];
  for (const phrase of phrases) if (isWord(phrase, lines.at(-1))) lines.push(phrase);
  return lines;
}

/** What is said by itself while something is done: live regions, and whatever takes the focus. */
export async function heardDuring(course: Page, act: () => Promise<void>): Promise<string[]> {
  await bring(course);
  await course.evaluate(async () => {
    const { reader } = window as unknown as { reader: Reader };
    await reader.start({ container: document.body });
    await reader.clearSpokenPhraseLog();
  });
  await act();
  return course.evaluate(async () => {
    const { reader } = window as unknown as { reader: Reader };
    // Mutations are told in the task after them.
    await new Promise((done) => setTimeout(done));
    const log = await reader.spokenPhraseLog();
    await reader.stop();
    return log;
  });
}
