import { checkThrough } from '../../src/build/check-folder.ts';
import { faultText, type Fault } from '../../src/yaml/fault.ts';
import { guessTable } from '../check/guess-table.ts';
import { timeTable } from '../check/time-table.ts';
import { courseGiven } from '../command-line.ts';
import { run } from '../run.ts';

const line = (fault: Fault) => `${fault.severity === 'error' ? 'fault ' : 'remark'}  ${faultText(fault)}`;

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Checks a course without building it and prints every fault and remark; returns the exit code. */
async function check(folder: string): Promise<number> {
  const started = performance.now();
  const { faults, times, played } = await checkThrough(folder);
  const errors = faults.filter((fault) => fault.severity === 'error');
  for (const fault of [...errors, ...faults.filter((one) => one.severity === 'warning')]) console.log(line(fault));
  if (times.length > 0) console.log(`\n${timeTable(times)}\n\n${guessTable(played)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counted(errors.length, 'fault')}, ${counted(faults.length - errors.length, 'remark')} in ${folder} (${seconds} s)`,
  );
  return errors.length > 0 ? 1 : 0;
}

run((args) => check(courseGiven(args, 'npm run check') ?? 'lessons'));
