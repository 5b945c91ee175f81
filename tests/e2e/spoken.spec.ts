import { expect, test, type Locator, type Page } from '@playwright/test';
import { checkFolder } from '../../src/build/check-folder.ts';
import type { CourseContent, LessonContent } from '../../src/schemas/content.ts';
import type { ScenarioFile } from '../../src/schemas/scenario.ts';
import { checkOne, goTo, toExercise } from '../screens/lessons.ts';
import { heardDuring, readAloud } from '../screens/screen-reader.ts';
import { openCourse, speak } from '../screens/stage.ts';
import { throughLessons } from './course.ts';
import { switchFault } from './matrix/stage.ts';

const { content } = checkFolder('lessons');
if (!content) throw new Error('The course in lessons/ has faults: npm run check.');
const { course: settings, lessons, bank, words } = content satisfies CourseContent;

const on = 'section[data-lesson]:not([hidden]) [data-step]:not([hidden])';

const lessonOf = (id: string) => lessons.find((one) => one.id === id) as LessonContent;

/** A sentence of the interface with its blanks filled in. */
const said = (language: string, name: string, blanks: Readonly<Record<string, unknown>> = {}) =>
  (words[language]?.[name] ?? name).replaceAll(/\{(\w+)\}/g, (_, blank: string) => String(blanks[blank]));

/** These lines are said in this order; others may come between. */
function expectInOrder(lines: readonly string[], wanted: readonly (string | undefined)[]): void {
  let from = 0;
  for (const one of wanted) {
    const at = lines.findIndex((line, nth) => nth >= from && line.includes(one ?? 'undefined'));
    expect
      .soft(at, `“${one}” is said, behind what comes before it, in:\n${lines.join('\n')}\n`)
      .toBeGreaterThanOrEqual(0);
    from = Math.max(from, at);
  }
}

/** A text is heard, and once. */
function expectOnce(lines: readonly string[], text: string | undefined): void {
  const times = lines.filter((line) => line.includes(text ?? 'undefined')).length;
  expect.soft(times, `how often “${text}” is heard in:\n${lines.join('\n')}\n`).toBe(1);
}

const goOn = (section: Locator) => section.locator('[data-action="continue"]').first().click();

async function open(page: Page, language: string): Promise<Page> {
  const course = await openCourse(page, {});
  await course.setViewportSize({ width: 360, height: 740 });
  await course.emulateMedia({ reducedMotion: 'reduce' });
  await speak(course, language);
  return course;
}

