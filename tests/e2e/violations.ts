import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true }, 'heading-order': { enabled: true } },
};

/** Every violation of WCAG 2.2 AA on the page, frames included, one line each, once its styles and fonts are there. */
export async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const { violations: found } = await new AxeBuilder({ page }).options(rules).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
