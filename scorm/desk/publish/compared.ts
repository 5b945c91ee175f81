import { basename, join } from 'node:path';
import type { DeskCompared } from '../../../src/schemas/desk.ts';
import type { Change } from '../../package/compare/change.ts';
import { comparePackages, verdictOf } from '../../package/compare/compare.ts';
import { readPackage, type ComparedPackage } from '../../package/compare/read-package.ts';
import { sentences, verdictWords } from '../../package/compare/words.ts';
import type { Standard } from '../../package/standards.ts';
import { packagesIn } from './packages.ts';

/** A package that was made before, read before it may be replaced. */
export type Earlier = { readonly name: string; readonly at: string; readonly read: ComparedPackage };

/** The newest package of this name and standard, in any version; undefined where there is none that can be read. */
export function earlierOf(folder: string, name: string, standard: Standard): Earlier | undefined {
  const found = packagesIn(folder).find((one) => {
    const version = one.name.slice(name.length + 1, -`-${standard}.zip`.length);
    return one.name === `${name}-${version}-${standard}.zip` && /^\d+\.\d+\.\d+$/.test(version);
  });
  if (!found) return undefined;
  try {
    return { name: found.name, at: found.at, read: readPackage(join(folder, found.name)) };
  } catch {
    return undefined;
  }
}

const both = (of: (language: 'en' | 'nl') => string) => ({ en: of('en'), nl: of('nl') });

/** Changes and what follows of them, in the words of the sheet. */
export const inWords = (changes: readonly Change[]): Pick<DeskCompared, 'verdict' | 'changes'> => ({
  verdict: both((language) => verdictWords(verdictOf(changes), language)),
  changes: changes.map((one) => ({
    level: one.level,
    says: both((language) => sentences(one, language).says),
    means: both((language) => sentences(one, language).means),
  })),
});

/** What a package changes for learners under way, and whether it may replace the earlier one. */
export function comparedWith({ name, at, read }: Earlier, path: string): DeskCompared {
  const changes = comparePackages(read, readPackage(path));
  return {
    name: basename(path),
    before: name,
    at,
    ...inWords(changes),
  };
}
