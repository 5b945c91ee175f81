import type { Api } from './log.ts';
import { isSameValue } from './same-value.ts';
import type { Verb } from './strict/api-names.ts';

type Options = {
  /** Where commits go. */
  readonly address: string;
  readonly names: Readonly<Record<Verb, string>>;
  /** What the launch started from. */
  readonly data: Readonly<Record<string, string>>;
  readonly faults: ReadonlySet<string>;
  /** True while the course's page is being closed. */
  readonly leaving: () => boolean;
};

/** A synchronous request, as LMSs make them, so that the result is known; false where nothing was stored. */
function post(address: string, body: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(body);
  } catch {
    return false;
  }
  return request.status === 200;
}

const beacon = (address: string, body: string) =>
  navigator.sendBeacon(address, new Blob([body], { type: 'text/plain' }));

/** Records what the course sets, and sends it to the server with each commit. */
export function recording(inner: Api, { address, names, data, faults, leaving }: Options): Api {
  const pending = new Map<string, string>();
  const known = new Map(Object.entries(data));
  let sessionTime = '';

  function note(element: string, value: string): void {
    if (element.endsWith('.session_time')) sessionTime = value;
    // Moodle sends a value again only when it differs from the last one that it marked as sent.
    if (faults.has('marks-sent') && isSameValue(element, known.get(element), value)) return;
    known.set(element, value);
    pending.set(element, value);
    const index = /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1];
    if (index !== undefined) pending.set(`received.${index}`, new Date().toISOString());
  }

  /**
   * Sends a commit and returns whether it was stored. While the page unloads, browsers refuse synchronous requests: a
   * beacon is sent instead, as real LMSs do.
   */
  function deliver(ended: boolean, changed: Map<string, string>): boolean {
    const body = JSON.stringify({ data: Object.fromEntries(changed), ended, sessionTime });
    if (leaving() && faults.has('unload-blocked')) return false;
    return post(address, body) || (ended && beacon(address, body));
  }

  function send(ended: boolean): boolean {
    // The server would refuse them, too: the values are lost, and the API still returns true, as in Moodle.
    if (faults.has('network-gone') || faults.has('session-expired')) {
      if (faults.has('marks-sent')) pending.clear();
      return true;
    }
    if (faults.has('exit-lost') && (ended || leaving())) return true;
    const changed = new Map(
      [...pending].filter(([element, value]) => !faults.has('sends-changes') || data[element] !== value),
    );
    const stored = deliver(ended, changed);
    if (stored || faults.has('marks-sent')) pending.clear();
    return stored;
  }

  const through =
    (name: string, after: (...args: string[]) => boolean) =>
    (...args: string[]) => {
      const answer = String(inner[name]?.(...args));
      return answer === 'true' ? String(after(...args)) : answer;
    };
  const own = Object.keys(inner).filter((name) => /^(LMS)?[A-Z]/.test(name));
  return {
    ...Object.fromEntries(own.map((name) => [name, through(name, () => true)])),
    [names.set]: through(names.set, (element = '', value = '') => {
      note(element, value);
      return true;
    }),
    [names.commit]: through(names.commit, () => send(false)),
    [names.terminate]: through(names.terminate, () => send(true)),
  };
}
