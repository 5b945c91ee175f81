import { expect, test, type APIRequestContext, type Frame, type Page } from '@playwright/test';
import { asking } from './course.ts';
import { courseIn, lmsOf, open, questionIn } from './matrix/stage.ts';
import { serveThin } from './thin.ts';

let thin: Awaited<ReturnType<typeof serveThin>>;
test.beforeAll(async () => (thin = await serveThin()));
test.afterAll(() => thin.close());
test.afterEach(() => (thin.site.otherwise = () => ({})));

/** Opens the course behind a thin package for a new learner. */
async function opened(page: Page, request: APIRequestContext): Promise<{ course: Frame; package: Frame }> {
  const side = lmsOf(request, 'scorm12');
  await open(page, (await side.launch(await side.addLearner('Attacked'))).location);
  const course = courseIn(page);
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  return { course, package: course.parentFrame() as Frame };
}

type Calls = { previewLms: { calls: { name: string; args: string[] }[] } };

/** What the LMS was asked, in a text. */
const calls = (page: Page) => page.evaluate(() => JSON.stringify((window as unknown as Calls).previewLms.calls));

const forged = {
  sharewise: 1,
  id: 99,
  verb: 'reportResult',
  arg: { completion: 'completed', success: 'passed', score: 100 },
};

/** Lets what was posted arrive: messages of a window come in their order. */
const arrived = (frame: Frame) => frame.evaluate(() => new Promise((done) => setTimeout(done)));

/** A frame of an address beside the course's, in the LMS's page. */
async function frameBeside(page: Page, address: string): Promise<Frame> {
  await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), address);
  await expect
    .poll(() => page.frames().some((frame) => frame.url() === address && frame.parentFrame() === page.mainFrame()))
    .toBe(true);
  const beside = page.frames().find((frame) => frame.url() === address && frame.parentFrame() === page.mainFrame());
  await beside?.waitForLoadState();
  return beside as Frame;
}

/** Posts a message to the thin package and to the course in it: from the LMS's page, or from a frame in it. */
const attack = (from: Frame, message: object, times = 1) =>
  from.evaluate(
    ([what, count]) => {
      for (let one = 0; one < count; one++) {
        window.top?.frames[0]?.postMessage(what, '*');
        window.top?.frames[0]?.frames[0]?.postMessage(what, '*');
      }
    },
    [message, times] as const,
  );

/** Posts a message to both from another window of the course's website. */
async function attackFromPopup(page: Page, course: Frame, message: object): Promise<void> {
  const opening = page.waitForEvent('popup');
  await course.evaluate(() => void window.open('probe.txt'));
  const popup = await opening;
  await popup.waitForLoadState();
  await popup.evaluate((what) => {
    (opener as Window).parent.postMessage(what, '*');
    (opener as Window).postMessage(what, '*');
  }, message);
  await popup.close();
}

/** The course still answers, and the LMS has it. */
async function stillWorks(page: Page, course: Frame): Promise<void> {
  await questionIn(course).catch(() => undefined);
  await course.locator('[data-action="language"][data-language="nl"]').first().click();
  await expect(course.locator('html')).toHaveAttribute('data-save', 'saved');
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  await expect.poll(() => calls(page)).toContain('LMSCommit');
}

test('neither end takes a word from the LMS’s page, from a frame of another website, or from another window of the course’s', async ({
  page,
  request,
}) => {
  const { course, package: thinPage } = await opened(page, request);
  const before = await calls(page);
  const other = new URL(page.url());
  other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const beside = await frameBeside(page, `${other.origin}/?lang=en`);
  const messages = [
    forged,
    { sharewise: 1, opened: null },
    { sharewise: 1, id: 1, done: false },
    { sharewise: 1, id: 0, verb: 'close' },
  ];
  for (const message of messages) {
    await attack(page.mainFrame(), message);
    await attack(beside, message);
    await attackFromPopup(page, course, message);
  }
  await arrived(thinPage);
  await arrived(course);
  expect(await calls(page)).toBe(before);
  await stillWorks(page, course);
});

