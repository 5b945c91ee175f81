import { readFileSync } from 'node:fs';
import type { MediaFile } from '../../schemas/media.ts';
import { errorSaying } from '../../said/error.ts';
import { together, unchanged } from '../../said/say.ts';
import type { Asked } from '../asked.ts';
import { loadCourse, readFiles } from '../course-folder.ts';
import { cleanSvg } from './clean-svg.ts';
import { mediaIn } from './media-in.ts';
import { sizeOf, smallFace, smallPicture, widthsOf } from './pictures.ts';
import { hashOf, placeOf } from './read-media.ts';
import { isTrouble } from './trouble.ts';
import { builtName, shownIn, type Shown } from './shown.ts';

/** How a file of `media` is shown on the page: its address, and a picture's other widths and its size in pixels. */
export type BuiltMedia = {
  readonly src: string;
  readonly srcset?: string;
  readonly width?: number;
  readonly height?: number;
  readonly bytes: number;
  readonly ending: string;
};

/** The media of a build: what is shown of each file, by how and which, and the files beside the page with what is in them. */
export type BuiltAll = {
  readonly shown: Readonly<Record<string, BuiltMedia>>;
  readonly files: ReadonlyMap<string, () => Promise<Uint8Array>>;
  readonly hasTables: boolean;
};

type One = { readonly shown: BuiltMedia; readonly files: readonly (readonly [string, () => Promise<Uint8Array>])[] };

/** The width of a face beside a post, in pixels: three times that on the page, for sharp screens. */
const face = 120;

const asBytes = (text: string) => new TextEncoder().encode(text);

/** What is copied as it is. */
function whole(path: string, place: string, file: MediaFile): One {
  const name = builtName(path, hashOf(place), file);
  const { bytes, ending = '' } = file;
  const read = async () =>
    file.kind === 'drawing' ? asBytes(cleanSvg(readFileSync(place, 'utf8'))) : readFileSync(place);
  return { shown: { src: `./${name}`, bytes, ending }, files: [[name, read]] };
}

async function drawing(path: string, place: string, file: MediaFile): Promise<One> {
  const one = whole(path, place, file);
  const size = await sizeOf(asBytes(cleanSvg(readFileSync(place, 'utf8'))));
  return { ...one, shown: { ...one.shown, ...size } };
}

async function picture(path: string, place: string, file: MediaFile): Promise<One> {
  const size = await sizeOf(readFileSync(place));
  const widths = widthsOf(size.width, size.height);
  const files = widths.map((width) => {
    const name = builtName(path, hashOf(place), file, `-${width}`);
    return [name, async () => smallPicture(readFileSync(place), width)] as const;
  });
  const width = widths.at(-1) ?? size.width;
  return {
    shown: {
      src: `./${files[0]?.[0]}`,
      srcset: files.map(([name], nth) => `./${name} ${widths[nth]}w`).join(', '),
      width,
      height: Math.round((size.height * width) / size.width),
      bytes: file.bytes,
      ending: file.ending ?? '',
    },
    files,
  };
}

function faceOf(path: string, place: string, file: MediaFile): One {
  const name = builtName(path, hashOf(place), file, '-face');
  const make = async () => smallFace(readFileSync(place), face);
  return { shown: { src: `./${name}`, bytes: file.bytes, ending: 'webp' }, files: [[name, make]] };
}

async function built({ path, as }: Shown, folder: string, file: MediaFile): Promise<One> {
  const place = placeOf(folder, path);
  if (file.kind === 'drawing') return drawing(path, place, file);
  if (file.kind !== 'picture') return whole(path, place, file);
  return as === 'face' ? faceOf(path, place, file) : picture(path, place, file);
}

/** The line of hyphens below the head of a table in Markdown. */
const table = /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m;

/** Names the file in what is wrong with it. */
const named =
  ({ path }: Shown) =>
  (error: unknown) => {
    throw isTrouble(error) ? errorSaying(together([unchanged(`${path}:`), error.problem, error.mend])) : error;
  };

/** By what a file is found in `BuiltAll`. */
export const shownName = ({ path, as }: Shown): string => (as === 'face' ? `${path}#face` : path);

/** The media of the course that is asked for, as they stand beside its page; none is made before it is asked for. */
export async function builtMedia(asked: Asked): Promise<BuiltAll> {
  const [content, media, texts] = [loadCourse(asked), mediaIn(asked.folder), readFiles(asked.folder)];
  const all = shownIn(content, texts);
  const made = await Promise.all(
    all.map(async (one) => {
      const file = media.get(one.path);
      return file ? ([shownName(one), await built(one, asked.folder, file).catch(named(one))] as const) : undefined;
    }),
  );
  const known = made.filter((one) => one !== undefined);
  return {
    shown: Object.fromEntries(known.map(([name, { shown }]) => [name, shown])),
    files: new Map(known.flatMap(([, { files }]) => files)),
    hasTables: content.lessons.some(({ folder }) =>
      content.course.languages.some((language) => table.test(texts.get(`${folder}/${language}.mdx`) ?? '')),
    ),
  };
}
