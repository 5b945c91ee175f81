import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import sharp from 'sharp';
import { placeIn } from '../course/safe-path.ts';

const picture = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** In pixels: enough to judge a picture by. */
const widest = 900;

/** Where a picture that a file names may stand: in the folder `media` beside it, or beside it. */
const placesOf = (file: string, name: string) =>
  [posix.join(posix.dirname(file), 'media', name), posix.join(posix.dirname(file), name)].map(posix.normalize);

/** A picture as an address that holds it; undefined where it is none. A drawing runs nothing as a picture. */
async function addressOf(place: string): Promise<string | undefined> {
  try {
    const content = readFileSync(place);
    if (/\.svg$/i.test(place)) return `data:image/svg+xml;base64,${content.toString('base64')}`;
    const small = sharp(content).autoOrient().resize({ width: widest, withoutEnlargement: true });
    return `data:image/webp;base64,${(await small.webp({ quality: 75 }).toBuffer()).toString('base64')}`;
  } catch {
    return undefined;
  }
}

/** Answers for a file of the course and a name in it which picture that is, as an address that holds it. */
export type Pictures = (file: string, name: string) => string | undefined;

/** The pictures among a course's files, by the names that its files give them. */
export async function picturesOf(folder: string, paths: readonly string[]): Promise<Pictures> {
  const pictures = paths.filter((path) => picture.test(path));
  const addresses = new Map(
    await Promise.all(pictures.map(async (path) => [path, await addressOf(placeIn(folder, path))] as const)),
  );
  return (file, name) => placesOf(file, name).flatMap((path) => addresses.get(path) ?? [])[0];
}
