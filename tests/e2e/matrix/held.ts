import { decode } from '../../../src/course/suspend-data.ts';
import { course } from './packages.ts';

type Data = Readonly<Record<string, string>>;

/** How far a record has come, in a word and the score. */
function standing(data: Data): string {
  const success = data['cmi.success_status'] ?? 'unknown';
  const status =
    data['cmi.core.lesson_status'] ?? (success === 'unknown' ? (data['cmi.completion_status'] ?? 'nothing') : success);
  const score = data['cmi.core.score.raw'] ?? data['cmi.score.raw'] ?? '';
  return score === '' ? status : `${status} ${Number(score)}`;
}

function kept(suspendData: string): string {
  const attempt = decode(suspendData, course);
  if (typeof attempt === 'string') return attempt === 'empty' ? 'no progress' : `${attempt} progress`;
  return `${attempt.answers.length} answers kept`;
}

/** The answers reported, and how many of them more than once: an LMS that may have lost one is told again. */
function reportedIn(data: Data): string {
  const names = Object.keys(data).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name));
  const field = (id: string, name: string) => data[id.replace(/id$/, name)] ?? '';
  const answers = names.map((id) => `${data[id]} ${field(id, 'time')}${field(id, 'timestamp')}`);
  const once = new Set(answers).size;
  return `${once} reported${answers.length > once ? `, ${answers.length - once} twice` : ''}`;
}

/** What an LMS holds, in a line: status and score; the answers in the suspend data; the interactions reported. */
export function heldIn(data: Data): string {
  if (Object.keys(data).length === 0) return 'nothing';
  return `${standing(data)}; ${kept(data['cmi.suspend_data'] ?? '')}, ${reportedIn(data)}`;
}

/** What the browser keeps where there is no LMS, in a line. */
export function keptIn(suspendData: string): string {
  const attempt = decode(suspendData, course);
  if (typeof attempt === 'string') return kept(suspendData);
  const result = attempt.best === null ? 'incomplete' : `${attempt.passed ? 'passed' : 'failed'} ${attempt.best}`;
  return `${result}; ${kept(suspendData)}`;
}
