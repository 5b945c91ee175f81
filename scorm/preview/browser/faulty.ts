import type { Api } from './log.ts';
import type { Verb } from './strict/api-names.ts';

type Names = Readonly<Record<Verb, string>>;

const slowFor = 2000;

/** Waits as a slow server does whose answer is waited for: the page stands still. */
function stall(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** An API with the faults that are switched on; switching takes effect at once. */
export function faulty(inner: Api, names: Names, faults: Set<string>): Api {
  let lastError: string | null = null;
  const fail = (error: string) => {
    lastError = error;
    return 'false';
  };
  const truth = (answer: unknown) => {
    if (faults.has('odd-booleans') && answer === 'true') return new String('true');
    return answer;
  };
  const wrapped: Api = Object.fromEntries(
    Object.entries(inner).map(([name, call]) => [
      name,
      (...args: string[]) => {
        if (faults.has('api-throws')) throw new Error('The LMS broke.');
        if (name !== names.error) lastError = null;
        return truth(call(...args));
      },
    ]),
  );
  const plain = (name: string, ...args: string[]) => wrapped[name]?.(...args);
  return {
    ...wrapped,
    [names.error]: () => lastError ?? plain(names.error),
    [names.initialize]: (...args: string[]) =>
      faults.has('initialize-false') ? fail('101') : plain(names.initialize, ...args),
    [names.set](element = '', value = '') {
      if (faults.has('interactions-unsupported') && element.startsWith('cmi.interactions')) return fail('401');
      const answer = plain(names.set, element, value);
      return faults.has('false-with-zero') && String(answer) === 'true' ? fail('0') : answer;
    },
    [names.commit](...args: string[]) {
      if (faults.has('slow')) stall(slowFor);
      if (faults.has('commit-false')) return fail('391');
      if (faults.delete('commit-false-once')) return fail('391');
      if (faults.has('network-gone') || faults.has('session-expired')) return 'true';
      return plain(names.commit, ...args);
    },
    [names.terminate](...args: string[]) {
      if (faults.has('network-gone') || faults.has('session-expired')) return 'true';
      return plain(names.terminate, ...args);
    },
  };
}
