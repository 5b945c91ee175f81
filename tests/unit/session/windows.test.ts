import { describe, expect, test } from 'vitest';
import { openJournal } from '../../../src/session/journal.ts';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import type { Shelf } from '../../../src/lms/web.ts';
import { course } from '../course/sample.ts';
import { recordIn } from './held.ts';
import { createPlaces } from './places.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld, type World } from './world.ts';

const practise = (scene = 0, score: 0 | 1 | 2 = 2) => ({ do: 'practise', scene, score, after: 0 }) as const;
const complete = (lesson: string) => ({ do: 'complete', lesson }) as const;
const visit = (lesson: string) => ({ do: 'visit', lesson }) as const;

const names = (player: Player) =>
  player
    .attempt()
    .answers.map((one) => `${one.question}.${one.round}`)
    .toSorted();

const both = ['praise_post.1', 'praise_thanks.1'];

type Case = {
  readonly world: World;
  readonly server: StrictLms | null;
  readonly shelf: Shelf;
  readonly open: (seed?: number) => Promise<Player>;
};

const cases: Record<string, () => Case> = Object.fromEntries(
  (['scorm12', 'scorm2004', 'web'] as const).map((dialect) => [
    dialect,
    () => {
      const world = createWorld();
      const server = dialect === 'web' ? null : createStrictLms(dialect);
      const shelf = memoryShelf();
      return {
        world,
        server,
        shelf,
        open: (seed = 1) => openPlayer({ world, server, shelf, dialect, seed }),
      };
    },
  ]),
);

