import { buildCourse } from '../build/build-course.ts';
import { courseGiven } from '../command-line.ts';
import { packageCourse } from '../package/package-course.ts';
import { startPreview } from '../preview/start.ts';
import { fitting } from '../package/fitting.ts';
import { standards } from '../package/standards.ts';
import { run } from '../run.ts';

const usual = 4321;

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? usual : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is not a port. Use a number from 1 to 65535: PORT=4400 npm start`);
}

/** Builds the course, makes its packages and opens the preview LMS. */
async function start(args: readonly string[], port: number): Promise<void> {
  const course = courseGiven(args, 'npm start');
  const { dist, name, remove } = await buildCourse({ course });
  console.log('Making the packages…');
  const packages = packageCourse(dist, 'packages', fitting(dist, standards), undefined, { name });
  remove();
  const { url } = await startPreview({ packages: packages.map((one) => one.path), data: '.preview', port });
  for (const { path } of packages) console.log(`  ${path}`);
  console.log(`\nThe preview LMS is at ${url} (stop it with Ctrl+C). It is for trying, not for production.`);
}

run((args, env) => start(args, portOf(env['PORT'])));
