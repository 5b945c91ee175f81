import { expect, type Page } from '@playwright/test';
import { addLearner, type Dialect } from '../e2e/course.ts';

/** Waits for what the course itself takes its time for; also outside of a test run, which has no longer wait of its own. */
export const patiently = expect.configure({ timeout: 60_000 });

/** Is called at each state of the course that can be looked at, with its name. */
export type Look = (state: string) => Promise<void>;

/** A way through a part of the course that comes past each of its states. */
export type Tour = {
  readonly name: string;
  readonly dialect?: Dialect;
  /** Faults of the preview LMS to launch with, separated by commas. */
  readonly faults?: string;
  /** True where the course has to be open for the first time, by a learner of its own. */
  readonly fresh?: boolean;
  readonly run: (course: Page, look: Look) => Promise<void>;
};

// The same draw each time, one with all five places; the course asks for its seed this way.
function fixSeed(): void {
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint32Array) array.fill(10);
    return array;
  };
}

/**
 * Opens the course in a window of its own, as a new learner: there the page is as large as the window. `page` becomes the
 * LMS's page. Answers once the session stands, or at once where a fault delays it.
 */
export async function openCourse(page: Page, { dialect = 'scorm12', faults = '' }: Partial<Tour>): Promise<Page> {
  const learner = await addLearner(page);
  const form = page.locator('[data-learner]', { hasText: learner }).locator(`[data-dialect="${dialect}"] form`).first();
  await form.evaluate((element, names) => ((element as HTMLFormElement).action += `&faults=${names}`), faults);
  await form.getByRole('button').nth(1).click();
  await page.waitForLoadState();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the course' }).click();
  const course = await opened;
  if (!faults.includes('late-api'))
    await patiently(course.locator('html')).not.toHaveAttribute('data-session', 'connecting');
  return course;
}

/** Switches the course to a language by its button. */
export async function speak(course: Page, language: string): Promise<void> {
  await course.locator(`header [data-action="language"][data-language="${language}"]`).click();
  await expect(course.locator('html')).toHaveAttribute('lang', language);
}

/** Takes these tours one after the other, in this language, and looks at each state as `tour/state`. */
export async function walk(
  page: Page,
  tours: readonly Tour[],
  language: string,
  look: (course: Page, state: string) => Promise<void>,
): Promise<void> {
  await page.context().addInitScript(fixSeed);
  let course: Page | null = null;
  for (const tour of tours) {
    if (course === null || tour.fresh) {
      await course?.close();
      course = await openCourse(page, tour);
      await speak(course, language);
    }
    const here: Page = course;
    await tour.run(here, (state) => look(here, `${tour.name}/${state}`));
    if (tour.fresh) {
      await here.close();
      course = null;
    }
  }
  await course?.close();
}
