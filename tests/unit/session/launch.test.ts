import { describe, expect, test } from 'vitest';
import { answer, decide, newAttempt } from '../../../src/course/attempt.ts';
import { hash } from '../../../src/course/random.ts';
import { decode, encode } from '../../../src/course/suspend-data.ts';
import type { Attempt } from '../../../src/course/types.ts';
import type { Launch } from '../../../src/lms/types.ts';
import type { Entry } from '../../../src/session/journal.ts';
import { beginFrom } from '../../../src/session/launch.ts';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { actAll, course, start, takeCheck } from '../course/sample.ts';
import { firstLaunch, recordIn, statuses } from './held.ts';
import { openPlayer } from './player.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

const entryOf = (attempt: Attempt, fields: Partial<Entry> = {}): Entry => ({
  attempt,
  reached: false,
  settled: attempt.best !== null || attempt.passed,
  slots: [],
  seconds: 0,
  ...fields,
});

const begun = answer(decide(newAttempt(course, 7), 'place', 'practice', start), 'praise_post', 'a', start, 5);
const further = answer(begun, 'praise_thanks', 'a', start + 9, 5);
const other = answer(newAttempt(course, 8), 'praise_doubt', 'b', start + 99, 5);

const begin = (launch: Partial<Launch>, entry: Entry | null = null) =>
  beginFrom(course, { ...firstLaunch, ...launch }, entry, 99, start + 500);

const newer = (() => {
  const json = '{"all":"new"}';
  return `3:${hash(`3:${json}`).toString(36)}:${json}`;
})();

describe('the attempt at launch', () => {
  test('is new, with a seed of its own, where nobody knows anything', () => {
    for (const suspendData of ['', 'null', 'undefined']) {
      const { attempt, held, unreadable } = begin({ suspendData });
      expect([attempt, held, unreadable]).toEqual([newAttempt(course, 99), null, 'empty']);
    }
  });

  test('is what the LMS holds, whatever it says of entry', () => {
    expect(begin({ suspendData: encode(begun, 4096) }).attempt).toEqual(begun);
  });

  test('is what the LMS holds and the journal knows beyond it', () => {
    const { attempt, entry } = begin({ suspendData: encode(begun, 4096) }, entryOf(further, { reached: true }));
    expect(attempt).toEqual(further);
    expect(entry).not.toBeNull();
    expect(begin({ suspendData: encode(further, 4096) }, entryOf(begun)).attempt).toEqual(further);
  });

  test('is not the journal of an earlier attempt, when the LMS has begun a new one', () => {
    for (const launch of [{}, { objectives: 1 }]) {
      const { attempt, entry } = begin(launch, entryOf(begun, { reached: true }));
      expect([attempt, entry]).toEqual([newAttempt(course, 99), null]);
    }
    expect(begin({ suspendData: encode(other, 4096) }, entryOf(begun, { reached: true })).attempt).toEqual(other);
  });

  test('is the journal of an attempt that never reached the LMS', () => {
    expect(begin({}, entryOf(begun)).attempt).toEqual(begun);
    expect(begin({ suspendData: encode(other, 4096) }, entryOf(begun)).attempt.answers).toHaveLength(2);
  });

  test('is the journal of an attempt without a result, where the LMS has lost all but that it has begun', () => {
    const reached = { reached: true };
    expect(begin({ begun: true }, entryOf(begun, reached)).attempt).toEqual(begun);
    // A result that it does not know is of an earlier attempt: some LMSs call a new one incomplete.
    for (const earlier of [takeCheck(begun, 2), takeCheck(begun, 0)])
      expect(begin({ begun: true }, entryOf(earlier, reached)).attempt).toEqual(newAttempt(course, 99));
    // A result that has never reached the LMS is none of an earlier attempt's.
    const passed = takeCheck(begun, 2);
    expect(begin({ begun: true }, entryOf(passed, { ...reached, settled: false })).attempt).toEqual(passed);
    for (const suspendData of ['', ' \n'])
      expect(begin({ suspendData }, entryOf(passed, { ...reached, settled: false })).attempt).toEqual(
        newAttempt(course, 99),
      );
  });

  test('is the journal, where the LMS still has a record but has lost the suspend data', () => {
    const has: Partial<Launch>[] = [
      { score: 50, success: 'failed' },
      { score: 50 },
      { completion: 'completed' },
      { interactions: 2 },
      { objectives: 3 },
    ];
    for (const launch of has)
      expect(begin(launch, entryOf(begun, { reached: true })).attempt.answers).toEqual(begun.answers);
  });

  test.each([
    ['damaged', 'x' + encode(begun, 4096)],
    ['newer', newer],
  ])('is the journal where the suspend data is %s, and says so', (unreadable, suspendData) => {
    expect(begin({ suspendData }, entryOf(begun, { reached: true }))).toMatchObject({
      unreadable,
      attempt: begun,
      held: null,
    });
    expect(begin({ suspendData })).toMatchObject({ unreadable, attempt: newAttempt(course, 99), held: null });
  });

  test('takes up a result that only the LMS has, and no score without a result', () => {
    expect(begin({ success: 'passed', completion: 'completed', score: 85 }).attempt).toMatchObject({
      passed: true,
      best: 85,
    });
    expect(begin({ success: 'failed', score: 40 }).attempt).toMatchObject({ passed: false, best: 40 });
    expect(begin({ success: 'unknown', score: 0 }).attempt.best).toBeNull();
  });

  test('is one where two windows began it with seeds of their own, and not where answers merely look alike', () => {
    const reached = { reached: true };
    const twin = { ...further, seed: 8 };
    expect(begin({ suspendData: encode(begun, 4096) }, entryOf(twin, reached)).attempt.answers).toEqual(
      further.answers,
    );
    const timeless = (of: Attempt) => ({ ...of, answers: of.answers.map((one) => ({ ...one, at: 0 })) });
    const { entry } = begin({ suspendData: encode(timeless(begun), 4096) }, entryOf(timeless(twin), reached));
    expect(entry).toBeNull();
  });

  test('has its round settled, where the last answer came just before the window was gone', () => {
    const all = takeCheck(newAttempt(course, 7), 2);
    const unsettled = { ...all, best: null, passed: false, passedAt: null };
    expect(begin({ suspendData: encode(unsettled, 4096) }).attempt).toMatchObject({
      best: 100,
      passed: true,
      passedAt: start + 500,
    });
  });

  test('never knows less than the LMS or the journal', () => {
    const passed = takeCheck(newAttempt(course, 7), 2);
    const failed = actAll(takeCheck(newAttempt(course, 7), 0), []);
    const { attempt } = begin(
      { suspendData: encode(failed, 4096), success: 'failed', score: 0 },
      entryOf(passed, { reached: true }),
    );
    expect(attempt).toMatchObject({ best: 100, passed: true });
  });
});

