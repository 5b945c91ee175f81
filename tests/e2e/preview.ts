import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';
import { startPreview } from '../../scorm/preview/start.ts';
import { freePort } from './free-port.ts';

/** A preview that runs, and the folder of its records. */
export type Served = { readonly url: string; readonly data: string; readonly close: () => Promise<void> };

/** A preview LMS of these packages, with records of its own. */
export async function serve(packages: readonly string[]): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'sharewise-e2e-'));
  const preview = await startPreview({ packages, data, port: await freePort() });
  return {
    url: preview.url,
    data,
    async close() {
      await preview.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The packages of the built course, without those of its earlier versions; throws a sentence where there are none. */
export function builtPackages(): string[] {
  const { version } = JSON.parse(readFileSync('dist/course.json', 'utf8')) as BuiltCourse;
  const all = existsSync('packages') ? readdirSync('packages') : [];
  const zips = all.filter((name) => name.startsWith(`sharewise-${version}-`) && name.endsWith('.zip'));
  if (zips.length === 0) throw new Error('There are no packages to test. Run: npm run build && npm run package');
  return zips.map((zip) => join('packages', zip));
}

/** Starts the preview LMS on the built packages for the whole run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const preview = await serve(builtPackages());
  process.env['PREVIEW'] = preview.url;
  return preview.close;
}