for (const language of ['nl', 'en']) {
  const own = (name: string, blanks = {}) => said(language, name, blanks);
  const best = (scenario: ScenarioFile | undefined, at = 0) =>
    scenario?.scenes[at]?.choices.find(({ score }) => score === 2);

  test(`the start screen and a lesson's steps are spoken (${language})`, async ({ page }) => {
    const course = await open(page, language);
    expectInOrder(await readAloud(course, '[data-screen="start"]'), [
      `heading, ${settings.title[language]}, level 1`,
      `button, ${own('start')}`,
      own('outcomesTitle'),
      settings.outcomes[0]?.[language],
      own('lessonCount', { n: lessons.length }),
    ]);
    const first = lessonOf('why-a-code');
    const opened = await heardDuring(course, async () => {
      await course.locator('[data-action="start"]').click();
      await expect(course.locator('section[data-lesson="why-a-code"] h2').first()).toBeFocused();
    });
    expectOnce(opened, first.heads[language]?.title);
    const next = await heardDuring(course, async () => {
      await course.locator('[data-action="next"]').click();
      await expect(course.locator(`${on} .step-number`)).toBeFocused();
    });
    expectOnce(next, own('stepOf', { n: 2, of: 2 }));
  });

  test(`a tap on a statement, its undo and a draft are spoken (${language})`, async ({ page }) => {
    const course = await open(page, language);
    const section = await toExercise(course, 'ambassador');
    const statements = lessonOf('ambassador').statements?.statements ?? [];
    const [one, two] = statements;
    const kind = one?.fact ? 'statementFact' : 'statementMyth';
    expectInOrder(await readAloud(course, on), [
      own('statementOf', { n: 1, of: statements.length }),
      one?.text[language],
      `button, ${own('statementMyth')}`,
      `button, ${own('statementFact')}`,
    ]);
    const heard = await heardDuring(course, () => checkOne(section, 2));
    expectOnce(heard, own(`${kind}Right`));
    expectOnce(heard, one?.feedback[language]);
    expectInOrder(await readAloud(course, on), [own('markBoth'), own('statementNext'), own('undo')]);
    const undone = await heardDuring(course, async () => {
      await section.locator('[data-action="undo"]').click();
      await expect(section.locator('.verdict')).toHaveCount(0);
    });
    expectOnce(undone, own('statementOf', { n: 1, of: statements.length }));
    await checkOne(section, 2);
    const second = await heardDuring(course, () => goOn(section));
    expectOnce(second, own('statementOf', { n: 2, of: statements.length }));
    expectOnce(second, two?.text[language]);

    const drafts = await toExercise(course, 'common-sense');
    const [draft] = lessonOf('common-sense').drafts?.drafts ?? [];
    expectInOrder(await readAloud(course, on), [
      own('draftOf', { n: 1, of: 3 }),
      own('place-feed'),
      own('you'),
      draft?.text[language],
      own('draftAsk'),
      `button, ${own('draftRethink')}`,
      `button, ${own('draftPost')}`,
    ]);
    const judged = await heardDuring(course, () => checkOne(drafts, 2));
    expectOnce(judged, own(draft?.post ? 'draftPostRight' : 'draftRethinkRight'));
    expectOnce(judged, draft?.fitting[language]);
  });

  test(`the simulator says once what became of a post (${language})`, async ({ page }) => {
    const course = await open(page, language);
    const section = await toExercise(course, 'reach-and-speed');
    expectInOrder(await readAloud(course, on), [own('reachPicture'), `button, ${own('reachPost')}`, own('reachHint')]);
    const heard = await heardDuring(course, async () => {
      await section.locator('[data-action="post"]').click();
      await expect(section.locator('.reach-summary [role="status"]')).not.toBeEmpty();
    });
    const told = await section.locator('.reach-summary [role="status"]').textContent();
    expectOnce(heard, told ?? '');
  });

  test(`a scenario's thread is heard as it goes on, then the verdict with its judgement, once each (${language})`, async ({
    page,
  }) => {
    const course = await open(page, language);
    await course.emulateMedia({ reducedMotion: 'no-preference' });
    const section = await toExercise(course, 'complaint');
    const { practice } = lessonOf('complaint');
    const [scene] = practice?.scenes ?? [];
    expectInOrder(await readAloud(course, on), [
      practice?.title[language],
      practice?.situation[language],
      `log, ${own('place-review')}`,
      own('stars', { n: 2 }),
      scene?.thread[0]?.text[language],
      scene?.question[language],
      scene?.choices[0]?.text[language],
      `button, ${own('check')}`,
    ]);
    const heard = await heardDuring(course, () => checkOne(section, 2));
    const reaction = best(practice)?.then?.[0]?.text[language];
    expectOnce(heard, reaction);
    expectOnce(heard, own('result-best'));
    expectOnce(heard, best(practice)?.feedback[language]);
    expectInOrder(heard, [own('you'), reaction, own('result-best')]);
    for (const silent of ['saved', 'saving', 'notSaved', 'notSavedKept'])
      expect
        .soft(heard.join('\n'), `“${own(silent)}” is not spoken`)
        .not.toMatch(new RegExp(`polite: .*${own(silent)}`));
    // On to an ending by a poor answer, and back.
    await course.emulateMedia({ reducedMotion: 'reduce' });
    await goOn(section);
    await checkOne(section, 0);
    const ended = await heardDuring(course, () => goOn(section));
    const poor = practice?.scenes[1]?.choices.find(({ score }) => score === 0);
    const ending = practice?.endings?.find(({ id }) => id === poor?.ending);
    expectOnce(ended, ending?.title[language]);
    const ways = await readAloud(course, on);
    expectInOrder(ways, [own('ending-poor'), ending?.text[language], own('tryAnother')]);
    expectInOrder(ways, [`${own('result-best')}: `, `${own('result-poor')}: `]);
    const back = await heardDuring(course, () => section.locator('[data-action="back-to-scene"]').first().click());
    expectOnce(back, scene?.question[language]);
  });

  test(`that an answer could not be saved is spoken, once (${language})`, async ({ page }) => {
    const course = await open(page, language);
    const section = await toExercise(course, 'ambassador');
    await expect(course.locator('html')).toHaveAttribute('data-save', 'saved');
    await switchFault(page, 'commit-false', true);
    const heard = await heardDuring(course, async () => {
      await checkOne(section, 2);
      await expect(course.locator('html')).toHaveAttribute('data-save', 'pending');
    });
    expectOnce(heard, own('notSavedKept'));
  });

  test(`the final check says its number, and the result how it went (${language})`, async ({ page }) => {
    const course = await open(page, language);
    await course.locator('[data-action="start"]').click();
    await goTo(course, lessons[0]?.id ?? '');
    await throughLessons(course);
    const check = course.locator('section[data-lesson="final-check"]');
    const asked = async () => {
      const id = await check.locator('[data-scenario]').first().getAttribute('data-scenario');
      return bank.find((one) => one.id === id);
    };
    const first = await asked();
    expectInOrder(await readAloud(course, on), [
      `${own('questionOf', { n: 1, of: 9 })}: ${first?.title[language]}`,
      first?.situation[language],
      first?.scenes[0]?.question[language],
      `button, ${own('check')}`,
    ]);
    const heard = await heardDuring(course, () => checkOne(check, 2));
    expectOnce(heard, own('result-best'));
    const second = await heardDuring(course, () => goOn(check));
    expectOnce(second, `${own('questionOf', { n: 2, of: 9 })}: ${(await asked())?.title[language]}`);
    const takeRest = async (points: number, from: number) => {
      for (let nth = from; nth < 9; nth++) {
        await checkOne(check, points);
        if (nth < 8) await goOn(check);
      }
    };
    const result = course.locator('section[data-lesson="your-code"]');
    const toResult = async () => {
      await goOn(check);
      await expect(result.locator('h2').first()).toBeFocused();
      await expect(result.locator('.summary')).toBeVisible();
    };
    await takeRest(0, 1);
    expectOnce(await heardDuring(course, toResult), lessonOf('your-code').heads[language]?.title);
    expectInOrder(await readAloud(course, on), [
      own('notYet'),
      own('readAgain'),
      `button, ${own('retry')}`,
      own('yourAnswers'),
      own('contactsTitle'),
      own('intentionLegend'),
      settings.jobAid.title[language],
      `button, ${own('exitCourse')}`,
    ]);
    await result.locator('[data-action="retry"]').click();
    await takeRest(2, 0);
    await toResult();
    expectInOrder(await readAloud(course, on), [own('passed'), own('passedText', { score: 100, passMark: 80 })]);
    await result.locator('.job-aid summary').click();
    expectInOrder(await readAloud(course, '.job-aid'), [
      settings.title[language],
      settings.twoQuestions?.fitting[language],
      settings.skills[0]?.steps?.[0]?.[language],
      settings.jobAid.notes?.[0]?.title[language],
      settings.organisation.turnTo[0]?.topic[language],
      settings.organisation.contacts[0]?.email,
    ]);
  });
}
