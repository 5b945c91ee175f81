import type { Call } from './log.ts';

type Log = { readonly requests: readonly Call[]; readonly offences: readonly string[] };

/** Keeps up with what a record store on the server has been asked in a launch, and with what of it cmi5 forbids. */
export function watchRecordStore(token: string, calls: Call[], mistakes: string[]): () => Promise<void> {
  return async function look() {
    const { requests, offences } = (await (await fetch(`/asked/${token}`)).json()) as Log;
    calls.push(...requests.slice(calls.length));
    mistakes.push(...offences.slice(mistakes.length));
  };
}
