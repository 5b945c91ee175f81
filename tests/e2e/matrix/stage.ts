import { expect, type APIRequestContext, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { dialectOf, type Standard } from '../../../scorm/package/standards.ts';
import { keyWorth, preview } from '../course.ts';
import { course, packageOf } from './packages.ts';

type Data = Readonly<Record<string, string>>;

/** What the preview holds of a launch. */
export type Held = { readonly data: Data; readonly launches: number; readonly ended: boolean };

/** The LMS's side: learners, launches and records, without a browser. */
export function lmsOf(request: APIRequestContext, standard: Standard) {
  const post = async (path: string, form: Record<string, string>) => {
    const headers = { origin: new URL(preview()).origin };
    const answer = await request.post(`${preview()}${path}`, { form, headers, maxRedirects: 0 });
    return { status: answer.status(), location: answer.headers()['location'] ?? '' };
  };
  const launch = async (learner: string, faults = '', where: 'frame' | 'window' = 'frame') => {
    const path = `launch/${packageOf(standard)}/${learner}?lang=en&faults=${faults}`;
    const { location } = await post(path, { in: where });
    return { location, token: /\/lms\/([^?]+)/.exec(location)?.[1] ?? '' };
  };
  return {
    launch,
    async addLearner(name: string): Promise<string> {
      return (await post('learners', { name })).location.split('#')[1] ?? '';
    },
    /** Puts a record in place, as if the learner had been there before. */
    async put(learner: string, data: Data): Promise<void> {
      if (Object.keys(data).length === 0) return;
      const { token } = await launch(learner);
      await request.post(`${preview()}commit/${token}`, { data: { data, ended: true, sessionTime: '' } });
    },
    // A connection that the server has closed for having been idle is opened anew.
    held: async (token: string) =>
      (await (await request.get(`${preview()}record/${token}`, { maxRetries: 3 })).json()) as Held,
  };
}

export type LmsSide = ReturnType<typeof lmsOf>;

/** The course's frame in the LMS's page, wherever it is. */
export function courseIn(page: Page): Frame {
  const inLms = page.frames().find((frame) => frame.url().includes('/content/'));
  if (!process.env['PACKAGE_KIND']) return inLms ?? page.mainFrame();
  // A thin package has the course in a frame of its own.
  return inLms?.childFrames().find((frame) => frame.url().startsWith('http')) ?? page.mainFrame();
}

/** Waits until the course is in the page and its session stands. */
export async function opened(page: Page): Promise<void> {
  await expect
    .poll(() => courseIn(page) !== page.mainFrame(), { message: 'the course is in the page', intervals: [20] })
    .toBe(true);
  await expect(courseIn(page).locator('html')).toHaveAttribute('data-session', /^(?!connecting)/);
}

/** Opens what a launch led to; a learner who is locked out sees that. */
export async function open(page: Page, location: string): Promise<void> {
  await page.goto(new URL(location, preview()).href);
  await opened(page);
}

type Hook = {
  readonly calls: readonly { readonly name: string; readonly why: string; readonly answer: string }[];
  readonly mistakes: readonly string[];
  look(): Promise<void>;
  fault(name: string, on: boolean): Promise<void>;
};

/** Switches a fault of the launch in a page. */
export const switchFault = (page: Page, name: string, on: boolean): Promise<void> =>
  page.evaluate(([fault, state]) => (window as unknown as { previewLms: Hook }).previewLms.fault(fault, state), [
    name,
    on,
  ] as const);

/** What the LMS in a page was told, and what of it the standard forbids. */
export const said = (page: Page) =>
  page.evaluate(async () => {
    const { calls, mistakes, look } = (window as unknown as { previewLms: Hook }).previewLms;
    await look();
    return { names: calls.map(({ name }) => name), mistakes: [...mistakes] };
  });

/** Comes to the situation that is open, from the start screen if need be; answers its scenario and scene. */
export async function questionIn(frame: Frame): Promise<readonly [scenario: string, scene: string]> {
  const start = frame.locator('[data-action="start"]');
  if (await start.isVisible()) await start.click();
  const question = frame
    .locator('section:not([hidden]) [data-scenario][data-scene]:has([data-action="check"])')
    .first();
  return [(await question.getAttribute('data-scenario')) ?? '', (await question.getAttribute('data-scene')) ?? ''];
}

/** Answers the situation that is open with a choice worth these points, and says which was chosen. */
export async function answerIn(frame: Frame, points: 0 | 2): Promise<{ question: string; key: string }> {
  const [scenario, scene] = await questionIn(frame);
  const asked = frame.locator(`section:not([hidden]) [data-scenario="${scenario}"][data-scene="${scene}"]`);
  const key = keyWorth(scenario, scene, points);
  await asked.locator(`input[data-choice="${key}"]`).check();
  await asked.locator('[data-action="check"]').click();
  await expect(asked).toHaveAttribute('data-result', /./);
  const one = course.questions.find((question) => question.scenario === scenario && question.scene === scene);
  return { question: one?.id ?? '', key };
}

/** A browser that keeps texts for the course before it is opened for the first time. */
export async function shelve(context: BrowserContext, name: string, text: string): Promise<void> {
  await context.addInitScript(
    ([key, value]) => {
      if (!location.pathname.startsWith('/content/') || sessionStorage.getItem('shelved')) return;
      sessionStorage.setItem('shelved', 'yes');
      localStorage.setItem(key, value);
    },
    [name, text] as const,
  );
}

/** The kind of API that a standard has. */
export const isWeb = (standard: Standard): boolean => dialectOf(standard) === 'web';
