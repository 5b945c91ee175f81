import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageCourse } from '../../scorm/package/package-course.ts';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';
import { cases } from './matrix/cases.ts';
import { play } from './matrix/play.ts';
import { courseIn, lmsOf, open } from './matrix/stage.ts';
import { serve, type Served } from './preview.ts';
import { serveBuilt } from './site.ts';

const { version } = JSON.parse(readFileSync('dist/course.json', 'utf8')) as BuiltCourse;

/**
 * Faults that concern only the LMS's own page, or that forbid frames of another website: they cannot occur with a thin
 * package.
 */
const elsewhere = ['strict-policy', 'storage-throws', 'other-domain', 'foreign-parent'];

// What is told below the pass mark is said by the course's page on its server, not by the thin package.
const occurs = ({ steps, onFail }: (typeof cases)[number]) =>
  onFail === undefined &&
  !steps.some(
    ([name, faults]) => name === 'launch' && elsewhere.some((one) => (faults ?? '').split(',').includes(one)),
  );

/** A value that may have been stored is tried at the next index first. */
const tried = /interactions\.9\.id .* leaves a gap$/;

let out: string;
let site: Awaited<ReturnType<typeof serveBuilt>>;
let lms: Served;
const before = process.env['PREVIEW'];

test.beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'sharewise-bridge-'));
  site = await serveBuilt(join(out, `sharewise-${version}-server`));
  const made = packageCourse('dist', out, ['scorm12', 'scorm2004-3rd'], undefined, { bridge: new URL(site.url) });
  lms = await serve(made.map(({ path }) => path));
  process.env['PREVIEW'] = lms.url;
  process.env['PACKAGE_KIND'] = '-thin';
});

test.afterAll(async () => {
  process.env['PREVIEW'] = before;
  delete process.env['PACKAGE_KIND'];
  await lms.close();
  site.close();
  rmSync(out, { recursive: true, force: true });
});

// Each fault once: the bridge carries the port's verbs, which are the same in all dialects.
for (const one of cases.filter(occurs)) {
  const standard = one.standards.find((name) => name === 'scorm12' || name === 'scorm2004-3rd');
  if (standard)
    test(`behind a thin package in ${standard}: ${one.fault}${one.variant ? ` (${one.variant})` : ''}`, ({ context }) =>
      play({ ...one, refused: one.refused ?? tried }, standard, context));
}

test('the course behind a thin package takes no word from another window, and the package none from another website', async ({
  page,
  request,
}) => {
  const side = lmsOf(request, 'scorm12');
  await open(page, (await side.launch(await side.addLearner('Origins'))).location);
  const course = courseIn(page);
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  const thin = course.parentFrame();
  const verb = {
    sharewise: 1,
    id: 99,
    verb: 'reportResult',
    arg: { completion: 'completed', success: 'passed', score: 100 },
  };
  // Sent from the LMS's page, which is neither the course's window nor from its website.
  await page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), verb);
  await page.evaluate(
    (message) => document.querySelector('iframe')?.contentWindow?.frames[0]?.postMessage(message, '*'),
    {
      sharewise: 1,
      opened: null,
    },
  );
  await thin?.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  const said = await page.evaluate(
    () => (window as unknown as { previewLms: { calls: { name: string; args?: string[] }[] } }).previewLms.calls,
  );
  expect(JSON.stringify(said)).not.toContain('passed');
});
