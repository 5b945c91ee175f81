import { describe, expect, test } from 'vitest';
import { newAttempt } from '../../../src/course/attempt.ts';
import { openJournal } from '../../../src/session/journal.ts';
import { createStrictLms, type LmsFaults, type Sending, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { course } from '../course/sample.ts';
import { recordIn, statuses } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

/** Each dialect with the ways of sending that its LMSs have. */
const ways: [StrictLms['dialect'], Sending][] = [
  ['scorm12', 'everything'],
  ['scorm12', 'changes-once'],
  ['scorm2004', 'everything'],
  ['scorm2004', 'changes-since-launch'],
];

const check = (score: 0 | 1 | 2 = 2) => ({ do: 'check', score, after: 0 }) as const;
const practise = (scene = 0) => ({ do: 'practise', scene, score: 2, after: 0 }) as const;
const complete = (lesson: string) => ({ do: 'complete', lesson }) as const;

const commits = (player: Player) => player.calls.filter((call) => call.name === 'commit').length;

function set(server: StrictLms, faults: Partial<LmsFaults>): void {
  Object.assign(server.faults, faults);
}

const mended = { offline: false, refuses: false, expired: false, lies: false, loses: false };

/** The faults in which nothing is stored, as they come. */
const losses: [string, Partial<LmsFaults>][] = [
  ['the network is gone and Commit says so', { offline: true }],
  ['the network is gone and Commit says true', { offline: true, lies: true }],
  ['the session has expired and Commit says true', { expired: true, lies: true }],
  ['the LMS refuses commits', { refuses: true }],
];

async function opened(dialect: StrictLms['dialect'], sending?: Sending, probeTakes = 50) {
  const world = createWorld();
  const shelf = memoryShelf();
  const server = createStrictLms(dialect, sending ? { sending } : {});
  return { world, shelf, server, player: await openPlayer({ world, server, shelf, probeTakes }) };
}

describe.each(ways)('in %s, sending %s, when', (dialect, sending) => {
  test.each(losses)(
    '%s, the learner is told within 30 s, and everything is saved without help once it is back',
    async (_what, fault) => {
      const { world, shelf, server, player } = await opened(dialect, sending);
      await player.act(practise());
      await world.advance(100);
      expect(player.save()).toBe('saved');
      set(server, fault);
      await player.act(complete('practice'));
      await player.takeCheck(2);
      await world.advance(9000);
      expect(player.save()).toBe('pending');
      expect(recordIn(server).status).toBe(statuses[dialect].incomplete);
      set(server, mended);
      await world.advance(16_000);
      expect(player.save()).toBe('saved');
      const { status, score, interactions, attempt } = recordIn(server);
      expect([status, score]).toEqual([statuses[dialect].passed, 100]);
      expect(new Set(interactions)).toEqual(
        new Set(player.attempt().answers.map((one) => `${one.question}=${one.key}`)),
      );
      // An LMS that sends again by itself is told nothing twice.
      if (dialect === 'scorm2004') expect(interactions).toHaveLength(10);
      expect(attempt).toMatchObject({ passed: true, best: 100, done: ['practice'] });
      expect(player.mistakes).toEqual([]);
      player.kill();
      const again = await openPlayer({ world, server, shelf });
      const launched = again.calls.length;
      await again.paint();
      expect(again.calls).toHaveLength(launched);
    },
  );

  test.each(losses)(
    '%s just as the deciding answer is given, the result is stored later all the same',
    async (_what, fault) => {
      for (const score of [2, 1] as const) {
        const { world, server, player } = await opened(dialect, sending);
        await player.act(check());
        for (let answered = 0; answered < 8; answered++) await player.act(check(score));
        await world.advance(100);
        expect(player.save()).toBe('saved');
        set(server, fault);
        await player.act(check(score));
        await world.advance(9000);
        expect(player.save()).toBe('pending');
        set(server, mended);
        await world.advance(16_000);
        expect(player.save()).toBe('saved');
        expect(recordIn(server)).toMatchObject({
          status: statuses[dialect][score === 2 ? 'passed' : 'failed'],
          score: score * 50,
        });
        expect(recordIn(server).interactions.length).toBeGreaterThanOrEqual(9);
      }
    },
  );

  test.each(losses)(
    '%s until the window is killed, the next launch stores it from the journal',
    async (_what, fault) => {
      const { world, shelf, server, player } = await opened(dialect, sending);
      await player.act(practise());
      await world.advance(100);
      set(server, fault);
      await player.takeCheck(2);
      await world.advance(9000);
      player.kill();
      set(server, mended);
      const again = await openPlayer({ world, server, shelf, seed: 99 });
      await again.paint();
      await world.advance(1000);
      expect(again.save()).toBe('saved');
      expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
      expect(new Set(recordIn(server).interactions)).toEqual(
        new Set(again.attempt().answers.map((one) => `${one.question}=${one.key}`)),
      );
      expect(again.attempt().answers).toHaveLength(10);
    },
  );

  test('a commit is stored but reported as failed, nothing gets worse and "saved" comes once it is reported', async () => {
    const { world, server, player } = await opened(dialect, sending);
    set(server, { loses: true });
    await player.takeCheck(2);
    await world.advance(5000);
    expect(player.save()).toBe('pending');
    set(server, mended);
    await world.advance(16_000);
    expect(player.save()).toBe('saved');
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });

  test('one commit is lost and the next one, before that is known, arrives, nothing is missing in the end', async () => {
    const answers = [{ takes: 8000, reached: false }];
    const world = createWorld();
    const server = createStrictLms(dialect, { sending });
    const player = await openPlayer({ world, server, probe: () => answers.shift() ?? { takes: 50, reached: true } });
    set(server, { offline: true, lies: true });
    await player.act(practise());
    set(server, mended);
    await player.act(complete('practice'));
    await world.advance(1000);
    expect(player.save()).toBe('saved');
    await world.advance(10_000);
    expect(player.save()).toBe('saved');
    expect(recordIn(server).interactions).toContain('praise_post=a');
  });
});

describe('in an LMS that sends each value once', () => {
  test('a result that was lost is told again by one commit at a time, until one has arrived', async () => {
    const { world, server, player } = await opened('scorm12', 'changes-once');
    set(server, { offline: true });
    await player.takeCheck(2);
    await world.advance(40_000);
    for (let second = 0; second < 30; second++) {
      const before = commits(player);
      await world.advance(1000);
      expect(commits(player) - before).toBeLessThanOrEqual(1);
    }
  });

  test('an interaction that was lost leaves no gap for good: the next launch fills its index first', async () => {
    const { world, shelf, server, player } = await opened('scorm12', 'changes-once');
    set(server, { offline: true });
    await player.act(practise());
    await world.advance(100);
    set(server, mended);
    await world.advance(16_000);
    expect(recordIn(server).interactions).toEqual(['praise_post=a']);
    expect(server.stored.has('cmi.interactions.0.id')).toBe(false);
    player.exit();
    const again = await openPlayer({ world, server, shelf });
    await again.act(practise(2));
    expect(again.mistakes).toEqual([]);
    expect(server.stored.get('cmi.interactions.0.id')).toBe('praise_thanks');
  });

  test('an interaction whose commit was not yet known to be lost when the window was killed is told again', async () => {
    const world = createWorld();
    const shelf = memoryShelf();
    const server = createStrictLms('scorm12', { sending: 'changes-once' });
    const player = await openPlayer({ world, server, shelf, probeTakes: 5000 });
    set(server, { offline: true, lies: true });
    await player.act(practise());
    set(server, mended);
    await player.act(practise(2));
    player.kill();
    expect(recordIn(server).interactions).toEqual(['praise_thanks=a']);
    const again = await openPlayer({ world, server, shelf });
    await again.paint();
    expect(recordIn(server).interactions.toSorted()).toEqual(['praise_post=a', 'praise_thanks=a']);
  });
});

describe.each(dialects)('in %s', (dialect) => {
  test('retries wait longer and longer: no hammering of an LMS that is down', async () => {
    const { world, server, player } = await opened(dialect);
    set(server, { refuses: true });
    const before = commits(player);
    await player.act(practise());
    const times: number[] = [];
    for (let second = 0; second < 75; second++) {
      const count = commits(player);
      await world.advance(1000);
      if (commits(player) > count) times.push(second + 1);
      expect(commits(player) - count).toBeLessThanOrEqual(1);
    }
    expect(times).toEqual([1, 3, 7, 15, 30, 45, 60, 75]);
    expect(commits(player) - before).toBe(9);
  });

  test('each retry differs from the one before, or some LMSs would leave it out', async () => {
    const { world, server, player } = await opened(dialect);
    set(server, { refuses: true });
    await player.act(practise());
    await world.advance(20_000);
    const data = player.calls
      .filter((call) => call.element === 'cmi.suspend_data' && call.name === 'set')
      .map((call) => call.value);
    expect(data.length).toBeGreaterThan(4);
    expect(new Set(data).size).toBe(data.length);
  });

  test('what is not saved is tried at once when the page is hidden, or the network is back', async () => {
    for (const [, fault] of losses) {
      const { world, server, player } = await opened(dialect);
      set(server, fault);
      await player.act(practise());
      await world.advance(16_000);
      expect(player.save()).toBe('pending');
      set(server, mended);
      player.hide();
      await world.advance(100);
      expect(player.save()).toBe('saved');
    }
  });

  test('a decision while nothing can be saved is tried at once, and the learner keeps being told', async () => {
    const { world, server, player } = await opened(dialect);
    set(server, { refuses: true });
    await player.act(practise());
    await world.advance(16_000);
    const before = commits(player);
    await player.act(practise(2));
    expect(commits(player)).toBe(before + 1);
    expect(player.said.slice(player.said.indexOf('pending'))).toEqual(['pending']);
    set(server, mended);
    await player.act(complete('practice'));
    await world.advance(100);
    expect(player.save()).toBe('saved');
    const enough = commits(player);
    await world.advance(60_000);
    expect(commits(player)).toBe(enough);
  });

  test('a probe that never answers in time tells the learner within 30 s', async () => {
    const { world, server, player } = await opened(dialect, undefined, 8000);
    set(server, { offline: true, lies: true });
    await player.act(practise());
    expect(player.save()).toBe('saving');
    await world.advance(8000);
    expect(player.save()).toBe('pending');
  });

  test('an LMS that throws at Commit counts as one that failed', async () => {
    const { world, server, player } = await opened(dialect);
    server.intercept = (verb, _args, through) => {
      if (verb === 'commit') throw new Error('NetworkError: Failed to execute send.');
      return verb === 'error' ? '0' : through();
    };
    await player.act(practise());
    await world.advance(1000);
    expect(player.save()).toBe('pending');
    server.intercept = (_verb, _args, through) => through();
    await world.advance(16_000);
    expect(player.save()).toBe('saved');
  });

  test('an LMS that throws at everything from some moment on breaks nothing, and the journal has it all', async () => {
    const { world, shelf, server, player } = await opened(dialect);
    await player.act(practise());
    await world.advance(100);
    server.intercept = () => {
      throw new Error('Permission denied to access property.');
    };
    await player.takeCheck(2);
    player.hide();
    expect(player.exit()).toBe(false);
    await world.advance(100);
    expect(player.save()).toBe('pending');
    server.intercept = (_verb, _args, through) => through();
    const again = await openPlayer({ world, server, shelf });
    await again.paint();
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });

  test('suspend data that the LMS refuses is not called saved, and is tried a few times only', async () => {
    const { world, server, player } = await opened(dialect);
    let refused = 0;
    server.intercept = (verb, args, through) => {
      if (verb === 'error' && refused > 0) return '405';
      if (verb !== 'set' || args[0] !== 'cmi.suspend_data') return through();
      refused++;
      return 'false';
    };
    await player.takeCheck(2);
    await world.advance(200_000);
    expect(player.save()).toBe('pending');
    expect(refused).toBeLessThan(30);
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
    const tries = refused;
    await world.advance(200_000);
    expect(refused).toBe(tries);
    server.intercept = (_verb, _args, through) => through();
    await player.act(complete('final-check'));
    await world.advance(1000);
    expect(player.save()).toBe('saved');
  });

  test('a result that the LMS refuses at first is told again by itself', async () => {
    const { world, server, player } = await opened(dialect);
    let refuses = true;
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '351';
      return refuses && verb === 'set' && /^cmi\.(core\.lesson|completion|success)_status$/.test(String(args[0]))
        ? 'false'
        : through();
    };
    await player.takeCheck(2);
    await world.advance(500);
    expect(player.save()).toBe('pending');
    refuses = false;
    await world.advance(20_000);
    expect(player.save()).toBe('saved');
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });

  test('interactions that the LMS does not support are left off quietly: all else is saved', async () => {
    const { world, shelf, server, player } = await opened(dialect);
    let tries = 0;
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '401';
      if (!/^cmi\.(interactions|objectives)/.test(String(args[0]))) return through();
      tries++;
      return verb === 'set' ? 'false' : '';
    };
    await player.act(complete('practice'));
    await player.takeCheck(2);
    await world.advance(1000);
    expect(player.save()).toBe('saved');
    expect(tries).toBeLessThanOrEqual(10);
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100, interactions: [] });
    player.kill();
    const launched = await openPlayer({ world, server, shelf });
    const before = launched.calls.length;
    await launched.paint();
    expect(launched.calls).toHaveLength(before);
  });

  test('an interaction that is refused once is recorded with the next decision, or at the next launch', async () => {
    for (const goesOn of [true, false]) {
      const { world, shelf, server, player } = await opened(dialect);
      let refuses = true;
      server.intercept = (verb, args, through) => {
        if (verb === 'error') return '101';
        return refuses && String(args[0]).startsWith('cmi.interactions.0.id') ? 'false' : through();
      };
      await player.act(practise());
      await world.advance(100);
      expect(player.save()).toBe('saved');
      refuses = false;
      if (goesOn) await player.act(practise(2));
      else {
        player.kill();
        const again = await openPlayer({ world, server, shelf });
        await again.paint();
      }
      expect(recordIn(server).interactions).toContain('praise_post=a');
    }
  });

  test('a result of which the LMS refused a part, in a save that it lost, is told again as a whole', async () => {
    const { world, server, player } = await opened(dialect, dialect === 'scorm12' ? 'changes-once' : undefined);
    set(server, { offline: true, lies: true });
    let refused = false;
    server.intercept = (verb, args, through) => {
      if (verb === 'error' && refused) return '101';
      refused = verb === 'set' && /score\.raw$/.test(String(args[0]));
      return refused ? 'false' : through();
    };
    await player.takeCheck(2);
    await world.advance(60);
    server.intercept = (_verb, _args, through) => through();
    set(server, mended);
    await world.advance(30_000);
    expect(player.save()).toBe('saved');
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });

  test('an LMS that refuses now and then, and takes what it is told again, gets every answer and every lesson', async () => {
    const { world, server, player } = await opened(dialect);
    let refuses = false;
    let refused = false;
    server.intercept = (verb, args, through) => {
      if (verb === 'error' && refused) return '101';
      refused = refuses && verb === 'set' && /^cmi\.(interactions|objectives)/.test(String(args[0]));
      return refused ? 'false' : through();
    };
    for (const [scene, lesson] of ['why', 'practice', 'your-code'].entries()) {
      refuses = true;
      player.actUnseen(practise(scene));
      await player.act(complete(lesson));
      await world.advance(100);
      refuses = false;
      await player.act(practise(scene));
      await world.advance(100);
    }
    expect(recordIn(server)).toMatchObject({
      interactions: ['post', 'post', 'doubt', 'doubt', 'thanks', 'thanks'].map((scene) => `praise_${scene}=a`),
      objectives: ['why', 'practice', 'your-code'],
    });
  });

  test('an LMS that gives no count of its interactions does not have its old ones overwritten', async () => {
    const { world, server, player } = await opened(dialect);
    await player.act(practise());
    await player.act(practise(2));
    player.exit();
    for (const count of ['', '0', 'null']) {
      server.intercept = (verb, args, through) =>
        verb === 'get' && args[0] === 'cmi.interactions._count' ? count : through();
      const again = await openPlayer({ world, server });
      await again.act(practise());
      again.exit();
    }
    expect(recordIn(server).interactions).toEqual([
      'praise_post=a',
      'praise_thanks=a',
      'praise_post=a',
      'praise_post=a',
      'praise_post=a',
    ]);
  });

  test('an LMS that has lost its interactions gets the new ones from where it counts', async () => {
    const { world, server, player } = await opened(dialect);
    await player.act(practise());
    await player.act(practise(2));
    player.exit();
    for (const element of server.stored.keys())
      if (element.startsWith('cmi.interactions')) server.stored.delete(element);
    const again = await openPlayer({ world, server });
    await again.act(practise());
    await again.act(practise(2));
    expect(recordIn(server).interactions).toEqual(['praise_post=a', 'praise_thanks=a']);
  });

  test('leaving while nothing can be stored says so, also when the LMS claims that it is', async () => {
    for (const [, fault] of losses) {
      const { world, server, player } = await opened(dialect);
      set(server, fault);
      await player.act(practise());
      await world.advance(2000);
      expect(player.exit()).toBe(false);
      await world.advance(100);
      expect(player.save()).toBe('pending');
      expect(player.state()).toBe('closed');
    }
  });

  test('leaving at the very moment that the network goes is found out afterwards', async () => {
    const { world, server, player } = await opened(dialect);
    await player.act(practise());
    await world.advance(100);
    set(server, { offline: true, lies: true });
    player.actUnseen(practise(2));
    player.exit();
    await world.advance(100);
    expect(player.save()).toBe('pending');
  });

  test('what was asked before the learner left does not take back that all was saved', async () => {
    const answers = [
      { takes: 0, reached: true },
      { takes: 3000, reached: false },
      { takes: 0, reached: true },
    ];
    const world = createWorld();
    const server = createStrictLms(dialect);
    const player = await openPlayer({ world, server, probe: () => answers.shift() ?? { takes: 0, reached: true } });
    await player.act(practise());
    await player.show();
    expect(player.exit()).toBe(true);
    await world.advance(10_000);
    expect(player.save()).toBe('saved');
  });

  test('leaving before it is known that the last commit was lost is found out afterwards, where nothing sends it again', async () => {
    const answers = [
      { takes: 3000, reached: false },
      { takes: 0, reached: true },
    ];
    const world = createWorld();
    const server = createStrictLms(dialect, {
      sending: dialect === 'scorm12' ? 'changes-once' : 'changes-since-launch',
    });
    const player = await openPlayer({ world, server, probe: () => answers.shift() ?? { takes: 0, reached: true } });
    set(server, { offline: true, lies: true });
    await player.act(practise());
    set(server, mended);
    player.exit();
    await world.advance(3000);
    const { interactions } = recordIn(server);
    expect([player.save(), interactions]).toEqual(
      dialect === 'scorm12' ? ['pending', []] : ['saved', ['praise_post=a']],
    );
  });

  test('leaving while what is known to be lost is tried again says in the end that all is saved, if it is', async () => {
    const { world, server, player } = await opened(dialect, dialect === 'scorm12' ? 'changes-once' : undefined);
    set(server, { offline: true, lies: true });
    await player.act({ do: 'speak', language: 'en' });
    await world.advance(100);
    expect(player.save()).toBe('pending');
    set(server, mended);
    player.exit();
    await world.advance(100);
    expect(player.save()).toBe('saved');
    expect(recordIn(server).attempt).toMatchObject({ language: 'en' });
  });

  test('a result that is to be told anew commits nothing while the page goes away', async () => {
    const { world, server, player } = await opened(dialect);
    set(server, { refuses: true });
    await player.takeCheck(2);
    await world.advance(100);
    const before = commits(player);
    player.unload();
    expect(commits(player)).toBe(before);
  });

  test('an answer to a question that the course no longer has does not keep the others from being recorded', async () => {
    const { world, shelf, server, player } = await opened(dialect);
    set(server, { refuses: true });
    await player.act(practise());
    player.kill();
    set(server, mended);
    const later = { ...course, questions: course.questions.filter(({ id }) => id !== 'praise_post') };
    const again = await openPlayer({ world, server, shelf, course: later });
    await again.act(practise(2));
    expect(recordIn(server).interactions).toEqual(['praise_thanks=a']);
  });

  test('is terminated also when saving fails on the way out', async () => {
    const { server, player } = await opened(dialect);
    set(server, { refuses: true });
    player.actUnseen(practise());
    expect(player.exit()).toBe(false);
    expect(player.calls.filter((call) => call.name === 'terminate')).toHaveLength(dialect === 'scorm12' ? 1 : 2);
  });

  test('blocked storage changes nothing for the LMS', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const player = await openPlayer({ world, server, shelf: { read: () => '', write: () => false } });
    await player.takeCheck(2);
    await world.advance(100);
    expect(player.save()).toBe('saved');
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });

  test('an LMS that refuses the session leaves the course running, kept in the browser', async () => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    server.intercept = (verb) => (verb === 'error' ? '101' : verb === 'get' ? '' : 'false');
    const player = await openPlayer({ world, server, shelf });
    expect([player.state(), player.connection.fault]).toEqual(['untracked', 'refused']);
    await player.act(practise());
    await world.advance(100);
    expect(player.save()).toBe('saved');
    player.exit();
    const again = await openPlayer({ world, server, shelf });
    expect(again.attempt().answers).toHaveLength(1);
    expect(server.stored.size).toBe(0);
  });

  test('an answer whose time is not known any more is recorded without one, and breaks nothing', async () => {
    const shelf = memoryShelf();
    const server = createStrictLms(dialect);
    const answers = [0, 9e15].map((at, index) => ({
      question: 'praise_post',
      key: 'a',
      round: index + 1,
      at,
      latency: 0,
    }));
    openJournal(shelf, course, 'j.jansen').write({
      attempt: { ...newAttempt(course, 5), revision: 3, answers },
      reached: false,
      settled: false,
      slots: [],
      seconds: 0,
    });
    const player = await openPlayer({ server, shelf });
    await player.paint();
    expect(recordIn(server).interactions).toEqual(['praise_post=a', 'praise_post=a']);
    expect([...server.stored.keys()].filter((element) => /\.time(stamp)?$/.test(element))).toEqual([]);
    expect(player.mistakes).toEqual([]);
  });
});
