import { Worker } from 'node:worker_threads';
import type { DeskFault, FieldPath } from '../../../src/schemas/desk.ts';
import type { Fault } from '../../../src/yaml/fault.ts';
import type { Checked } from './worker.ts';
import { say } from '../../../src/said/say.ts';

/** A field as a path: `scenes[0].text.nl` is `scenes`, 0, `text`, `nl`. */
export const pathOf = (field: string): FieldPath =>
  [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, name]) =>
    place === undefined ? (name ?? '') : Number(place),
  );

const onDesk = (fault: Fault): DeskFault => ({
  ...fault,
  path: fault.field === undefined ? undefined : pathOf(fault.field),
});

/** What is told where the check could not be made: not that all is well. */
const stopped = ({ message }: Error): Fault => ({
  file: 'course.yaml',
  problem: say`The check itself has stopped: ${message}`,
  mend: say`This is a mistake in Sharewise, not in your files. It is checked again at your next change.`,
  severity: 'error',
});

/**
 * Checks a course as `npm run check` does, in a thread of its own, so that typing stays quick. While it checks, what is asked
 * for meanwhile is asked for once.
 */
export function makeChecker(folder: () => string, told: (faults: readonly DeskFault[]) => void) {
  let worker = begin();
  let faults: readonly DeskFault[] = [];
  let [isChecking, isAsked] = [false, false];
  let waiting: (() => void)[] = [];

  function check(): void {
    isAsked = isChecking;
    if (isChecking) return;
    isChecking = true;
    worker.postMessage(folder(), []);
  }

  function take(checked: Checked): void {
    isChecking = false;
    faults = checked.faults.map(onDesk);
    if (isAsked) return check();
    told(faults);
    for (const one of waiting.splice(0)) one();
  }

  function begin(): Worker {
    const made = new Worker(new URL('worker.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    made.unref();
    made.on('message', take);
    // It ran out of memory, or has a mistake: another one takes its place at the next change.
    made.on('error', (error) => {
      console.error(error);
      worker = begin();
      take({ faults: [stopped(error as Error)] });
    });
    return made;
  }

  return {
    check,
    /** Those of the last check. */
    faults: () => faults,
    /** Resolves when everything that was asked for is checked. */
    settled: () => (isChecking ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
    close: () => worker.terminate(),
  };
}

export type Checker = ReturnType<typeof makeChecker>;
