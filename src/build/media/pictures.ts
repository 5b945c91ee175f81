import { say } from '../../said/say.ts';
import sharp from 'sharp';
import { mostOfPicture } from '../../schemas/media.ts';
import { trouble } from './trouble.ts';

/** The widest and highest that a picture is kept, in pixels. */
const mostSide = 1600;

/** Larger ones could fill the computer's memory when they are opened. In pixels. */
const mostPixels = 100_000_000;

const broken = () =>
  trouble(say`This picture can’t be read: the file is damaged.`, say`Choose another, or save it anew.`);

const tooLarge = () =>
  trouble(
    say`This picture has more than 100 million pixels.`,
    say`Save it smaller: ${mostSide} pixels wide are enough.`,
  );

/** Opens a picture that comes from anybody. */
export const opened = (content: Uint8Array) => sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });

/** What sharp says of a picture that it can't take, in an author's words. */
const said = (error: unknown) => (/pixel limit/i.test(String(error)) ? tooLarge() : broken());

/** A picture's size in pixels once it is upright. Throws `Trouble` where it can't be read, is too large, or moves. */
export async function sizeOf(content: Uint8Array): Promise<{ readonly width: number; readonly height: number }> {
  const {
    autoOrient,
    pages = 1,
    ...rest
  } = await opened(content)
    .metadata()
    .catch((error: unknown) => {
      throw said(error);
    });
  // What moves can't be stopped, which some people need (WCAG 2.2.2).
  if (pages > 1)
    throw trouble(
      say`This picture moves, and can’t be stopped.`,
      say`Save one of its pictures, or make a film (MP4) of it.`,
    );
  if (rest.width * rest.height > mostPixels) throw tooLarge();
  return { width: autoOrient.width ?? rest.width, height: autoOrient.height ?? rest.height };
}

/** True for a picture that is small already and has nothing noted in it: it is taken as it is. */
async function isFinished(content: Uint8Array, width: number): Promise<boolean> {
  if (content.length > mostOfPicture) return false;
  const own = await opened(content).metadata();
  const isBare = !own.exif && !own.xmp && !own.iptc && !own.comments?.length && (own.orientation ?? 1) === 1;
  return own.format === 'webp' && isBare && own.width <= width && own.height <= mostSide;
}

/** Every pixel of a picture, upright and no larger than asked, as PNG. */
async function fitted(
  content: Uint8Array,
  width: number,
  height: number,
  fit: 'inside' | 'cover',
): Promise<Uint8Array> {
  return opened(content)
    .autoOrient()
    .resize({ width, height, fit, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/**
 * A picture turned upright, without what the camera noted (place, model, time), no wider than asked, as WebP below 300 kB.
 * Throws `Trouble`.
 */
export async function smallPicture(content: Uint8Array, width = mostSide): Promise<Uint8Array> {
  await sizeOf(content);
  try {
    if (await isFinished(content, width)) return content;
    const raw = await fitted(content, width, mostSide, 'inside');
    for (let quality = 82; ; quality -= 12) {
      const made = await sharp(raw).webp({ quality }).toBuffer();
      if (made.length <= mostOfPicture || quality < 40) return made;
    }
  } catch (error) {
    throw said(error);
  }
}

/** The middle of a picture as a square, for the face beside a post, as WebP. Throws `Trouble`. */
export async function smallFace(content: Uint8Array, side: number): Promise<Uint8Array> {
  await sizeOf(content);
  try {
    return await sharp(await fitted(content, side, side, 'cover'))
      .webp({ quality: 82 })
      .toBuffer();
  } catch (error) {
    throw said(error);
  }
}

/** The widths in which a picture of a width is made, in pixels: phones take a small one. */
export const widthsOf = (width: number, height: number): number[] => {
  const most = Math.round(Math.min(width, mostSide, (mostSide * width) / height));
  return [...[480, 960].filter((one) => one < most * 0.9), most];
};

/** Reads a picture through to its end. Throws `Trouble` where a part of it is missing. */
export async function readThrough(content: Uint8Array): Promise<void> {
  await sizeOf(content);
  await opened(content)
    .resize(64)
    .raw()
    .toBuffer()
    .catch((error: unknown) => {
      throw said(error);
    });
}
