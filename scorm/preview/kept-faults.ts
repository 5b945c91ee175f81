import { hash } from '../../src/course/random.ts';
import type { Data } from './store.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Suspend data with other fields or of another format, its checksum right; whatever is no suspend data stays as it is. */
function rewritten(data: string, change: (fields: Fields) => Fields, format = '1'): string {
  const json = /^\d+:[0-9a-z]+:(\{.*\})$/s.exec(data)?.[1];
  if (json === undefined) return data;
  const changed = JSON.stringify(change(JSON.parse(json) as Fields));
  return `${format}:${hash(`${format}:${changed}`).toString(36)}:${changed}`;
}

const joined = (...parts: readonly unknown[]) => parts.filter(Boolean).join(' ');

/** What a version of the course with one lesson and one question more would have left behind. */
const ofOtherVersion = (fields: Fields): Fields => ({
  ...fields,
  d: joined(fields['d'], 'gone-lesson'),
  w: fields['n'] === undefined ? undefined : joined(fields['w'], 'gone-question'),
  a: joined(fields['a'], 'gone-question_scene.a.1'),
});

const suspendFaults: Readonly<Record<string, (data: string) => string>> = {
  'blank-suspend': () => '',
  'null-suspend': () => 'null',
  'undefined-suspend': () => 'undefined',
  'damaged-suspend': (data) => data.slice(0, data.length / 2),
  'newer-suspend': (data) => rewritten(data, (fields) => ({ ...fields, new: 1 }), '2'),
  'changed-course': (data) => rewritten(data, ofOtherVersion),
};

// Without an exit, SCORM 1.2 calls it the first time; SCORM 2004 would drop all the rest, too.
const lost =
  /^cmi\.(core\.(exit|lesson_status|score\..*)|completion_status|success_status|score\..*|progress_measure)$/;

const withoutStatus = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !lost.test(name)));

/** What an LMS is left with that spoils what it kept. */
export function spoilt(data: Data, faults: readonly string[]): Data {
  const kept = faults.includes('status-lost') ? withoutStatus(data) : data;
  const suspend = kept['cmi.suspend_data'];
  if (suspend === undefined) return kept;
  return { ...kept, 'cmi.suspend_data': faults.reduce((text, name) => suspendFaults[name]?.(text) ?? text, suspend) };
}
