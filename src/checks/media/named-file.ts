import { say, unchanged, type Said } from '../../said/say.ts';
import type { MediaFile, MediaFiles, MediaKind } from '../../schemas/media.ts';
import { nearest } from '../../yaml/did-you-mean.ts';

type Told = { readonly problem: Said; readonly mend: Said };

const nameOf = (path: string) => path.replace(/^.*\//, '');
const folderOf = (path: string) => path.slice(0, path.length - nameOf(path).length - 1);

/** How each kind is called, and with what it is shown. */
const called: Readonly<Record<MediaKind, readonly [what: Said, how: Said]>> = {
  picture: [say`a picture`, unchanged('<Picture>')],
  drawing: [say`a drawing`, unchanged('<Picture>')],
  film: [say`a film`, unchanged('<Video>')],
  sound: [say`a sound`, unchanged('<Audio>')],
  captions: [say`captions of a film`, say`<Video>, which finds them by their name`],
  document: [say`a document`, unchanged('<File>')],
};

const inFolder = (path: string, kinds: readonly MediaKind[], media: MediaFiles) =>
  [...media].flatMap(([one, { kind }]) =>
    folderOf(one) === folderOf(path) && (kind === undefined || kinds.length === 0 || kinds.includes(kind))
      ? [nameOf(one)]
      : [],
  );

/** The file of the same folder that a name which no file has most likely means; of these kinds, or of any where none are named. */
export function meantPath(path: string, media: MediaFiles, kinds: readonly MediaKind[] = []): string | undefined {
  const [name, here] = [nameOf(path), inFolder(path, kinds, media)];
  const meant = here.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearest(name, here);
  return meant && `${folderOf(path)}/${meant}`;
}

/** What is told of a name that no file in the folder has. */
function missing(path: string, kinds: readonly MediaKind[], media: MediaFiles): Told {
  const [name, folder] = [nameOf(path), folderOf(path)];
  const meant = meantPath(path, media, kinds);
  const elsewhere = [...media.keys()].find((one) => nameOf(one) === name);
  const here = inFolder(path, kinds, media);
  const problem = say`There is no file "${name}" in ${folder}.`;
  if (meant !== undefined) return { problem, mend: say`Did you mean "${nameOf(meant)}"?` };
  if (elsewhere !== undefined)
    return { problem, mend: say`It is in ${folderOf(elsewhere)}: put a copy into ${folder}.` };
  const list = here.join(', ');
  const mend =
    here.length > 0 ? say`Put the file into that folder. There are: ${list}.` : say`Put the file into that folder.`;
  return { problem, mend };
}

/** The file that is named and of a fitting kind, or what is wrong with it. */
export function namedFile(
  path: string,
  kinds: readonly MediaKind[],
  media: MediaFiles,
): { readonly file: MediaFile } | { readonly said: Told } {
  const file = media.get(path);
  if (!file) return { said: missing(path, kinds, media) };
  const name = nameOf(path);
  if (file.trouble)
    return { said: { problem: say`"${name}" can’t be shown. ${file.trouble.problem}`, mend: file.trouble.mend } };
  if (file.kind === undefined || kinds.includes(file.kind)) return { file };
  const [what, how] = called[file.kind];
  const wanted = called[kinds[0] ?? 'picture'][0];
  return { said: { problem: say`"${name}" is ${what}, not ${wanted}.`, mend: say`It is shown with ${how}.` } };
}
