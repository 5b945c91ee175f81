import { Scorm12API, Scorm2004API } from 'scorm-again';
import { faulty } from './faulty.ts';
import { logged, showCalls, type Api, type Call } from './log.ts';
import { createRecorder } from './recorder.ts';
import { apiNames, type ScormStandard } from './strict/api-names.ts';
import { strict } from './strict/strict.ts';

type Launch = {
  readonly token: string;
  readonly dialect: ScormStandard | 'web';
  readonly data: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
};

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '{}') as Launch;
const faults = new Set(launch.faults);
const calls: Call[] = [];
const mistakes: string[] = [];

/** The API that content finds: the faults over the standard's rules over scorm-again, and what it keeps. */
function expose(standard: ScormStandard): void {
  const settings = { autocommit: false, logLevel: 5 } as const;
  const inner = standard === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const data = Object.fromEntries(Object.entries(launch.data).filter(([name]) => name.startsWith('cmi.')));
  inner.loadFromFlattenedJSON(data, '');
  const recorder = createRecorder(`/commit/${launch.token}`);
  const kept = recorder.over(inner as unknown as Api, apiNames[standard]);
  const ruled = strict(kept, { standard, data, refused: (why) => mistakes.push(why) });
  const api = logged(faulty(ruled, apiNames[standard], faults), apiNames[standard].error, calls, mistakes);
  const show = () => Object.assign(window, { [standard === 'scorm12' ? 'API' : 'API_1484_11']: api });
  if (faults.has('no-api')) return;
  if (faults.has('late-api')) setTimeout(show, 1000);
  else show();
}

/** What tests and curious people may look at and switch. */
const hook = {
  calls,
  mistakes,
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

Object.assign(window, { previewLms: hook });
if (launch.dialect !== 'web') expose(launch.dialect);
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-fault]'))
  box.addEventListener('change', () => hook.fault(box.dataset['fault'] ?? '', box.checked));
const opener = document.querySelector<HTMLButtonElement>('#open');
opener?.addEventListener('click', () => window.open(opener.dataset['href'], 'course'));
// Only now is there an API to find.
opener?.toggleAttribute('disabled', false);
const frame = document.querySelector<HTMLIFrameElement>('iframe[data-src]');
if (frame) frame.src = frame.dataset['src'] ?? '';
showCalls(calls);
