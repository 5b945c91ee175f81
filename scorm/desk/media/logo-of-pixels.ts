import { say } from '../../../src/said/say.ts';
import { opened, sizeOf } from '../../../src/build/media/pictures.ts';
import { trouble } from '../../../src/build/media/trouble.ts';

/** A logo stands in a line of the page's head: in pixels, twice that for sharp screens. */
const ofLogo = { width: 480, height: 160, bytes: 34_000 };

/** A logo of pixels as a drawing that holds it: the course's page takes drawings. Throws `Trouble`. */
export async function logoOfPixels(content: Uint8Array): Promise<string> {
  await sizeOf(content);
  for (const scale of [1, 0.75, 0.5]) {
    const size = {
      width: ofLogo.width * scale,
      height: ofLogo.height * scale,
      fit: 'inside',
      withoutEnlargement: true,
    };
    const { data, info } = await opened(content)
      .autoOrient()
      .trim()
      .resize(size as { width: number })
      .png({ palette: scale < 1, effort: 8 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw trouble(say`This picture can’t be read: the file is damaged.`, say`Choose another, or save it anew.`);
      });
    if (data.length > ofLogo.bytes && scale > 0.5) continue;
    const address = `data:image/png;base64,${data.toString('base64')}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${info.width} ${info.height}"><image width="${info.width}" height="${info.height}" href="${address}"/></svg>\n`;
  }
  throw trouble(say`This picture can’t be made small.`, say`Choose a simpler one.`);
}
