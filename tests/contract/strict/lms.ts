import { apiNames, type Verb } from '../../../scorm/preview/browser/strict/api-names.ts';
import { elements12 } from '../../../scorm/preview/browser/strict/elements12.ts';
import { elements2004 } from '../../../scorm/preview/browser/strict/elements2004.ts';
import { isSameValue } from '../../../scorm/preview/browser/same-value.ts';
import { openSession, type Session } from './session.ts';

/**
 * How an LMS sends what it was told: all of it with each commit; each change once, counted as sent before the request
 * succeeds (Moodle's 1.2); whatever differs from the launch (Moodle's 2004).
 */
export type Sending = 'everything' | 'changes-once' | 'changes-since-launch';

/** Faults that last until they are switched off, as real ones do. */
export type LmsFaults = {
  /** Nothing reaches the server. */
  offline: boolean;
  /** The server stores nothing and says so. */
  refuses: boolean;
  /** The server has forgotten who the learner is: nothing is stored. */
  expired: boolean;
  /** Commit and Terminate answer true whatever has become of them. */
  lies: boolean;
  /** What was stored is reported as not stored. */
  loses: boolean;
};

/** Intercepts a call: it may answer, throw, or pass it on. */
type Intercept = (verb: Verb, args: readonly unknown[], through: () => string) => unknown;

export type StrictLms = {
  readonly dialect: 'scorm12' | 'scorm2004';
  /** What the server holds of this learner's attempt. */
  readonly stored: Map<string, string>;
  readonly faults: LmsFaults;
  intercept: Intercept;
  /** Called after each time that the server has stored something. */
  onStored: () => void;
  /** True while a packaged file can be had, which the probe asks for. */
  reachable(): boolean;
  /** Opens a launch with an API of its own, under the name that content looks for. */
  launch(over?: Settings): Session & { readonly win: Record<string, unknown> };
};

type Settings = {
  readonly sending?: Sending;
  readonly learner?: string;
  readonly language?: string;
  readonly mode?: string;
  readonly credit?: string;
  readonly stored?: Readonly<Record<string, string>>;
  /** The manifest's mastery score, which SCORM 1.2 applies to any raw score when the content finishes. */
  readonly mastery?: number;
};

const given12 = ({ learner = 'j.jansen', language = '', mode = 'normal', credit = 'credit' }: Settings) => ({
  'cmi.core.student_id': learner,
  'cmi.core.student_name': 'Jansen, Jo',
  'cmi.core.lesson_mode': mode,
  'cmi.core.credit': credit,
  'cmi.student_preference.language': language,
  'cmi.suspend_data': '',
  'cmi.core.lesson_location': '',
  'cmi.core.score.raw': '',
  'cmi.core.lesson_status': 'not attempted',
});

const given2004 = ({ learner = 'j.jansen', language = '', mode = 'normal', credit = 'credit' }: Settings) => ({
  'cmi.learner_id': learner,
  'cmi.learner_name': 'Jansen, Jo',
  'cmi.mode': mode,
  'cmi.credit': credit,
  'cmi.learner_preference.language': language,
  'cmi.completion_status': 'unknown',
  'cmi.success_status': 'unknown',
  // The manifest's primary objective, which LMSs put there at the first launch.
  'cmi.objectives.0.id': 'course',
});

/** What a launch starts from: what is stored over what every learner is given. In 2004, data outlives only a suspension. */
function atLaunch(dialect: StrictLms['dialect'], stored: Map<string, string>, settings: Settings): Map<string, string> {
  if (dialect === 'scorm2004' && stored.get('cmi.exit') !== 'suspend') stored.clear();
  const given = dialect === 'scorm12' ? given12(settings) : given2004(settings);
  const values = new Map([...Object.entries(given), ...stored]);
  for (const [element, value] of Object.entries(given)) if (isReadOnly(element)) values.set(element, value);
  for (const ofOneSession of ['cmi.core.exit', 'cmi.core.session_time', 'cmi.exit', 'cmi.session_time'])
    values.delete(ofOneSession);
  return values;
}

/** What SCORM 1.2 LMSs make of the status when the content finishes: no status is completed, a raw score is held against the mark. */
function finish(values: Map<string, string>, mastery: number | undefined): void {
  const raw = values.get('cmi.core.score.raw') ?? '';
  if (mastery !== undefined && raw !== '')
    values.set('cmi.core.lesson_status', Number(raw) >= mastery ? 'passed' : 'failed');
  if (values.get('cmi.core.lesson_status') === 'not attempted') values.set('cmi.core.lesson_status', 'completed');
}

const isReadOnly = (element: string) => (elements12[element] ?? elements2004[element])?.access === 'r';

/** What of a launch's values goes along with this commit. */
function toSend(
  sending: Sending,
  values: Map<string, string>,
  begun: ReadonlyMap<string, string>,
  sent: Map<string, string>,
): [string, string][] {
  const before = sending === 'changes-once' ? sent : begun;
  const changes = [...values]
    .filter(([element]) => !isReadOnly(element))
    .filter(([element, value]) => sending === 'everything' || !isSameValue(element, before.get(element), value));
  if (sending === 'changes-once') for (const [element, value] of changes) sent.set(element, value);
  return changes;
}

/** An LMS for one learner that follows the standard strictly, and can be made to fail as real LMSs do. */
export function createStrictLms(dialect: StrictLms['dialect'], settings: Settings = {}): StrictLms {
  const stored = new Map(Object.entries(settings.stored ?? {}));
  const sending = settings.sending ?? 'everything';
  const faults: LmsFaults = { offline: false, refuses: false, expired: false, lies: false, loses: false };

  function launch(over: Settings = {}): Session & { readonly win: Record<string, unknown> } {
    const values = atLaunch(dialect, stored, { ...settings, ...over });
    const begun = new Map(values);
    const sent = new Map(values);
    const store = (final: boolean) => {
      if (final && dialect === 'scorm12') finish(values, settings.mastery);
      const changes = toSend(sending, values, begun, sent);
      const arrives = !faults.offline && !faults.refuses && !faults.expired;
      if (arrives) {
        for (const [element, value] of changes) stored.set(element, value);
        lms.onStored();
      }
      return faults.lies || (arrives && !faults.loses);
    };
    const session = openSession(dialect, { values, store });
    const api = Object.fromEntries(
      (Object.keys(apiNames[dialect]) as Verb[]).map((verb) => [
        apiNames[dialect][verb],
        (...args: unknown[]) => lms.intercept(verb, args, () => session.verbs[verb](...args)),
      ]),
    );
    return { ...session, win: { [dialect === 'scorm12' ? 'API' : 'API_1484_11']: api } };
  }

  const lms: StrictLms = {
    dialect,
    stored,
    faults,
    intercept: (_verb, _args, through) => through(),
    onStored: () => {},
    reachable: () => !faults.offline && !faults.expired,
    launch,
  };
  return lms;
}
