import { hash } from '../../src/course/random.ts';
import { decode, encode } from '../../src/course/suspend-data.ts';
import type { Data } from './store.ts';

type Known = Parameters<typeof decode>[1];

/** Suspend data in a future format, with a correct checksum; what is not suspend data stays as it is. */
function ofNewerPlayer(data: string): string {
  const content = /^\d+:[0-9a-z]+:(.+)$/s.exec(data)?.[1];
  return content === undefined ? data : `9:${hash(`9:${content}`).toString(36)}:${content}`;
}

/** The suspend data that a version of the course with one more lesson and question would have written. */
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

// Without `exit`, SCORM 1.2 reports a first launch; SCORM 2004 would drop everything else as well.
const lost =
  /^cmi\.(core\.(exit|lesson_status|score\..*)|completion_status|success_status|score\..*|progress_measure)$/;

const withoutStatus = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !lost.test(name)));

/** The values of an LMS that damages or loses part of what it stored. */
export function spoilt(data: Data, faults: readonly string[], course: Known): Data {
  const kept = faults.includes('status-lost') ? withoutStatus(data) : data;
  const suspend = kept['cmi.suspend_data'];
  if (suspend === undefined) return kept;
  return {
    ...kept,
    'cmi.suspend_data': faults.reduce((text, name) => suspendFaults[name]?.(text, course) ?? text, suspend),
  };
}
