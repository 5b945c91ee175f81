/** What a standard says of one element: who may touch it, and what it may hold. `n` in a name stands for an index. */
export type Element = { readonly access: 'r' | 'w' | 'rw'; readonly accepts: (value: string) => boolean };

export type Elements = Readonly<Record<string, Element>>;

type Rule = RegExp | ((value: string) => boolean);

const of =
  (access: Element['access']) =>
  (rule: Rule): Element => ({ access, accepts: rule instanceof RegExp ? (value) => rule.test(value) : rule });

const read = of('r')(/(?!)/);
const write = of('w');
const both = of('rw');

const words =
  (...list: string[]) =>
  (value: string) =>
    list.includes(value);
const most = (characters: number) => (value: string) => value.length <= characters;
const number = (least: number, highest: number) => (value: string) =>
  /^-?\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= highest;

const types12 = words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric');
const span12 = /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/;
const id12 = /^[A-Za-z0-9_-]{1,255}$/;

/** SCORM 1.2 (Run-Time Environment, 3.4), read strictly: 1.2's own vocabularies and limits. */
export const elements12: Elements = {
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.lesson_location': both(most(255)),
  'cmi.core.credit': read,
  'cmi.core.lesson_status': both(words('passed', 'completed', 'failed', 'incomplete', 'browsed')),
  'cmi.core.entry': read,
  'cmi.core.score.raw': both(number(0, 100)),
  'cmi.core.score.min': both(number(0, 100)),
  'cmi.core.score.max': both(number(0, 100)),
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.exit': write(words('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': write(span12),
  'cmi.suspend_data': both((value) => new TextEncoder().encode(value).length <= 4096),
  'cmi.launch_data': read,
  'cmi.student_data.mastery_score': read,
  'cmi.student_preference.language': both(most(255)),
  'cmi.objectives._count': read,
  'cmi.objectives.n.id': both(id12),
  'cmi.objectives.n.score.raw': both(number(0, 100)),
  'cmi.objectives.n.status': both(words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')),
  'cmi.interactions._count': read,
  'cmi.interactions.n.id': write(id12),
  'cmi.interactions.n.type': write(types12),
  'cmi.interactions.n.time': write(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d\d$/),
  'cmi.interactions.n.correct_responses.n.pattern': write(/^[0-9a-z](,[0-9a-z])*$/),
  'cmi.interactions.n.weighting': write(number(-100, 100)),
  'cmi.interactions.n.student_response': write(/^[0-9a-z](,[0-9a-z])*$/),
  'cmi.interactions.n.result': write(words('correct', 'wrong', 'unanticipated', 'neutral')),
  'cmi.interactions.n.latency': write(span12),
};

const id2004 = /^[A-Za-z0-9_:.-]{1,4000}$/;
/** Seconds with two decimals, no days; a duration of nothing spoils Moodle's total. */
const span2004 = (value: string) => /^PT\d+H[0-5]?\dM[0-5]?\d\.\d\dS$/.test(value);
const spanSpent = (value: string) => span2004(value) && /[1-9]/.test(value);
const identifier2004 = /^[\w.]+(\[,\][\w.]+)*$/;
const completion = both(words('completed', 'incomplete', 'not attempted', 'unknown'));
const success = both(words('passed', 'failed', 'unknown'));

/** SCORM 2004 (Run-Time Environment, 4.2), read strictly: as Moodle and scorm-again read it, whichever is stricter. */
export const elements2004: Elements = {
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.location': both(most(1000)),
  'cmi.credit': read,
  'cmi.mode': read,
  'cmi.entry': read,
  'cmi.completion_status': completion,
  'cmi.success_status': success,
  'cmi.progress_measure': both(number(0, 1)),
  'cmi.score.scaled': both(number(-1, 1)),
  'cmi.score.raw': both(number(0, 100)),
  'cmi.score.min': both(number(0, 100)),
  'cmi.score.max': both(number(0, 100)),
  'cmi.total_time': read,
  'cmi.exit': write(words('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.session_time': write(spanSpent),
  'cmi.suspend_data': both(most(64_000)),
  'cmi.launch_data': read,
  'cmi.scaled_passing_score': read,
  'cmi.learner_preference.language': both(most(250)),
  'cmi.objectives._count': read,
  'cmi.objectives.n.id': both(id2004),
  'cmi.objectives.n.score.scaled': both(number(-1, 1)),
  'cmi.objectives.n.score.raw': both(number(0, 100)),
  'cmi.objectives.n.score.min': both(number(0, 100)),
  'cmi.objectives.n.score.max': both(number(0, 100)),
  'cmi.objectives.n.success_status': success,
  'cmi.objectives.n.completion_status': completion,
  'cmi.interactions._count': read,
  'cmi.interactions.n.id': both(id2004),
  'cmi.interactions.n.type': both((value) => types12(value) || value === 'other' || value === 'long-fill-in'),
  'cmi.interactions.n.objectives.n.id': both(id2004),
  'cmi.interactions.n.timestamp': both(
    /^(19[7-9]\d|20[0-2]\d|203[0-8])-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d\dZ$/,
  ),
  'cmi.interactions.n.correct_responses.n.pattern': both(identifier2004),
  'cmi.interactions.n.weighting': both(number(-100, 100)),
  'cmi.interactions.n.learner_response': both(identifier2004),
  'cmi.interactions.n.result': both(words('correct', 'incorrect', 'unanticipated', 'neutral')),
  'cmi.interactions.n.latency': both(span2004),
  'cmi.interactions.n.description': both(most(250)),
};
