import { placeOf } from '../course/place.ts';
import { $course } from '../state/attempt.ts';
import { $language, chooseLanguage } from '../state/language.ts';
import { $place } from '../state/navigate.ts';
import { remember } from './remember.ts';

// Only the desk's server brings this script, into the page that the desk shows while a course is edited: it is in no build.

/** What stands in a line of text rather than on lines of its own. */
const isInline = (element: Element) => getComputedStyle(element).display.startsWith('inline');

const wordsOf = (element: Element): string => {
  const said = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
  return said.trim() || (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '');
};

/** The words that were clicked: those of the nearest block around the pointer that has any. */
function clickedWords(target: Element): string {
  let element: Element | null = target;
  while (element && (wordsOf(element) === '' || (isInline(element) && element.tagName !== 'BUTTON')))
    element = element.parentElement;
  return element ? wordsOf(element).slice(0, 500) : '';
}

function around(target: Element) {
  const question = target.closest<HTMLElement>('[data-scenario]');
  const label = target.closest('label');
  const choice = target.closest<HTMLElement>('[data-choice]') ?? label?.querySelector<HTMLElement>('[data-choice]');
  return {
    lesson: target.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'],
    scenario: question?.dataset['scenario'],
    scene: question?.dataset['scene'],
    choice: choice?.dataset['choice'],
  };
}

const root = document.documentElement;

type At = { readonly hash: string; readonly scroll: number };

type Asked = {
  readonly type?: unknown;
  readonly at?: At;
  readonly screen?: string;
  readonly lesson?: string;
  readonly step?: number;
  readonly language?: string;
  readonly theme?: string;
  readonly changes?: readonly { readonly before: string; readonly after: string }[];
};

function showPlace({ at, screen, lesson, step }: Asked): void {
  const here = /^#([^_]+)/.exec(location.hash)?.[1];
  const isStart = at ? at.hash === '' : screen === 'start';
  if (isStart) $place.set(null);
  else if (at) location.hash = at.hash;
  else if (lesson !== undefined && (lesson !== here || step !== undefined))
    location.hash = `#${lesson}${step !== undefined && step > 1 ? `_${step}` : ''}`;
}

function showLook({ language, theme }: Asked): void {
  if (language !== undefined && language !== $language.get()) {
    remember('language', language);
    $language.set(language);
    chooseLanguage(language);
  }
  if (theme === 'light' || theme === 'dark') {
    root.dataset['theme'] = theme;
    remember('theme', theme);
  }
}

/** True where no lesson of this name is still to be shown: a place whose lesson was removed meanwhile is the start screen. */
const isThere = (hash: string) =>
  root.dataset['view'] !== 'start' || !$course.get().lessons.includes(placeOf(hash.slice(1)).lesson);

/** True once the session stands, the screen is shown and all that answers on it is awake. */
const isSettled = (hash: string) =>
  root.dataset['session'] !== 'connecting' &&
  isThere(hash) &&
  root.dataset['opening'] === undefined &&
  [...document.querySelectorAll('astro-island:not([data-alive])')].every((one) => one.closest('[hidden]'));

const pause = 20;
const most = 150;

const paused = () => new Promise((resolve) => void setTimeout(resolve, pause));

/** Resolves once the page has settled, and after some seconds where it does not. */
async function settled(hash: string): Promise<void> {
  for (let nth = 0; nth < most && !isSettled(hash); nth++) await paused();
}

/** Tells of every click, also of those that came before this script: the page's head kept them. */
function tellClicks(tell: (message: object) => void): void {
  const clicked = (target: unknown) => {
    if (!(target instanceof Element)) return;
    const language = root.dataset['shown'] ?? '';
    tell({ type: 'sharewise:click', language, text: clickedWords(target), ...around(target) });
  };
  const kept = (window as { earlyClicks?: { push: (target: unknown) => void } & Iterable<unknown> }).earlyClicks ?? [];
  for (const target of kept) clicked(target);
  kept.push = clicked;
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Puts texts that were changed in the place of those on the page, until the page is loaded anew. */
function changeTexts(changes: readonly { readonly before: string; readonly after: string }[]): void {
  const after = new Map(changes.map((one) => [one.before, one.after]));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const now = after.get(spaced(text.data));
    if (now !== undefined) text.data = now;
  }
}

/** Tells the desk around this page what is clicked on it and where it stands, and shows what the desk asks for. `desk` is the desk's origin. */
export function tellDesk(desk: string): void {
  if (window.parent === window) return;
  const tell = (message: object) => window.parent.postMessage(message, desk);
  const tellAt = () => tell({ type: 'sharewise:at', hash: location.hash, scroll: scrollY });
  tellClicks(tell);
  addEventListener('scroll', tellAt, { passive: true });
  $place.listen(() => setTimeout(tellAt));
  let asked: Asked = {};
  let placed = '';
  const showAsked = async () => {
    const { at, screen, lesson, step } = asked;
    showLook(asked);
    // Another language or theme moves nobody who has gone on meanwhile.
    const own = JSON.stringify([screen, lesson, step]);
    if (own !== placed) showPlace(asked);
    if (root.dataset['session'] !== 'connecting') placed = own;
    await settled(location.hash);
    if (at) scrollTo(0, at.scroll);
    tell({ type: 'sharewise:ready' });
  };
  addEventListener('message', ({ origin, data }: MessageEvent<Asked | null>) => {
    if (origin !== desk) return;
    if (data?.type === 'sharewise:texts') changeTexts(data.changes ?? []);
    if (data?.type !== 'sharewise:show') return;
    asked = data;
    void showAsked();
  });
  // What was asked for before the session was open is asked for again: the session brings its own language and place.
  new MutationObserver((_, own) => {
    own.disconnect();
    if (asked.type) void showAsked();
  }).observe(root, { attributeFilter: ['data-session'] });
  tell({ type: 'sharewise:here' });
}
