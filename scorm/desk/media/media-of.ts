import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { kindOf } from '../../../src/build/media/kind-of.ts';
import type { DeskFile, DeskMedia } from '../../../src/schemas/desk.ts';
import { usualBudget, weightOf } from '../../../src/schemas/media.ts';
import type { OpenCourse } from '../course/open-course.ts';
import { usesOf } from './uses-of.ts';

/** What is among a course's media: the pictures beside course.yaml, and all in the `media` folders of lessons and of the final check. */
export const isMedia = (path: string): boolean =>
  /^[^/]+\.(?:svg|jpe?g|png|webp|avif)$/i.test(path) || /^(?:\d+-[^/]+|final-check)\/media\/[^/]+$/.test(path);

type Looked = Pick<DeskMedia, 'kind' | 'trouble' | 'width' | 'height'>;

const looked = new Map<string, Looked>();

function headOf(place: string): Uint8Array {
  const file = openSync(place, 'r');
  try {
    const head = new Uint8Array(4096);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

async function look(place: string, name: string): Promise<Looked> {
  const { kind, trouble } = kindOf(headOf(place), name);
  if (kind !== 'picture') return { kind, trouble };
  const size = await sharp(place)
    .metadata()
    .then(({ autoOrient: { width, height } }) => ({ width, height }))
    .catch(() => ({}));
  return { kind, ...size };
}

/** What a file is, looked at once a content and name. */
async function lookOnce(folder: string, path: string, hash: string): Promise<Looked> {
  const key = `${hash} ${path.replace(/^.*\//, '')}`;
  const known = looked.get(key);
  if (known) return known;
  // A file that went in the meantime is not looked at: the next state does without it.
  const found = await look(join(folder, path), path).catch(() => undefined);
  if (found) looked.set(key, found);
  return found ?? {};
}

/** The pictures, films, sounds and documents of a course, and where each is shown; `files` are its texts. */
export async function mediaOf(course: OpenCourse, files: readonly DeskFile[]): Promise<DeskMedia[]> {
  const uses = usesOf(files);
  return Promise.all(
    [...course.files()]
      .filter(([path]) => isMedia(path))
      .map(async ([path, { bytes, hash }]) => {
        const own = await lookOnce(course.folder, path, hash);
        const weight = weightOf({ bytes, kind: own.kind });
        return { path, bytes, weight, ...own, uses: uses.get(path.normalize('NFC')) ?? [] };
      }),
  );
}

/** What the media that are shown weigh for learners, and what they may, in bytes; a logo is part of the page. */
export function budgetOf(files: readonly DeskFile[], media: readonly DeskMedia[]): { used: number; allowed: number } {
  const settings = files.find(({ kind }) => kind === 'course')?.value as { mediaBudget?: unknown } | undefined;
  const most = typeof settings?.mediaBudget === 'number' ? settings.mediaBudget : usualBudget;
  const shown = media.filter(({ uses }) => uses.some(({ path }) => path.at(-1) !== 'logo'));
  return { used: shown.reduce((sum, { weight }) => sum + weight, 0), allowed: most * 1_000_000 };
}
