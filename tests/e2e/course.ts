import { readFileSync } from 'node:fs';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';

const built = JSON.parse(readFileSync('dist/course.json', 'utf8')) as BuiltCourse;

export type Dialect = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';

/** The preview's address in this run. */
export const preview = (): string => process.env['PREVIEW'] ?? '';

let count = 0;

/** Adds a learner whose name nobody else has, and answers the name. */
export async function addLearner(page: Page): Promise<string> {
  const name = `Zoë ${process.pid}-${Date.now()}-${(count += 1)}`;
  await page.goto(`${preview()}?lang=en`);
  await page.getByLabel('Add a learner').fill(name);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  return name;
}

/** Launches the course framed, as this learner, and answers its frame once the session stands and all has arrived. */
export async function launch(
  page: Page,
  learner: string,
  dialect: Dialect = 'scorm12',
  faults = '',
): Promise<FrameLocator> {
  await page.goto(`${preview()}?lang=en`);
  const form = page.locator('[data-learner]', { hasText: learner }).locator(`[data-dialect="${dialect}"] form`).first();
  if (faults !== '')
    await form.evaluate((element, names) => ((element as HTMLFormElement).action += `&faults=${names}`), faults);
  await form.getByRole('button').first().click();
  const course = page.frameLocator('iframe');
  await expect(course.locator('html')).not.toHaveAttribute('data-session', 'connecting');
  await expect(course.locator('html')).toHaveAttribute('data-arrived', '');
  return course;
}

/** The key of a question's choice that is worth these points; where none is worth one, of one that is worth nothing. */
export function keyWorth(scenario: string, scene: string, points: number): string {
  const choices = built.questions.find((one) => one.scenario === scenario && one.scene === scene)?.choices ?? [];
  const worth = (score: number) => choices.find((one) => one.score === score);
  return (worth(points) ?? worth(0))?.key ?? 'a';
}

export const lessonIds = built.lessons.map(({ id }) => id);

/** The lesson on screen. */
export const visibleLesson = (course: FrameLocator | Page) => course.locator('section[data-lesson]:not([hidden])');

/** The step on screen. */
export const stepOn = (course: FrameLocator | Page) =>
  course.locator('section[data-lesson]:not([hidden]) [data-step]:not([hidden])');

/** What marks a question that is being asked: a button to check, or choices that answer by themselves. */
export const asking = '[data-scenario][data-scene]:not([data-result])';

/** Chooses in a question, and checks where choosing alone answers nothing. */
export async function give(question: Locator, key: string): Promise<void> {
  const tap = question.locator(`button[data-choice="${key}"]`);
  if ((await tap.count()) > 0) return tap.click();
  await question.locator(`input[data-choice="${key}"]`).check();
  await question.locator('[data-action="check"]').click();
}

/** Answers the question on screen with a choice worth these points, and goes on. */
export async function answer(course: FrameLocator | Page, points: number): Promise<void> {
  const lesson = visibleLesson(course);
  const asked = stepOn(course).locator(asking).first();
  const scenario = (await asked.getAttribute('data-scenario')) ?? '';
  const scene = (await asked.getAttribute('data-scene')) ?? '';
  const question = lesson.locator(`[data-scenario="${scenario}"][data-scene="${scene}"]`);
  const key = keyWorth(scenario, scene, points);
  const known = (await question.locator(`[data-choice="${key}"]`).count()) > 0;
  const [first = ''] = await question
    .locator('[data-choice]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice'] ?? ''));
  await give(question, known ? key : first);
  await expect(question).toHaveAttribute('data-result', /best|acceptable|poor/);
  await lesson.locator('[data-action="continue"]').first().click();
}

