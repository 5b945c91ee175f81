import { bringNeeds } from './needs.ts';

/** How many parts are fetched at a time: an LMS takes its time over every request, and serves few at once. */
const atOnce = 3;

const coming = new Map<HTMLElement, Promise<void>>();

/** How the build ends a part's file: what an LMS sends instead, such as its login page, does not, nor does half a file. */
const end = /<template data-end[^>]*><\/template>/;

/** Fetches a part; where something else comes, past the browser's cache: a login page may have been kept under its name. */
async function fetchPart(path: string, cache?: RequestCache): Promise<string> {
  const answer = await fetch(new URL(path, document.baseURI), cache && { cache });
  const html = await answer.text();
  if (answer.ok && end.test(html)) return html.replace(end, '');
  if (cache) throw new Error(`${path} did not come.`);
  return fetchPart(path, 'reload');
}

async function fill(place: HTMLElement, path: string): Promise<void> {
  const [html] = await Promise.all([fetchPart(path), bringNeeds()]);
  place.innerHTML = html;
  place.removeAttribute('data-part');
  place.removeAttribute('data-unloaded');
  place.dispatchEvent(new CustomEvent('arrived', { bubbles: true }));
}

/**
 * Brings what belongs into an element of the page, which tells by the event `arrived`. Rejects where it does not come: the
 * next call asks for it again.
 */
export function bring(place: HTMLElement): Promise<void> {
  const path = place.dataset['part'];
  if (path === undefined) return Promise.resolve();
  const known = coming.get(place);
  if (known) return known;
  const filled = fill(place, path).finally(() => coming.delete(place));
  coming.set(place, filled);
  return filled;
}

/** Brings all that is still missing, this one first. True once everything is there. */
export async function bringAll(first: HTMLElement | null): Promise<boolean> {
  if (first) await bring(first).catch(() => {});
  const missing = [...document.querySelectorAll<HTMLElement>('[data-part]')];
  const one = async () => {
    for (let place = missing.shift(); place; place = missing.shift()) await bring(place).catch(() => {});
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return document.querySelector('[data-part]') === null;
}
