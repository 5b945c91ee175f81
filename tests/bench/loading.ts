import type { CDPSession, Page } from '@playwright/test';
import { slowLine } from './phone.ts';

/** The cost of loading a page, in bytes and milliseconds; null where it could not be measured. */
export type Loading = {
  readonly requests: number;
  readonly bytesUntilStart: number | null;
  readonly bytes: number;
  readonly lcp: number | null;
  readonly start: number | null;
  readonly blocking: number;
  readonly longest: number;
};

type Seen = { lcp: number | null; paint: number | null; works: number | null; tasks: number[]; origin: number };

/** Notes what the browser tells of the page's loading, from its first moment. Runs in the page. */
function watch(): void {
  const seen: Seen = { lcp: null, paint: null, works: null, tasks: [], origin: performance.timeOrigin };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  observe('paint', ({ name, startTime }) => (name === 'first-contentful-paint' ? (seen.paint = startTime) : 0));
  observe('longtask', ({ duration }) => seen.tasks.push(duration));
  const look = () => {
    const root = document.documentElement;
    if (!root) return;
    root.dataset['bench'] ??= (new MutationObserver(look).observe(root, { attributeFilter: ['data-session'] }), '');
    if (seen.works === null && (root.dataset['session'] ?? 'connecting') !== 'connecting')
      seen.works = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true });
  look();
}

/** Notes each file that the network brings: its bytes, headers among them, and when the last came, in milliseconds since 1970. */
function countBytes(devtools: CDPSession) {
  const files: { readonly at: number; readonly bytes: number }[] = [];
  const requests = new Set<string>();
  let [offset, last] = [0, performance.now()];
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp, wallTime }) => {
    offset ||= wallTime - timestamp;
    last = performance.now();
    requests.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => {
    last = performance.now();
    files.push({ at: (timestamp + offset) * 1000, bytes: encodedDataLength });
  });
  const sum = (until = Infinity) => files.reduce((all, { at, bytes }) => all + (at <= until ? bytes : 0), 0);
  return { requests, sum, quietFor: () => performance.now() - last };
}

/**
 * A page counts as loaded once nothing has come for this long, in milliseconds; what it fetches later by itself is
 * included that way.
 */
const quiet = 3000;

/** Loads a page on a slow line and answers what that took, once nothing more comes. */
export async function load(page: Page, devtools: CDPSession, url: string): Promise<Loading> {
  await page.addInitScript(watch);
  await slowLine(devtools);
  const { requests, sum, quietFor } = countBytes(devtools);
  await page.goto(url, { waitUntil: 'networkidle' });
  do {
    await page.waitForTimeout(Math.max(0, quiet - quietFor()));
    // Work that the page leaves for when it is idle counts as blocking, too.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 10_000 })));
  } while (quietFor() < quiet);
  const { lcp, paint, works, tasks, origin } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const start = works === null || paint === null ? null : Math.max(works, paint);
  return {
    requests: requests.size,
    bytesUntilStart: start === null ? null : sum(origin + start),
    bytes: sum(),
    lcp,
    start,
    blocking: tasks.reduce((all, one) => all + Math.max(0, one - 50), 0),
    longest: Math.max(0, ...tasks),
  };
}
