import { Worker } from 'node:worker_threads';
import type { DeskFault, FieldPath } from '../../../src/schemas/desk.ts';
import type { Fault } from '../../../src/yaml/fault.ts';
import type { Checked } from './worker.ts';

/** A field as a path: `scenes[0].text.nl` is `scenes`, 0, `text`, `nl`. */
export const pathOf = (field: string): FieldPath =>
  [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, name]) =>
    place === undefined ? (name ?? '') : Number(place),
  );

const onDesk = (fault: Fault): DeskFault => ({
  ...fault,
  path: fault.field === undefined ? undefined : pathOf(fault.field),
});

/**
 * Checks a course as `npm run check` does, in a thread of its own, so that typing stays quick. While it checks, what is asked
 * for meanwhile is asked for once.
 */
export function makeChecker(folder: () => string, told: (faults: readonly DeskFault[]) => void) {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  let faults: readonly DeskFault[] = [];
  let [isChecking, isAsked] = [false, false];
  let waiting: (() => void)[] = [];

  function check(): void {
    isAsked = isChecking;
    if (isChecking) return;
    isChecking = true;
    worker.postMessage(folder(), []);
  }

  worker.on('message', (checked: Checked) => {
    isChecking = false;
    faults = checked.faults.map(onDesk);
    if (isAsked) return check();
    told(faults);
    for (const one of waiting.splice(0)) one();
  });

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
