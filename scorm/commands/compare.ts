import { readCommandLine } from '../command-line.ts';
import { comparePackages, verdictOf } from '../package/compare/compare.ts';
import { readPackage } from '../package/compare/read-package.ts';
import { sentences, verdictWords } from '../package/compare/words.ts';
import { run } from '../run.ts';

const usage = 'Use: npm run compare -- <old.zip> <new.zip>';

/** Says whether the new package may replace the old one; returns the exit code, 1 where it may not. */
function compare(args: readonly string[]): number {
  const [old, now, ...more] = args;
  if (old === undefined || now === undefined || more.length > 0)
    throw new Error(`Name two packages: the old one, then the new one. ${usage}`);
  const changes = comparePackages(readPackage(old), readPackage(now));
  const verdict = verdictOf(changes);
  console.log(verdictWords(verdict, 'en'));
  for (const one of changes) {
    const { says, means } = sentences(one, 'en');
    console.log(`\n${{ no: 'STOP', careful: 'MIND', fine: 'fine' }[one.level]}  ${says}\n      ${means}`);
  }
  if (changes.length === 0) console.log('\nfine  Nothing changed: all files are the same.');
  return verdict === 'no' ? 1 : 0;
}

run((args) => compare(readCommandLine(args, { name: 'npm run compare', options: [], usage }).words), 2);