/** Launches with something in the suspend data, and says what became of it. */
const opened = async (server: StrictLms, suspendData: string, shelf = memoryShelf()) => {
  server.stored.set('cmi.exit', 'suspend');
  server.stored.set('cmi.suspend_data', suspendData);
  const player = await openPlayer({ server, shelf });
  await player.paint();
  return player;
};

const held = (server: StrictLms) => server.stored.get('cmi.suspend_data');

describe.each(dialects)('suspend data in %s', (dialect) => {
  const damaged = `${encode(begun, 4096).slice(0, -1)}?`;

  test('that is damaged stays as it is until the learner acts, and is then replaced', async () => {
    const server = createStrictLms(dialect);
    const player = await opened(server, damaged);
    expect(held(server)).toBe(damaged);
    player.hide();
    await player.show();
    expect(held(server)).toBe(damaged);
    await player.act({ do: 'visit', lesson: 'practice' });
    await player.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    expect(decode(held(server) ?? '', course)).toMatchObject({ answers: [{ question: 'praise_post' }] });
  });

  test('that is damaged stays, while a result and an answer that only the journal has are told at once, each once', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const before = await openPlayer({ server, shelf });
    await before.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    server.faults.refuses = true;
    await before.takeCheck(2);
    before.kill();
    server.faults.refuses = false;
    for (let launch = 0; launch < 2; launch++) {
      const player = await opened(server, damaged, shelf);
      player.exit();
      expect(held(server)).toBe(damaged);
      expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
      expect(new Set(recordIn(server).interactions).size).toBe(10);
      expect(recordIn(server).interactions).toHaveLength(10);
    }
  });

  test('that is damaged stays when the learner only looks and leaves, also when commits fail meanwhile', async () => {
    for (const end of ['exit', 'unload'] as const) {
      const server = createStrictLms(dialect);
      const shelf = memoryShelf();
      const before = await openPlayer({ server, shelf });
      await before.act({ do: 'practise', scene: 0, score: 2, after: 0 });
      before.unload();
      server.faults.refuses = true;
      const player = await opened(server, damaged, shelf);
      player.hide();
      player.hide();
      server.faults.refuses = false;
      player.hide();
      player[end]();
      expect(held(server)).toBe(damaged);
    }
  });

  test('of a newer player stays whatever the learner does; result and answers are still reported, each once', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const player = await opened(server, newer, shelf);
    await player.takeCheck(2);
    player.exit();
    expect(held(server)).toBe(newer);
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
    expect(recordIn(server).interactions).toHaveLength(9);
    const again = await opened(server, newer, shelf);
    expect(again.attempt()).toMatchObject({ passed: true, best: 100 });
    expect(recordIn(server).interactions).toHaveLength(9);
    again.exit();
    expect(held(server)).toBe(newer);
  });

  test('that an LMS gives back with its quotation marks escaped is all there, in any browser', async () => {
    const server = createStrictLms(dialect);
    for (const scene of [0, 1, 2]) {
      const player = await opened(server, held(server)?.replaceAll('"', '&quot;') ?? '');
      expect(player.attempt().answers).toHaveLength(scene);
      await player.act({ do: 'practise', scene, score: 2, after: 0 });
      player.exit();
    }
    expect(recordIn(server).interactions).toEqual(['praise_post=a', 'praise_doubt=a', 'praise_thanks=a']);
  });

  test('that an LMS spoils at every launch does not pile up interactions, as long as the journal is there', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    for (const scene of [0, 1, 2, 0]) {
      const player = await opened(server, held(server)?.toUpperCase() ?? '', shelf);
      await player.act({ do: 'practise', scene, score: 2, after: 0 });
      player.exit();
    }
    expect(recordIn(server).interactions).toEqual([
      'praise_post=a',
      'praise_doubt=a',
      'praise_thanks=a',
      'praise_post=a',
    ]);
  });

  test('that is blank, "null" or "undefined" is a new attempt', async () => {
    for (const blank of ['', 'null', 'undefined', '  ']) {
      const player = await opened(createStrictLms(dialect), blank);
      expect(player.attempt()).toEqual(newAttempt(course, 4711));
    }
  });

  test('that an LMS without interactions has lost is in the journal, for an attempt that it calls begun', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const unsupported = new RegExp('^cmi.(interactions|objectives)');
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '401';
      return unsupported.test(String(args[0])) ? (verb === 'set' ? 'false' : '') : through();
    };
    const first = await openPlayer({ server, shelf });
    await first.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    await first.act({ do: 'complete', lesson: 'practice' });
    first.exit();
    const again = await opened(server, '', shelf);
    expect(again.attempt()).toMatchObject({ answers: [{ question: 'praise_post' }], done: ['practice'] });
    await again.act({ do: 'complete', lesson: 'why' });
    expect(decode(held(server) ?? '', course)).toMatchObject({ done: ['practice', 'why'] });
  });

  test('of an earlier version of the course keeps all that still applies, and what does not', async () => {
    const server = createStrictLms(dialect);
    const old: Attempt = {
      ...further,
      place: 'gone',
      done: ['gone', 'why'],
      answers: [...further.answers, { question: 'gone_scene', key: 'b', round: 1, at: start, latency: 1 }],
    };
    const player = await opened(server, encode(old, 4096));
    const known = decode(encode(old, 4096), { ...course, lessons: ['gone', ...course.lessons] }) as Attempt;
    expect({ ...known, answers: old.answers }).toEqual(old);
    expect(player.attempt().answers.slice(0, 2)).toEqual(further.answers);
    expect(player.attempt().answers[2]).toMatchObject({ key: 'b', round: 1, at: start });
    await player.act({ do: 'complete', lesson: 'practice' });
    const { answers, done } = decode(held(server) ?? '', course) as Attempt;
    expect(answers).toHaveLength(3);
    expect(done).toEqual([expect.stringMatching(/^0/), 'why', 'practice']);
    expect(player.mistakes).toEqual([]);
  });
});

