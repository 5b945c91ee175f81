import type { BrowserContext, Page, Request } from '@playwright/test';
import type { Given } from './sentences.ts';
import type { Served } from './served.ts';
import { said, type Held, type LmsSide } from './stage.ts';
import type { Case } from './types.ts';

/** A window with a launch in it: whose, and what the LMS held when it began. */
type Tab = { readonly page: Page; readonly token: string; readonly learner: string; readonly before: Held['data'] };

/** A case under way: who learns, in which tab, in which launch. */
export type Play = {
  readonly context: BrowserContext;
  readonly lms: LmsSide;
  readonly size: Case['size'];
  readonly served: Served;
  readonly errors: string[];
  /** What the pages have asked the network for and not been given yet. */
  readonly underWay: Set<Request>;
  /** Calls that the standard forbids, and sessions that were not ended just once, by launch. */
  readonly wrongs: string[];
  readonly tabs: Map<string, Tab>;
  /** What each learner has answered. */
  readonly given: Map<string, Given[]>;
  learner: string;
  tab: string;
};

export const current = (play: Play) => play.tabs.get(play.tab) as Tab;

export async function newPage({ context, size, errors, underWay }: Play): Promise<Page> {
  const page = await context.newPage();
  if (size) await page.setViewportSize({ width: size[0], height: size[1] });
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/** Records what the LMS in the tab was told, before the page is closed. */
export async function takeDown(play: Play): Promise<void> {
  const page = play.tabs.get(play.tab)?.page;
  if (!page || page.isClosed() || !page.url().includes('/lms/')) return;
  const { names, mistakes } = await said(page);
  play.wrongs.push(...mistakes);
  const ends = names.flatMap((name, index) => (/Finish|Terminate/.test(name) ? [index] : []));
  const after = names.slice((ends.at(-1) ?? names.length) + 1).filter((name) => !/LastError/.test(name));
  if (ends.length > 1 || after.length > 0) play.wrongs.push(`ended ${ends.length} times, then: ${after.join(', ')}`);
}
