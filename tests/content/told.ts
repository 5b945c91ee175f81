import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { checkFolder } from '../../src/build/check-folder.ts';
import { faultText } from '../../src/yaml/fault.ts';

export type Change = (folder: string) => void;

/** What an author reads of a copy of a course, once it is changed. */
export function toldOf(course: string, changes: readonly Change[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-mistakes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(course, folder, { recursive: true });
  for (const change of changes) change(folder);
  return checkFolder(folder).faults.map((fault) => `${fault.severity} ${faultText(fault)}`);
}

/** What an author reads of a course of three lessons in one language, once it is changed. */
export const told = (...changes: Change[]): string[] => toldOf('scorm/new/template/en', changes);

/** Changes a file's text. */
export const edit =
  (path: string, from: string | RegExp, to: string): Change =>
  (folder) => {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text, `${path} was not changed`).toMatch(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };

export const write =
  (path: string, text: string | Buffer): Change =>
  (folder) =>
    writeFileSync(join(folder, path), text);

export const rename =
  (from: string, to: string): Change =>
  (folder) =>
    renameSync(join(folder, from), join(folder, to));
