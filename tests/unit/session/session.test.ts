import type { SessionState } from '../../../src/session/session.ts';
import { describe, expect, test } from 'vitest';
import { course, scenes } from '../course/sample.ts';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { recordIn, statuses } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

const status = (server: StrictLms) => recordIn(server).status;
const raw = (server: StrictLms) => recordIn(server).score;

const count = (player: Player, name: string) => player.calls.filter((call) => call.name === name).length;

const check = (score: 0 | 1 | 2 = 2) => ({ do: 'check', score, after: 0 }) as const;
const practise = (scene = 0, score: 0 | 1 | 2 = 2) => ({ do: 'practise', scene, score, after: 0 }) as const;
const complete = (lesson: string) => ({ do: 'complete', lesson }) as const;
const visit = (lesson: string) => ({ do: 'visit', lesson }) as const;

describe.each(dialects)('a session in %s', (dialect) => {
  const told = statuses[dialect];

  test('opens, saves what is decided, and ends, without a mistake by the standard', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    expect(player.state()).toBe('open');
    await player.act(visit('practice'));
    await player.act(practise());
    await player.act(complete('practice'));
    await player.takeCheck(2);
    expect(player.save()).toBe('saved');
    expect([status(server), raw(server)]).toEqual([told.passed, 100]);
    expect(player.exit()).toBe(true);
    expect(player.state()).toBe('closed');
    expect(player.mistakes).toEqual([]);
    expect(recordIn(server).interactions).toHaveLength(10);
  });

  test('tells of each lesson that is done how it stands, the final check with the score', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    await player.act(complete('practice'));
    await player.act(complete('final-check'));
    const objective = (id: string) => {
      const [element = ''] = [...server.stored].find(([name, value]) => /objectives/.test(name) && value === id) ?? [];
      const field = (name: string) => server.stored.get(element.replace(/id$/, name));
      return dialect === 'scorm12'
        ? [field('status')]
        : ['completion_status', 'success_status', 'score.raw', 'score.scaled'].map(field);
    };
    const [done, failed, passed] =
      dialect === 'scorm12'
        ? [['passed'], ['failed'], ['passed']]
        : [
            ['completed', 'passed', undefined, undefined],
            ['incomplete', 'failed', '50', '0.5'],
            ['completed', 'passed', '100', '1'],
          ];
    await player.takeCheck(1);
    expect([objective('practice'), objective('final-check')]).toEqual([done, failed]);
    await player.takeCheck(2);
    expect([objective('practice'), objective('final-check')]).toEqual([done, passed]);
    expect(player.mistakes).toEqual([]);
  });

  test('over, writes nothing more, to the LMS or to the browser, whatever is clicked', async () => {
    const kept = new Map<string, string>();
    const player = await openPlayer({ server: createStrictLms(dialect), shelf: memoryShelf(kept) });
    await player.act(practise());
    player.exit();
    const [calls, before] = [player.calls.length, new Map(kept)];
    await player.act(practise(2));
    player.hide();
    expect([player.calls.length, kept]).toEqual([calls, before]);
  });

  test('in review shows what the LMS holds, and not what the browser knows beyond it', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const first = await openPlayer({ server, shelf });
    await first.act(practise());
    server.faults.refuses = true;
    await first.act(practise(2));
    first.kill();
    const review = await openPlayer({ server, shelf, launch: { mode: 'review' } });
    expect(review.attempt().answers).toHaveLength(1);
  });

  test('ends with a suspension, or, where that is asked for and all is completed, says that it is the end', async () => {
    const exitOf = async (exit: 'suspend' | 'normal', passes: boolean, leaves = true) => {
      const server = createStrictLms(dialect);
      const player = await openPlayer({ server, exit });
      await player.act(practise());
      if (passes) await player.takeCheck(2);
      if (leaves) expect(player.exit() && player.exit()).toBe(true);
      player.unload();
      expect(player.mistakes).toEqual([]);
      return server.stored.get(dialect === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit');
    };
    expect(await exitOf('suspend', true)).toBe('suspend');
    expect(await exitOf('normal', false)).toBe('suspend');
    expect(await exitOf('normal', true, false)).toBe('suspend');
    expect(await exitOf('normal', true)).toBe(dialect === 'scorm12' ? '' : 'normal');
  });

  test('of a lesson that is a course of its own tells completion once it is done, and no score', async () => {
    const nugget = { ...course, lessons: ['practice'], finalCheck: { ...course.finalCheck, lesson: 'elsewhere' } };
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server, course: nugget });
    await player.act(practise());
    expect(status(server)).toBe(told.incomplete);
    await player.act(complete('practice'));
    expect(player.save()).toBe('saved');
    expect([status(server), raw(server)]).toEqual([told.completed, null]);
    expect(player.exit()).toBe(true);
    const again = await openPlayer({ server, course: nugget });
    expect(again.exit()).toBe(true);
    expect([status(server), raw(server), player.mistakes, again.mistakes]).toEqual([told.completed, null, [], []]);
  });

  test('restores everything at the next launch', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const player = await openPlayer({ server, shelf });
    await player.act(visit('practice'));
    await player.act({ do: 'speak', language: 'en' });
    await player.act(practise());
    await player.act(complete('practice'));
    await player.act(check());
    await player.act(check());
    player.unload();
    // With its journal, and in another browser without.
    for (const other of [shelf, memoryShelf()]) {
      const again = await openPlayer({ server, shelf: other, seed: 99 });
      const { place, language, done, answers, draw, round, seed } = player.attempt();
      expect(again.attempt()).toMatchObject({ place, language, done, answers, draw, round, seed });
      again.kill();
    }
  });

  test('writes nothing at a relaunch that has nothing to tell, and nothing but its time when it ends', async () => {
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const first = await openPlayer({ server, shelf });
    await first.act(visit('practice'));
    // The suspend data has a question's latest answer only, the browser has them all.
    for (const score of [0, 2] as const) await first.act(practise(0, score));
    await first.takeCheck(2);
    first.exit();
    const second = await openPlayer({ server, shelf });
    const launched = second.calls.length;
    await second.paint();
    expect(second.calls).toHaveLength(launched);
    second.hide();
    expect(second.calls).toHaveLength(launched);
    second.unload();
    const written = second.calls
      .slice(launched)
      .filter((call) => call.name === 'set')
      .map((call) => call.element);
    expect(written.filter((element) => !/session_time|progress/.test(element))).toEqual([]);
    expect(count(second, 'terminate')).toBe(1);
  });

  test('shows feedback before it calls the LMS, and commits once a decision', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    const before = player.calls.length;
    player.actUnseen(practise());
    expect(player.calls).toHaveLength(before);
    expect(player.save()).toBe('saving');
    await player.paint();
    expect(count(player, 'commit')).toBe(2);
    expect(player.save()).toBe('saved');
  });

  test('makes one commit of decisions that come in one frame', async () => {
    const player = await openPlayer({ server: createStrictLms(dialect) });
    for (const scene of scenes.keys()) player.actUnseen(practise(scene));
    player.actUnseen(complete('practice'));
    player.actUnseen(visit('final-check'));
    await player.paint();
    expect(count(player, 'commit')).toBe(2);
  });

  test('commits nothing for a mere click: a place is saved with the next decision, or when the page is hidden', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    await player.act(practise());
    const commits = count(player, 'commit');
    await player.act(visit('practice'));
    await player.act(visit('why'));
    expect([count(player, 'commit'), player.save()]).toEqual([commits, 'saved']);
    player.hide();
    expect(count(player, 'commit')).toBe(commits + 1);
    expect(recordIn(server).attempt).toMatchObject({ place: 'why' });
  });

  test('commits nothing more while it waits to hear whether the last commit has arrived', async () => {
    const world = createWorld();
    const player = await openPlayer({ world, server: createStrictLms(dialect), probeTakes: 3000 });
    await player.act(practise());
    const commits = count(player, 'commit');
    await player.act(visit('why'));
    await player.act({ do: 'speak', language: 'en' });
    await player.act({ do: 'speak', language: 'en' });
    expect(count(player, 'commit')).toBe(commits + 1);
    player.hide();
    player.hide();
    expect(count(player, 'commit')).toBe(commits + 1);
    expect(player.save()).toBe('saving');
    await world.advance(3000);
    expect(player.save()).toBe('saved');
    expect(count(player, 'commit')).toBe(commits + 1);
  });

  test('says "saved" again when a change was taken back before it was on screen', async () => {
    const player = await openPlayer({ server: createStrictLms(dialect) });
    await player.act({ do: 'speak', language: 'en' });
    player.actUnseen({ do: 'speak', language: 'nl' });
    player.actUnseen({ do: 'speak', language: 'en' });
    expect(player.save()).toBe('saving');
    await player.paint();
    expect(player.save()).toBe('saved');
  });

  test('terminates once, whatever ends it: Exit, closing, both, either twice', async () => {
    type End = (player: Player) => unknown;
    const ends: End[][] = [
      [(p) => p.exit()],
      [(p) => p.unload()],
      [(p) => p.exit(), (p) => p.exit()],
      [(p) => p.exit(), (p) => p.hide(), (p) => p.unload()],
      [(p) => p.hide(), (p) => p.unload()],
    ];
    for (const end of ends) {
      const player = await openPlayer({ server: createStrictLms(dialect) });
      await player.act(practise());
      for (const one of end) one(player);
      expect(count(player, 'terminate')).toBe(1);
      expect(player.mistakes).toEqual([]);
      expect(player.calls.at(-1)?.name).toBe('terminate');
    }
  });

  test('commits before it terminates when the learner leaves, and does not while the page goes away', async () => {
    const [leaving, closing] = [
      await openPlayer({ server: createStrictLms(dialect) }),
      await openPlayer({ server: createStrictLms(dialect) }),
    ];
    for (const player of [leaving, closing]) player.actUnseen(practise());
    leaving.exit();
    closing.unload();
    expect(count(leaving, 'commit')).toBe(2);
    expect(count(closing, 'commit')).toBe(1);
  });

  test('commits what changed since the last commit when the learner leaves, the place too, and nothing where nothing did', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    await player.act(practise());
    await player.act(visit('why'));
    player.exit();
    expect(count(player, 'commit')).toBe(3);
    expect(recordIn(server).attempt).toMatchObject({ place: 'why' });
    const idle = await openPlayer({ server });
    idle.exit();
    expect(count(idle, 'commit')).toBe(1);
  });

  test('commits once what was decided and hidden before it was on screen', async () => {
    const player = await openPlayer({ server: createStrictLms(dialect) });
    player.actUnseen(practise());
    player.hide();
    await player.paint();
    expect([count(player, 'commit'), player.save()]).toEqual([2, 'saved']);
  });

  test.each(['data', 'status'])('says on leaving that the LMS has refused the %s', async (what) => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '351';
      return verb === 'set' && new RegExp(`${what}$`).test(String(args[0])) ? 'false' : through();
    };
    for (let checks = 0; checks < 10; checks++) player.actUnseen(check());
    expect([player.exit(), player.save()]).toEqual([false, 'pending']);
    await player.paint();
    player.unload();
    expect(player.save()).toBe('pending');
  });

  test('without an LMS asks nobody whether what the browser keeps has arrived', async () => {
    const player = await openPlayer({ dialect, probe: () => ({ takes: 0, reached: false }) });
    await player.act(practise());
    expect([player.state(), player.save()]).toEqual(['untracked', 'saved']);
  });

  test('keeps in the browser where an answer was told before the LMS is told that it is over', async () => {
    const kept = new Map<string, string>();
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server, shelf: memoryShelf(kept) });
    let known = '';
    server.intercept = (verb, _args, through) => {
      if (verb === 'terminate') known = [...kept.values()].join();
      return through();
    };
    player.actUnseen(practise());
    player.unload();
    expect(known).toContain('"0spraise_post.1"');
  });

  test('holds what was decided just before the window was closed', async () => {
    for (const end of ['exit', 'unload'] as const) {
      const server = createStrictLms(dialect);
      const player = await openPlayer({ server });
      player.actUnseen(practise());
      player[end]();
      expect(recordIn(server).interactions).toEqual(['praise_post=a']);
      expect((await openPlayer({ server })).attempt().answers).toHaveLength(1);
    }
  });

  test('kept for going back only commits, and goes on afterwards', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    await player.act(practise());
    player.actUnseen(practise(2));
    player.hide();
    await player.show();
    expect(count(player, 'terminate')).toBe(0);
    await player.act(complete('practice'));
    expect(player.save()).toBe('saved');
    expect(player.mistakes).toEqual([]);
  });

  test('says when it comes back that the LMS can no longer be reached', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const player = await openPlayer({ world, server });
    await player.act(practise());
    player.hide();
    server.faults.expired = server.faults.lies = true;
    await player.show();
    expect(player.save()).toBe('pending');
    server.faults.expired = server.faults.lies = false;
    await world.advance(20_000);
    expect(player.save()).toBe('saved');
  });

  test('reports a failed round with its score, then a pass, and never less again', async () => {
    const server = createStrictLms(dialect);
    const player = await openPlayer({ server });
    await player.takeCheck(1);
    expect([status(server), raw(server)]).toEqual([told.failed, 50]);
    await player.takeCheck(0);
    expect([status(server), raw(server)]).toEqual([told.failed, 50]);
    await player.takeCheck(2);
    expect([status(server), raw(server)]).toEqual([told.passed, 100]);
    await player.takeCheck(0);
    expect([status(server), raw(server)]).toEqual([told.passed, 100]);
  });

  test('relaunched after passing, lowers nothing, also when the retry scores lower', async () => {
    const server = createStrictLms(dialect);
    const first = await openPlayer({ server });
    await first.takeCheck(2);
    first.exit();
    for (const shelf of [memoryShelf(), memoryShelf()]) {
      const again = await openPlayer({ server, shelf });
      expect([status(server), raw(server)]).toEqual([told.passed, 100]);
      await again.takeCheck(0);
      again.exit();
      expect([status(server), raw(server)]).toEqual([told.passed, 100]);
      expect(again.attempt()).toMatchObject({ best: 100, passed: true });
    }
  });

  test('stays incomplete below the mark where the course says so, also when the LMS applies a mark itself', async () => {
    const { course } = await import('../course/sample.ts');
    const server = createStrictLms(dialect, { mastery: 80 });
    const player = await openPlayer({ server, course: { ...course, onFail: 'incomplete' } });
    await player.takeCheck(1);
    player.exit();
    expect([status(server), raw(server)]).toEqual([told.incomplete, null]);
  });

  test('re-asserts score and status where the LMS has lost them, and adopts a pass that only the LMS has', async () => {
    const server = createStrictLms(dialect);
    const first = await openPlayer({ server });
    await first.takeCheck(2);
    first.exit();
    const lost =
      dialect === 'scorm12'
        ? { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '' }
        : { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown', 'cmi.score.raw': '0' };
    for (const [element, value] of Object.entries(lost)) server.stored.set(element, value);
    const second = await openPlayer({ server });
    await second.paint();
    expect([status(server), raw(server)]).toEqual([told.passed, 100]);

    const fresh = createStrictLms(dialect, {
      stored:
        dialect === 'scorm12'
          ? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' }
          : {
              'cmi.exit': 'suspend',
              'cmi.completion_status': 'completed',
              'cmi.success_status': 'passed',
              'cmi.score.raw': '90',
            },
    });
    const other = await openPlayer({ server: fresh });
    expect(other.attempt()).toMatchObject({ best: 90, passed: true });
    await other.takeCheck(1);
    expect([status(fresh), raw(fresh)]).toEqual([told.passed, 90]);
  });

  test('writes no score below the one that the LMS has, whatever its status', async () => {
    const server = createStrictLms(dialect, {
      stored:
        dialect === 'scorm12'
          ? { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '95' }
          : { 'cmi.exit': 'suspend', 'cmi.completion_status': 'completed', 'cmi.score.raw': '95' },
    });
    const player = await openPlayer({ server });
    await player.takeCheck(1);
    expect(raw(server)).toBe(95);
    expect(status(server)).toMatch(/^completed/);
  });

  test.each([{ mode: 'review' }, { mode: 'browse' }, { credit: 'no-credit' }, { mode: 'review', credit: 'no-credit' }])(
    'opened with %o writes nothing, shows what there is, and terminates',
    async (launch) => {
      const server = createStrictLms(dialect);
      const first = await openPlayer({ server });
      await first.takeCheck(2);
      first.exit();
      const held = new Map(server.stored);
      const kept = new Map<string, string>();
      const player = await openPlayer({ server, launch, shelf: memoryShelf(kept) });
      expect(player.state()).toBe('review');
      expect(player.attempt()).toMatchObject({ best: 100, passed: true });
      await player.act(practise());
      await player.takeCheck(0);
      player.hide();
      await player.show();
      player.exit();
      expect(player.calls.filter((call) => ['set', 'commit'].includes(call.name))).toEqual([]);
      expect(count(player, 'terminate')).toBe(1);
      expect(server.stored).toEqual(held);
      expect(kept.size).toBe(0);
    },
  );

  test.each([{}, { mode: 'review' }])(
    'terminates once where Terminate takes the page away, opened with %o',
    async (launch) => {
      const server = createStrictLms(dialect);
      const player = await openPlayer({ server, launch });
      server.intercept = (verb, _args, through) => {
        const answer = through();
        if (verb === 'terminate') player.unload();
        return answer;
      };
      expect(player.exit()).toBe(true);
      expect(count(player, 'terminate')).toBe(1);
      expect(player.mistakes).toEqual([]);
    },
  );

  test('left before the LMS was found, is closed once it is', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const opened = server.launch();
    const { createSession } = await import('../../../src/session/session.ts');
    const { atom } = await import('nanostores');
    const { newAttempt } = await import('../../../src/course/attempt.ts');
    const { course } = await import('../course/sample.ts');
    const win: Record<string, unknown> = {};
    const $session = atom<SessionState>('connecting');
    const session = createSession({
      ...{
        course,
        dialect,
        win,
        clock: world.clockFor({}),
        shelf: Promise.resolve({ lasts: () => true, restore: async () => {}, ...memoryShelf() }),
        probe: async () => true,
        seed: () => 1,
      },
      ...{
        asks: true,
        $earlier: atom(null),
        $attempt: atom(newAttempt(course, 0)),
        $session,
        $save: atom<'saved' | 'saving' | 'pending'>('saved'),
      },
    });
    const opening = session.open();
    await world.advance(500);
    expect(session.exit()).toBe(true);
    Object.assign(win, opened.win);
    await world.advance(3000);
    await opening;
    expect($session.get()).toBe('closed');
    expect(opened.calls.at(-1)?.name).toBe('terminate');
  });

  test('counts at the next launch, and once, what was spent in a window that was killed after its last decision', async () => {
    const [world, shelf, server] = [createWorld(), memoryShelf(), createStrictLms(dialect)];
    const element = dialect === 'scorm12' ? 'cmi.core.session_time' : 'cmi.session_time';
    const time = (player: Player) => player.calls.findLast((call) => call.element === element)?.value;
    const open = () => openPlayer({ world, shelf, server });
    const killed = await open();
    await world.advance(20_000);
    await killed.act(practise());
    await world.advance(100_000);
    killed.hide();
    killed.kill();
    const next = await open();
    await world.advance(30_000);
    next.exit();
    const last = await open();
    last.exit();
    // 2004's durations are a second at least.
    const told = dialect === 'scorm12' ? ['0000:02:10.00', '0000:00:00.00'] : ['PT0H2M10.00S', 'PT0H0M1.00S'];
    expect([time(next), time(last)]).toEqual(told);
  });

  test('keeps its time when the wall clock jumps, and never sends one that goes back', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const player = await openPlayer({ world, server });
    await world.advance(61_000);
    world.step(-86_400_000 * 3);
    await player.act(practise());
    world.step(86_400_000 * 400);
    await world.advance(60_000);
    await player.act(practise(2));
    player.exit();
    const times = player.calls.filter((call) => call.element.endsWith('session_time')).map((call) => call.value);
    expect(times).toEqual(dialect === 'scorm12' ? ['0000:01:01.00', '0000:02:01.00'] : ['PT0H1M1.00S', 'PT0H2M1.00S']);
    expect(player.mistakes).toEqual([]);
  });

  test('keeps a language that was chosen while the LMS was looked for', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const opened = server.launch();
    const { createSession } = await import('../../../src/session/session.ts');
    const { atom } = await import('nanostores');
    const { decide, newAttempt } = await import('../../../src/course/attempt.ts');
    const { course } = await import('../course/sample.ts');
    const $attempt = atom(newAttempt(course, 0));
    const win: Record<string, unknown> = {};
    const session = createSession({
      ...{
        course,
        dialect,
        win,
        clock: world.clockFor({}),
        shelf: Promise.resolve({ lasts: () => true, restore: async () => {}, ...memoryShelf() }),
        probe: async () => true,
        seed: () => 1,
      },
      ...{
        asks: true,
        $earlier: atom(null),
        $attempt,
        $session: atom<never>('connecting' as never),
        $save: atom<never>('saved' as never),
      },
    });
    const opening = session.open();
    $attempt.set(decide($attempt.get(), 'language', 'en', 1));
    Object.assign(win, opened.win);
    await world.advance(1000);
    await opening;
    expect($attempt.get().language).toBe('en');
  });
});
