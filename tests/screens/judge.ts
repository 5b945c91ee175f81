import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { layoutFaults } from './layout.ts';
import { walk, type Tour } from './stage.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How much of a page axe looks at. */
const asked = {
  all: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: { 'target-size': { enabled: true }, 'heading-order': { enabled: true } },
    resultTypes: ['violations'],
    selectors: false,
  },
  /** What a theme, or an organisation's colours, can change. */
  colours: {
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
    resultTypes: ['violations'],
    selectors: false,
  },
} satisfies Record<string, RunOptions>;

/** The themes in which accessibility is looked at, and how much of it. */
type Themes = Readonly<Partial<Record<'light' | 'dark', keyof typeof asked>>>;

type Axe = { run: (context: { exclude: Element[] }, options: RunOptions) => Promise<AxeResults> };

/**
 * Violations of WCAG 2.2 AA on a page without frames, a line each; axe is brought into it once. What isn't rendered, such as
 * other lessons and the other language, is left out: axe would find nothing there, and takes most of its time to see that.
 */
async function violationsIn(course: Page, options: RunOptions): Promise<string[]> {
  if (!(await course.evaluate(() => 'axe' in window))) await course.evaluate(source);
  const violations = await course.evaluate(async (wanted) => {
    const isRendered = (element: Element | null) => element?.checkVisibility() ?? true;
    const all = [...document.body.querySelectorAll('*')];
    const exclude = all.filter((one) => !isRendered(one) && isRendered(one.parentElement));
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run({ exclude }, wanted);
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
  }, options);
  return violations;
}

/** What moves although motion is not wanted. */
function movingIn(): string[] {
  const moving = document.getAnimations().filter(({ playState, effect }) => {
    const { duration, iterations } = effect?.getComputedTiming() ?? {};
    return playState === 'running' && (Number(duration) > 20 || iterations === Infinity);
  });
  return moving.map(
    (one) => `moves: ${(one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty}`,
  );
}

/** How a state is looked at: how large the window is, and the size of text as a share of the usual. */
export type View = { readonly width: number; readonly height: number; readonly text?: number };

async function layoutIn(course: Page, { width, height, text = 1 }: View): Promise<string[]> {
  await course.setViewportSize({ width, height });
  await course.evaluate((size) => {
    document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
  }, text);
  const faults = await course.evaluate(layoutFaults);
  return faults.map((fault) => `${width} px, text ${text * 100} %: ${fault}`);
}

/** Makes the window as high as the page: what has scrolled under the bar at this moment is not out of reach. */
async function unroll(course: Page, { width, height }: View): Promise<void> {
  const whole = await course.evaluate(() => document.documentElement.scrollHeight);
  await course.setViewportSize({ width, height: Math.max(height, whole) });
}

/** All that is wrong with what is on screen, for anybody: accessibility at a size, the layout in these views too, motion. */
async function judge(course: Page, at: View, views: readonly View[], themes: Themes): Promise<string[]> {
  const faults: string[] = [];
  for (const view of [...views, at]) faults.push(...(await layoutIn(course, view)));
  await unroll(course, at);
  for (const colorScheme of ['light', 'dark'] as const) {
    const depth = themes[colorScheme];
    if (!depth) continue;
    await course.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await violationsIn(course, asked[depth]);
    faults.push(...violations.map((one) => `${colorScheme}: ${one}`));
  }
  await course.setViewportSize({ width: at.width, height: at.height });
  return [...faults, ...(await course.evaluate(movingIn))];
}

/**
 * Walks the tours, judges each state in the next of these themes, and answers how many there were; each fault fails the test
 * and is said with its state.
 */
export async function judgeAll(
  page: Page,
  taken: readonly Tour[],
  language: string,
  at: View,
  views: readonly View[],
  themes: readonly [Themes, ...Themes[]],
): Promise<number> {
  let states = 0;
  await walk(page, taken, language, async (course, state) => {
    if (state.endsWith('print')) return;
    const inThese = themes[states % themes.length] ?? themes[0];
    states += 1;
    expect.soft(await judge(course, at, views, inThese), state).toEqual([]);
  });
  return states;
}
