import { expect, test, type Frame, type Page } from '@playwright/test';
import { serveBuilt } from './site.ts';

let site: Awaited<ReturnType<typeof serveBuilt>>;
test.beforeAll(async () => (site = await serveBuilt()));
test.afterAll(() => site.close());

type OuterPage = {
  readonly height: string;
  readonly attributes?: string;
  readonly above?: number;
  readonly follows?: boolean;
};

/** A page of an LMS with the course in a frame of it. */
async function openIn(page: Page, { height, attributes = '', above = 60, follows = false }: OuterPage): Promise<Frame> {
  const script = follows
    ? `<script>const frame = document.querySelector('iframe'); setInterval(() => { frame.style.height = frame.contentDocument.body.scrollHeight + 'px'; }, 50);</script>`
    : '';
  await page.route('**/lms.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>LMS</title><body style="margin:0"><header style="height:${above}px">LMS</header>
<iframe ${attributes} src="index.html" style="width:100%;height:${height};border:0"></iframe><footer style="height:400px"></footer>${script}`,
    }),
  );
  await page.goto(`${site.url}lms.html`);
  const frame = page.frames()[1] as Frame;
  await expect(frame.locator('html')).toHaveAttribute('data-session', 'untracked');
  return frame;
}

for (const [name, size, outer] of [
  ['a frame of 3,000 px', { width: 1280, height: 800 }, { height: '3000px' }],
  ['a frame of 3,000 px on a phone', { width: 360, height: 740 }, { height: '3000px' }],
  ['a frame that follows its content', { width: 1280, height: 800 }, { height: '650px', follows: true }],
  [
    'a frame of 650 px below the head of a page that scrolls',
    { width: 1280, height: 800 },
    { height: '650px', above: 200 },
  ],
  ['a low frame', { width: 1280, height: 360 }, { height: '300px' }],
  ['a low frame on a phone', { width: 360, height: 420 }, { height: '300px' }],
] as const)
  test.describe(name, () => {
    test.use({ viewport: size });

    test('has Start in view at first, and the title of each screen after each move', async ({ page }) => {
      const frame = await openIn(page, outer);
      await expect(frame.locator('[data-action="start"]')).toBeInViewport({ ratio: 1 });
      await frame.locator('[data-action="start"]').click();
      for (const lesson of ['reach-and-speed', 'complaint', 'common-sense']) {
        await expect(frame.locator('section:not([hidden]) h2').first()).toBeInViewport({ ratio: 1 });
        await frame.locator('.foot').scrollIntoViewIfNeeded();
        await frame.evaluate((id) => (location.hash = id), lesson);
        await expect(frame.locator(`section[data-lesson="${lesson}"]`)).toBeVisible();
        await expect(frame.locator('html')).not.toHaveAttribute('data-opening');
      }
      await expect(frame.locator('section:not([hidden]) h2').first()).toBeInViewport({ ratio: 1 });
    });
  });

test('what is not saved stays in sight wherever the page around is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const frame = await openIn(page, { height: '3000px' });
  await frame.locator('[data-action="start"]').click();
  await frame.evaluate(() => (document.documentElement.dataset['save'] = 'pending'));
  for (const at of [0, 700, 1500]) {
    await page.evaluate((top) => scrollTo(0, top), at);
    await expect(frame.locator('.save')).toBeInViewport({ ratio: 1 });
  }
});

test('where the browser lets the address not be changed any more, the screens still change', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
  });
  const frame = await openIn(page, { height: '700px' });
  await frame.locator('[data-action="start"]').click();
  await frame.locator('[data-action="next"]').click();
  await expect(frame.locator('html')).not.toHaveAttribute('data-opening');
  await expect(frame.locator('section:not([hidden]) .step-number:visible')).toBeFocused();
});

test('the goodbye stands uncovered in a window of 500 px', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const frame = await openIn(page, { height: '440px' });
  await frame.locator('[data-action="exit"]').first().click();
  for (const line of await frame.locator('.closed :is(h2, p):visible').all()) {
    await expect(line).toBeInViewport({ ratio: 1 });
    expect(
      await line.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 2, top + height / 2));
      }),
    ).toBe(true);
  }
});

test('Exit closes the window around the frame where the package says so: Moodle’s, which has no opener', async ({
  page,
}) => {
  await page.context().route('**/popup.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="index.html" style="width:100%;height:600px"></iframe>',
    }),
  );
  await page.goto(site.url);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open('popup.html', 'course', 'width=1280,height=500'));
  const popup = await opening;
  const frame = popup.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-session', 'untracked');
  await popup.evaluate(() => (window.opener = null));
  await frame.locator('html').evaluate((root: HTMLElement) => (root.dataset['window'] = 'close-around'));
  const closed = popup.waitForEvent('close');
  await frame.locator('[data-action="exit"]').first().click();
  await closed;
});

test.describe('a sandboxed frame', () => {
  const sandbox = 'sandbox="allow-scripts allow-same-origin"';

  test('says what to do where nothing prints, and where a link opens no window', async ({ page }) => {
    const frame = await openIn(page, { height: '700px', attributes: sandbox });
    await frame.evaluate(
      () =>
        (location.hash =
          [...document.querySelectorAll('section[data-lesson]')].at(-1)?.getAttribute('data-lesson') ?? ''),
    );
    await frame.locator('.job-aid summary').click();
    await frame.locator('[data-action="print"]').click();
    await expect(frame.locator('[data-blocked="print"]')).toContainText('the page around the course does not allow it');
    await frame.locator('[data-action="remind"]').click();
    await expect(frame.locator('.reminder-asked')).toContainText('write the date down');
    await expect(frame.locator('.reminder-date')).toContainText(/\d{4}/);
    const link = frame.locator('section:not([hidden]) a[target="_blank"]:visible').first();
    const address = await link.getAttribute('href');
    await link.click();
    await expect(frame.locator('[data-blocked="link"]')).toContainText(address ?? 'no address');
  });
});

test('in a frame that may open windows a link opens one that knows nothing of the course', async ({
  page,
  context,
}) => {
  await context.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'elsewhere' }));
  const frame = await openIn(page, { height: '700px' });
  await frame.evaluate(
    () =>
      (location.hash =
        [...document.querySelectorAll('section[data-lesson]')].at(-1)?.getAttribute('data-lesson') ?? ''),
  );
  await frame.locator('.job-aid summary').click();
  const link = frame.locator('section:not([hidden]) a[target="_blank"][href^="https:"]:visible').first();
  const opened = context.waitForEvent('page');
  await link.click();
  const other = await opened;
  await other.waitForLoadState();
  expect(await other.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  await expect(frame.locator('[data-blocked]')).toHaveCount(0);
});
