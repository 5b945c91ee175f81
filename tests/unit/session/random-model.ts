import fc from 'fast-check';
import { decode } from '../../../src/course/suspend-data.ts';
import { shortOf } from '../../../src/course/short-name.ts';
import { standingOf, type Standing } from '../../../src/course/outcome.ts';
import type { Answer, Attempt, Course, Decision } from '../../../src/course/types.ts';
import { createStrictLms, type LmsFaults, type Sending, type StrictLms } from '../../contract/strict/lms.ts';
import type { Verb } from '../../../scorm/preview/browser/strict/api-names.ts';
import { openJournal } from '../../../src/session/journal.ts';
import type { Keeping } from '../../../src/session/shelf.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { createPlaces, type Places } from './places.ts';
import { action, course as sample, type Action } from '../course/sample.ts';
import { recordIn } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

/** How a single call goes wrong. */
type Slip = 'throws' | 'false' | 'undefined';

/** What becomes of the suspend data between two launches. */
type Spoiling = 'damage' | 'newer damage' | 'blank' | 'null' | 'escaped';

/** What can happen: the learner's deeds, the window's fate, the LMS's faults, and the computer's. */
export type Happening =
  | { readonly what: 'deed'; readonly deed: Action; readonly seen: boolean }
  | { readonly what: 'round'; readonly points: readonly (0 | 1 | 2)[]; readonly seen: boolean }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'hide' | 'show' | 'exit' | 'unload' | 'kill' | 'launch' | 'second window' | 'storage events' }
  | { readonly what: 'review'; readonly mode: string; readonly credit: string }
  | { readonly what: 'no LMS' | 'refused' | 'over' | 'open already' }
  | { readonly what: 'fault'; readonly faults: Partial<LmsFaults> }
  | { readonly what: 'mended' }
  | { readonly what: 'slip'; readonly verb: Verb; readonly nth: number; readonly how: Slip }
  | { readonly what: 'interactions'; readonly supported: boolean }
  | { readonly what: 'count'; readonly lies: boolean }
  | { readonly what: 'spoil'; readonly how: Spoiling }
  | { readonly what: 'new attempt' }
  | { readonly what: 'clear journal' | 'block storage' | 'free storage' | 'login' }
  | { readonly what: 'clock'; readonly ms: number }
  | { readonly what: 'new version' }
  | { readonly what: 'other device' };

const faultStates: Partial<LmsFaults>[] = [
  { offline: true },
  { offline: true, lies: true },
  { expired: true },
  { expired: true, lies: true },
  { refuses: true },
  { loses: true },
];

const plain = <T extends Happening['what']>(...all: T[]) =>
  fc.constantFrom(...all).map((what) => ({ what }) as unknown as Happening);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ what: fc.constant('deed' as const), deed: action, seen: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('round' as const),
      points: fc.oneof(
        fc.constant<(0 | 1 | 2)[]>([2]),
        fc.array(fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), { minLength: 1, maxLength: 10 }),
      ),
      seen: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.constantFrom(10, 100, 1000, 9000, 40_000) }),
  },
  { weight: 8, arbitrary: plain('hide', 'show', 'exit', 'unload', 'kill', 'storage events') },
  { weight: 8, arbitrary: plain('launch') },
  { weight: 3, arbitrary: plain('second window') },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('review' as const),
      mode: fc.constantFrom('review', 'browse', 'normal'),
      credit: fc.constant('no-credit'),
    }),
  },
  { weight: 2, arbitrary: plain('no LMS', 'refused', 'over', 'open already') },
  { weight: 6, arbitrary: fc.record({ what: fc.constant('fault' as const), faults: fc.constantFrom(...faultStates) }) },
  { weight: 5, arbitrary: plain('mended') },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('slip' as const),
      verb: fc.constantFrom<Verb[]>('initialize', 'set', 'set', 'commit', 'terminate', 'get', 'error'),
      nth: fc.nat(12),
      how: fc.constantFrom<Slip[]>('throws', 'false', 'undefined'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('interactions' as const), supported: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('count' as const), lies: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('spoil' as const),
      how: fc.constantFrom<Spoiling[]>('damage', 'newer damage', 'blank', 'null', 'escaped'),
    }),
  },
  { weight: 1, arbitrary: plain('new attempt') },
  { weight: 2, arbitrary: plain('clear journal', 'block storage', 'free storage') },
  { weight: 3, arbitrary: plain('login') },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('clock' as const),
      ms: fc.constantFrom(-86_400_000, -3000, 3_600_000, 86_400_000 * 30),
    }),
  },
  { weight: 1, arbitrary: plain('new version') },
  { weight: 3, arbitrary: plain('other device') },
);

