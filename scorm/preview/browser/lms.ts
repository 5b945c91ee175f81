import { Scorm12API, Scorm2004API } from 'scorm-again';
import { createContent } from './content.ts';
import { faulty } from './faulty.ts';
import { logged, showCalls, type Api, type Call } from './log.ts';
import { watchRecordStore } from './record-store.ts';
import { recording } from './recorder.ts';
import { apiNames, type ScormDialect } from './strict/api-names.ts';
import { strict } from './strict/strict.ts';

type Launch = {
  readonly token: string;
  readonly dialect: ScormDialect | 'cmi5' | 'web';
  readonly data: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
};

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '{}') as Launch;
const faults = new Set(launch.faults);
const calls: Call[] = [];
const mistakes: string[] = [];
const content = createContent(faults);

/** The API that the course finds: faults, then the standard's rules, then the recorder, then scorm-again. */
function apiOf(dialect: ScormDialect): Api {
  const settings = { autocommit: false, logLevel: 5 } as const;
  const inner = dialect === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const data = Object.fromEntries(Object.entries(launch.data).filter(([name]) => name.startsWith('cmi.')));
  inner.loadFromFlattenedJSON(data, '');
  const names = apiNames[dialect];
  const { leaving, takeAway } = content;
  const address = `/commit/${launch.token}`;
  const kept = recording(inner as unknown as Api, { address, names, data, faults, leaving });
  const ruled = strict(kept, { dialect, data, refused: (why) => mistakes.push(why) });
  const switchOff = (name: string) => void hook.fault(name, false);
  const already = dialect === 'scorm12' ? 101 : 103;
  return logged(faulty(ruled, { names, faults, already, leaving, takeAway, switchOff }), names.error, calls, mistakes);
}

const look = launch.dialect === 'cmi5' ? watchRecordStore(launch.token, calls, mistakes) : () => Promise.resolve();

function expose(dialect: ScormDialect): void {
  const api = apiOf(dialect);
  const show = () => Object.assign(window, { [dialect === 'scorm12' ? 'API' : 'API_1484_11']: api });
  if (faults.has('no-api')) return;
  if (faults.has('late-api')) setTimeout(show, 1000);
  else show();
}

/** `window.previewLms`: for tests and for trying things out (tests/CONTRACT.md). */
const hook = {
  calls,
  mistakes,
  /** Where the LMS is a record store on the server: settles once what it was asked stands in `calls`. */
  look: () => look(),
  faults: () => [...faults],
  /** Switches a fault; resolves once the server knows of it. */
  async fault(name: string, on: boolean): Promise<void> {
    if (on) faults.add(name);
    else faults.delete(name);
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[value="${name}"]`)) box.checked = on;
    await fetch(`/fault/${launch.token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([...faults]),
    });
    if (name === 'back-forward') content.keepBack(on);
  },
};

Object.assign(window, { previewLms: hook });
if (launch.dialect === 'cmi5') setInterval(() => void look(), 500);
else if (launch.dialect !== 'web') expose(launch.dialect);
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-from="now"]'))
  box.addEventListener('change', () => void hook.fault(box.value, box.checked));
const opener = document.querySelector<HTMLButtonElement>('#open');
opener?.addEventListener('click', () => {
  const opened = window.open(opener.dataset['href'], 'course');
  opened?.addEventListener('load', () => content.watch(opened));
});
// The button is enabled once the API exists.
opener?.toggleAttribute('disabled', false);
const frame = document.querySelector<HTMLIFrameElement>('iframe[data-src]');
frame?.addEventListener('load', () => (frame.contentWindow ? content.watch(frame.contentWindow) : undefined));
if (frame) frame.src = frame.dataset['src'] ?? '';
showCalls(calls);
