import { atom } from 'nanostores';
import type { FieldPath } from '../../schemas/desk.ts';
import { $server } from './course.ts';

const kept = 'sharewise-desk-changed';

const read = (): readonly string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
};

/** The texts whose other language was changed since they were: by folder, file, field and language. */
export const $stale = atom<readonly string[]>(read());

$stale.listen((list) => localStorage.setItem(kept, JSON.stringify(list.slice(-500))));

/** The name of a text in a language. */
export const staleName = (file: string, path: FieldPath, language: string): string =>
  JSON.stringify([$server.get()?.folder, file, path.join('.'), language]);

/** A text was changed in a language: the others are to be looked at, and it is not. */
export function changedIn(file: string, path: FieldPath, language: string, others: readonly string[]): void {
  const own = staleName(file, path, language);
  const names = others.map((one) => staleName(file, path, one));
  $stale.set([...$stale.get().filter((one) => one !== own && !names.includes(one)), ...names]);
}

/** A text was looked at and is right. */
export function stillRight(file: string, path: FieldPath, language: string): void {
  const own = staleName(file, path, language);
  $stale.set($stale.get().filter((one) => one !== own));
}
