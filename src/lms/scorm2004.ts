import { guardCalls, unlessFailed, type Calls } from './calls.ts';
import type { Api } from './find-api.ts';
import { countIn, decimal, duration, numberIn, timestamp } from './numbers.ts';
import type { Interaction, Launch, LaunchFault, Lms, Mode, Objective, Outcome, Suspension } from './types.ts';

const names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  error: 'GetLastError',
};

const alreadyTerminated = 104;

function modeOf(calls: Calls): Mode {
  const mode = calls.word('cmi.mode');
  if (mode === 'browse') return 'browse';
  return mode === 'review' || calls.word('cmi.credit') === 'no-credit' ? 'review' : 'normal';
}

/** The statuses of an attempt that was never opened. */
const untouched = ['not attempted', 'unknown'];

const statuses = [...untouched, 'completed', 'incomplete'];

/** The status of a session that was opened. Error 103 means that it was open already: if the status can be read, it was. */
function opened(calls: Calls, answer: true | number): string | LaunchFault {
  if (answer === alreadyTerminated) return { fault: 'relaunch' };
  const status = calls.word('cmi.completion_status');
  return status !== null && (answer === true || statuses.includes(status)) ? status : { fault: 'refused' };
}

/** The LMS's values; null where one cannot be read that writing without knowing it could make worse. */
function knownTo(calls: Calls, status: string): Launch | null {
  const mode = modeOf(calls);
  const success = calls.word('cmi.success_status');
  const suspended = calls.read('cmi.suspend_data');
  if (success === null || suspended === null) return null;
  const suspendData = untouched.includes(status) ? suspended : unlessFailed(calls, 'cmi.suspend_data', suspended);
  return {
    mode,
    learner: { id: calls.get('cmi.learner_id') },
    language: calls.get('cmi.learner_preference.language'),
    suspendData,
    begun: status === 'incomplete',
    completion: status === 'completed' ? 'completed' : 'incomplete',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    score: numberIn(calls.get('cmi.score.raw'), 0, 100),
    interactions: countIn(calls.get('cmi.interactions._count')),
    objectives: countIn(calls.get('cmi.objectives._count')),
  };
}

function launch(calls: Calls, mark: string, isOpen: boolean): Launch | LaunchFault {
  const answer = isOpen || calls.initialize();
  const status = opened(calls, answer);
  if (typeof status !== 'string') return status;
  const launch = knownTo(calls, status);
  if (!launch) return { fault: 'refused' };
  if (launch.mode === 'normal') {
    // A blank status beside an earlier record is not a new attempt.
    const blank = status === '' && launch.suspendData === '' && launch.score === null;
    if (blank || untouched.includes(status)) calls.insist('cmi.completion_status', 'incomplete');
    // Moodle drops everything at the next launch unless the last exit was a suspension.
    calls.insist('cmi.exit', 'suspend');
    // A session that was open already has cost more calls: it goes without the mark.
    if (answer === true && untouched.includes(status) && launch.suspendData === '') calls.set('cmi.suspend_data', mark);
    calls.commit();
  }
  return launch;
}

function recordInteraction(calls: Calls, one: Interaction): boolean {
  const set = (field: string, value: string) => calls.set(`cmi.interactions.${one.index}.${field}`, value);
  if (!set('id', one.id)) return false;
  set('type', 'choice');
  set('objectives.0.id', one.objective);
  const at = timestamp(one.at);
  if (at !== '') set('timestamp', at);
  set('correct_responses.0.pattern', one.correct);
  set('weighting', decimal(one.weighting));
  set('learner_response', one.response);
  set('result', one.result);
  set('latency', duration(one.latency));
  set('description', one.description);
  return true;
}

/**
 * Sets the score; false where the LMS refused it. Scaled has as many decimals as raw needs: fewer could round it up to
 * the manifest's pass mark.
 */
function setScore(set: (field: string, value: string) => boolean, score: number | null): boolean {
  if (score === null) return true;
  const scaled = set('score.scaled', decimal(score / 100, 4));
  const raw = set('score.raw', decimal(score));
  set('score.min', '0');
  set('score.max', '100');
  return scaled && raw;
}

function recordObjective(calls: Calls, one: Objective): boolean {
  const set = (field: string, value: string) => calls.set(`cmi.objectives.${one.index}.${field}`, value);
  if (!set('id', one.id)) return false;
  setScore(set, one.score);
  if (one.success !== 'unknown') set('success_status', one.success);
  return set('completion_status', one.completion);
}

/** Score, then success, then completion. */
function reportResult(calls: Calls, outcome: Outcome): boolean {
  const set = (field: string, value: string) => calls.set(`cmi.${field}`, value);
  const scored = setScore(set, outcome.score);
  const judged = outcome.success === 'unknown' || set('success_status', outcome.success);
  return set('completion_status', outcome.completion) && judged && scored;
}

function suspend(calls: Calls, { data, location, seconds, progress }: Suspension): boolean {
  calls.set('cmi.session_time', duration(seconds));
  if (location !== null) calls.set('cmi.location', location);
  calls.set('cmi.progress_measure', decimal(progress));
  return data === null || calls.set('cmi.suspend_data', data);
}

/**
 * The port for SCORM 2004, 3rd and 4th edition: the two do not differ in what this course uses (SCORM 2004 RTE, section
 * 4).
 */
export function scorm2004(api: Api): Lms {
  const calls = guardCalls(api, names);
  let isOpen = false;
  return {
    dialect: 'scorm2004',
    capacity: 64_000,
    resends: true,
    launch(mark) {
      const answer = launch(calls, mark, isOpen);
      isOpen = !('fault' in answer);
      return answer;
    },
    recordInteraction: (interaction) => recordInteraction(calls, interaction),
    recordObjective: (objective) => recordObjective(calls, objective),
    reportResult: (outcome) => reportResult(calls, outcome),
    restateResult: (outcome) => reportResult(calls, outcome),
    suspend: (suspension) => suspend(calls, suspension),
    commit: calls.commit,
    leave: () => calls.set('cmi.exit', 'normal'),
    // A terminate that failed can be tried again in 2004 (Moodle).
    terminate: () => calls.terminate() || calls.terminate(),
  };
}
