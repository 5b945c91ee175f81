import type { LaunchFault } from '../types.ts';
import type { Address } from './address.ts';
import type { Kept } from './document.ts';
import { languagesOf, launchDataIn, launchDataQuery, persistently, toldIn, type LaunchData } from './launch-data.ts';
import { jsonOf, request, type Fetcher, type Lrs } from './lrs.ts';

type Later = Parameters<typeof persistently>[1];

/** The token, which the LMS gives away once (cmi5 8.2): asked for again where nobody answered, since that may have been the network. */
export async function tokenOf(
  fetcher: Fetcher,
  { fetch }: Address,
  later: Later,
): Promise<{ readonly token: string } | LaunchFault> {
  const reply = await persistently(() => request(fetcher, fetch, { method: 'POST' }), later);
  const found = Object(jsonOf(reply.text)) as Record<string, unknown>;
  if (typeof found['auth-token'] === 'string') return { token: found['auth-token'] };
  return { fault: String(found['error-code']) === '1' ? 'relaunch' : 'refused' };
}

/** Asks for all that a session begins with, in the order that cmi5 prescribes: the launch data, then the preferences. */
export async function askFor(
  lrs: Lrs,
  address: Address,
  later: Later,
): Promise<LaunchFault | { readonly fault: null; readonly data: LaunchData; readonly language: string }> {
  const answer = await persistently(() => lrs('activities/state', { query: launchDataQuery(address) }), later);
  if (answer.status === 401) return { fault: 'relaunch' };
  const data = answer.status === 200 ? launchDataIn(answer.text) : null;
  const language = await languagesOf(lrs, address, later);
  return data === null || language === null ? { fault: 'refused' } : { fault: null, data, language };
}

/** What the record store has of the registration: by its statements or, where it does not show them, by the document. */
export async function withTold(lrs: Lrs, address: Address, kept: Kept): Promise<Kept> {
  const [passed, failed, completed] = await Promise.all(
    (['passed', 'failed', 'completed'] as const).map((verb) => toldIn(lrs, address, verb)),
  );
  return {
    ...kept,
    completed: completed?.told ?? kept.completed,
    passed: passed?.told ?? kept.passed,
    failed: failed?.told ?? kept.failed,
    score: passed?.score ?? failed?.score ?? kept.score,
  };
}