describe.each(Object.entries(cases))('two windows of one learner in %s', (_name, create) => {
  /** Two windows, both open before anything is decided, or on an attempt that has begun. */
  const open = async (begun: boolean) => {
    const one = create();
    if (begun) {
      const before = await one.open(1);
      await before.act(complete('why'));
      before.unload();
    }
    return { ...one, left: await one.open(2), right: await one.open(3) };
  };

  test.each([false, true])('come to hold what both have done (attempt begun before: %s)', async (begun) => {
    const { left, right, open: again } = await open(begun);
    await left.act(practise());
    await right.storage();
    await right.act(practise(2));
    await left.storage();
    await left.paint();
    expect(names(left)).toEqual(both);
    expect(names(right)).toEqual(both);
    expect(left.attempt().seed).toBe(right.attempt().seed);
    right.unload();
    left.unload();
    expect(names(await again(4))).toEqual(both);
  });

  test.each([false, true])(
    'lose nothing when each has missed what the other wrote (attempt begun before: %s)',
    async (begun) => {
      const { left, right, open: again } = await open(begun);
      left.actUnseen(practise());
      right.actUnseen(practise(2));
      left.kill();
      await right.paint();
      right.kill();
      expect(names(await again(4))).toEqual(both);
    },
  );

  test.each([false, true])(
    'whichever is closed last, and whatever it had open, leaves what the other has decided (attempt begun before: %s)',
    async (begun) => {
      const ends: ((player: Player) => unknown)[] = [(p) => (p.hide(), p.unload()), (p) => p.unload(), (p) => p.exit()];
      for (const last of ['idle', 'placed'] as const)
        for (const end of ends) {
          const { left: busy, right: idle, server, open: again } = await open(begun);
          if (last === 'placed') await idle.act(visit('practice'));
          await busy.act(practise());
          await busy.act(practise(2));
          busy.exit();
          end(idle);
          if (server)
            expect(recordIn(server).attempt).toMatchObject({
              answers: [{ question: 'praise_post' }, { question: 'praise_thanks' }],
            });
          expect(names(await again(4))).toEqual(both);
        }
    },
  );

  test('do not throw each other off their place or language', async () => {
    const { left, right } = await open(true);
    await left.act(visit('practice'));
    await left.act({ do: 'speak', language: 'nl' });
    await right.act(visit('why'));
    await right.act({ do: 'speak', language: 'en' });
    await right.act(practise());
    await left.storage();
    await right.storage();
    expect(left.attempt()).toMatchObject({ place: 'practice', language: 'nl' });
    expect(right.attempt()).toMatchObject({ place: 'why', language: 'en' });
    expect(names(left)).toEqual(['praise_post.1']);
  });

  test('settle down: they do not go on writing because of one another', async () => {
    const { left, right } = await open(true);
    await left.act(practise());
    const writes = () => left.calls.length + right.calls.length;
    for (let round = 0; round < 5; round++) {
      for (const player of [right, left]) {
        await player.storage();
        await player.paint();
      }
    }
    const before = writes();
    for (const player of [right, left]) {
      await player.storage();
      await player.paint();
    }
    expect(writes()).toBe(before);
    expect([left.save(), right.save()]).toEqual(['saved', 'saved']);
  });

  test('never lower a pass: a window that has failed since takes it in first', async () => {
    const { left, right, server, open: again } = await open(true);
    await left.takeCheck(2);
    await right.takeCheck(0);
    right.exit();
    left.exit();
    expect((await again()).attempt()).toMatchObject({ passed: true, best: 100 });
    if (server)
      expect(recordIn(server)).toMatchObject({
        score: 100,
        status: server.dialect === 'scorm12' ? 'passed' : 'completed passed',
      });
  });

  test('never put what one of them told before over a pass of the other, however the network comes and goes', async () => {
    const { left, right, server } = await open(true);
    if (!server) return;
    const scores: (number | null)[] = [];
    server.onStored = () => scores.push(recordIn(server).score);
    await left.takeCheck(1);
    server.faults.offline = true;
    await left.act(practise());
    server.faults.offline = false;
    await right.storage();
    // No time passes: the one that has lost a commit has not tried again when the other one passes.
    for (let checks = 0; checks < 10; checks++) await right.act({ do: 'check', score: 2, after: 0 });
    expect(scores.at(-1)).toBe(100);
    left.hide();
    right.exit();
    left.exit();
    expect(scores.at(-1)).toBe(100);
    expect(scores).toEqual(scores.toSorted((a, b) => (a ?? -1) - (b ?? -1)));
  });

  test('never forget how much the LMS has stored, whichever knows less of it', async () => {
    const { left, right, server, shelf } = await open(false);
    if (!server) return;
    const stored = () => openJournal(shelf, course, 'j.jansen').read()?.reached ?? false;
    await left.act(practise());
    const known = stored();
    expect(known).toBe(true);
    server.faults.refuses = true;
    await right.act(practise(2));
    expect(stored()).toBe(true);
  });

  test.each(['refuses', 'offline', 'lies'] as const)(
    'write over no interaction of each other where commits are lost (%s)',
    async (fault) => {
      for (const ends of ['waiting', 'leaving', 'killed'] as const) {
        const { world, left, right, server, open: again } = await open(true);
        if (!server) return;
        await left.act(practise(0));
        Object.assign(server.faults, { offline: fault !== 'refuses', refuses: true, lies: fault === 'lies' });
        await left.act(practise(1));
        await right.act(practise(2));
        await left.act(practise(0));
        await right.act(practise(1));
        if (ends === 'killed') for (const window of [left, right]) window.kill();
        Object.assign(server.faults, { offline: false, refuses: false, lies: false });
        if (ends === 'waiting') await world.advance(20_000);
        if (ends === 'leaving') for (const window of [right, left]) window.exit();
        const last = await again(4);
        await last.paint();
        // Where the LMS would have sent it all the same, an answer that was told anew is there twice.
        const told = (scene: string) => recordIn(server).interactions.filter((one) => one === `praise_${scene}=a`);
        const counts = ['post', 'doubt', 'thanks'].map((scene) => told(scene).length);
        for (const [nth, least] of [2, 2, 1].entries()) expect(counts[nth], ends).toBeGreaterThanOrEqual(least);
        if (server.dialect === 'scorm2004') expect(counts, ends).toEqual([2, 2, 1]);
        expect(last.mistakes, ends).toEqual([]);
      }
    },
  );

  test('tell of one another’s answers when what failed is tried again', async () => {
    const { world, left, right, server } = await open(true);
    if (!server) return;
    server.faults.refuses = true;
    await left.act(practise());
    expect(left.save()).toBe('pending');
    server.faults.refuses = false;
    await right.act(practise(2));
    await world.advance(1000);
    expect(left.save()).toBe('saved');
    expect(recordIn(server).attempt).toMatchObject({ answers: [{}, {}] });
  });

  test.each(['refuses', 'offline', 'lies'] as const)(
    'leave an LMS alone that takes nothing: each tries as often as one window does (%s)',
    async (fault) => {
      const { world, left, right, server } = await open(true);
      if (!server) return;
      Object.assign(server.faults, { offline: fault !== 'refuses', refuses: true, lies: fault === 'lies' });
      const tries = () => [left, right].flatMap(({ calls }) => calls.filter(({ name }) => name === 'commit')).length;
      await left.act(practise());
      await right.act(practise(2));
      const before = tries();
      for (let second = 0; second < 75; second++) {
        await world.advance(1000);
        for (const window of [left, right]) await window.storage();
      }
      expect(tries() - before).toBeLessThanOrEqual(2 * 9);
      Object.assign(server.faults, { offline: false, refuses: false, lies: false });
      await world.advance(16_000);
      expect([left.save(), right.save()]).toEqual(['saved', 'saved']);
    },
  );

  test('over, takes nothing in any more', async () => {
    const { left, right } = await open(true);
    left.exit();
    await right.act(practise());
    const calls = left.calls.length;
    await left.storage();
    left.hide();
    await left.show();
    expect(left.calls).toHaveLength(calls);
    expect(names(left)).toEqual([]);
  });
});

test.each(['scorm12', 'scorm2004'] as const)(
  'in %s a window tells of what another left in the browser while it was waiting for its own commit',
  async (dialect) => {
    const world = createWorld();
    const server = createStrictLms(dialect);
    const shelf = memoryShelf();
    const left = await openPlayer({ world, server, shelf, probeTakes: 3000 });
    await left.act(practise());
    const right = await openPlayer({ world, server, shelf });
    server.faults.refuses = true;
    await right.act(practise(2));
    right.kill();
    // The browser tells each window what another has stored.
    await left.storage();
    server.faults.refuses = false;
    await world.advance(10_000);
    expect(left.save()).toBe('saved');
    expect(recordIn(server).attempt).toMatchObject({ answers: [{}, {}] });
  },
);

test.each(['scorm12', 'scorm2004'] as const)(
  'two windows in %s lose nothing where all that the browser keeps is wiped under the first',
  async (dialect) => {
    const world = createWorld();
    const places = createPlaces(world);
    const server = createStrictLms(dialect);
    const open = async (seed: number) => openPlayer({ world, server, shelf: await places.shelf(), seed });
    const before = await open(1);
    before.actUnseen(practise());
    before.kill();
    const left = await open(2);
    places.local.clear();
    places.database.clear();
    const right = await open(3);
    left.unload();
    await right.act(practise(2));
    await world.advance(1000);
    expect(names(await open(4))).toEqual(both);
  },
);
