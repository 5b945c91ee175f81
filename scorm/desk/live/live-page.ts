import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../../src/build/project.ts';
import type { LivePage } from '../../../src/schemas/desk.ts';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

const pause = (milliseconds: number) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Resolves once a server answers; false where its process has ended before. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return true;
    await pause(200);
  }
  return false;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

/**
 * The course as it is while it is edited: Astro's development server, as a process and at an origin of its own, so that
 * nothing in the course's page can act as the desk.
 */
export function makeLivePage(desk: string, port: number, told: (page: LivePage) => void) {
  const url = `http://127.0.0.1:${port}/`;
  let page: LivePage = { state: 'stopped', url: '' };
  let server: ChildProcess | undefined;
  let turn = Promise.resolve();

  function say(next: LivePage): void {
    page = next;
    told(page);
  }

  async function ready(own: ChildProcess): Promise<void> {
    if ((await answers(url, own)) && own === server) say({ state: 'ready', url });
  }

  async function begin(folder: string): Promise<void> {
    if (server) await end(server);
    say({ state: 'starting', url });
    const args = [astro, 'dev', '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'];
    const own = spawn(process.execPath, [...args, '--course', folder, '--desk', desk], {
      cwd: projectFolder(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    server = own;
    // Where it ends by itself, the page says so and can start it again.
    own.on('exit', () => own === server && say({ state: 'stopped', url: '' }));
    void ready(own);
  }

  const after = (act: () => Promise<void>) => {
    turn = turn.then(act, act);
    return turn;
  };

  return {
    page: () => page,
    start: (folder: string) => void after(() => begin(folder)),
    stop: () => after(async () => (server ? end(server) : undefined)),
  };
}