/** A story: an LMS of a kind, and what happens. */
export type Story = { readonly lms: keyof typeof kinds; readonly happenings: readonly Happening[] };

const kinds = {
  'scorm12 sending everything': ['scorm12', 'everything'],
  'scorm12 sending changes once': ['scorm12', 'changes-once'],
  'scorm2004 sending everything': ['scorm2004', 'everything'],
  'scorm2004 sending changes since launch': ['scorm2004', 'changes-since-launch'],
} as const satisfies Record<string, readonly [StrictLms['dialect'], Sending]>;

export const story: fc.Arbitrary<Story> = fc.record({
  lms: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  happenings: fc.array(happening, { minLength: 5, maxLength: 45 }),
});

/** A later version of the course: in another order, without one lesson and one question, with new ones. */
const later: Course = {
  ...sample,
  version: '2.0.0',
  lessons: ['new-lesson', 'practice', 'final-check', 'your-code'],
  questions: [
    ...sample.questions.filter((one) => one.id !== 'question-03').toReversed(),
    { ...sample.questions[0], id: 'praise_new', scene: 'new' } as Course['questions'][number],
  ],
};

const probeTakes = 30;

function forgetIn({ local, database }: Places, name: string): void {
  local.delete(name);
  database.delete(name);
}

/** A hundredth, by which a score that has to be told anew in SCORM 1.2 differs for the moment between two commits. */
const aside = 0.0101;

const failing = (message: string): never => {
  throw new Error(message);
};

const decisions: readonly Decision[] = ['language', 'place', 'intention'];

const decisionName = (attempt: Attempt, what: Decision) =>
  `${what} ${shortOf(attempt[what] ?? '')} ${attempt.decided[what]}`;

/** The name of an answer, the same in a version of the course that has the question and in one that does not. */
const nameOf = (answer: Answer) => `${shortOf(answer.question)}.${answer.round}`;

/** Completion ranks; SCORM 1.2's one status says both. */
const ranks: Record<string, number> = {
  '': 0,
  'not attempted': 0,
  incomplete: 1,
  failed: 1,
  completed: 2,
  passed: 2,
  ' unknown': 0,
  'unknown unknown': 0,
  'incomplete unknown': 1,
  'incomplete failed': 1,
  'incomplete passed': 2,
  'completed unknown': 1,
  'completed failed': 1,
  'completed passed': 2,
};