test('a flood of messages from another website stops nothing', async ({ page, request }) => {
  const { course } = await opened(page, request);
  const other = new URL(page.url());
  other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const beside = await frameBeside(page, `${other.origin}/?lang=en`);
  await attack(beside, forged, 20_000);
  await stillWorks(page, course);
  expect(await calls(page)).not.toContain('passed');
});

test('what comes twice, malformed or with unknown verbs from the course’s own page ends nothing twice and breaks nothing', async ({
  page,
  request,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { course, package: thinPage } = await opened(page, request);
  await course.evaluate(() => {
    const ask = (message: object) => parent.postMessage({ sharewise: 1, ...message }, '*');
    for (const verb of ['constructor', 'toString', '__proto__', 'launch', ''])
      ask({ id: 900, verb, arg: { index: 0 } });
    for (const verb of ['recordInteraction', 'recordObjective', 'reportResult', 'suspend'])
      for (const arg of [null, undefined, 7, 'x']) ask({ id: 901, verb, arg });
    for (const data of [null, 7, 'sharewise', [], { sharewise: '1' }, { sharewise: 2, id: 1, verb: 'terminate' }])
      parent.postMessage(data, '*');
  });
  await arrived(thinPage);
  await stillWorks(page, course);
  await course.evaluate(() => {
    for (let times = 0; times < 3; times++)
      for (const verb of ['terminate', 'commit', 'terminate', 'recordInteraction'])
        parent.postMessage({ sharewise: 1, id: 902, verb, arg: null }, '*');
  });
  await arrived(thinPage);
  await expect.poll(async () => (await calls(page)).match(/LMSFinish/g)?.length).toBe(1);
  expect(errors).toEqual([]);
});

test('an answer is not lost where the window is closed before its commit can be heard of', async ({
  page,
  request,
}) => {
  const side = lmsOf(request, 'scorm12');
  const learner = await side.addLearner('Closed');
  await open(page, (await side.launch(learner)).location);
  const course = courseIn(page);
  await course.locator('[data-action="start"]').click();
  const question = course.locator('section:not([hidden])').locator(asking).first();
  await expect(course.locator('section:not([hidden]) astro-island:not([data-alive])')).toHaveCount(0);
  await question.locator('[data-choice]').first().click();
  await question.locator('[data-action="check"]').click();
  await page.goto('about:blank');
  const { location, token } = await side.launch(learner);
  await open(page, location);
  await expect(courseIn(page).locator('html')).toHaveAttribute('data-save', 'saved');
  await expect
    .poll(
      async () =>
        Object.keys((await side.held(token)).data).filter((name) => /interactions\.\d+\.id/.test(name)).length,
    )
    .toBe(1);
});

test('a thin package whose style does not come shows the course as wide as its frame, and no word of its absence', async ({
  page,
  request,
}) => {
  await page.route('**/thin.css', (route) => route.abort());
  const { course, package: thinPage } = await opened(page, request);
  await expect(thinPage.locator('.missing')).toHaveCount(0);
  expect(await course.evaluate(() => [innerWidth > 600, innerHeight])).toEqual([true, 700]);
});

for (const [what, name, value] of [
  ['sends everybody on to another website', 'location', 'https://elsewhere.example/'],
  ['lets no other website show it (X-Frame-Options)', 'x-frame-options', 'SAMEORIGIN'],
  ['lets no other website show it (frame-ancestors)', 'content-security-policy', "frame-ancestors 'self'"],
] as const)
  test(`a content server that ${what} is told of, and the LMS is left alone`, async ({ page, request }) => {
    thin.site.otherwise = () => ({ ...(name === 'location' && { status: 302 }), headers: { [name]: value } });
    const side = lmsOf(request, 'scorm12');
    const { location } = await side.launch(await side.addLearner('Refused'));
    await page.goto(new URL(location, process.env['PREVIEW']).href);
    const inLms = page.frameLocator('iframe');
    await expect(inLms.locator('.missing')).toBeAttached();
    await expect(inLms.locator('.missing')).toBeHidden();
    await inLms.locator('html').evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    await expect(inLms.locator('.missing')).toContainText('could not be loaded');
    await expect(inLms.locator('.missing')).toBeVisible();
    expect(await calls(page)).not.toContain('Initialize');
  });
