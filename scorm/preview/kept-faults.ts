import { hash } from '../../src/course/random.ts';
import { decode, encode } from '../../src/course/suspend-data.ts';
import type { Data } from './store.ts';

type Known = Parameters<typeof decode>[1];

/** Suspend data of a format that no player has written yet, its checksum right; whatever is no suspend data stays as it is. */
function ofNewerPlayer(data: string): string {
  const content = /^\d+:[0-9a-z]+:(.+)$/s.exec(data)?.[1];
  return content === undefined ? data : `9:${hash(`9:${content}`).toString(36)}:${content}`;
}

/** What a version of the course with one lesson and one question more would have left behind. */
function ofOtherVersion(data: string, course: Known): string {
  const attempt = decode(data, course);
  if (typeof attempt === 'string') return data;
  const { done, draw, answers, round } = attempt;
  return encode(
    {
      ...attempt,
      done: [...done, 'gone-lesson'],
      draw: round === 0 ? draw : [...draw, 'gone-question'],
      answers: [...answers, { question: 'gone-question_scene', key: 'a', round: 1, at: 0, latency: 0 }],
    },
    64_000,
  );
}

const suspendFaults: Readonly<Record<string, (data: string, course: Known) => string>> = {
  'blank-suspend': () => '',
  'null-suspend': () => 'null',
  'undefined-suspend': () => 'undefined',
  'damaged-suspend': (data) => data.slice(0, data.length / 2),
  'newer-suspend': ofNewerPlayer,
  'changed-course': ofOtherVersion,
};

// Without an exit, SCORM 1.2 calls it the first time; SCORM 2004 would drop all the rest, too.
const lost =
  /^cmi\.(core\.(exit|lesson_status|score\..*)|completion_status|success_status|score\..*|progress_measure)$/;

const withoutStatus = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !lost.test(name)));

/** What an LMS is left with that spoils what it kept. */
export function spoilt(data: Data, faults: readonly string[], course: Known): Data {
  const kept = faults.includes('status-lost') ? withoutStatus(data) : data;
  const suspend = kept['cmi.suspend_data'];
  if (suspend === undefined) return kept;
  return {
    ...kept,
    'cmi.suspend_data': faults.reduce((text, name) => suspendFaults[name]?.(text, course) ?? text, suspend),
  };
}
