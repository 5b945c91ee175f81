import type { Launch, Lms } from '../types.ts';
import type { Session } from './session.ts';

/** The port with what an LMS that answers later has besides. */
export type Port = {
  readonly lms: Lms;
  /** Whether all that was told has arrived. After the end, each asking tries again. */
  readonly arrived: () => Promise<boolean>;
};

/** The port to a session: what is told goes out in the background, one thing after the other; `save` keeps it for a reload. */
export function portOf(session: Session, launch: Launch, save: () => void): Port {
  const writes = launch.mode === 'normal';
  let leaving = false;
  let tail: Promise<boolean> = Promise.resolve(true);
  const then = (next: () => Promise<boolean>) => {
    const after = () => next().finally(save);
    tail = tail.then(after, after);
    return tail;
  };
  const told =
    <T>(tell: (one: T) => void) =>
    (one: T): boolean => {
      if (writes && !session.so().over) tell(one);
      save();
      return true;
    };
  const lms: Lms = {
    dialect: 'cmi5',
    capacity: 64_000,
    resends: true,
    launch: () => launch,
    recordInteraction: told(session.answer),
    recordObjective: () => true,
    reportResult: told(session.report),
    restateResult: told(session.report),
    suspend: told(session.suspend),
    commit() {
      void then(session.flush);
      return true;
    },
    leave: () => true,
    terminate(leaves = false) {
      leaving = leaves;
      if (leaves) void then(session.leave);
      else session.unload();
      save();
      return true;
    },
  };
  return { lms, arrived: () => (leaving ? then(session.leave) : tail) };
}

/** Calls back with how it stands with what is on its way after the end. */
export type AfterEnd = (then: (save: 'saving' | 'saved' | 'pending') => void) => void;

/** Tries again and again, ever more rarely, until all is there; then the learner goes back to the LMS, where it wants that. */
export const chased =
  ({ arrived }: Port, later: (then: () => void, ms: number) => unknown, goBack: (() => void) | null): AfterEnd =>
  (then) => {
    async function chase(tries: number): Promise<void> {
      const all = await arrived();
      if (all && goBack) return goBack();
      then(all ? 'saved' : 'pending');
      if (!all) later(() => void chase(tries + 1), Math.min(15_000, 1000 * 2 ** tries));
    }
    then('saving');
    void chase(0);
  };
