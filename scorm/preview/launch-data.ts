import type { Data, Learner, Registration } from './store.ts';

const dropped = /\.(session_time|exit)$/;

type Terms = { readonly mode: string; readonly credit: 'credit' | 'no-credit' };

/** The data model at launch in SCORM 1.2: what was stored, and what the LMS sets itself. */
function data12(stored: Data, learner: Learner, seconds: number, { mode, credit }: Terms): Data {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return {
    'cmi.core.lesson_status': 'not attempted',
    ...stored,
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.name,
    'cmi.core.credit': credit,
    'cmi.core.lesson_mode': mode,
    'cmi.core.entry': stored['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
    'cmi.core.total_time': `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.00`,
  };
}

/** The same in SCORM 2004. As in Moodle, data is kept only where the last session was suspended. */
function data2004(stored: Data, learner: Learner, seconds: number, { mode, credit }: Terms): Data {
  const suspended = stored['cmi.exit'] === 'suspend';
  return {
    ...(suspended ? stored : {}),
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.credit': credit,
    'cmi.mode': mode,
    'cmi.entry': suspended ? 'resume' : 'ab-initio',
    'cmi.total_time': `PT${Math.round(seconds)}S`,
  };
}

/** The values with which the LMS's page starts its API, in the mode that the faults ask for. */
export function launchData(registration: Registration, learner: Learner, faults: readonly string[]): Data {
  const mode = ['review', 'browse'].find((one) => faults.includes(one)) ?? 'normal';
  const credit = mode === 'normal' && !faults.includes('no-credit') ? 'credit' : 'no-credit';
  const make = registration.dialect === 'scorm12' ? data12 : data2004;
  const whole = make(registration.data, learner, registration.seconds, { mode, credit });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !dropped.test(name)));
}
