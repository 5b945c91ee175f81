import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, story } from './random-model.ts';

/** How many stories are played: `FAULT_RUNS=10000 npm run test:unit -- random-faults` plays more. */
const runs = Number(process.env['FAULT_RUNS'] ?? 1000);

/** Which stories: always the same ones, so that what fails is the change's own doing. `FAULT_SEED=2` plays others. */
const seed = Number(process.env['FAULT_SEED'] ?? 1);

/** One story of them, as a failure names it: `FAULT_PATH=760`. */
const path = process.env['FAULT_PATH'];

test(
  `no record is lost or made worse in ${runs} stories of learners, windows and failing LMSs`,
  async () => {
    const result = await fc.check(fc.asyncProperty(story, play), {
      numRuns: runs,
      ...(path === undefined ? {} : { path }),
      seed,
    });
    if (!result.failed) return;
    const [shrunk] = result.counterexample ?? [];
    expect.unreachable(
      [
        (result.errorInstance as Error | null)?.message ?? 'It failed.',
        `Again: FAULT_SEED=${result.seed} FAULT_RUNS=${runs} FAULT_PATH=${result.counterexamplePath}.`,
        `In ${shrunk?.lms}:`,
        ...(shrunk?.happenings.map((one) => `  ${JSON.stringify(one)}`) ?? []),
        (result.errorInstance as Error | null)?.stack ?? '',
      ].join('\n'),
    );
  },
  // However many they are, and however slow the machine.
  Infinity,
);
