import { join } from 'node:path';
import sharp from 'sharp';
import type { DeskMedia } from '../../../src/schemas/desk.ts';
import type { OpenCourse } from '../course/open-course.ts';

const media = /\.(png|jpe?g|gif|webp|avif|svg|mp4|webm|mp3|vtt|pdf|docx?|pptx?|xlsx?|odt)$/i;
const picture = /\.(png|jpe?g|gif|webp|avif)$/i;

const sizes = new Map<string, { width?: number; height?: number }>();

/** The size of a picture in pixels, read once a content; none where it can't be read. */
async function sizeOf(place: string, hash: string): Promise<{ width?: number; height?: number }> {
  const known = sizes.get(hash);
  if (known) return known;
  const size = await sharp(place)
    .metadata()
    .then(({ width, height }) => ({ width, height }))
    .catch(() => ({}));
  sizes.set(hash, size);
  return size;
}

/** The pictures, films and documents in a course's folder. */
export const mediaOf = async (course: OpenCourse): Promise<DeskMedia[]> =>
  Promise.all(
    [...course.files()]
      .filter(([path]) => media.test(path))
      .map(async ([path, { bytes, hash }]) => ({
        path,
        bytes,
        ...(picture.test(path) ? await sizeOf(join(course.folder, path), hash) : {}),
      })),
  );
