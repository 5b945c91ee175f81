import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../../scorm/preview/start.ts';
import { freePort } from './free-port.ts';

/** A preview LMS of these packages, with records of its own. */
export async function serve(packages: readonly string[]): Promise<{ url: string; close: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'sharewise-e2e-'));
  const preview = await startPreview({ packages, data, port: await freePort() });
  return {
    url: preview.url,
    async close() {
      await preview.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Starts the preview LMS on the built packages for the whole run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const zips = existsSync('packages') ? readdirSync('packages').filter((name) => name.endsWith('.zip')) : [];
  if (zips.length === 0) throw new Error('There are no packages to test. Run: npm run build && npm run package');
  const preview = await serve(zips.map((zip) => join('packages', zip)));
  process.env['PREVIEW'] = preview.url;
  return preview.close;
}
