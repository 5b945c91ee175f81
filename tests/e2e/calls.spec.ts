import { expect, test, type Page } from '@playwright/test';
import { addLearner, answer, goToCheck, launch, saved } from './course.ts';

type Call = { readonly name: string; readonly args: readonly string[] };

/** What the course has told the LMS so far; the calls that ask for the last error count, too. */
const callsIn = (page: Page): Promise<Call[]> =>
  page.evaluate(() => (window as unknown as { previewLms: { calls: Call[] } }).previewLms.calls);

const listed = (calls: readonly Call[]) => calls.map(({ name, args }) => `${name} ${args[0] ?? ''}`).join('\n');

/** The calls up to each commit, this included. */
function commitsOf(calls: readonly Call[]): Call[][] {
  const ends = calls.flatMap(({ name }, index) => (name === 'LMSCommit' ? [index + 1] : []));
  return ends.map((end, index) => calls.slice(ends[index - 1] ?? 0, end));
}

for (const points of [2, 0])
  test(`1.2 is asked little: 15 calls to be tracked, 14 a decision (answers worth ${points})`, async ({ page }) => {
    const course = await launch(page, await addLearner(page));
    await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
    await saved(course);
    const launched = await callsIn(page);
    expect(launched.at(-1)?.name).toBe('LMSCommit');
    expect(launched.length, listed(launched)).toBeLessThanOrEqual(15);

    await goToCheck(course);
    await saved(course);
    const walked = (await callsIn(page)).length;
    const commits: number[] = [];
    for (let asked = 0; asked < 9; asked++) {
      await saved(course);
      const before = (await callsIn(page)).length;
      await answer(course, points);
      await saved(course);
      commits.push(commitsOf((await callsIn(page)).slice(before)).length);
    }
    // The last answer's Continue completes the lesson: that is a decision, too.
    expect(commits).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2]);
    const told = (await callsIn(page)).slice(walked);
    for (const decision of commitsOf(told)) expect(decision.length, listed(decision)).toBeLessThanOrEqual(14);
    expect(told.filter(({ name }) => name === 'LMSGetLastError')).toEqual([]);
    test.info().annotations.push({ type: 'launch', description: `${launched.length} calls` });
    test.info().annotations.push({
      type: 'most for a decision',
      description: `${Math.max(...commitsOf(told).map(({ length }) => length))} calls`,
    });
  });
