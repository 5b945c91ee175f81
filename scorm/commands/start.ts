import { join, resolve } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { courseGiven } from '../command-line.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { openBrowser } from '../desk/open-browser.ts';
import { startDesk, type Desk } from '../desk/start-desk.ts';
import { run } from '../run.ts';

const usual = 4321;

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? usual : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is not a port. Use a number from 1 to 65535: PORT=4400 npm start`);
}

/** Ends the desk and what it has started when it is told to. */
function endWith(desk: Desk): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void desk.close().finally(() => process.exit()));
}

/** Opens the desk on a course, and the browser on the desk. */
async function start(args: readonly string[], env: Parameters<typeof dataFolder>[0]): Promise<void> {
  const course = resolve(courseGiven(args, 'npm start') ?? join(projectFolder(), 'lessons'));
  const desk = await startDesk({ course, data: dataFolder(env), port: portOf(env['PORT']) });
  endWith(desk);
  console.log(`\nThe desk is at ${desk.url} (stop it with Ctrl+C). Everything stays on this computer.`);
  openBrowser(desk.url, env);
}

run(start);
