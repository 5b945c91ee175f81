import { parseArgs } from 'node:util';
import { packageCourse, type Package } from './package-course.ts';
import { standards, type Standard } from './standards.ts';

const known = standards.join(', ');

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** A line about a package that was made. */
const lineOf = ({ path, bytes, content }: Package) =>
  `${path}  ${kilobytes(bytes)} (${kilobytes(content)} without schemas)`;

/** The standards named, each once; all where none is named. Throws a sentence where one is unknown. */
function wanted(names: readonly string[]): readonly Standard[] {
  const unknown = names.find((name) => !(standards as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no standard "${unknown}". Name one or more of: ${known}.`);
  return names.length > 0 ? [...new Set(names as Standard[])] : standards;
}

/** The standards that the command line asks for; throws a sentence where it has an option, since there is none yet. */
function asked(): readonly Standard[] {
  const { positionals, tokens } = parseArgs({ options: {}, allowPositionals: true, strict: false, tokens: true });
  const option = tokens.find((token) => token.kind === 'option');
  if (option !== undefined)
    throw new Error(
      `npm run package knows no option "${option.rawName}". Name the standards to make, or none for all: ${known}.`,
    );
  return wanted(positionals);
}

try {
  packageCourse('dist', 'packages', asked(), (one) => console.log(lineOf(one)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
