import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../../scorm/preview/start.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

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
