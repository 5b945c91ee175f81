import { answerName } from '../../../src/course/interactions.ts';
import { decode } from '../../../src/course/suspend-data.ts';
import type { Attempt } from '../../../src/course/types.ts';
import type { Lms } from '../../../src/lms/types.ts';
import type { Entry } from '../../../src/session/journal.ts';
import { beginFrom } from '../../../src/session/launch.ts';
import { openOutbox } from '../../../src/session/open-outbox.ts';
import { entryOf, step, type Effect, type Event } from '../../../src/session/outbox.ts';
import type { Habits, Outbox, Telling } from '../../../src/session/outbox-state.ts';
import { tell } from '../../../src/session/save.ts';
import { act, course, start } from '../course/sample.ts';
import { firstLaunch } from './held.ts';

/** What becomes of a commit: it is stored; stored and called failed; not stored and said so; not stored, called stored, and found out. */
export type Weather = 'fair' | 'denied' | 'refused' | 'lied';

/** What can happen in a small world: an answer, the screen painted, the time to try again, the page hidden, a launch here or at another device. */
export type Turn = 'answer' | 'paint' | 'due' | 'hide' | 'relaunch' | 'other device' | Weather;

/** What the LMS's server holds. */
type Server = { readonly interactions: Map<number, string>; data: string; status: string };

/** A change that a window has told, on its way to the server. */
type Change = (server: Server) => void;

/** One learner with two devices and an LMS, which sends again what was lost or sends each value once, in one value that can be played on. */
export type SmallWorld = {
  readonly server: Server;
  /** Each device's journal. */
  readonly journals: (Entry | null)[];
  box: Outbox;
  /** Every outbox before and after an event. */
  readonly moves: (readonly [Outbox, Outbox])[];
  commits: number;
  play(turn: Turn): void;
  waiting(): { readonly paint: boolean; readonly due: boolean };
  /** All that the world's future depends on, as text. */
  state(): string;
};

/** A world before anything has happened. `times` is how often each effect is carried out. */
export function createSmallWorld(resends: boolean, times = 1): SmallWorld {
  const server: Server = { interactions: new Map(), data: '', status: '' };
  const journals: (Entry | null)[] = [null, null];
  let [weather, device, clock, answered]: [Weather, number, number, number] = ['fair', 0, start, 0];
  let changes: Change[] = [];
  let listed = 0;
  let [paint, due] = [false, false];

  const port = {
    capacity: 64_000,
    resends,
    recordInteraction({ index, id, response }) {
      if (index > listed) return false;
      listed = Math.max(listed, index + 1);
      changes.push(({ interactions }) => void interactions.set(index, `${id}=${response}`));
      return true;
    },
    recordObjective: () => true,
    reportResult: ({ success }) => changes.push((of) => void (of.status = success)) > 0,
    restateResult: ({ success }) => changes.push((of) => void (of.status = success)) > 0,
    suspend({ data }) {
      if (data !== null) changes.push((of) => void (of.data = data));
      return true;
    },
    commit() {
      world.commits++;
      const stored = weather === 'fair' || weather === 'denied';
      if (stored) for (const change of changes) change(server);
      // What was lost goes along with the next commit, or never.
      if (stored || !resends) changes = [];
      return weather === 'fair' || weather === 'lied';
    },
  } satisfies Partial<Lms>;
  const lms = port as unknown as Lms;

  function open(): readonly [Outbox, Habits] {
    [changes, paint, due] = [[], false, false];
    listed = server.interactions.size === 0 ? 0 : Math.max(...server.interactions.keys()) + 1;
    const launch = { ...firstLaunch, suspendData: server.data, begun: server.data !== '', interactions: listed };
    return openOutbox(course, launch, beginFrom(course, launch, journals[device] ?? null, 7, clock), lms);
  }

  let [first, habits] = open();

  function carryOut([what, about]: Effect): Event | null {
    if (what === 'keep') journals[device] = forget(entryOf(world.box, habits, 0));
    else if (what === 'paint') paint = true;
    else if (what === 'wait') due = about !== null;
    else if (what === 'tell') return { what: 'told', plan: about, ways: tell(lms, about as readonly Telling[]) };
    else if (what === 'commit') return { what: 'committed', ok: lms.commit() };
    else if (what === 'ask') return { what: 'verdict', save: about, reached: weather === 'fair' };
    return null;
  }

  function happen(event: Event): void {
    const [next, effects] = step(world.box, event, habits);
    world.moves.push([world.box, next]);
    world.box = next;
    for (const effect of effects) {
      let after: Event | null = null;
      for (let time = 0; time < times; time++) after = carryOut(effect);
      if (after) happen(after);
    }
  }

  function launch(): void {
    [world.box, habits] = open();
    happen({ what: 'stirred' });
  }

  const world: SmallWorld = {
    server,
    journals,
    box: first,
    moves: [],
    commits: 0,
    waiting: () => ({ paint, due }),
    state: () =>
      JSON.stringify([
        world.box,
        journals,
        [...server.interactions],
        server.data,
        weather,
        device,
        changes.length,
        paint,
        due,
      ]),
    play(turn) {
      clock++;
      if (turn === 'answer') {
        const attempt = act(world.box.attempt, { do: 'practise', scene: answered++ % 2, score: 2, after: 0 }, clock);
        happen({ what: 'decided', attempt });
      } else if (turn === 'paint' && paint) {
        paint = false;
        happen({ what: 'painted' });
      } else if (turn === 'due' && due) {
        due = false;
        happen({ what: 'due' });
      } else if (turn === 'hide') happen({ what: 'hidden' });
      else if (turn === 'relaunch') launch();
      else if (turn === 'other device') {
        device = 1 - device;
        launch();
      } else if (turn === 'fair' || turn === 'denied' || turn === 'refused' || turn === 'lied') weather = turn;
    },
  };
  happen({ what: 'stirred' });
  return world;
}

/** An entry as a journal gives it back: which save told what is not kept. */
const forget = (entry: Entry): Entry => ({ ...entry, slots: entry.slots.map((one) => ({ ...one, save: null })) });

/** The names of the answers that the server's suspend data has. */
export function storedAnswers({ server }: SmallWorld): readonly string[] {
  const held = decode(server.data, course);
  return typeof held === 'string' ? [] : held.answers.map(answerName);
}

/** The answers of an attempt by their names as interactions. */
export const interactionsOf = ({ answers }: Attempt): readonly string[] =>
  answers.map(({ question, key }) => `${question}=${key}`);
