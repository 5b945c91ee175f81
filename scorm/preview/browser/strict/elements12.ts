import { between, both, decimal, most, read, words, write, type Elements } from './element.ts';

const blankOrDecimal = (value: string) => value === '' || decimal.test(value);
const score = both(blankOrDecimal, between(0, 100));
const identifier = /^[A-Za-z0-9_-]{1,255}$/;
const span = /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/;
const whole = /^-?\d{1,5}$/;
const ending = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const types = ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];
const results = words('correct', 'wrong', 'unanticipated', 'neutral');

/**
 * SCORM 1.2 (Run-Time Environment, 3.4), read strictly: only its own vocabularies and limits, times with hundredths.
 */
export const elements12: Elements = {
  'cmi.core._children': read,
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.lesson_location': both(most(255)),
  'cmi.core.credit': read,
  'cmi.core.lesson_status': both(words(...ending)),
  'cmi.core.entry': read,
  'cmi.core.score._children': read,
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.exit': write(words('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': write(span),
  // The standard counts characters; LMSs count bytes.
  'cmi.suspend_data': both((value) => new TextEncoder().encode(value).length <= 4096),
  'cmi.launch_data': read,
  'cmi.comments': both(most(4096)),
  'cmi.comments_from_lms': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.n.id': both(identifier),
  'cmi.objectives.n.score._children': read,
  'cmi.objectives.n.score.raw': score,
  'cmi.objectives.n.score.min': score,
  'cmi.objectives.n.score.max': score,
  'cmi.objectives.n.status': both(words(...ending, 'not attempted')),
  'cmi.student_data._children': read,
  'cmi.student_data.mastery_score': read,
  'cmi.student_data.max_time_allowed': read,
  'cmi.student_data.time_limit_action': read,
  'cmi.student_preference._children': read,
  'cmi.student_preference.audio': both(whole, between(-1, 100)),
  'cmi.student_preference.language': both(most(255)),
  'cmi.student_preference.speed': both(whole, between(-100, 100)),
  'cmi.student_preference.text': both(whole, between(-1, 1)),
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.n.id': write(identifier),
  'cmi.interactions.n.objectives._count': read,
  'cmi.interactions.n.objectives.n.id': write(identifier),
  'cmi.interactions.n.time': write(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d\d$/),
  'cmi.interactions.n.type': write(words(...types)),
  'cmi.interactions.n.correct_responses._count': read,
  'cmi.interactions.n.correct_responses.n.pattern': write(most(255)),
  'cmi.interactions.n.weighting': write(decimal, between(-100, 100)),
  'cmi.interactions.n.student_response': write(most(255)),
  'cmi.interactions.n.result': write((value) => results(value) || decimal.test(value)),
  'cmi.interactions.n.latency': write(span),
};

const letters = /^[0-9a-z](,[0-9a-z])*$/;
const pairs = /^([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)?$/;

/** How a response is written, by the interaction's type (RTE 3.4.7, CMIFeedback). */
export const responses12: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: letters,
  sequencing: letters,
  matching: pairs,
  likert: /^[0-9a-z]?$/,
  numeric: decimal,
};
