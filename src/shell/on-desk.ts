import { $language, chooseLanguage } from '../state/language.ts';
import { remember } from './remember.ts';

// Only `npm start` brings this script, into the page that the desk shows while a course is edited: it is in no build.

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

function placeOf(target: Element) {
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

function show(asked: Readonly<Record<string, unknown>>): void {
  const { lesson, step, language, theme } = asked;
  if (typeof language === 'string' && language !== $language.get()) {
    remember('language', language);
    $language.set(language);
    chooseLanguage(language);
  }
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset['theme'] = theme;
    remember('theme', theme);
  }
  const here = /^#([^_]+)/.exec(location.hash)?.[1];
  if (typeof lesson === 'string' && (lesson !== here || typeof step === 'number'))
    location.hash = `#${lesson}${typeof step === 'number' && step > 1 ? `_${step}` : ''}`;
}

/** Tells the desk around this page what is clicked on it, and shows what the desk asks for. `desk` is the desk's origin. */
export function tellDesk(desk: string): void {
  if (window.parent === window) return;
  addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const language = document.documentElement.dataset['shown'] ?? '';
      const click = { type: 'sharewise:click', language, text: clickedWords(target), ...placeOf(target) };
      window.parent.postMessage(click, desk);
    },
    true,
  );
  let asked: Readonly<Record<string, unknown>> = {};
  addEventListener('message', ({ origin, data }: MessageEvent<Record<string, unknown> | null>) => {
    if (origin !== desk || data?.['type'] !== 'sharewise:show') return;
    asked = data;
    show(asked);
  });
  // What was asked for before the session was open is asked for again: the session brings its own language and place.
  new MutationObserver(() => show(asked)).observe(document.documentElement, { attributeFilter: ['data-session'] });
}
