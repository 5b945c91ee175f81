import { Scorm12API, Scorm2004API } from 'scorm-again';
import { faulty } from './faulty.ts';

type Launch = {
  readonly token: string;
  readonly dialect: 'scorm12' | 'scorm2004' | 'web';
  readonly data: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
};

type Call = {
  readonly name: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly error: string;
  readonly at: number;
};

type Api = Record<string, (...args: string[]) => string>;

const names = {
  scorm12: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
  },
  scorm2004: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
  },
};

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '{}') as Launch;
const faults = new Set(launch.faults);
const calls: Call[] = [];
const pending: Record<string, string> = {};
let sessionTime = '';

/** Sends what was set since the last commit that was stored, as LMSs do: synchronously, so that the answer is known. */
function send(ended: boolean): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('POST', `/commit/${launch.token}`, false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify({ data: pending, ended, sessionTime }));
  } catch {
    return false;
  }
  if (request.status !== 200) return false;
  for (const name of Object.keys(pending)) delete pending[name];
  return true;
}

/** While unloading, browsers refuse synchronous requests: a beacon goes out instead, as from real LMSs. */
function sendLast(): boolean {
  if (send(true)) return true;
  const body = new Blob([JSON.stringify({ data: pending, ended: true, sessionTime })], { type: 'text/plain' });
  return navigator.sendBeacon(`/commit/${launch.token}`, body);
}

function note(element: string, value: string): void {
  pending[element] = value;
  if (element.endsWith('.session_time')) sessionTime = value;
  const index = /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1];
  if (index !== undefined) pending[`received.${index}`] = new Date().toISOString();
}

/** The LMS's own API: scorm-again keeps the rules, this keeps the record. */
function recording(inner: Api, dialect: 'scorm12' | 'scorm2004'): Api {
  const own = names[dialect];
  const log = (name: string, args: string[], answer: string) => {
    calls.push({
      name,
      args,
      answer,
      error: name === own.error ? '' : String(inner[own.error]?.() ?? ''),
      at: performance.now(),
    });
    return answer;
  };
  const through =
    (name: string, after: (...args: string[]) => boolean = () => true) =>
    (...args: string[]) => {
      const answer = String(inner[name]?.(...args));
      return log(name, args, answer === 'true' ? String(after(...args)) : answer);
    };
  return {
    ...Object.fromEntries(
      Object.keys(inner).flatMap((name) => (/^(LMS)?[A-Z]/.test(name) ? [[name, through(name)]] : [])),
    ),
    [own.initialize]: through(own.initialize),
    [own.get]: through(own.get),
    [own.error]: (...args: string[]) => String(inner[own.error]?.(...args)),
    [own.set]: through(own.set, (element = '', value = '') => {
      note(element, String(value));
      return true;
    }),
    [own.commit]: through(own.commit, () => send(false)),
    [own.terminate]: through(own.terminate, sendLast),
  };
}

function expose(dialect: 'scorm12' | 'scorm2004'): void {
  const settings = { autocommit: false, logLevel: 5 };
  const inner = dialect === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const known = Object.entries(launch.data).filter(([name]) => name.startsWith('cmi.'));
  inner.loadFromFlattenedJSON(Object.fromEntries(known), '');
  const api = faulty(recording(inner as unknown as Api, dialect), names[dialect], faults);
  const show = () => Object.assign(window, { [dialect === 'scorm12' ? 'API' : 'API_1484_11']: api });
  if (faults.has('no-api')) return;
  if (faults.has('late-api')) setTimeout(show, 1000);
  else show();
}

/** What tests and curious people may look at and switch. */
const hook = {
  calls,
  faults: () => [...faults],
  fault(name: string, on: boolean): void {
    if (on) faults.add(name);
    else faults.delete(name);
    void fetch(`/fault/${launch.token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([...faults]),
    });
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[data-fault="${name}"]`)) box.checked = on;
  },
};

function showCalls(): void {
  const list = document.querySelector('#calls');
  const count = document.querySelector('#call-count');
  let shown = 0;
  setInterval(() => {
    if (!list || !count || shown === calls.length) return;
    for (const { name, args, answer, error } of calls.slice(shown)) {
      const item = document.createElement('li');
      const fault = error !== '' && error !== '0' ? ` (error ${error})` : '';
      item.textContent = `${name}(${args.map((arg) => JSON.stringify(arg).slice(0, 120)).join(', ')}) → ${answer.slice(0, 120)}${fault}`;
      list.append(item);
    }
    shown = calls.length;
    count.textContent = String(shown);
  }, 500);
}

Object.assign(window, { previewLms: hook });
if (launch.dialect !== 'web') expose(launch.dialect);
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-fault]'))
  box.addEventListener('change', () => hook.fault(box.dataset['fault'] ?? '', box.checked));
document.querySelector('#open')?.addEventListener('click', (event) => {
  window.open((event.currentTarget as HTMLElement).dataset['href'], 'course');
});
const frame = document.querySelector<HTMLIFrameElement>('iframe[data-src]');
if (frame) frame.src = frame.dataset['src'] ?? '';
showCalls();
