import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { workFolder } from '../files/work-folder.ts';

/** The page's files: their folder, and the names of its script and style sheets in it. */
export type PageBundle = { readonly folder: string; readonly script: string; readonly styles: readonly string[] };

const entry = 'src/desk/main.tsx';

/** A hash of all that the page is made of. */
function hashOf(project: string): string {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')));
  const entries = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const file of files.toSorted()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>;

function read(folder: string): PageBundle {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const own = manifest[entry];
  if (!own) throw new Error(`The desk's page was built without ${entry}.`);
  return { folder, script: own.file, styles: own.css ?? [] };
}

async function build(project: string, outDir: string): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    configFile: false,
    root: project,
    base: '/ui/',
    publicDir: join(project, 'public'),
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(project, entry) },
    },
  });
}

/** Removes what was built of older sources. */
function sweep(parent: string, kept: string): void {
  const old = readdirSync(parent).filter((name) => name.startsWith('ui-') && name !== kept);
  for (const name of old) rmSync(join(parent, name), { recursive: true, force: true });
}

async function made(project: string): Promise<PageBundle> {
  const [parent, name] = [join(project, '.desk'), `ui-${hashOf(project)}`];
  const folder = join(parent, name);
  if (!existsSync(folder)) {
    const work = workFolder(parent, '.building');
    try {
      await build(project, work.folder);
      if (!existsSync(folder)) renameSync(work.folder, folder);
    } finally {
      work.remove();
    }
    sweep(parent, name);
  }
  return read(folder);
}

let running: Promise<PageBundle> | undefined;

/** The desk's page as it is in `src/desk` now: built by Vite where that was not done yet, a few seconds once. */
export function pageBundle(): Promise<PageBundle> {
  running ??= made(projectFolder()).finally(() => {
    running = undefined;
  });
  return running;
}
