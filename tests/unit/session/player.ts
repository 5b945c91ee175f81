import { atom } from 'nanostores';
import { newAttempt } from '../../../src/course/attempt.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { openQuestion, roundResult } from '../../../src/course/scoring.ts';
import type { Attempt, Course } from '../../../src/course/types.ts';
import type { Connection, Dialect } from '../../../src/lms/connect.ts';
import type { Shelf } from '../../../src/lms/web.ts';
import type { EarlierWork } from '../../../src/session/earlier-work.ts';
import type { Save } from '../../../src/session/outbox.ts';
import { createSession, type SessionState } from '../../../src/session/session.ts';
import type { StrictLms } from '../../contract/strict/lms.ts';
import type { Call } from '../../contract/strict/session.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { act, course as sample, type Action } from '../course/sample.ts';
import { createWorld, settled, type World } from './world.ts';

type PlayerOptions = {
  readonly world?: World;
  readonly server?: StrictLms | null;
  readonly dialect?: Dialect;
  readonly shelf?: Shelf;
  readonly course?: Course;
  readonly seed?: number;
  readonly exit?: 'suspend' | 'normal';
  readonly asks?: boolean;
  /** How long the packaged file that proves the network takes, in milliseconds. */
  readonly probeTakes?: number;
  /** What becomes of the next request for that file; left out, it follows from the server's faults. */
  readonly probe?: () => { readonly takes: number; readonly reached: boolean };
  readonly launch?: Parameters<StrictLms['launch']>[0];
};

/** One window with the course in it, and a learner before it. */
export type Player = {
  readonly connection: Connection;
  readonly calls: readonly Call[];
  readonly mistakes: readonly string[];
  readonly attempt: () => Attempt;
  readonly save: () => Save;
  readonly state: () => SessionState;
  readonly said: readonly Save[];
  /** What the learner is asked about; null where nothing is. */
  readonly earlier: () => EarlierWork | null;
  handIn(): Promise<void>;
  startAfresh(): Promise<void>;
  /** Does something, and lets the screen show it and the session react. */
  act(one: Action): Promise<void>;
  /** Does something, and leaves it at that: nothing is painted yet. */
  actUnseen(one: Action): void;
  paint(): Promise<void>;
  /** Takes a whole round of the final check with the same points for every question. */
  takeCheck(score: 0 | 1 | 2): Promise<void>;
  hide(): void;
  show(): Promise<void>;
  storage(): Promise<void>;
  exit(): boolean;
  unload(): void;
  /** The process is gone: no event, no timer. */
  kill(): void;
};

/** Opens a window; answers once the session stands. */
export async function openPlayer(around: PlayerOptions = {}): Promise<Player> {
  const world = around.world ?? createWorld();
  const course = around.course ?? sample;
  const server = around.server ?? null;
  const me = {};
  const clock = world.clockFor(me);
  const opened = server?.launch(around.launch);
  const [$attempt, $session, $save] = [
    atom(newAttempt(course, 0)),
    atom<SessionState>('connecting'),
    atom<Save>('saved'),
  ];
  const $earlier = atom<EarlierWork | null>(null);
  const said: Save[] = [];
  $save.listen((save) => said.push(save));
  let alive = true;

  const probe = async () => {
    const planned = around.probe?.();
    const takes = planned?.takes ?? around.probeTakes ?? 0;
    if (takes > 0) await new Promise<void>((resolve) => clock.later(resolve, takes));
    return planned?.reached ?? server?.reachable() ?? true;
  };
  const session = createSession({
    course,
    dialect: around.dialect ?? server?.dialect ?? 'web',
    win: opened?.win ?? {},
    clock,
    shelf: Promise.resolve({ lasts: () => true, restore: async () => {}, ...(around.shelf ?? memoryShelf()) }),
    probe,
    seed: () => around.seed ?? 4711,
    exit: around.exit ?? 'suspend',
    asks: around.asks ?? true,
    ...{ $attempt, $session, $save, $earlier },
  });
  const opening = session.open();
  // A window without an LMS looks for it for three seconds.
  if (!server) await world.advance(3000);
  const connection = await opening;

  const actUnseen = (one: Action) => {
    if (alive) $attempt.set(act($attempt.get(), one, Math.round(clock.now() / 1000), course));
  };
  const paint = async () => {
    world.paint(me);
    await settled();
  };
  const doAct = async (one: Action) => {
    actUnseen(one);
    await paint();
  };
  return {
    connection,
    calls: opened?.calls ?? [],
    mistakes: opened?.mistakes ?? [],
    attempt: () => $attempt.get(),
    save: () => $save.get(),
    state: () => $session.get(),
    said,
    earlier: () => $earlier.get(),
    async handIn() {
      session.settleEarlier(true);
      await paint();
    },
    async startAfresh() {
      session.settleEarlier(false);
      await paint();
    },
    act: doAct,
    actUnseen,
    paint,
    async takeCheck(score) {
      if (roundResult(course, $attempt.get()) || $attempt.get().round === 0)
        $attempt.set(beginRound(course, $attempt.get(), false));
      while (openQuestion(course, $attempt.get())) {
        await world.advance(1000);
        await doAct({ do: 'check', score, after: 0 });
      }
    },
    hide: () => (alive ? session.hide() : undefined),
    async show() {
      if (alive) session.show();
      await settled();
    },
    async storage() {
      if (alive) session.absorb();
      await settled();
    },
    exit: () => alive && session.exit(),
    unload() {
      if (alive) session.unload();
      alive = false;
      world.drop(me);
    },
    kill() {
      alive = false;
      world.drop(me);
    },
  };
}
