import { nearest } from '../../src/yaml/did-you-mean.ts';
import { readCommandLine } from '../command-line.ts';
import { run } from '../run.ts';
import { exportTexts, formats } from '../translate/export.ts';
import { importTexts } from '../translate/import.ts';

const usage = `Use: npm run translate -- export --language <code> [--format ${Object.keys(formats).join('|')}] [--from <code>] [--course <folder>] [--out <folder>]
  or npm run translate -- import <file> [--skip-faults] [--course <folder>]`;

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

type Options = Readonly<Partial<Record<'language' | 'format' | 'from' | 'course' | 'out', string>>>;

function exporting({ language, from, format = 'xliff', course = 'lessons', out = 'translations' }: Options): void {
  if (!language) throw new Error(`Say which language to translate to: --language de. ${usage}`);
  if (!(format in formats)) {
    const near = nearest(format, Object.keys(formats));
    throw new Error(`There is no --format "${format}".${near ? ` Did you mean "${near}"?` : ''} ${usage}`);
  }
  const { path, texts, ...states } = exportTexts(course, out, { language, from, format });
  console.log(
    `${path} has ${counted(texts, 'text')}: ${states.new} new, ${states.changed} whose source has changed, ${states.done} done.`,
  );
  console.log('Send it to your translator, and take it back: npm run translate -- import <file>');
}

async function importing(file: string, folder: string, skipFaults: boolean): Promise<number> {
  const { language, told, untranslated, taken, written, isStopped } = await importTexts(file, folder, skipFaults);
  for (const one of told.toSorted((a, b) => a.severity.localeCompare(b.severity)))
    console.log(`${one.severity.padEnd(6)}  ${one.unit}: ${one.problem} ${one.mend}`);
  const faults = told.filter(({ severity }) => severity === 'fault').length;
  if (isStopped) {
    console.log(
      `\nNothing was written, for ${counted(faults, 'fault')}. Mend the file, or take all other texts: --skip-faults`,
    );
    return 1;
  }
  const rest = untranslated > 0 ? ` ${counted(untranslated, 'text')} in the file had no translation yet.` : '';
  console.log(
    `${told.length > 0 ? '\n' : ''}${counted(taken, 'text')} in "${language}" changed, in ${counted(written.length, 'file')}.${rest}`,
  );
  if (written.length > 0) console.log('Look at it: npm run check, and npm run dev.');
  return faults > 0 ? 1 : 0;
}

/** Writes a course's texts for a translator, or takes them back. */
async function translate(args: readonly string[]): Promise<number | void> {
  const { words, options, flags } = readCommandLine(args, {
    name: 'npm run translate',
    options: ['language', 'format', 'from', 'course', 'out'],
    flags: ['skip-faults'],
    usage,
  });
  const [what, file, ...more] = words;
  if (what === 'export' && file === undefined && !flags.has('skip-faults')) return exporting(options);
  if (what === 'import' && file !== undefined && more.length === 0)
    return importing(file, options.course ?? 'lessons', flags.has('skip-faults'));
  throw new Error(what === 'import' ? `Name the one file to take back. ${usage}` : usage);
}

run(translate);
