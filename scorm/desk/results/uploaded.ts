import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saidBy } from '../../../src/said/error.ts';

/** A file that was chosen on the page. */
export type Upload = { readonly name: string; readonly content: Uint8Array };

/** A name without a path, or what a system does not take in one. */
function plain(name: string): string {
  const bare = name
    .replace(/^.*[/\\]/, '')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f<>:"|?*]/g, '_')
    .slice(-120);
  return /^\.*$/.test(bare) ? 'file' : bare;
}

/** An error that names files without the folder that they were put into. */
function withoutPath(error: unknown, folder: string): unknown {
  if (!(error instanceof Error)) return error;
  const { en, nl } = saidBy(error);
  const said = { en: en.replaceAll(folder, ''), nl: nl.replaceAll(folder, '') };
  return Object.assign(error, { message: said.en, said });
}

/**
 * Has files read from a folder that is removed afterwards. Each stands in a folder of its own, as two may have the same name; errors
 * name them without it.
 */
export async function withUploads<T>(files: readonly Upload[], read: (paths: string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-results-'));
  try {
    const names = files.map(({ name }) => plain(name));
    const isTwice = new Set(names).size < names.length;
    const paths = files.map(({ content }, nth) => {
      const own = isTwice ? join(folder, String(nth + 1)) : folder;
      mkdirSync(own, { recursive: true });
      const path = join(own, names[nth] ?? '');
      writeFileSync(path, content);
      return path;
    });
    return await read(paths);
  } catch (error) {
    throw withoutPath(error, join(folder, '/'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
