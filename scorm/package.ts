import { parseArgs } from 'node:util';
import { packageCourse, type Package } from './package-course.ts';
import { standards, type Standard } from './standards.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** A line about a package that was made. */
const lineOf = ({ path, bytes, content }: Package) =>
  `${path}  ${kilobytes(bytes)} (${kilobytes(content)} without schemas)`;

function wanted(names: readonly string[]): readonly Standard[] {
  const unknown = names.filter((name) => !(standards as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no standard "${unknown[0]}". Name one or more of: ${standards.join(', ')}.`);
  return names.length > 0 ? (names as Standard[]) : standards;
}

try {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  packageCourse('dist', 'packages', wanted(positionals), (one) => console.log(lineOf(one)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
