import { mediaFolder } from '../../schemas/media-names.ts';
import { usesInPosts } from '../../checks/media/uses.ts';
import type { BuiltAll, BuiltMedia } from './built-media.ts';

/** A photo for a post: its width and height, and its addresses with their widths, as an `srcset` has them. */
const written = ({ src, srcset, width, height }: BuiltMedia) => `${width} ${height} ${srcset ?? src}`;

function replaced(value: unknown, path: readonly (string | number)[], text: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((one, nth) => (nth === step ? replaced(one, rest, text) : (one as unknown)));
  const held = value as Readonly<Record<string, unknown>>;
  return { ...held, [step]: replaced(held[step], rest, text) };
}

/** A scenario of a folder, or several, with what its posts show as the page shows it: addresses in the place of names. */
export function withPictures<T>(value: T, folder: string, { shown }: BuiltAll): T {
  const file = `${folder}/scenario.yaml`;
  return usesInPosts(file, value).reduce<T>((held, use) => {
    if (!('field' in use)) return held;
    const isFace = use.field.at(-1) === 'avatar';
    const own = shown[isFace ? `${use.path}#face` : use.path] ?? shown[use.path];
    if (!own || use.path === mediaFolder(file)) return held;
    return replaced(held, use.field, isFace ? own.src : written(own)) as T;
  }, value);
}
