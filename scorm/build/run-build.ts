import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

const everySeconds = 5;

/** Prints from time to time that the build is still running; returns a function that stops it. */
function progress(): () => void {
  const since = performance.now();
  const tell = () => console.log(`  still building, ${Math.round((performance.now() - since) / 1000)} s`);
  const timer = setInterval(tell, everySeconds * 1000);
  return () => clearInterval(timer);
}

const signals = ['SIGINT', 'SIGTERM'] as const;

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/**
 * Builds the course that options of `astro build` name into a folder. Throws a sentence where that fails, or where it is
 * interrupted.
 */
export async function runBuild(dist: string, options: readonly string[]): Promise<void> {
  const args = [astro, 'build', '--silent', '--outDir', dist, ...options];
  const build = spawn(process.execPath, args, { cwd: projectFolder(), stdio: ['ignore', 'inherit', 'inherit'] });
  const done = progress();
  let isInterrupted = false;
  const stop = () => {
    isInterrupted = true;
    build.kill();
  };
  // Handled here, so that the caller can remove the unfinished build.
  for (const signal of signals) process.on(signal, stop);
  const [status] = (await once(build, 'close')) as [number | null];
  for (const signal of signals) process.off(signal, stop);
  done();
  if (isInterrupted) throw errorSaying(say`Interrupted: everything is as it was.`);
  if (status !== 0) throw errorSaying(say`The course was not built: the lines in the terminal say what to mend.`);
}