describe.each(dialects)('the journal beside %s', (dialect) => {
  const practise = { do: 'practise', scene: 0, score: 2, after: 0 } as const;

  test('of another learner on the same computer is neither used nor touched', async () => {
    const kept = new Map<string, string>();
    const shelf = memoryShelf(kept);
    const [mine, theirs] = ['j.jansen', 'p.pieters'].map((learner) => createStrictLms(dialect, { learner })) as [
      StrictLms,
      StrictLms,
    ];
    const first = await openPlayer({ server: mine, shelf });
    await first.act(practise);
    first.unload();
    const before = new Map(kept);
    const second = await openPlayer({ server: theirs, shelf });
    expect(second.attempt().answers).toEqual([]);
    await second.act({ ...practise, scene: 2 });
    second.unload();
    for (const [name, text] of before) expect(kept.get(name)).toBe(text);
    expect(kept.size).toBe(2);
  });

  test('has what the LMS holds as soon as the course is opened, should the LMS lose it', async () => {
    const server = createStrictLms(dialect);
    const first = await openPlayer({ server });
    await first.act(practise);
    first.kill();
    const shelf = memoryShelf();
    (await openPlayer({ server, shelf })).kill();
    server.stored.set('cmi.suspend_data', '');
    expect((await openPlayer({ server, shelf })).attempt()).toEqual(first.attempt());
  });

  test('does not name the learner', async () => {
    const kept = new Map<string, string>();
    const player = await openPlayer({
      server: createStrictLms(dialect, { learner: 'jo.jansen@example.com' }),
      shelf: memoryShelf(kept),
    });
    await player.act(practise);
    expect([...kept].flat().join(' ')).not.toMatch(/jo|jansen|example/i);
  });

  test('of a learner whom the LMS does not name belongs to the attempt that it holds, and to no other', async () => {
    const shelf = memoryShelf();
    const [mine, anothers] = [1, 2].map(() => createStrictLms(dialect, { learner: '' })) as [StrictLms, StrictLms];
    const first = await openPlayer({ server: mine, shelf, seed: 1 });
    mine.faults.offline = true;
    await first.act(practise);
    first.kill();
    mine.faults.offline = false;
    expect((await openPlayer({ server: anothers, shelf, seed: 2 })).attempt().answers).toEqual([]);
    expect((await openPlayer({ server: mine, shelf, seed: 3 })).attempt().answers).toHaveLength(1);
  });

  test('of an earlier attempt is not taken into a new one, and gives way to it', async () => {
    const shelf = memoryShelf();
    const first = await openPlayer({ server: createStrictLms(dialect), shelf, seed: 1 });
    await first.takeCheck(2);
    first.exit();
    const anew = createStrictLms(dialect);
    const second = await openPlayer({ server: anew, shelf, seed: 2 });
    await second.act(practise);
    expect(second.attempt()).toMatchObject({ passed: false, best: null, seed: 2 });
    second.kill();
    const third = await openPlayer({ server: anew, shelf, seed: 3 });
    expect(third.attempt()).toMatchObject({ passed: false, seed: 2 });
    expect(recordIn(anew).status).toBe(statuses[dialect].incomplete);
  });

  test('saves an attempt whose first launch the LMS has forgotten altogether', async () => {
    const shelf = memoryShelf();
    const server = createStrictLms(dialect);
    server.faults.offline = server.faults.lies = true;
    const first = await openPlayer({ server, shelf, seed: 1 });
    await first.takeCheck(2);
    first.kill();
    server.faults.offline = server.faults.lies = false;
    const second = await openPlayer({ server, shelf, seed: 2 });
    await second.paint();
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
    expect(recordIn(server).interactions).toHaveLength(9);
  });

  test('is what remains when the only commit was lost in an LMS that said it was stored', async () => {
    const shelf = memoryShelf();
    const server = createStrictLms(dialect);
    const first = await openPlayer({ server, shelf, seed: 1 });
    server.faults.offline = server.faults.lies = true;
    first.actUnseen(practise);
    await first.paint();
    server.reachable = () => true;
    expect(first.save()).toBe('pending');
    first.kill();
    const again = await openPlayer({ server, shelf, seed: 2 });
    again.actUnseen({ ...practise, scene: 2 });
    await again.paint();
    // The network was there for the question, and gone for the commit: "saved" is wrong, and can't be known to be.
    expect(again.save()).toBe('saved');
    again.kill();
    server.faults.offline = server.faults.lies = false;
    const third = await openPlayer({ server, shelf, seed: 3 });
    expect(third.attempt().answers.map((one) => one.question)).toEqual(['praise_post', 'praise_thanks']);
  });

  test('with hostile or broken content counts as none', async () => {
    const writes = async (spoil: (text: string) => string) => {
      const kept = new Map<string, string>();
      const shelf = memoryShelf(kept);
      const server = createStrictLms(dialect);
      const first = await openPlayer({ server, shelf });
      await first.act(practise);
      first.kill();
      server.stored.clear();
      for (const [name, text] of kept) kept.set(name, spoil(text));
      const player = await openPlayer({ server, shelf });
      await player.act({ ...practise, scene: 2 });
      return player.attempt().answers.map((one) => one.question);
    };
    for (const spoil of [
      () => '',
      () => '<script>',
      () => '0\n',
      (text: string) => text.replace(/.$/, '?'),
      (text: string) => `x${text}`,
      (text: string) => text.slice(0, -9),
    ])
      expect(await writes(spoil)).toEqual(['praise_thanks']);
  });
});
