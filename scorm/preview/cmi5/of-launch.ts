import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedPackage } from '../packages.ts';
import { secondsOf } from '../results.ts';
import type { Data, Learner, Registration, Store } from '../store.ts';
import { asData } from './as-data.ts';
import { attemptPlace, beginSession, launchQuery, registrationFor, unitIn } from './launch.ts';
import type { LaunchedSession } from './records.ts';
import { verbOf, type Json } from './rules.ts';

type Suspended = { readonly data?: string };

function suspendedIn(store: Store, registration: string): Suspended {
  const text = store.cmi5.document(attemptPlace(registration))?.text;
  try {
    return text === undefined ? {} : (JSON.parse(text) as Suspended);
  } catch {
    return {};
  }
}

/** What a registration holds, in the words of the preview's records. */
export const heldOf = (store: Store, registration: string, one: LoadedPackage): Data =>
  asData(store.cmi5.ofRegistration(registration), suspendedIn(store, registration).data ?? '', one.course);

/** What the LMS has kept is left spoilt in the document of the attempt. */
export function putBack(store: Store, learner: string, one: LoadedPackage, data: Data): void {
  const registration = registrationFor(learner, one.course.id);
  const kept = suspendedIn(store, registration);
  if (kept.data === undefined || kept.data === data['cmi.suspend_data']) return;
  store.cmi5.putDocument(attemptPlace(registration), JSON.stringify({ ...kept, data: data['cmi.suspend_data'] ?? '' }));
}

/** Begins a launch in the record store; `host` is where the preview answers. */
export function begin(
  store: Store,
  token: string,
  learner: Learner,
  one: LoadedPackage,
  faults: readonly string[],
  host: string,
): void {
  const file = join(one.folder, 'cmi5.xml');
  const unit = unitIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const has = (fault: string) => faults.includes(fault);
  beginSession(store.cmi5, token, learner, one, unit, {
    mode: has('review') || has('no-credit') ? 'Review' : has('browse') ? 'Browse' : 'Normal',
    masteryScore: has('own-mark') ? 1 : has('no-mark') ? null : unit.masteryScore,
    returnUrl: has('returns') ? `${host}/left/${token}` : null,
  });
}

/** What stands behind the course's address at a launch; nothing where the LMS forgets it. */
export function queryOf(store: Store, token: string, faults: readonly string[], host: string): string {
  const session = store.cmi5.sessions(token);
  return session && !faults.includes('no-api') ? `?${launchQuery(session, host)}` : '';
}

/** Takes over into the preview's records what the record store has got; a goodbye ends the launch. */
export function takeOver(
  store: Store,
  session: LaunchedSession,
  registration: Registration,
  one: LoadedPackage,
  ended: boolean,
): void {
  store.replace(registration, heldOf(store, session.registration, one));
  const goodbye = store.cmi5.ofSession(session.session).find((each) => verbOf(each) === 'terminated');
  if (!goodbye || ended) return;
  const seconds = secondsOf(String((goodbye['result'] as Json | undefined)?.['duration'])) ?? 0;
  store.store(registration, heldOf(store, session.registration, one), { token: session.token, seconds });
}
