import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder } from '../../src/build/check-folder.ts';
import { faultText } from '../../src/yaml/fault.ts';
import { nearest } from '../../src/yaml/did-you-mean.ts';
import { buildCourse } from '../build/build-course.ts';
import { readCommandLine } from '../command-line.ts';
import { addressOf } from '../package/bridge/address.ts';
import { packageCourse, type Package } from '../package/package-course.ts';
import { fitting } from '../package/fitting.ts';
import { presetOf } from '../package/presets/presets.ts';
import { standards, type Standard } from '../package/standards.ts';
import { run } from '../run.ts';

const known = standards.join(', ');

const usage = `Use: npm run package -- [${standards.join('] [')}] [--lesson <id>] [--language <code>] [--preset <name>] [--course <folder>] [--bridge <https address>]`;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** A line about a package that was made. */
const lineOf = ({ path, bytes }: Package) => `${path}  ${kilobytes(bytes)}`;

/** The standards named, each once. Throws a sentence where one is unknown. */
function wanted(names: readonly string[]): readonly Standard[] {
  const unknown = names.find((name) => !(standards as readonly string[]).includes(name));
  const near = unknown === undefined ? undefined : nearest(unknown, standards);
  const meant = near ? ` Did you mean "${near}"?` : '';
  if (unknown !== undefined)
    throw new Error(`There is no standard "${unknown}".${meant} Name one or more of: ${known}.`);
  return [...new Set(names as Standard[])];
}

/** The command line's options; throws a sentence where one is wrong. */
function asked(args: readonly string[]) {
  const names = ['course', 'lesson', 'language', 'preset', 'bridge'] as const;
  const { words, options } = readCommandLine(args, { name: 'npm run package', options: names, usage });
  const { preset, bridge, ...built } = options;
  const named = wanted(words);
  if (bridge && named.includes('web'))
    throw new Error(`A package for the web needs no bridge: it has no LMS. ${usage}`);
  if (bridge && named.includes('cmi5'))
    throw new Error(
      `A package for cmi5 needs no bridge: it talks with the LMS by itself, wherever it is. Upload it as it is, or put it on your content server and name its index.html in cmi5.xml. ${usage}`,
    );
  return {
    named,
    built,
    preset: preset ? presetOf(preset) : undefined,
    bridge: bridge ? addressOf(bridge) : undefined,
  };
}

/** What the check says is not finished yet in a course, a line each; nothing where packages are made of what was built elsewhere. */
const unfinishedIn = (folder: string) =>
  (existsSync(join(folder, 'course.yaml')) ? checkFolder(folder).faults : [])
    .filter(({ isUnfinished }) => isUnfinished)
    .map((fault) => `  ${faultText(fault)}`);

run(async (args) => {
  const { named, built, preset, bridge } = asked(args);
  const all = (preset?.standards ?? standards).filter((one) => !bridge || (one !== 'web' && one !== 'cmi5'));
  const chosen = named.length > 0 ? named : all;
  const { dist, name, remove } = await buildCourse(built);
  try {
    const made = named.length > 0 ? chosen : fitting(dist, chosen);
    const parts = [name, preset?.name].filter((part) => part !== undefined);
    const making = { preset, name: parts.join('-'), bridge };
    packageCourse(dist, 'packages', made, (one) => console.log(lineOf(one)), making);
    const unfinished = unfinishedIn(built.course ?? 'lessons');
    if (unfinished.length > 0) console.log(`\nNot finished yet:\n${unfinished.join('\n')}\n`);
    if (bridge) console.log(`Upload a thin package to the LMS, and what is in packages/…-server to ${bridge.href}`);
  } finally {
    remove();
  }
});
