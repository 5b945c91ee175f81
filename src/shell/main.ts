import { newAttempt } from '../course/attempt.ts';
import { refresherDue } from '../course/refresher.ts';
import type { Course } from '../course/types.ts';
import type { Connection, Dialect } from '../lms/connect.ts';
import { $attempt, $course } from '../state/attempt.ts';
import { browserClock } from '../session/clock.ts';
import { browserDatabase } from '../session/database.ts';
import { openShelf } from '../session/shelf.ts';
import { $language, pickLanguage } from '../state/language.ts';
import { createProbe } from '../session/probe.ts';
import { createSession, type Session } from '../session/session.ts';
import { $earlier, $notice, $save, $session } from '../state/status.ts';
import { bindActions, type Actions } from './actions.ts';
import { bindEarlier } from './earlier.ts';
import { bindLanguage } from './language.ts';
import { bindStanding } from './standing.ts';
import { bindStatus } from './status.ts';

const root = document.documentElement;

/**
 * Binds the session to the page's life: saves when it is hidden or kept for the Back button, terminates when it is
 * closed. Behind a thin package the session ends with that one's page: this one may only be loaded again.
 */
function bindPage(session: Session, dialect: Dialect): void {
  addEventListener('visibilitychange', () => (document.hidden ? session.hide() : undefined));
  addEventListener('pagehide', ({ persisted }) =>
    persisted || dialect === 'bridge' ? session.hide() : session.unload(),
  );
  addEventListener('pageshow', (event) => (event.persisted ? session.show() : undefined));
  addEventListener('online', () => session.hide());
  addEventListener('storage', () => session.absorb());
}

function noticeOf({ launch, fault, tracked }: Connection, dialect: Dialect): typeof $notice.value {
  if (launch.mode === 'review' && launch.success === 'failed') return 'review-failed';
  if (launch.mode !== 'normal') return launch.mode;
  if (tracked) return null;
  return dialect === 'web' ? 'web' : (fault ?? 'none');
}

/** Opens the session and shows what the LMS said; answers what the buttons of the course do, once its script is there. */
async function begin(session: Session, course: Course, dialect: Dialect): Promise<Actions> {
  const behind = import('./course.ts');
  const connection = await session.open();
  const { launch } = connection;
  const { language } = $attempt.get();
  $course.set({ ...course, passMark: launch.passMark ?? course.passMark });
  $language.set(pickLanguage(course.languages, [language, ...launch.language.split(','), ...navigator.languages]));
  $notice.set(noticeOf(connection, dialect) ?? null);
  connection.whenOver?.(() => $notice.set('relaunch'));
  const { mode } = launch;
  root.dataset['mode'] = mode;
  root.dataset['kept'] = mode === 'normal' ? (connection.tracked ? 'lms' : 'browser') : 'nothing';
  root.dataset['refresher'] = refresherDue($attempt.get(), browserClock.now() / 1000) ? 'due' : 'none';
  return (await behind).bindCourse(root);
}

function main(): void {
  const definition = JSON.parse(document.querySelector('#course')?.textContent ?? '') as Course;
  // The options that differ between LMSs are attributes of the page's root; packaging writes them.
  const { onFail, exit } = root.dataset as { onFail: Course['onFail']; exit: 'suspend' | 'normal' };
  const course = { ...definition, onFail };
  const dialect = (root.dataset['dialect'] ?? 'web') as Dialect;
  $course.set(course);
  $attempt.set(newAttempt(course, 0));
  $language.set(root.dataset['shown'] ?? '');
  root.dataset['player'] = '';
  const session = createSession({
    course,
    exit,
    dialect,
    win: window,
    clock: browserClock,
    shelf: openShelf({
      storage: () => localStorage,
      database: browserDatabase(() => indexedDB),
      later: browserClock.later,
    }),
    probe:
      dialect === 'web' || dialect === 'bridge'
        ? () => Promise.resolve(true)
        : createProbe(fetch.bind(window), browserClock),
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
    asks: root.dataset['handIn'] !== 'never',
    $attempt,
    $session,
    $save,
    $earlier,
  });
  bindLanguage(root);
  bindStatus(root, session);
  bindStanding(root);
  bindEarlier();
  bindPage(session, dialect);
  const later = begin(session, course, dialect);
  later.catch(() => (root.dataset['unloaded'] = ''));
  bindActions(session, later);
}

main();
