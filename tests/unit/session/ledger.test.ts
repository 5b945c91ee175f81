import { describe, expect, test } from 'vitest';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { course } from '../course/sample.ts';
import { recordIn, statuses } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const practise = (scene: number) => ({ do: 'practise', scene, score: 2, after: 0 }) as const;
const complete = (lesson: string) => ({ do: 'complete', lesson }) as const;

/** An LMS that says that it has no interactions at all. */
function miscounting(server: StrictLms): StrictLms {
  server.intercept = (verb, args, through) =>
    verb === 'get' && args[0] === 'cmi.interactions._count' ? '0' : through();
  return server;
}

/** What each standard calls an attempt that is under way, with what else the LMS has of it. */
const underWay = {
  scorm12: (more: object = {}) => ({ 'cmi.core.lesson_status': 'incomplete', ...more }),
  scorm2004: (more: object = {}) => ({ 'cmi.exit': 'suspend', 'cmi.completion_status': 'incomplete', ...more }),
};

const raw = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' };

describe.each(['scorm12', 'scorm2004'] as const)('in %s', (standard) => {
  const around = () => ({ world: createWorld(), shelf: memoryShelf(), server: miscounting(createStrictLms(standard)) });

  test('an answer whose commit was stored when the window was killed is not written over, however the LMS counts', async () => {
    const all = around();
    const first = await openPlayer({ ...all, probeTakes: 5000 });
    await first.act(practise(0));
    await all.world.advance(6000);
    await first.act(practise(2));
    first.kill();
    await (await openPlayer(all)).act(practise(1));
    expect(recordIn(all.server).interactions).toEqual(['praise_post=a', 'praise_thanks=a', 'praise_doubt=a']);
  });

  test('an answer whose commit was lost goes behind all that has arrived, however the LMS counts and the course has changed', async () => {
    const all = around();
    const first = await openPlayer(all);
    await first.act(practise(0));
    await first.act(practise(2));
    all.server.faults.offline = true;
    await first.act(practise(1));
    first.kill();
    all.server.faults.offline = false;
    const later = { ...course, questions: course.questions.filter(({ id }) => id !== 'praise_post') };
    await (await openPlayer({ ...all, course: later })).paint();
    expect(recordIn(all.server).interactions).toEqual(['praise_post=a', 'praise_thanks=a', 'praise_doubt=a']);
  });

  test('an answer that is refused for once is told in its turn, and writes over no other', async () => {
    const all = around();
    const first = await openPlayer(all);
    await first.act(practise(0));
    await first.act(practise(2));
    first.exit();
    const usual = all.server.intercept;
    const refused: string[] = [];
    all.server.intercept = (verb, args, through) => {
      const element = String(args[0]);
      if (verb === 'error') return '101';
      if (verb !== 'set' || element !== 'cmi.interactions.3.id' || refused.push(element) > 1)
        return usual(verb, args, through);
      return 'false';
    };
    const again = await openPlayer(all);
    await again.act(practise(1));
    again.actUnseen(practise(0));
    await again.act(practise(2));
    expect(recordIn(all.server).interactions).toHaveLength(3);
    await again.act(complete('why'));
    expect(recordIn(all.server).interactions).toEqual(
      ['post', 'thanks', 'doubt', 'post', 'thanks'].map((scene) => `praise_${scene}=a`),
    );
  });

  test('an answer that is refused for once, and told at another index, takes that of no other', async () => {
    const { world, shelf, server } = around();
    server.intercept = (_verb, _args, through) => through();
    const lost = await openPlayer({ world, shelf, server });
    lost.actUnseen(practise(0));
    lost.kill();
    const anew = await openPlayer({ world, shelf, server, probeTakes: 5000 });
    await anew.paint();
    anew.actUnseen(practise(2));
    anew.kill();
    let refused = 0;
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '101';
      return verb === 'set' && args[0] === 'cmi.interactions.0.id' && refused++ === 0 ? 'false' : through();
    };
    const again = await openPlayer({ world, shelf, server });
    await again.paint();
    expect(recordIn(server).interactions).toEqual(['praise_post=a', 'praise_post=a', 'praise_thanks=a']);
  });

  test('an answer on its way when the window is closed is not told twice', async () => {
    for (const moves of standard === 'scorm2004' ? [true, false] : [false]) {
      const all = around();
      const first = await openPlayer({ ...all, probeTakes: 5000 });
      await first.act(practise(0));
      if (moves) await first.act({ do: 'visit', lesson: 'why' });
      first.unload();
      await (await openPlayer(all)).paint();
      expect(recordIn(all.server).interactions).toEqual(['praise_post=a']);
    }
  });

  test('lessons are told behind those that the LMS has, also where its suspend data is damaged', async () => {
    const all = around();
    const first = await openPlayer(all);
    await first.act(complete('practice'));
    first.kill();
    all.server.stored.set('cmi.suspend_data', 'damaged');
    const again = await openPlayer(all);
    await again.act(complete('why'));
    expect(recordIn(all.server).objectives).toEqual(['practice', 'why']);
    expect(again.mistakes).toEqual([]);
  });

  test('lessons of which the LMS has never heard do not take the place of what it has by itself', async () => {
    const all = around();
    Object.assign(all.server.faults, { offline: true, lies: true });
    const first = await openPlayer(all);
    await first.act(complete('practice'));
    first.kill();
    Object.assign(all.server.faults, { offline: false, lies: false });
    const again = await openPlayer(all);
    await again.act(complete('why'));
    expect(recordIn(all.server).objectives).toEqual(['practice', 'why']);
    expect(again.mistakes).toEqual([]);
  });

  test('a result that the LMS once had, from whatever browser, is not taken into the attempt that it begins anew', async () => {
    const all = around();
    const elsewhere = memoryShelf();
    const passing = await openPlayer(all);
    await passing.takeCheck(2);
    passing.kill();
    (await openPlayer({ ...all, shelf: elsewhere })).kill();
    // It stays known where the LMS loses it, and the window is gone before it has been told again.
    for (const element of all.server.stored.keys())
      if (/score|success/.test(element)) all.server.stored.delete(element);
    all.server.stored.set(standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'incomplete');
    (await openPlayer(all)).kill();
    for (const shelf of [all.shelf, elsewhere]) {
      const anew = createStrictLms(standard, { stored: underWay[standard]() });
      expect((await openPlayer({ ...all, shelf, server: anew })).attempt()).toMatchObject({
        passed: false,
        answers: [],
      });
    }
  });

  test('a score below the one that the LMS has is left out, and a better one written', async () => {
    const stored = underWay[standard]({ [raw[standard]]: '60' });
    const server = createStrictLms(standard, { stored });
    const player = await openPlayer({ server });
    await player.takeCheck(1);
    expect(recordIn(server)).toMatchObject({ status: statuses[standard].failed, score: 60 });
    await player.takeCheck(2);
    expect(recordIn(server)).toMatchObject({ status: statuses[standard].passed, score: 100 });
    player.exit();
    const status = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    server.stored.set(status, 'incomplete');
    const again = await openPlayer({ server });
    await again.paint();
    expect(recordIn(server).status).toBe(statuses[standard].passed);
    expect(again.calls.filter(({ name, element }) => name === 'set' && element === raw[standard])).toEqual([]);
  });

  test('a course that the LMS calls completed by itself can still be passed', async () => {
    const stored =
      standard === 'scorm12'
        ? { 'cmi.core.lesson_status': 'completed' }
        : { 'cmi.exit': 'suspend', 'cmi.completion_status': 'completed' };
    const server = createStrictLms(standard, { stored });
    await (await openPlayer({ server })).takeCheck(2);
    expect(recordIn(server)).toMatchObject({ status: statuses[standard].passed, score: 100 });
  });
});

