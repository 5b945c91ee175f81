import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type FrameLocator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';
import { give, preview, throughLessons } from './course.ts';
import { serve } from './preview.ts';
import { command } from './command.ts';
import { freePort } from './free-port.ts';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'sharewise-author-'));
const own = join(folder, 'Our course #1: 100% [safe] mail?');
const usual = preview();

const read = (path: string) => readFileSync(join(own, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(own, path), text);

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.env['PREVIEW'] = usual;
});

/** Answers what is on screen with the best choice, as the package's own key has it. */
async function answerBest(course: FrameLocator, built: BuiltCourse): Promise<void> {
  const asked = course
    .locator('section:not([hidden]) [data-step]:not([hidden]) [data-scenario][data-scene]:not([data-result])')
    .first();
  const scenario = await asked.getAttribute('data-scenario');
  const scene = await asked.getAttribute('data-scene');
  const question = built.questions.find((one) => one.scenario === scenario && one.scene === scene);
  const key = question?.choices.find(({ score }) => score === 2)?.key;
  await give(asked, key ?? '');
  await course.locator('section:not([hidden]) [data-action="continue"]').first().click();
}

test('a course of another subject, in one language, is made, written, packaged and completed', async ({ page }) => {
  // Six steps of the guide: make, two copies and their lines, check, package.
  command(folder, 'new', own);
  expect(command(folder, 'check', '--course', own)).toContain('0 faults, 2 remarks in');
  cpSync(join(own, '01-spot-it'), join(own, '02-report-it'), { recursive: true });
  for (const path of ['02-report-it/en.mdx', '02-report-it/statements.yaml'])
    write(path, read(path).replace('Spot it', 'Report it').replaceAll('id: ', 'id: more-'));
  // As an old editor on a Mac ends lines.
  write('02-report-it/en.mdx', read('02-report-it/en.mdx').replaceAll('\n', '\r'));
  write(
    '01-spot-it/en.mdx',
    read('01-spot-it/en.mdx').replace(
      'In doubt?',
      'In doubt? [This page](https://intranet.ours.eu/) helps, and [the end](#take-along).',
    ),
  );
  write(
    'course.yaml',
    read('course.yaml')
      .replace('  - id: final-check', '  - id: report-it\n    motif: bridge\n  - id: final-check')
      .replace('Example & Co', 'Ours')
      .replace('example.com', 'ours.eu'),
  );
  write(
    'final-check/message-04.yaml',
    read('final-check/message-01.yaml').replace('message-01', 'message-04').replace('hand-over', 'share'),
  );
  expect(command(folder, 'check', '--course', own)).toContain('0 faults, 0 remarks in');
  command(folder, 'package', 'scorm12', '--course', own);

  const [zip = ''] = readdirSync(join(folder, 'packages')).filter((name) => name.endsWith('.zip'));
  expect(zip).toBe('our-course-1-100-safe-mail-1.0.0-scorm12.zip');
  const path = join(folder, 'packages', zip);
  const files = unzipSync(readFileSync(path));
  const built = JSON.parse(strFromU8(files['course.json'] as Uint8Array)) as BuiltCourse;
  expect(built.languages).toEqual(['en']);
  expect(built.lessons.map(({ id }) => id)).toEqual(['spot-it', 'report-it', 'final-check', 'take-along']);
  const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(built.lessons.length);
  for (const [name, page] of pages) expect(strFromU8(page), name).not.toMatch(/social media|webcare|lang="nl"/i);

  const lms = await serve([path]);
  try {
    await page.goto(`${lms.url}?lang=en`);
    await page.getByLabel('Add a learner').fill('Noor');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page
      .locator('[data-learner]', { hasText: 'Noor' })
      .locator('[data-dialect="scorm12"] form button')
      .first()
      .click();
    const course = page.frameLocator('iframe');
    await course.locator('[data-action="start"]').click();
    // In the course's own window it would end the session.
    await expect(course.locator('a', { hasText: 'This page' })).toHaveAttribute('target', '_blank');
    await expect(course.locator('a', { hasText: 'the end' })).not.toHaveAttribute('target');
    await throughLessons(course);
    for (let asked = 0; asked < 3; asked++) await answerBest(course, built);
    const result = course.locator('section[data-lesson="take-along"]');
    await expect(result).toHaveAttribute('data-success', 'passed');
    await expect(result).toContainText('Suspicious messages');
    await expect(result).toContainText('Report it, also when you did click.');
    await course.locator('header [data-action="exit"]').click();
    await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');
    await page.goto(`${lms.url}results?lang=en`);
    const card = page.locator('[data-dialect="scorm12"]', { hasText: 'Noor' });
    await expect(card.locator('[data-success]').first()).toHaveAttribute('data-success', 'passed');
    await expect(card.locator('[data-score]').first()).toHaveAttribute('data-score', '100');
  } finally {
    await lms.close();
  }
});

/** Starts `npm run dev` on the course; answers once it listens. `said` gives what it has printed so far. */
async function develop(port: number): Promise<{ process: ChildProcess; said: () => string }> {
  const args = ['dev', '--course', own, '--port', String(port), '--host', '127.0.0.1'];
  const dev = spawn(resolve('node_modules/.bin/astro'), args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const from of [dev.stdout, dev.stderr]) from.on('data', (text: Buffer) => (said += String(text)));
  await new Promise<void>((done, failed) => {
    dev.stdout.on('data', (said: Buffer) => (String(said).includes('ready') ? done() : undefined));
    dev.once('exit', (code) => failed(new Error(`astro dev ended with ${code}`)));
  });
  return { process: dev, said: () => said };
}

test('while an author writes, a mistake shows in the page at its line, and the page goes on once it is mended', async ({
  page,
}) => {
  const port = await freePort();
  const { process: dev, said } = await develop(port);
  try {
    await page.goto(`http://127.0.0.1:${port}/#spot-it`);
    await expect(page.locator('section[data-lesson="spot-it"]')).toBeVisible();
    // Nothing but Astro's own lines: an author should not have to wonder about a warning of React's.
    expect(said()).not.toMatch(/error|warn|invalid/i);
    const was = read('01-spot-it/en.mdx');
    write('01-spot-it/en.mdx', was.replace('<Contacts />', '<Contact />\n\n<Aside>'));
    await expect(page.getByRole('heading', { name: '2 mistakes to mend' })).toBeVisible();
    const items = page.getByRole('listitem');
    await expect(items.first()).toContainText('01-spot-it/en.mdx:12');
    await expect(items.first()).toContainText('Did you mean <Contacts>?');
    await expect(items.first().locator('mark')).toContainText('<Contact />');
    await expect(items.last()).toContainText('Expected a closing tag for <Aside>');
    write('01-spot-it/en.mdx', was.replace('A message that wants', 'A note that wants'));
    await expect(page.locator('section[data-lesson="spot-it"]')).toContainText('A note that wants');
    renameSync(join(own, '01-spot-it'), join(own, 'spot-it'));
    await expect(page.getByText('Rename it to 01-spot-it.')).toBeVisible();
    renameSync(join(own, 'spot-it'), join(own, '01-spot-it'));
    await expect(page.locator('section[data-lesson="spot-it"]')).toBeVisible();
  } finally {
    dev.kill();
  }
});
