import { join, resolve } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { courseGiven } from '../command-line.ts';
import { startDesk } from '../desk/start-desk.ts';
import { run } from '../run.ts';

const usual = 4321;

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? usual : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is not a port. Use a number from 1 to 65535: PORT=4400 npm run desk`);
}

/** Opens the desk on a course. */
async function start(args: readonly string[], port: number): Promise<void> {
  const course = resolve(courseGiven(args, 'npm run desk') ?? join(projectFolder(), 'lessons'));
  const { url } = await startDesk({ course, port });
  console.log(`\nThe desk is at ${url} (stop it with Ctrl+C).`);
}

run((args, env) => start(args, portOf(env['PORT'])));
