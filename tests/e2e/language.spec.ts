import { expect, test, type Browser } from '@playwright/test';
import { newAttempt } from '../../src/course/attempt.ts';
import { encode } from '../../src/course/suspend-data.ts';
import { course } from './matrix/packages.ts';
import { courseIn, lmsOf, open } from './matrix/stage.ts';

const elements = {
  scorm12: 'cmi.student_preference.language',
  'scorm2004-3rd': 'cmi.learner_preference.language',
} as const;

type Wishes = { readonly chosen?: string; readonly lms?: string; readonly browser: string };

/** Where the wishes differ, the first that the course has counts: chosen before, the LMS's, the browser's, the course's own. */
const expected: readonly [Wishes, string][] = [
  [{ chosen: 'nl', lms: 'en-GB', browser: 'en-GB' }, 'nl'],
  [{ lms: 'nl-BE', browser: 'en-GB' }, 'nl'],
  [{ lms: 'fr', browser: 'en-GB' }, 'en'],
  [{ browser: 'fr-FR' }, course.languages[0] ?? ''],
];

async function languageFor(
  browser: Browser,
  standard: keyof typeof elements,
  { chosen, lms, browser: locale }: Wishes,
) {
  const context = await browser.newContext({ locale });
  const side = lmsOf(context.request, standard);
  const learner = await side.addLearner('Language');
  await side.put(learner, {
    'cmi.exit': 'suspend',
    'cmi.suspend_data': encode({ ...newAttempt(course, 7), revision: 1, language: chosen ?? null }, 4096),
    ...(lms ? { [elements[standard]]: lms } : {}),
  });
  const page = await context.newPage();
  await open(page, (await side.launch(learner)).location);
  const language = await courseIn(page).locator('html').getAttribute('lang');
  await context.close();
  return language;
}

for (const standard of ['scorm12', 'scorm2004-3rd'] as const)
  test(`in ${standard} the course speaks the language chosen before, else the LMS's, the browser's, its own`, async ({
    browser,
  }) => {
    for (const [wishes, language] of expected)
      expect.soft(await languageFor(browser, standard, wishes), JSON.stringify(wishes)).toBe(language);
  });
