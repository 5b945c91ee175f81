import { parentPort } from 'node:worker_threads';
import { checkThrough } from '../../../src/build/check-folder.ts';
import { saidBy } from '../../../src/said/error.ts';
import { unchanged } from '../../../src/said/say.ts';
import type { Fault } from '../../../src/yaml/fault.ts';

/** What the worker answers to a course's folder: its faults, or why it holds no course. */
export type Checked = { readonly faults: readonly Fault[] };

async function check(folder: string): Promise<Checked> {
  try {
    return { faults: (await checkThrough(folder)).faults };
  } catch (error) {
    return { faults: [{ file: 'course.yaml', problem: saidBy(error), mend: unchanged(''), severity: 'error' }] };
  }
}

parentPort?.on('message', (folder: string) => {
  void check(folder).then((checked) => parentPort?.postMessage(checked, []));
});
