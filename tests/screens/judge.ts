import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { layoutFaults } from './layout.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everything: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true }, 'heading-order': { enabled: true } },
  resultTypes: ['violations'],
};
/** What a theme can change. */
const coloursOnly: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

type Axe = { run: (options: RunOptions) => Promise<AxeResults> };

/** Violations of WCAG 2.2 AA on a page without frames, a line each; axe is brought into it once. */
async function violationsIn(course: Page, options: RunOptions): Promise<string[]> {
  if (!(await course.evaluate(() => 'axe' in window))) await course.evaluate(source);
  const violations = await course.evaluate(async (asked) => {
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run(asked);
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

/**
 * All that is wrong with what is on screen, for anybody: accessibility at a size in both themes, the layout in these views,
 * motion. `colours` looks at no more of accessibility than what an organisation's colours can change.
 */
export async function judge(
  course: Page,
  at: View,
  views: readonly View[],
  accessibility: 'all' | 'colours' = 'all',
): Promise<string[]> {
  const layout: string[] = [];
  for (const view of views) layout.push(...(await layoutIn(course, view)));
  layout.push(...(await layoutIn(course, at)));
  await unroll(course, at);
  await course.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await violationsIn(course, accessibility === 'all' ? everything : coloursOnly);
  await course.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violationsIn(course, coloursOnly);
  await course.setViewportSize({ width: at.width, height: at.height });
  return [...layout, ...light, ...dark.map((one) => `dark ${one}`), ...(await course.evaluate(movingIn))];
}
