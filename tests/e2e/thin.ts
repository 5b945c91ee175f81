import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltCourse } from '../../scorm/package/built-course.ts';
import { packageCourse } from '../../scorm/package/package-course.ts';
import { serveContent, type ContentServer } from './content-server.ts';
import { serve } from './preview.ts';

/** Starts a preview of thin packages, which the tests of this process find as theirs, and the server of their course. */
export async function serveThin(): Promise<{ site: ContentServer; close: () => Promise<void> }> {
  const { version } = JSON.parse(readFileSync('dist/course.json', 'utf8')) as BuiltCourse;
  const before = process.env['PREVIEW'];
  const out = mkdtempSync(join(tmpdir(), 'sharewise-bridge-'));
  const site = await serveContent(join(out, `sharewise-${version}-server`));
  const made = packageCourse('dist', out, ['scorm12', 'scorm2004-3rd'], undefined, { bridge: new URL(site.url) });
  const lms = await serve(made.map(({ path }) => path));
  process.env['PREVIEW'] = lms.url;
  process.env['PACKAGE_KIND'] = '-thin';
  return {
    site,
    async close() {
      process.env['PREVIEW'] = before;
      delete process.env['PACKAGE_KIND'];
      await lms.close();
      site.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}