/** Plays a story and throws at the first thing that must never happen. */
export async function play({ lms: kind, happenings }: Story): Promise<void> {
  const [dialect, sending] = kinds[kind];
  const world = createWorld();
  /** Each device has a storage of its own, and answers that it must never lose. */
  const devices = [0, 1].map(() => ({
    places: createPlaces(world),
    journal: new Map<string, Answer>(),
    web: new Map<string, Answer>(),
  }));
  let device = devices[0] as (typeof devices)[number];
  const storage = { blocked: false };
  let course = sample;
  let server = createStrictLms(dialect, { sending });
  let windows: Player[] = [];
  let seed = 1;
  let turns = 0;

  /** Answers that must never be lost: those that the LMS has truly stored, and those in a journal. By question: the latest. */
  const secured = { lms: new Map<string, Answer>() };
  /** What was decided, by value and time, and in which order. Clocks that are set apart leave no order to hold the course to. */
  const decided = new Map<string, number>();
  let steady = true;
  const given = new Map<string, Set<string>>();
  const best = { score: -1, rank: 0, passed: false };
  const violations: string[] = [];
  const slips: { verb: Verb; nth: number; how: Slip }[] = [];
  const state = {
    undisturbed: true,
    /** True where a call has gone wrong: it may have been the one that tells which choice an answer was. */
    slipped: false,
    interactions: true,
    countLies: false,
    opening: null as null | 'refused' | 'over' | 'open already',
  };

  const secure = (into: Map<string, Answer>, attempt: Attempt | string) => {
    if (typeof attempt === 'string') return;
    for (const one of attempt.answers)
      if (one.round >= (into.get(`${shortOf(one.question)}`)?.round ?? 0)) into.set(`${shortOf(one.question)}`, one);
  };

  const attemptIn = (entry: string) => decode(entry.slice(entry.indexOf('\n') + 1), sample);

  // The first journal that is written while an LMS is there is the learner's.
  const learners = openJournal(memoryShelf(), sample, 'j.jansen').name;
  // What is kept of a learner whom the LMS does not name is asked about: nobody has it by itself.
  const nobodys = openJournal(memoryShelf(), sample, '').name;

  /** What the device that is in use keeps under a name. */
  const keptAs = (name: string) => device.places.local.get(name) || (device.places.database.get(name) ?? '');

  /** The shelf of a window; what it keeps must never be lost. */
  async function openShelf(): Promise<Keeping> {
    const { journal, web } = device;
    const shelf = await device.places.shelf();
    return {
      ...shelf,
      write(name, value, merge) {
        const kept = shelf.write(name, value, merge);
        // That the database refuses it is known only later.
        if (kept && !storage.blocked && name !== nobodys) secure(name === learners ? journal : web, attemptIn(value));
        return kept;
      },
    };
  }

  /** The LMS's answer to one call, with what is wrong with it at the moment. */
  function meddle(one: StrictLms): void {
    let unsupported = false;
    let slipped = false;
    one.intercept = (verb, args, through) => {
      const element = String(args[0] ?? '');
      const slip = slips.find((candidate) => candidate.verb === verb && candidate.nth-- <= 0);
      if (slip) {
        slips.splice(slips.indexOf(slip), 1);
        slipped = verb !== 'error';
        // A reading that comes to nothing is the LMS saying that it has nothing: that is "spoil", not a slip.
        if (slip.how === 'throws' || verb === 'get') failing('The LMS slipped.');
        return slip.how === 'false' ? 'false' : undefined;
      }
      if (verb === 'error' && (slipped || unsupported)) return slipped ? '391' : '401';
      slipped = false;
      unsupported = !state.interactions && element.startsWith('cmi.interactions') && verb !== 'error';
      if (unsupported) return verb === 'set' ? 'false' : '';
      if (state.countLies && element === 'cmi.interactions._count') return '0';
      return through();
    };
    one.onStored = () => {
      const record = recordIn(one);
      secure(secured.lms, record.attempt);
      // The content guards its calls: thrown here, it would be taken for the LMS's own fault.
      if ((record.score ?? -1) < best.score - aside)
        violations.push(`The score in the LMS fell from ${best.score} to ${record.score}.`);
      best.score = Math.max(best.score, record.score ?? -1);
    };
  }
  meddle(server);

  const alive = () => windows.filter((one) => one.state() !== 'closed');

  async function launch(over: Parameters<StrictLms['launch']>[0] = {}, tracked = true): Promise<Player> {
    const opening = state.opening;
    const usual = server.intercept;
    if (opening) {
      server.intercept = (verb, args, through) => {
        if (opening === 'open already') {
          const answer = usual(verb, args, through);
          return verb === 'initialize' ? 'false' : verb === 'error' ? '101' : answer;
        }
        return verb === 'error' ? (opening === 'over' ? '104' : '101') : verb === 'get' ? '' : 'false';
      };
    }
    const player = await openPlayer({
      world,
      server: tracked ? server : null,
      dialect,
      shelf: await openShelf(),
      course,
      seed: seed++,
      probeTakes,
      launch: over,
    });
    state.opening = null;
    server.intercept = usual;
    windows.push(player);
    return player;
  }

  function expectAnswers(attempt: Attempt, wanted: Iterable<Answer>, when: string): void {
    for (const one of wanted) {
      const latest = Math.max(
        0,
        ...attempt.answers.filter((mine) => shortOf(mine.question) === shortOf(one.question)).map((mine) => mine.round),
      );
      if (latest < one.round) failing(`${when}, the answer ${nameOf(one)} (${one.key}) is lost.`);
    }
    for (const mine of attempt.answers)
      if (!given.get(nameOf(mine))?.has(mine.key))
        failing(`${when}, nobody gave the answer ${nameOf(mine)} = ${mine.key}.`);
  }

  /** An attempt has to hold all that was secured before it began. */
  function expectAll(player: Player, when: string): void {
    const attempt = player.attempt();
    if (player.state() === 'untracked') expectAnswers(attempt, device.web.values(), `${when} without an LMS`);
    if (player.state() !== 'open') return;
    // A learner whom the LMS does not name this time gets at the journal the next time.
    const journal = player.connection.launch.learner.id === '' ? [] : device.journal.values();
    expectAnswers(attempt, [...secured.lms.values(), ...journal], when);
    if (best.passed && !attempt.passed) failing(`${when}, the pass is lost.`);
    if (best.score - aside > (attempt.best ?? -1)) failing(`${when}, the score ${best.score} is lost.`);
  }

  /** The score that the LMS ought to have. Where it calls the course completed by itself, a score below the mark stays untold. */
  function scoreOwed({ success, score }: Standing, status: string): number {
    return status === 'completed' && success !== 'passed' ? -1 : (score ?? -1);
  }

  function expectSaved(player: Player): void {
    if (player.state() !== 'open' || player.save() !== 'saved') return;
    const { attempt } = recordIn(server);
    if (typeof attempt === 'string') return;
    const standing = standingOf(course, player.attempt());
    const { status, score } = recordIn(server);
    if (standing.success === 'passed' && !/passed/.test(status))
      failing(`It says "saved" while the LMS has "${status}" for a pass.`);
    if (scoreOwed(standing, status) > (score ?? -1))
      failing(`It says "saved" while the LMS has the score ${score} for ${standing.score}.`);
  }

  function expectUpward(): void {
    const { status } = recordIn(server);
    const rank = ranks[status] ?? failing(`The LMS has the status "${status}".`);
    if (rank < best.rank) failing(`The status in the LMS fell to "${status}".`);
    best.rank = Math.max(best.rank, rank);
    best.passed ||= /passed/.test(status);
  }

  /** The LMS or the browser forgets: what it held is no longer asked for. */
  function forgetLms(): void {
    secured.lms.clear();
    Object.assign(best, { score: recordIn(server).score ?? -1, rank: ranks[recordIn(server).status] ?? 0 });
  }

  /**
   * Where the LMS shows nothing any more, the journal of what it once stored belongs to an earlier attempt; not so where
   * it says that one is under way: here it never loses a result that it had. Counts can lie.
   */
  function newAttemptAhead(): boolean {
    const { status, score } = recordIn(server);
    return !/incomplete|failed|completed|passed/.test(status) && score === null;
  }

  async function deeds(player: Player, all: readonly Action[], seen: boolean): Promise<void> {
    for (const deed of all) {
      player.actUnseen(deed);
      for (const answer of player.attempt().answers)
        given.set(nameOf(answer), (given.get(nameOf(answer)) ?? new Set()).add(answer.key));
      for (const what of decisions) {
        const name = decisionName(player.attempt(), what);
        if (player.attempt()[what] !== null && !decided.has(name)) decided.set(name, decided.size);
      }
      if (seen) await player.paint();
    }
  }

  /** What can cost an interaction that the suspend data has: the LMS takes none, forgets, or the journal that knows of it is gone. */
  const disturbing: readonly Happening['what'][] = [
    'interactions',
    'count',
    'spoil',
    'clear journal',
    'block storage',
    'new attempt',
    'new version',
    'second window',
    'other device',
  ];

  async function happen(one: Happening): Promise<void> {
    if (disturbing.includes(one.what)) state.undisturbed = false;
    state.slipped ||= one.what === 'slip';
    if ((one.what === 'deed' || one.what === 'round') && alive().length === 0) await relaunch();
    const player = alive()[turns++ % Math.max(1, alive().length)];
    if (one.what === 'deed' && player) await deeds(player, [one.deed], one.seen);
    else if (one.what === 'round' && player) {
      const scores = Array.from({ length: 10 }, (_, index) => one.points[index % one.points.length] ?? 2);
      await deeds(
        player,
        scores.map((score) => ({ do: 'check', score, after: 1 })),
        one.seen,
      );
    } else if (one.what === 'wait') await world.advance(one.ms);
    else if (one.what === 'hide') player?.hide();
    else if (one.what === 'show') await player?.show();
    else if (one.what === 'exit') player?.exit();
    else if (one.what === 'unload') player?.unload();
    else if (one.what === 'kill') player?.kill();
    else if (one.what === 'storage events') await storageEvents();
    else if (one.what === 'launch') await relaunch();
    else if (one.what === 'second window') await second();
    else if (one.what === 'review') await relaunch(one);
    else if (one.what === 'no LMS') await relaunch({}, false);
    else if (one.what === 'refused' || one.what === 'over' || one.what === 'open already') {
      state.opening = one.what;
      await relaunch();
    } else if (one.what === 'fault') await turn({ ...mended, ...one.faults });
    else if (one.what === 'mended') await turn(mended);
    else if (one.what === 'slip') slips.push({ verb: one.verb, nth: one.nth, how: one.how });
    else if (one.what === 'interactions') state.interactions = one.supported;
    else if (one.what === 'count') state.countLies = one.lies;
    else if (one.what === 'spoil') spoil(one.how);
    else if (one.what === 'new attempt') await newAttempt();
    else if (one.what === 'clear journal') clearJournal();
    else if (one.what === 'block storage') block(windows.length <= 1 || storage.blocked);
    else if (one.what === 'free storage') block(false);
    else if (one.what === 'login') {
      // A browser tells the other windows of a website that its storage was cleared.
      device.places.login();
      await storageEvents();
    } else if (one.what === 'clock') {
      steady = false;
      world.step(one.ms);
    } else if (one.what === 'other device') await changeDevice();
    else if (one.what === 'new version') course = later;
  }

  async function storageEvents(): Promise<void> {
    for (const each of alive()) await each.storage();
  }

  /**
   * Another state of the LMS. One thing no content can see: an LMS that says "stored", stores nothing, and is well again
   * before the question whether it can be reached arrives. Such gaps are left open until that question is answered.
   */
  async function turn(faults: LmsFaults): Promise<void> {
    const commits = () =>
      windows.reduce((sum, { calls }) => sum + calls.filter((call) => call.name === 'commit').length, 0);
    for (let before = -1; server.faults.lies && commits() !== before;) {
      before = commits();
      await world.advance(probeTakes + 10);
    }
    Object.assign(server.faults, faults);
  }

  function block(blocked: boolean): void {
    storage.blocked = blocked;
    for (const { places } of devices) Object.assign(places.refuses, { storage: blocked, database: blocked });
  }

  function close(): void {
    for (const one of windows) one.kill();
    windows = [];
  }

  /** Of what the LMS and the journal have, the decision made last has its way. */
  function expectDecisions(player: Player, known: readonly (Attempt | string)[]): void {
    if (player.state() !== 'open' || player.connection.launch.learner.id === '' || !steady) return;
    for (const what of decisions) {
      const of = (attempt: Attempt) => decided.get(decisionName(attempt, what)) ?? -1;
      const last = Math.max(...known.map((one) => (typeof one === 'string' ? -1 : of(one))));
      if (of(player.attempt()) < last) failing(`After a launch, an earlier ${what} than the last one counts.`);
    }
  }

  async function relaunch(over: Parameters<StrictLms['launch']>[0] = {}, tracked = true): Promise<void> {
    close();
    const known = storage.blocked ? [] : [recordIn(server).attempt, attemptIn(keptAs(learners))];
    const player = await launch(over, tracked);
    expectDecisions(player, known);
    if (!storage.blocked) expectAll(player, 'After a launch');
    else if (device.journal.size + device.web.size === 0) expectAll(player, 'After a launch without storage');
  }

  /** Two windows know of each other by the storage alone: without it they can't. */
  async function second(): Promise<void> {
    if (storage.blocked || windows.length !== 1 || alive()[0]?.state() !== 'open') return;
    await launch();
  }

  function spoil(how: Spoiling): void {
    const data = server.stored.get('cmi.suspend_data') ?? '';
    const spoilt = {
      damage: `${data.slice(0, -3)}?`,
      'newer damage': data.replace(/^2/, '7'),
      blank: '',
      null: 'null',
      escaped: data.replaceAll('"', '&quot;'),
    };
    if (data === '' || alive().length > 0) return;
    server.stored.set('cmi.suspend_data', spoilt[how]);
    if (how === 'escaped') return;
    forgetLms();
    if ((how === 'blank' || how === 'null') && newAttemptAhead()) forgetJournal();
  }

  function forgetJournal(): void {
    for (const each of devices) {
      forgetIn(each.places, learners);
      each.journal.clear();
    }
  }

  function clearJournal(): void {
    if (windows.length > 1) return;
    forgetIn(device.places, learners);
    device.journal.clear();
  }

  /** The learner goes on at another device; at a minute's distance, so that seconds tell what was decided last. */
  async function changeDevice(): Promise<void> {
    close();
    await world.advance(60_000);
    device = devices.find((one) => one !== device) ?? device;
    await relaunch();
  }

  async function newAttempt(): Promise<void> {
    close();
    server = createStrictLms(dialect, { sending });
    meddle(server);
    secured.lms.clear();
    Object.assign(best, { score: -1, rank: 0, passed: false });
    // What never reached the old attempt may go along; what did, must not.
    forgetJournal();
  }

  const rejections: unknown[] = [];
  const reject = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', reject);
  try {
    await relaunch();
    for (const one of happenings) {
      await happen(one);
      for (const player of windows) {
        const ends = player.calls.filter((call) => call.name === 'terminate');
        const limit = dialect === 'scorm12' ? 1 : 2;
        if (ends.length > limit || ends.filter((call) => call.answer === 'true').length > 1)
          failing(`Terminate was called ${ends.length} times in a session.`);
      }
      expectUpward();
      for (const violation of violations) failing(violation);
      for (const player of alive()) expectSaved(player);
    }
    await makeWhole();
    for (const violation of violations) failing(violation);
    if (rejections.length > 0) failing(`A promise was rejected: ${String(rejections[0])}`);
  } finally {
    process.off('unhandledRejection', reject);
  }

  /** In the end all is well again: a last launch holds everything, and the LMS gets it. */
  async function makeWhole(): Promise<void> {
    slips.length = 0;
    state.interactions = true;
    state.countLies = false;
    Object.assign(server.faults, mended);
    await relaunch();
    const [player] = alive();
    if (player?.state() !== 'open') return failing(`The last launch is ${player?.state()}.`);
    player.actUnseen({ do: 'practise', scene: 0, score: 2, after: 0 });
    await player.paint();
    await world.advance(60_000);
    if (player.save() !== 'saved') failing(`In the end it says "${player.save()}".`);
    const record = recordIn(server);
    const standing = standingOf(course, player.attempt());
    if (standing.success === 'passed' && !/passed/.test(record.status))
      failing(`In the end the LMS has "${record.status}" for a pass.`);
    if (scoreOwed(standing, record.status) > (record.score ?? -1))
      failing(`In the end the LMS has the score ${record.score} for ${standing.score}.`);
    if (typeof record.attempt === 'string') return failing(`In the end the suspend data is ${record.attempt}.`);
    for (const { question } of player.attempt().answers)
      if (!record.attempt.answers.some((one) => shortOf(one.question) === shortOf(question)))
        failing(`In the end the LMS lacks the answer to ${question}.`);
    if (state.undisturbed)
      for (const { question, key } of player.attempt().answers)
        if (!record.interactions.some((told) => told.startsWith(state.slipped ? `${question}=` : `${question}=${key}`)))
          failing(`In the end the LMS lacks the interaction ${question}=${key}.`);
    // Where the LMS has lost interactions or the order of objectives, the first index tried may be the wrong one.
    const mistakes = player.mistakes.filter(
      (one) => !/(leaves a gap|takes the id of another objective|renames an objective)$/.test(one),
    );
    if (mistakes.length > 0) failing(`The last session made mistakes: ${mistakes.join('; ')}`);
  }
}

const mended: LmsFaults = { offline: false, refuses: false, expired: false, lies: false, loses: false };
