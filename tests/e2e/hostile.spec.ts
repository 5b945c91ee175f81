import { expect, test, type Page } from '@playwright/test';
import { hash } from '../../src/course/random.ts';
import { openJournal } from '../../src/session/journal.ts';
import { preview } from './course.ts';
import { course } from './matrix/packages.ts';
import { seeded } from './matrix/seeds.ts';
import { courseIn, lmsOf, open } from './matrix/stage.ts';

const markup = [
  '<img src=x onerror="window.pwned=1">',
  '"><script>window.pwned=1</script><svg onload="window.pwned=1">',
  "javascript:window.pwned=1//'-window.pwned=1-'",
] as const;

const sealed = (fields: unknown, format = '1') => {
  const json = JSON.stringify(fields);
  return `${format}:${hash(`${format}:${json}`).toString(36)}:${json}`;
};

/** Malicious suspend data: markup in place of ids, names of JavaScript's own objects, wrong types, huge values. */
const suspended = (valid: string): readonly string[] => [
  ...markup,
  ...markup.map((text) => sealed({ c: course.id, r: 1, s: 1, l: text, p: text, d: text, w: text, i: text, a: text })),
  sealed({
    c: course.id,
    r: 1e308,
    s: -1,
    n: 9e9,
    b: 1e9,
    y: 'yes',
    t: -5,
    o: 'now',
    a: 'constructor.a.1 __proto__.b.1',
  }),
  `1:${hash('1:{"__proto__":{"y":1}}').toString(36)}:{"__proto__":{"y":1}}`,
  sealed([[[[]]]]),
  sealed('null'),
  sealed({ c: markup[0] }, '9'),
  valid.replace('"c"', '"\u0000"'),
  `${valid.slice(0, -5)}\ud800"}`,
];

/** An attempt whose round was drawn from scenarios that the course no longer has. */
const drawnFromGone = sealed({
  c: course.id,
  r: 9,
  s: 7,
  d: course.lessons.slice(0, course.lessons.indexOf(course.finalCheck.lesson)).join(' '),
  n: 1,
  w: 'gone-01 gone-02 gone-03',
});

/** Records everything that the course must never do in a page. */
async function watch(page: Page, wrongs: string[]): Promise<void> {
  page.on('pageerror', (error) => wrongs.push(error.message));
  page.on('dialog', (dialog) => {
    wrongs.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(preview()).origin && !request.url().startsWith('data:'))
      wrongs.push(`a request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.log(`CSP ${event.violatedDirective}`));
  });
  page.on('console', (message) => {
    if (message.text().startsWith('CSP ')) wrongs.push(message.text());
  });
}

/** The malicious texts that were interpreted as markup, in the LMS's page or the course's. */
const becameMarkup = (page: Page) =>
  Promise.all(
    [page.mainFrame(), courseIn(page)].map((frame) =>
      frame.evaluate(() => [
        ...('pwned' in window ? ['code has run'] : []),
        ...[...document.querySelectorAll('img[src="x"], svg[onload], [onerror], [href^="javascript:"]')].map(
          (one) => one.outerHTML,
        ),
      ]),
    ),
  );

for (const standard of ['scorm12', 'scorm2004-3rd'] as const)
  test(`in ${standard} no text of the LMS, of storage or of the address is more than data`, async ({
    page,
    request,
  }) => {
    const wrongs: string[] = [];
    await watch(page, wrongs);
    const lms = lmsOf(request, standard);
    const known = await seeded(standard === 'scorm12' ? standard : 'scorm2004', 'seven');
    // An LMS of SCORM 2004 refuses a language that is none: the unit tests bring one.
    const places =
      standard === 'scorm12' ? ['cmi.student_preference.language', 'cmi.core.lesson_location'] : ['cmi.location'];
    for (const [nth, text] of suspended(known['cmi.suspend_data'] ?? '').entries()) {
      const spoilt = markup[nth % markup.length] ?? '';
      const learner = await lms.addLearner(`${spoilt} ${standard}-${nth}`);
      await lms.put(learner, {
        ...known,
        'cmi.suspend_data': text,
        ...Object.fromEntries(places.map((place) => [place, spoilt])),
      });
      await page.goto(preview());
      await page.evaluate(
        ([own, journal, said]) => {
          localStorage.clear();
          for (const name of ['language', 'theme']) localStorage.setItem(`sharewise/${name}`, said);
          localStorage.setItem(own, journal);
        },
        [
          openJournal({ read: () => '', write: () => true }, course, learner).name,
          `${spoilt}\n${text}`,
          spoilt,
        ] as const,
      );
      const { location } = await lms.launch(learner);
      await open(page, location);
      const frame = courseIn(page);
      await frame.evaluate((hostile) => {
        window.location.hash = hostile;
      }, spoilt);
      expect.soft(await becameMarkup(page), text.slice(0, 80)).toEqual([[], []]);
      await frame.locator('[data-action="start"]').click();
      await expect(frame.locator('section[data-lesson]:not([hidden])')).toHaveCount(1);
    }
    await page.goto(`${preview()}results?lang=en`);
    expect.soft(await becameMarkup(page), 'the results').toEqual([[], []]);
    expect(wrongs).toEqual([]);
  });

test('a final check whose scenarios are all gone from a newer course begins anew', async ({ page, request }) => {
  const lms = lmsOf(request, 'scorm12');
  const learner = await lms.addLearner(`Gone ${Date.now()}`);
  await lms.put(learner, { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': drawnFromGone });
  await open(page, (await lms.launch(learner)).location);
  const frame = courseIn(page);
  await expect(frame.locator('html')).toHaveAttribute('data-arrived', '');
  await frame.evaluate((lesson) => {
    const step = document.querySelector<HTMLElement>(`section[data-lesson="${lesson}"] [data-step]:has(.exercise)`);
    window.location.hash = `#${lesson}_${step?.dataset['step']}`;
  }, course.finalCheck.lesson);
  const section = frame.locator(`section[data-lesson="${course.finalCheck.lesson}"]`);
  await expect(section.locator('[data-scenario] input[type="radio"]').first()).toBeVisible();
});
