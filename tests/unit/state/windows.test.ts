import { describe, expect, test } from 'vitest';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import type { Shelf } from '../../../src/lms/web.ts';
import { recordIn } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

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
  readonly server: StrictLms | null;
  readonly shelf: Shelf;
  readonly open: (seed?: number) => Promise<Player>;
};

const cases: Record<string, () => Case> = Object.fromEntries(
  (['scorm12', 'scorm2004', 'web'] as const).map((standard) => [
    standard,
    () => {
      const world = createWorld();
      const server = standard === 'web' ? null : createStrictLms(standard);
      const shelf = memoryShelf();
      return { server, shelf, open: (seed = 1) => openPlayer({ world, server, shelf, standard, seed }) };
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
    right.storage();
    await right.act(practise(2));
    left.storage();
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
    left.storage();
    expect(left.attempt()).toMatchObject({ place: 'practice', language: 'nl' });
    expect(names(left)).toEqual(['praise_post.1']);
  });

  test('settle down: they do not go on writing because of one another', async () => {
    const { left, right } = await open(true);
    await left.act(practise());
    const writes = () => left.calls.length + right.calls.length;
    for (let round = 0; round < 5; round++) {
      for (const player of [right, left]) {
        player.storage();
        await player.paint();
      }
    }
    const before = writes();
    for (const player of [right, left]) {
      player.storage();
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
        status: server.standard === 'scorm12' ? 'passed' : 'completed passed',
      });
  });

  test('over, takes nothing in any more', async () => {
    const { left, right } = await open(true);
    left.exit();
    await right.act(practise());
    const calls = left.calls.length;
    left.storage();
    left.hide();
    await left.show();
    expect(left.calls).toHaveLength(calls);
    expect(names(left)).toEqual([]);
  });
});
