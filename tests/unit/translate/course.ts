import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { exportTexts } from '../../../scorm/translate/export.ts';

/** A folder that goes once the test is over. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sharewise-translate-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A copy of a course, in a folder of its own. */
export function courseCopy(from = 'scorm/new/template/en'): string {
  const made = join(folder(), 'course');
  cpSync(from, made, { recursive: true, filter: (path) => !path.endsWith('schemas') });
  return made;
}

/** Every file of a folder, as it is on disk. */
export function filesIn(made: string): Record<string, string> {
  const entries = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(made.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

export type Format = 'xliff' | 'xliff-1.2' | 'xlsx';

/** An export of a course: where it lies, and as text. */
export function exported(course: string, language: string, format: Format = 'xliff') {
  const made = exportTexts(course, folder(), { language, format });
  return { ...made, text: readFileSync(made.path, 'utf8') };
}

/** Changes a file that came back. */
export function changed(path: string, change: (text: string) => string): string {
  const text = readFileSync(path, 'utf8');
  const other = change(text);
  if (other === text) throw new Error('The file was not changed.');
  writeFileSync(path, other);
  return path;
}

/** Gives every unit of an XLIFF file a translation: its source, made by `words` of what stands between the codes. */
export function translated(text: string, words: (text: string) => string): string {
  const within = (inner: string) =>
    inner.replaceAll(/(<[^>]*>)|([^<]+)/g, (_, tag?: string, own?: string) => tag ?? words(own ?? ''));
  return text.replaceAll(
    /<source>([\s\S]*?)<\/source>(<target[^>]*>[\s\S]*?<\/target>)?/g,
    (_, inner: string) => `<source>${inner}</source><target>${within(inner)}</target>`,
  );
}
