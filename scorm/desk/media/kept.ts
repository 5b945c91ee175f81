import { cleanSvg } from '../../../src/build/media/clean-svg.ts';
import { kindOf } from '../../../src/build/media/kind-of.ts';
import { smallPicture } from '../../../src/build/media/pictures.ts';
import { isTrouble } from '../../../src/build/media/trouble.ts';
import { say } from '../../../src/said/say.ts';
import { textOf } from '../course/desk-file.ts';
import { refusal } from '../refusal.ts';
import { logoOfPixels } from './logo-of-pixels.ts';

type Kept = { readonly content: Uint8Array; readonly ending: string };

const bytes = (text: string) => new TextEncoder().encode(text);

async function made(content: Uint8Array, name: string, isLogo: boolean): Promise<Kept> {
  const { kind, ending = '', trouble } = kindOf(content, name);
  if (trouble) throw refusal(415, trouble.problem, trouble.mend);
  if (kind === 'drawing') return { content: bytes(cleanSvg(textOf(content))), ending };
  if (kind === 'picture' && isLogo) return { content: bytes(await logoOfPixels(content)), ending: 'svg' };
  if (kind === 'picture') return { content: await smallPicture(content), ending };
  if (isLogo) throw refusal(415, say`A logo is a drawing or a picture.`, say`Choose an SVG, a PNG or a JPEG.`);
  return { content, ending };
}

/** What is kept of an upload, and how its name ends. Refuses what a course can't show, with what to do instead. */
export async function kept(content: Uint8Array, name: string, isLogo: boolean): Promise<Kept> {
  try {
    return await made(content, name, isLogo);
  } catch (error) {
    throw isTrouble(error) ? refusal(415, error.problem, error.mend) : error;
  }
}
