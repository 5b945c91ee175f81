import type { Api } from './log.ts';
import type { Verb } from './strict/api-names.ts';

/** What the course has set, and its way to the server. */
export type Recorder = {
  /** An API that keeps what is set, and sends it with each commit. */
  over(inner: Api, names: Readonly<Record<Verb, string>>): Api;
};

/** Sends what was set since the last commit that was stored, as LMSs do: synchronously, so that the answer is known. */
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

/** While unloading, browsers refuse synchronous requests: a beacon goes out instead, as from real LMSs. */
const beacon = (address: string, body: string) =>
  navigator.sendBeacon(address, new Blob([body], { type: 'text/plain' }));

/** Keeps for the server what the course sets, until it is stored there. */
export function createRecorder(address: string): Recorder {
  const pending: Record<string, string> = {};
  let sessionTime = '';

  function note(element: string, value: string): void {
    pending[element] = value;
    if (element.endsWith('.session_time')) sessionTime = value;
    const index = /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1];
    if (index !== undefined) pending[`received.${index}`] = new Date().toISOString();
  }

  function send(ended: boolean): boolean {
    const body = JSON.stringify({ data: pending, ended, sessionTime });
    if (!post(address, body)) return ended && beacon(address, body);
    for (const name of Object.keys(pending)) delete pending[name];
    return true;
  }

  return {
    over: (inner, names) => {
      const through =
        (name: string, after: (...args: string[]) => boolean = () => true) =>
        (...args: string[]) => {
          const answer = String(inner[name]?.(...args));
          return answer === 'true' ? String(after(...args)) : answer;
        };
      const own = Object.keys(inner).filter((name) => /^(LMS)?[A-Z]/.test(name));
      return {
        ...Object.fromEntries(own.map((name) => [name, through(name)])),
        [names.set]: through(names.set, (element = '', value = '') => {
          note(element, value);
          return true;
        }),
        [names.commit]: through(names.commit, () => send(false)),
        [names.terminate]: through(names.terminate, () => send(true)),
      };
    },
  };
}
