import sharp from 'sharp';
import { refusal } from '../refusal.ts';
import { say } from '../../../src/said/say.ts';

/** The widest that a picture is kept, in pixels, and the most bytes it may have: every learner waits for it. */
const most = { width: 1600, height: 1600, bytes: 290_000 };

/** A logo stands in a line of the page's head: in pixels, twice that for sharp screens. */
const ofLogo = { width: 480, height: 160, bytes: 34_000 };

/** Larger ones could fill the computer's memory when they are opened. In pixels. */
const mostPixels = 100_000_000;

const broken = () =>
  refusal(415, say`This picture can’t be read: the file is damaged.`, say`Choose another, or save it anew.`);

const opened = (content: Uint8Array) => sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });

/** Refuses what moves: it can't be stopped, which some people need (WCAG 2.2.2). */
async function checkStill(content: Uint8Array): Promise<void> {
  const { pages = 1 } = await opened(content)
    .metadata()
    .catch(() => {
      throw broken();
    });
  if (pages > 1)
    throw refusal(
      415,
      say`This picture moves, and can’t be stopped.`,
      say`Save one of its pictures, or make a film (MP4) of it.`,
    );
}

/** A picture turned upright, without what the camera noted, no larger than it has to be, as WebP. */
export async function smallPicture(content: Uint8Array): Promise<Uint8Array> {
  await checkStill(content);
  try {
    const upright = opened(content).autoOrient();
    const fitting = upright.resize({ width: most.width, height: most.height, fit: 'inside', withoutEnlargement: true });
    const raw = await fitting.png({ compressionLevel: 1 }).toBuffer();
    for (let quality = 82; ; quality -= 12) {
      const made = await sharp(raw).webp({ quality }).toBuffer();
      if (made.length <= most.bytes || quality < 40) return made;
    }
  } catch {
    throw broken();
  }
}

/** A logo of pixels as a drawing that holds it: the course's page takes drawings. */
export async function logoOfPixels(content: Uint8Array): Promise<string> {
  await checkStill(content);
  try {
    for (const scale of [1, 0.75, 0.5]) {
      const size = {
        width: ofLogo.width * scale,
        height: ofLogo.height * scale,
        fit: 'inside',
        withoutEnlargement: true,
      } as const;
      const { data, info } = await opened(content)
        .autoOrient()
        .trim()
        .resize(size)
        .png({ palette: scale < 1, effort: 8 })
        .toBuffer({ resolveWithObject: true });
      if (data.length > ofLogo.bytes && scale > 0.5) continue;
      const address = `data:image/png;base64,${data.toString('base64')}`;
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${info.width} ${info.height}"><image width="${info.width}" height="${info.height}" href="${address}"/></svg>\n`;
    }
    throw broken();
  } catch {
    throw broken();
  }
}
