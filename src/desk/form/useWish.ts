import { useEffect, useRef } from 'react';
import { useStore } from '@nanostores/react';
import { pathName } from '../state/json.ts';
import { $place, type Place } from '../state/place.ts';

const controls = ['input:not([type=color]), textarea, select, [contenteditable=true]', 'button, summary'];

const editor = '[contenteditable=true]';

/** The field of a path, or of the nearest that holds it. */
function fieldIn(form: HTMLElement, path: readonly (string | number)[]): HTMLElement | undefined {
  for (let count = path.length; count > 0; count--) {
    const name = pathName(path.slice(0, count));
    const found = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return undefined;
}

function unfold(field: HTMLElement, form: HTMLElement) {
  const own = field.querySelector<HTMLDetailsElement>(':scope > details');
  if (own) own.open = true;
  for (let at: HTMLElement | null = field; at && at !== form; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
}

/** The innermost block of a lesson's text that has the words. */
const blockWith = (field: HTMLElement, words: string) =>
  [...field.querySelectorAll<HTMLElement>(`${editor} :is(p, h1, h2, h3, h4, li)`)].findLast((one) =>
    one.textContent?.includes(words),
  );

function show(field: HTMLElement, form: HTMLElement, words: string | undefined) {
  unfold(field, form);
  const block = words ? blockWith(field, words) : undefined;
  (block ?? field).scrollIntoView({ block: 'center' });
  const found = controls.map((own) => field.querySelector<HTMLElement>(own)).find((one) => one !== null);
  found?.focus({ preventScroll: true });
  // The editor takes the cursor from the page.
  if (block) getSelection()?.collapse(block, 0);
  field.classList.remove('wished');
  // The mark is shown anew, also for a field that has just had it.
  requestAnimationFrame(() => field.classList.add('wished'));
}

/** Shows the field as soon as it is there: some forms come a moment later. Returns what stops the waiting. */
function showOnceThere(form: HTMLElement, { path, words }: NonNullable<Place['field']>): () => void {
  const tried = () => {
    const found = fieldIn(form, path);
    // The editor of a lesson's text comes a moment after its field.
    if (!found || (path[0] === 'body' && !found.querySelector(editor))) return false;
    show(found, form, words);
    return true;
  };
  if (tried()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (tried()) observer.disconnect();
  });
  observer.observe(form, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Brings the field that was asked for into view, unfolds what holds it, and gives it the focus. */
export function useWish<T extends HTMLElement>() {
  const form = useRef<T>(null);
  const { field, file } = useStore($place);
  useEffect(() => (form.current && field ? showOnceThere(form.current, field) : undefined), [field, file]);
  return form;
}