/** Does the exercise of the step on screen, where it has one that counts. */
export async function doStep(course: FrameLocator | Page, points = 2): Promise<void> {
  const step = stepOn(course);
  const post = step.locator('[data-action="post"]');
  if ((await post.count()) > 0) await post.click();
  const ended = step.locator('.ending, [data-action="again"]').first();
  const asked = step.locator('[data-scenario][data-scene]');
  for (let answers = 0; answers < 20 && (await asked.count()) > 0 && !(await ended.isVisible()); answers++)
    await answer(course, points);
}

/**
 * Goes on by Next, step after step, doing the exercises, to the one of the final check. It presses in the page itself: the
 * way there is not what most tests are about.
 */
export async function throughLessons(course: FrameLocator | Page): Promise<void> {
  const keys = Object.fromEntries(
    built.questions.map(({ scenario, scene }) => [`${scenario}/${scene}`, keyWorth(scenario, scene, 2)]),
  );
  await course.locator('html').evaluate(walkToCheck, keys);
  await expect(stepOn(course).locator('[data-scenario]')).toBeVisible();
}

/** Presses whatever comes next until the final check asks something. Runs in the page, so it stands alone. */
async function walkToCheck(root: Element, keys: Readonly<Record<string, string>>): Promise<void> {
  const on = 'section[data-lesson]:not([hidden]) [data-step]:not([hidden])';
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  function answer(question: HTMLElement): void {
    const { scenario, scene } = question.dataset;
    const choices = [...question.querySelectorAll<HTMLElement>('[data-choice]')];
    const choice = choices.find(({ dataset }) => dataset['choice'] === keys[`${scenario}/${scene}`]) ?? choices[0];
    choice?.click();
    if (choice instanceof HTMLInputElement) question.querySelector('form')?.requestSubmit();
  }

  function press(): void {
    const asked = find(`${on} [data-scenario]:not([data-result])`);
    const goesOn = find(`${on} [data-action="continue"]`);
    const post = find(`${on} [data-action="post"]:not([data-pressed])`);
    if (post) post.dataset['pressed'] = '';
    if (asked) answer(asked);
    else (goesOn ?? post ?? find('[data-action="next"]'))?.click();
  }

  for (let presses = 0; presses < 2000; presses++) {
    const section = find('section[data-lesson]:not([hidden])');
    const isAwake =
      find(on) !== null && find(`${on} astro-island:not([data-alive])`) === null && !root.hasAttribute('data-opening');
    const isThere = section?.dataset['lesson'] === 'final-check' && find(`${on} .exercise`) !== null;
    if (isAwake && isThere) return;
    if (isAwake) press();
    await painted();
  }
}

/** Starts, and goes through the lessons to the final check. */
export async function goToCheck(course: FrameLocator): Promise<void> {
  await course.locator('[data-action="start"]').click();
  await throughLessons(course);
}

/** Takes the whole final check, each answer worth these points, up to the result page. */
export async function takeCheck(course: FrameLocator | Page, points: number): Promise<void> {
  for (let asked = 0; asked < 9; asked++) await answer(course, points);
  await expect(course.locator('section[data-lesson="your-code"]')).toBeVisible();
}

/** Waits until the LMS holds everything. */
export async function saved(course: FrameLocator): Promise<void> {
  await expect(course.locator('html')).toHaveAttribute('data-save', 'saved');
}

/** The rows of the final check's questions on the results page. */
export const scored = built.questions.flatMap((one) => (one.scored ? [`[data-interaction="${one.id}"]`] : [])).join();

/** What the results page shows of a learner under a standard. */
export async function resultOf(page: Page, learner: string, dialect: Dialect = 'scorm12') {
  await page.goto(`${preview()}results?lang=en`);
  const card = page.locator(`[data-dialect="${dialect}"]`, { hasText: learner });
  const read = (name: string) => card.locator(`[data-${name}]`).first().getAttribute(`data-${name}`);
  return {
    completion: await read('completion'),
    success: await read('success'),
    score: Number((await read('score')) || NaN),
    /** Those of the final check: practice is reported, too. */
    interactions: await card.locator(scored).count(),
    card,
  };
}
