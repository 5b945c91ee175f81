import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { schemaFaults } from '../unit/scorm/schemas.ts';
import { writeMediaCourse } from '../media-course.ts';
import { command } from './command.ts';
import { serveBuilt } from './site.ts';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'sharewise-media-'));
const packages = join(folder, 'packages');

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A film of a second, as the browser records a drawing. */
const recorded = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 });
    const draw = canvas.getContext('2d');
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let nth = 0; nth < 12; nth++) {
      draw?.fillRect(nth * 4, nth, 8, 8);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });

/** A package as it was made, unzipped. */
function unpacked(standard: string): Map<string, Uint8Array> {
  const zip = readdirSync(packages).find((name) => name.endsWith(`-${standard}.zip`)) ?? '';
  return new Map(Object.entries(unzipSync(readFileSync(join(packages, zip)))));
}

test('a course with media of every kind is packaged for each standard, and named in its manifest', async ({ page }) => {
  await writeMediaCourse(join(folder, 'course'), ['message-01', 'message-02', 'message-03']);
  await page.goto('about:blank');
  writeFileSync(join(folder, 'course', '01-spot-it', 'media', 'story.mp4'), Buffer.from(await recorded(page)));
  command(folder, 'package', 'scorm12', 'scorm2004-3rd', 'web', '--course', 'course');
  for (const standard of ['scorm12', 'scorm2004-3rd']) {
    const files = unpacked(standard);
    const manifest = strFromU8(files.get('imsmanifest.xml') ?? new Uint8Array());
    expect(schemaFaults(manifest, files)).toEqual([]);
    const media = [...files.keys()].filter((name) => name.startsWith('media/'));
    expect(media.map((name) => name.replace(/^.*\./, '')).toSorted()).toEqual(
      ['mp3', 'pdf', 'svg', 'vtt', 'webm', ...Array<string>(9).fill('webp')].toSorted(),
    );
    for (const name of media) expect(manifest).toContain(`<file href="${name}"/>`);
  }
});

/** The course on a web server, and what was asked of it and refused by its policy. */
async function opened(page: Page): Promise<{ asked: string[]; refused: () => Promise<string[]>; close: () => void }> {
  const web = join(folder, 'web');
  for (const [name, content] of unpacked('web')) {
    mkdirSync(dirname(join(web, name)), { recursive: true });
    writeFileSync(join(web, name), content);
  }
  const { url, close } = await serveBuilt(web);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.addInitScript(() => {
    const violated: string[] = [];
    Object.assign(window, { violated });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violated.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(url);
  const refused = () => page.evaluate(() => (window as unknown as { violated: string[] }).violated);
  return { asked, refused, close };
}

for (const look of ['light', 'dark'] as const)
  test(`its pictures come when they are shown, its films when they are played (${look})`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: look });
    await page.setViewportSize(look === 'light' ? { width: 360, height: 740 } : { width: 1280, height: 800 });
    const { asked, refused, close } = await opened(page);
    const take = async (name: string) =>
      info.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
    const fault = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    try {
      await expect(page.locator('html[data-arrived]')).toBeAttached();
      await take('start');
      // Captions are a few lines, and browsers fetch those of the page's language with the player.
      expect(asked.filter((name) => /media\/(?!cover)/.test(name) && !name.endsWith('.vtt'))).toEqual([]);
      await page.locator('[data-action="start"]').click();
      const photo = page.locator('figure.media img').first();
      await expect(photo).toHaveJSProperty('complete', true);
      expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await take('picture');
      expect(await fault()).toEqual([]);
      await page.locator('[data-action="next"]').click();
      await expect(page.locator('video')).toBeVisible();
      expect(asked.filter((name) => /\.(webm|mp3|pdf)$/.test(name))).toEqual([]);
      await page.getByText('Transcript').first().click();
      await expect(page.getByText('What is said:')).toBeVisible();
      await take('film');
      expect(await fault()).toEqual([]);
      await page.locator('video').evaluate((video: HTMLVideoElement) => void video.play());
      await expect.poll(() => asked.some((name) => name.endsWith('.webm'))).toBe(true);
      const cues = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length);
      await expect.poll(cues).toBe(2);
      await page.evaluate(() => (location.hash = 'final-check'));
      await page.getByRole('button', { name: 'Take the final check right away' }).click();
      const shown = page.locator('section[data-lesson="final-check"] .post-photo img');
      await expect(shown).toHaveAttribute('alt', 'A queue before a door.');
      await shown.scrollIntoViewIfNeeded();
      await expect(shown).toHaveJSProperty('complete', true);
      await expect(page.locator('img.avatar')).toHaveJSProperty('complete', true);
      await take('post');
      expect(await fault()).toEqual([]);
      expect(await refused()).toEqual([]);
    } finally {
      close();
    }
  });
