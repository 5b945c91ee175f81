import { guardCalls, unlessFailed, type Calls } from './calls.ts';
import type { Api } from './find-api.ts';
import { clockTime, countIn, decimal, numberIn, timespan } from './numbers.ts';
import type { Interaction, Launch, LaunchFault, Lms, Mode, Objective, Outcome, Suspension } from './types.ts';

const names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  error: 'LMSGetLastError',
};

const final = ['passed', 'completed', 'failed'];

/** The statuses of an attempt that was never opened. */
const untouched = ['not attempted'];

const statuses = [...final, ...untouched, 'incomplete', 'browsed'];

/** Completion and success as the one status that SCORM 1.2 has. */
function lessonStatus({ completion, success }: Pick<Outcome, 'completion' | 'success'>): string {
  if (success === 'passed' || success === 'failed') return success;
  return completion;
}

function modeOf(calls: Calls): Mode {
  const mode = calls.word('cmi.core.lesson_mode');
  if (mode === 'browse') return 'browse';
  return mode === 'review' || calls.word('cmi.core.credit') === 'no-credit' ? 'review' : 'normal';
}

/** Opens the session; its status, null where it has none. Error 101 can mean that it is open already: if the status can be read, it is. */
function initialize(calls: Calls): string | null {
  const isOpened = calls.initialize() === true;
  const status = calls.word('cmi.core.lesson_status');
  return isOpened || statuses.includes(status ?? '') ? status : null;
}

/** The LMS's values; null where one cannot be read that writing without knowing it could make worse. */
function knownTo(calls: Calls, status: string): Launch | null {
  const mode = modeOf(calls);
  const suspended = calls.read('cmi.suspend_data');
  if (suspended === null) return null;
  const suspendData = untouched.includes(status) ? suspended : unlessFailed(calls, 'cmi.suspend_data', suspended);
  return {
    mode,
    learner: { id: calls.get('cmi.core.student_id') },
    language: calls.get('cmi.student_preference.language'),
    suspendData,
    begun: status === 'incomplete',
    completion: status === 'passed' || status === 'completed' ? 'completed' : 'incomplete',
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
    score: numberIn(calls.get('cmi.core.score.raw'), 0, 100),
    interactions: countIn(calls.get('cmi.interactions._count')),
    objectives: countIn(calls.get('cmi.objectives._count')),
  };
}

function launch(calls: Calls, mark: string, isOpen: boolean): Launch | LaunchFault {
  const status = isOpen ? calls.word('cmi.core.lesson_status') : initialize(calls);
  const launch = status === null ? null : knownTo(calls, status);
  if (status === null || !launch) return { fault: 'refused' };
  if (launch.mode === 'normal') {
    // Moodle completes a course that is left "not attempted", so the status is set. A blank status beside an earlier
    // record is not a new attempt.
    const blank = status === '' && launch.suspendData === '' && launch.score === null;
    if (blank || untouched.includes(status) || status === 'browsed')
      calls.insist('cmi.core.lesson_status', 'incomplete');
    calls.insist('cmi.core.exit', 'suspend');
    if (untouched.includes(status) && launch.suspendData === '') calls.set('cmi.suspend_data', mark);
    calls.commit();
  }
  return launch;
}

function recordInteraction(calls: Calls, one: Interaction): boolean {
  const set = (field: string, value: string) => calls.set(`cmi.interactions.${one.index}.${field}`, value);
  const results = { correct: 'correct', neutral: 'neutral', incorrect: 'wrong' };
  if (!set('id', one.id)) return false;
  set('type', 'choice');
  const at = clockTime(one.at);
  if (at !== '') set('time', at);
  set('correct_responses.0.pattern', one.correct);
  set('weighting', decimal(one.weighting));
  set('student_response', one.response);
  set('result', results[one.result]);
  set('latency', timespan(one.latency));
  return true;
}

/**
 * Sets only the status where the LMS has the objective already, to make few calls at a decision. It has no score: the
 * final check's score is the course's.
 */
function recordObjective(calls: Calls, one: Objective, known: number): boolean {
  const set = (field: string, value: string) => calls.set(`cmi.objectives.${one.index}.${field}`, value);
  const status = lessonStatus(one);
  return (one.index < known && set('status', status)) || (set('id', one.id) && set('status', status));
}

/** Score before status: some LMSs look at the score when the status is set. */
function reportResult(calls: Calls, outcome: Outcome): boolean {
  const scored = outcome.score === null || calls.set('cmi.core.score.raw', decimal(outcome.score));
  return calls.set('cmi.core.lesson_status', lessonStatus(outcome)) && scored;
}

/**
 * Makes Moodle send a result again, by committing a different one first: a score that is 0.01 lower (Moodle compares
 * scores as numbers) and the status "completed". A status that the LMS had at launch does not need it.
 */
function restateResult(calls: Calls, outcome: Outcome, launched: string): boolean {
  const status = lessonStatus(outcome);
  if (outcome.score !== null) calls.set('cmi.core.score.raw', decimal(Math.abs(outcome.score - 0.01)));
  if (status !== launched) calls.set('cmi.core.lesson_status', status === 'passed' ? 'completed' : 'incomplete');
  calls.commit();
  return reportResult(calls, outcome);
}

/** Sets the place and the score's bounds. Saves without a place leave out the bounds as well, to make fewer calls. */
function setPlace(calls: Calls, location: string): void {
  calls.set('cmi.core.lesson_location', location);
  calls.set('cmi.core.score.min', '0');
  calls.set('cmi.core.score.max', '100');
}

function suspend(calls: Calls, { data, location, seconds }: Suspension): boolean {
  calls.set('cmi.core.session_time', timespan(seconds));
  if (location !== null) setPlace(calls, location);
  return data === null || calls.set('cmi.suspend_data', data);
}

/** SCORM 1.2 (SCORM 1.2 Run-Time Environment, section 3). */
export function scorm12(api: Api): Lms {
  const calls = guardCalls(api, names);
  let launched = '';
  let known = 0;
  let isOpen = false;
  return {
    dialect: 'scorm12',
    capacity: 4096,
    resends: false,
    launch(mark) {
      const answer = launch(calls, mark, isOpen);
      isOpen = !('fault' in answer);
      if (!('fault' in answer)) [launched, known] = [lessonStatus(answer), answer.objectives];
      return answer;
    },
    recordInteraction: (interaction) => recordInteraction(calls, interaction),
    recordObjective: (objective) => recordObjective(calls, objective, known),
    reportResult: (outcome) => reportResult(calls, outcome),
    restateResult: (outcome) => restateResult(calls, outcome, launched),
    suspend: (suspension) => suspend(calls, suspension),
    commit: calls.commit,
    leave: () => calls.set('cmi.core.exit', ''),
    terminate: calls.terminate,
  };
}
