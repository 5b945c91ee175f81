import type { Page } from '@playwright/test';

/** What a learner has read and pressed so far. */
export type Counted = { words: number; presses: number };

/**
 * Starts to count in the page: at each press, the words on screen that were not there before, labels and buttons
 * included, and the press itself. A text is read once in a step, and once more in each scene or item of it; what stays on
 * screen is read once, one's own reply when it is chosen. What is folded, or there for screen readers alone, is left out,
 * and so is writing a reply of one's own, which is optional. By the lesson on screen; '' is the start and the goodbye.
 */
export function countReading(course: Page): Promise<void> {
  return course.evaluate(() => {
    const counted: Record<string, Counted> = {};
    let last = new Set<string>();
    let readHere = new Set<string>();
    let here = '';

    function isSeen(element: Element): boolean {
      if (element.closest('.visually-hidden, .avatar, .writing') !== null) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).fontSize !== '0px';
    }

    function onScreen(): Set<string> {
      const lines = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode;
        const line = (textContent ?? '').replaceAll(/\s+|^‘|’$/g, ' ').trim();
        if (line !== '' && parentElement !== null && isSeen(parentElement)) lines.add(line);
      }
      return lines;
    }

    function read(presses: number): void {
      const lesson = document.querySelector<HTMLElement>('section[data-lesson]:not([hidden])');
      const step = lesson?.querySelector<HTMLElement>('[data-step]:not([hidden])');
      const scene = step?.querySelector<HTMLElement>('[data-scene]');
      const place = [
        lesson?.dataset['lesson'],
        step?.dataset['step'],
        scene?.dataset['scenario'],
        scene?.dataset['scene'],
      ];
      const now = onScreen();
      if (place.join() !== here) readHere = new Set();
      const sum = (counted[lesson?.dataset['lesson'] ?? ''] ??= { words: 0, presses: 0 });
      for (const line of now) {
        if (last.has(line) || readHere.has(line)) continue;
        sum.words += line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      }
      sum.presses += presses;
      readHere = readHere.union(now);
      last = now;
      here = place.join();
    }

    addEventListener(
      'click',
      ({ target }) => target instanceof Element && target.closest('button, input, a, summary') && read(1),
      true,
    );
    Object.assign(window, { readingSoFar: () => (read(0), counted) });
  });
}

/** The seconds that were counted, by lesson, with what is on screen now: at 200 words a minute and two seconds a press. */
export async function secondsOf(course: Page): Promise<Record<string, number>> {
  const counted = await course.evaluate(() =>
    (window as unknown as { readingSoFar: () => Record<string, Counted> }).readingSoFar(),
  );
  return Object.fromEntries(
    Object.entries(counted).map(([lesson, { words, presses }]) => [lesson, (words / 200) * 60 + presses * 2]),
  );
}
