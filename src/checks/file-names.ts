import { nearest } from '../yaml/did-you-mean.ts';

/** The exercises that a lesson can have, each by the name of its file. */
export const exerciseFiles = ['scenario', 'statements', 'drafts', 'reach', 'writing', 'intentions'] as const;

/** The folders beside those of lessons. */
const otherFolders = ['final-check', 'interface'];

const slug = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** The lesson's id in its folder's name, even where that is written wrongly: `03 Common sense`. */
export const idInFolder = (folder: string): string => slug(folder).replace(/^\d+-?/, '');

/** The name that a folder other than a lesson's was probably meant to have: `final-check` for `Final check`. */
export const folderMeant = (folder: string): string | undefined =>
  /^\d/.test(folder) ? undefined : nearest(slug(folder), otherFolders);

/** The names that a file can have in its folder. */
export function namesIn(folder: string, languages: readonly string[]): readonly string[] {
  if (folder === '') return ['course.yaml', 'sources.yaml'];
  if (folder === 'interface') return languages.map((language) => `${language}.yaml`);
  return [...exerciseFiles.map((name) => `${name}.yaml`), ...languages.map((language) => `${language}.mdx`)];
}

// Endings that editors and systems add or change: `nl.mdx.txt`, `nl.MDX`, `nl.md`.
const stem = (name: string) => slug(name).replace(/(\.(ya?ml|mdx?|txt))+$/, '');

/** The path that a file was probably meant to have, where its name is nearly right; undefined where it is right. */
export function pathMeant(path: string, languages: readonly string[]): string | undefined {
  const at = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, Math.max(0, at - 1)), path.slice(at)];
  if (folder === 'final-check') return /\.ya?ml$/.test(name) ? undefined : `${folder}/${stem(name)}.yaml`;
  const names = namesIn(folder, languages);
  if (names.includes(name) || name.endsWith('.svg')) return undefined;
  const meant = names.find((one) => stem(one) === stem(name)) ?? nearest(name, names);
  return meant && path.slice(0, at) + meant;
}

/** True for a file of the final check's bank. */
export const isBank = (path: string) => /^final-check\/[^/]+\.ya?ml$/.test(path);