describe('in an LMS that sends each value once', () => {
  const once = () => ({
    world: createWorld(),
    shelf: memoryShelf(),
    server: createStrictLms('scorm12', { sending: 'changes-once' }),
  });

  /** Leaves a gap for each answer to these scenes: what was told in a lost commit is told again behind it. */
  async function leaveGaps(all: ReturnType<typeof once>, saves: readonly (readonly number[])[]): Promise<void> {
    const lossy = await openPlayer(all);
    for (const scenes of saves) {
      all.server.faults.offline = true;
      for (const scene of scenes) lossy.actUnseen(practise(scene));
      await lossy.paint();
      all.server.faults.offline = false;
      await all.world.advance(20_000);
    }
    lossy.exit();
  }

  test('what was lost while it was told anew is told once more, though suspend data had the answer before', async () => {
    const all = once();
    const { world, server } = all;
    const player = await openPlayer({ ...all, probe: () => ({ takes: server.faults.lies ? 5000 : 0, reached: true }) });
    server.faults.offline = true;
    await player.act(practise(0));
    server.faults.offline = false;
    // The trial arrives: suspend data alone. What follows at once is lost, and the window killed before anyone knows.
    server.intercept = (_verb, args, through) => {
      if (/interactions/.test(String(args[0]))) Object.assign(server.faults, { offline: true, lies: true });
      return through();
    };
    await world.advance(2000);
    player.kill();
    expect(recordIn(server)).toMatchObject({ interactions: [], attempt: { answers: [{}] } });
    server.intercept = (_verb, _args, through) => through();
    Object.assign(server.faults, { offline: false, lies: false });
    await (await openPlayer(all)).paint();
    expect(recordIn(server).interactions).toEqual(['praise_post=a']);
  });

  const losing: [string, (player: Player, all: ReturnType<typeof once>) => Promise<unknown>][] = [
    ['killed once it is known', ({ act }, { world }) => act(practise(1)).then(() => world.advance(100))],
    ['left at once', async (player) => (player.actUnseen(practise(1)), player.exit())],
    [
      'left once it is known, for an LMS that says that all is well',
      async (player, { world, server }) => {
        server.faults.lies = true;
        await player.act(practise(1));
        await world.advance(100);
        player.exit();
        server.faults.lies = false;
      },
    ],
  ];

  test.each(losing)(
    'the gaps that lost answers leave are filled in their order, the last one %s',
    async (_how, lose) => {
      const all = once();
      const { server } = all;
      await leaveGaps(all, [[0], [2]]);
      const indexes = () => [0, 1, 2, 3, 4].filter((index) => server.stored.has(`cmi.interactions.${index}.id`));
      expect(indexes()).toEqual([1, 3]);
      const idle = await openPlayer(all);
      await idle.act(complete('why'));
      idle.kill();
      server.faults.offline = true;
      const lost = await openPlayer(all);
      await lose(lost, all);
      lost.kill();
      server.faults.offline = false;
      const last = await openPlayer(all);
      await last.paint();
      expect(indexes()).toEqual([0, 1, 3]);
      await last.act(practise(0));
      expect(indexes()).toEqual([0, 1, 2, 3]);
      expect(last.mistakes).toEqual([]);
    },
  );

  test('the gaps that lost answers leave are not taken for the end where the LMS has lost the others, too', async () => {
    const all = once();
    const { server } = all;
    await leaveGaps(all, [[0], [2]]);
    for (const element of server.stored.keys())
      if (element.startsWith('cmi.interactions')) server.stored.delete(element);
    const again = await openPlayer(all);
    for (const scene of [0, 1, 2]) await again.act(practise(scene));
    expect(recordIn(server).interactions).toEqual(['praise_post=a', 'praise_doubt=a', 'praise_thanks=a']);
    expect(again.calls.filter(({ name }) => name === 'error').length).toBeLessThanOrEqual(4);
  });

  test('gaps that a lost commit was to fill are filled by the next launch, and what lies behind them stays', async () => {
    const all = once();
    const { server } = all;
    await leaveGaps(all, [[0, 0]]);
    Object.assign(server.faults, { offline: true, lies: true });
    const filling = await openPlayer({ ...all, probeTakes: 5000 });
    filling.actUnseen(practise(1));
    filling.actUnseen(practise(1));
    await filling.act(practise(1));
    filling.kill();
    Object.assign(server.faults, { offline: false, lies: false });
    const last = await openPlayer(all);
    await last.act(practise(2));
    const twice = ['praise_doubt=a', 'praise_doubt=a', 'praise_post=a', 'praise_post=a'];
    expect(recordIn(server).interactions.toSorted()).toEqual(
      ['praise_doubt=a', ...twice, 'praise_thanks=a'].toSorted(),
    );
  });

  test('a gap that was filled before anyone knew is not filled again', async () => {
    const all = once();
    const { server } = all;
    await leaveGaps(all, [[0]]);
    const filling = await openPlayer({ ...all, probeTakes: 5000 });
    await filling.act(practise(1));
    filling.kill();
    const last = await openPlayer(all);
    await last.act(practise(2));
    expect(recordIn(server).interactions.toSorted()).toEqual(['praise_doubt=a', 'praise_post=a', 'praise_thanks=a']);
  });

  test('a gap that is refused for once, and filled all the same, is none any more', async () => {
    const all = once();
    all.server.faults.refuses = true;
    const lossy = await openPlayer(all);
    lossy.actUnseen(practise(0));
    await lossy.act(practise(2));
    lossy.kill();
    all.server.faults.refuses = false;
    let refused = 0;
    all.server.intercept = (verb, args, through) => {
      if (verb === 'error') return '101';
      return verb === 'set' && args[0] === 'cmi.interactions.0.id' && refused++ === 0 ? 'false' : through();
    };
    await (await openPlayer(all)).paint();
    expect(recordIn(all.server).interactions).toEqual(['praise_post=a', 'praise_thanks=a']);
  });

  test('a lesson that is done while nothing arrives is told once something has', async () => {
    const all = once();
    const player = await openPlayer(all);
    all.server.faults.offline = true;
    await player.act(practise(0));
    await player.act(complete('why'));
    all.server.faults.offline = false;
    await all.world.advance(20_000);
    expect(recordIn(all.server).objectives).toEqual(['why']);
  });

  test.each([false, true])(
    'a lesson that stands otherwise than before, told in a commit that is lost, is told again once something has arrived (killed then: %o)',
    async (isKilled) => {
      const all = once();
      const first = await openPlayer(all);
      await first.act(complete('final-check'));
      first.exit();
      const again = await openPlayer(all);
      for (let checks = 0; checks < 9; checks++) await again.act({ do: 'check', score: 2, after: 0 });
      all.server.faults.refuses = true;
      await again.act({ do: 'check', score: 2, after: 0 });
      expect(again.attempt().passed).toBe(true);
      all.server.faults.refuses = false;
      // Suspend data has it, and nothing else.
      if (isKilled) all.server.onStored = () => (all.server.faults.refuses = true);
      await all.world.advance(20_000);
      if (isKilled) {
        again.kill();
        all.server.onStored = () => {};
        all.server.faults.refuses = false;
        await (await openPlayer(all)).paint();
      }
      expect(all.server.stored.get('cmi.objectives.0.status')).toBe('passed');
      expect(recordIn(all.server)).toMatchObject({ status: 'passed', score: 100 });
      expect(again.mistakes).toEqual([]);
    },
  );

  test('an answer of which it turns out late that it was lost is told at the next launch, or at the one after that', async () => {
    const all = once();
    const { world, server } = all;
    const answers = [{ takes: 8000, reached: false }];
    const probe = () => answers.shift() ?? { takes: 50, reached: true };
    const player = await openPlayer({ ...all, probe });
    Object.assign(server.faults, { offline: true, lies: true });
    await player.act(practise(0));
    Object.assign(server.faults, { offline: false, lies: false });
    await player.act(complete('practice'));
    await world.advance(8000);
    server.faults.refuses = true;
    expect(player.exit()).toBe(false);
    server.faults.refuses = false;
    expect(recordIn(server)).toMatchObject({ interactions: [], attempt: { answers: [{ question: 'praise_post' }] } });
    (await openPlayer(all)).kill();
    await (await openPlayer(all)).paint();
    expect(recordIn(server).interactions).toEqual(['praise_post=a']);
  });

  test('a result that has arrived is not told again because something else was lost', async () => {
    const all = once();
    const player = await openPlayer(all);
    await player.takeCheck(2);
    await all.world.advance(100);
    const before = player.calls.length;
    all.server.faults.refuses = true;
    await player.act(practise(0));
    all.server.faults.refuses = false;
    await all.world.advance(20_000);
    expect(recordIn(all.server).interactions).toContain('praise_post=a');
    expect(player.calls.slice(before).filter(({ element }) => /status|raw/.test(element))).toEqual([]);
  });

  test('what was lost and needs no telling anew is told by one commit', async () => {
    const all = once();
    const player = await openPlayer(all);
    all.server.faults.refuses = true;
    await player.act({ do: 'speak', language: 'en' });
    all.server.faults.refuses = false;
    const before = player.calls.length;
    await all.world.advance(20_000);
    expect(recordIn(all.server).attempt).toMatchObject({ language: 'en' });
    expect(player.calls.slice(before).filter(({ name }) => name === 'commit')).toHaveLength(1);
  });

  test('a result that had to be told again does not make the next one cost more', async () => {
    const all = once();
    const player = await openPlayer(all);
    all.server.faults.refuses = true;
    await player.takeCheck(1);
    all.server.faults.refuses = false;
    await all.world.advance(20_000);
    expect(recordIn(all.server)).toMatchObject({ status: 'failed', score: 50 });
    for (let checks = 0; checks < 10; checks++) {
      const before = player.calls.length;
      await player.act({ do: 'check', score: 2, after: 0 });
      expect(player.calls.slice(before).filter(({ name }) => name === 'commit')).toHaveLength(1);
    }
    expect(recordIn(all.server)).toMatchObject({ status: 'passed', score: 100 });
  });
});
