import { between, both, decimal, most, read, words, write, type Elements } from './element.ts';

const number = both(decimal);
const scaled = both(decimal, between(-1, 1));
// The standard sets no bounds for these; Moodle grades a raw score from 0 to 100.
const percentage = both(decimal, between(0, 100));
const share = both(decimal, between(0, 1));
const identifier = both(/^[A-Za-z0-9_:./-]{1,4000}$/);
/** Seconds with two decimals, no days. */
const span = (value: string) => /^PT\d+H[0-5]?\dM[0-5]?\d\.\d\dS$/.test(value);
/** More than zero: a zero duration makes Moodle's total invalid. */
const spent = (value: string) => span(value) && /[1-9]/.test(value);
/** A time zone needs a fraction before it: Moodle and scorm-again refuse it otherwise. */
const moment =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d\d?(Z|[+-][0-2]\d:[0-5]\d)?)?$/;
const completion = both(words('completed', 'incomplete', 'not attempted', 'unknown'));
const success = both(words('passed', 'failed', 'unknown'));
const types = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'likert', 'matching', 'performance', 'sequencing'];
const results = words('correct', 'incorrect', 'unanticipated', 'neutral');
const requests = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'];

const score = (path: string): Elements => ({
  [`${path}._children`]: read,
  [`${path}.scaled`]: scaled,
  [`${path}.raw`]: percentage,
  [`${path}.min`]: percentage,
  [`${path}.max`]: percentage,
});

/** SCORM 2004 (Run-Time Environment, 4.2), 3rd and 4th edition, read strictly: where Moodle or scorm-again is stricter, as they do. */
export const elements2004: Elements = {
  'cmi._version': read,
  'cmi.comments_from_learner._children': read,
  'cmi.comments_from_learner._count': read,
  'cmi.comments_from_learner.n.comment': both(most(4000)),
  'cmi.comments_from_learner.n.location': both(most(250)),
  'cmi.comments_from_learner.n.timestamp': both(moment),
  'cmi.comments_from_lms._children': read,
  'cmi.comments_from_lms._count': read,
  'cmi.comments_from_lms.n.comment': read,
  'cmi.comments_from_lms.n.location': read,
  'cmi.comments_from_lms.n.timestamp': read,
  'cmi.completion_status': completion,
  'cmi.completion_threshold': read,
  'cmi.credit': read,
  'cmi.entry': read,
  'cmi.exit': write(words('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.n.id': identifier,
  'cmi.interactions.n.type': both(words(...types, 'numeric', 'other')),
  'cmi.interactions.n.objectives._count': read,
  'cmi.interactions.n.objectives.n.id': identifier,
  'cmi.interactions.n.timestamp': both(moment),
  'cmi.interactions.n.correct_responses._count': read,
  'cmi.interactions.n.correct_responses.n.pattern': both(most(4000)),
  'cmi.interactions.n.weighting': number,
  'cmi.interactions.n.learner_response': both(most(4000)),
  'cmi.interactions.n.result': both((value) => results(value) || decimal.test(value)),
  'cmi.interactions.n.latency': both(span),
  'cmi.interactions.n.description': both(most(250)),
  'cmi.launch_data': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.learner_preference._children': read,
  'cmi.learner_preference.audio_level': both(decimal, between(0, Infinity)),
  'cmi.learner_preference.language': both(most(250)),
  'cmi.learner_preference.delivery_speed': both(decimal, between(0, Infinity)),
  'cmi.learner_preference.audio_captioning': both(words('-1', '0', '1')),
  'cmi.location': both(most(1000)),
  'cmi.max_time_allowed': read,
  'cmi.mode': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.n.id': identifier,
  ...score('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': success,
  'cmi.objectives.n.completion_status': completion,
  'cmi.objectives.n.progress_measure': share,
  'cmi.objectives.n.description': both(most(250)),
  'cmi.progress_measure': share,
  'cmi.scaled_passing_score': read,
  ...score('cmi.score'),
  'cmi.session_time': write(spent),
  'cmi.success_status': success,
  'cmi.suspend_data': both(most(64_000)),
  'cmi.time_limit_action': read,
  'cmi.total_time': read,
  'adl.nav.request': both((value) => requests.includes(value) || /^\{target=.+\}(choice|jump)$/.test(value)),
  'adl.nav.request_valid.continue': read,
  'adl.nav.request_valid.previous': read,
};

// Moodle accepts only `\w` and points in short identifiers: no hyphen.
const identifiers = /^[\w.]+(\[,\][\w.]+)*$/;

/** How a response is written, by the interaction's type (RTE 4.2.9.1). */
export const responses2004: Readonly<Record<string, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: identifiers,
  sequencing: identifiers,
  likert: /^[\w.]+$/,
  matching: /^\w+\[\.\]\w+(\[,\]\w+\[\.\]\w+)*$/,
  numeric: decimal,
};
