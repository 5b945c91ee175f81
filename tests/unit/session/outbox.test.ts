import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerName } from '../../../src/course/interactions.ts';
import type { Outbox } from '../../../src/session/outbox-state.ts';
import { owedIn } from '../../../src/session/slots.ts';
import { createSmallWorld, interactionsOf, storedAnswers, type SmallWorld, type Turn } from './small-world.ts';

const turns: readonly Turn[] = [
  ...(['answer', 'paint', 'due', 'hide', 'relaunch', 'other device'] as const),
  ...(['fair', 'denied', 'refused', 'lied'] as const),
];

const anyTurns = fc.array(fc.constantFrom(...turns), { maxLength: 40 });

function playAll(world: SmallWorld, all: readonly Turn[]): SmallWorld {
  for (const turn of all) world.play(turn);
  return world;
}

/** What has arrived, as `where what`. */
const arrivedIn = ({ slots, registers }: Outbox) =>
  [...slots, ...registers].flatMap(({ at, what, fate }) => (fate === 'arrived' ? [`${at} ${what}`] : []));

/** What stands where something had arrived that does no longer: another value of a register is none. */
function lowered(before: Outbox, after: Outbox): readonly string[] {
  const now = new Set(arrivedIn(after));
  const places = new Set(before.slots.map(({ at, what }) => `${at} ${what}`));
  return arrivedIn(before).filter((one) => places.has(one) && !now.has(one));
}

/** Lets the LMS be well, and whatever waits come; answers the commits that it took until nothing waits. */
function heal(world: SmallWorld): number {
  world.play('fair');
  const before = world.commits;
  for (let left = 10; left > 0 && (world.waiting().paint || world.waiting().due); left--)
    playAll(world, ['paint', 'due']);
  return world.commits - before;
}

/** The names of the latest answers to each question: suspend data keeps no others. */
const latestOf = ({ attempt }: Outbox) =>
  [...new Map(attempt.answers.map((one) => [one.question, answerName(one)])).values()].toSorted();

/**
 * All that this window knows is in the LMS, and known to be. Where suspend data has come from another device, an interaction
 * may be known to that one alone to be missing.
 */
function expectArrived(world: SmallWorld, story: string, isWhole: boolean): void {
  const { attempt, slots, registers, phase } = world.box;
  expect(phase, story).toBe('idle');
  expect(storedAnswers(world).toSorted(), story).toEqual(latestOf(world.box));
  const told = [...world.server.interactions.values()];
  for (const one of isWhole ? interactionsOf(attempt) : []) expect(told, story).toContain(one);
  expect(registers.find(({ at }) => at === ' data')?.fate, story).toBe('arrived');
  expect(owedIn(slots), story).toEqual([]);
  expect(
    slots.filter(({ fate }) => fate === 'sent'),
    story,
  ).toEqual([]);
}

describe.each([true, false])('the outbox of an LMS that sends again what was lost: %s', (resends) => {
  test('lowers nothing that has arrived, whatever happens', () => {
    fc.assert(
      fc.property(anyTurns, (all) => {
        const { moves } = playAll(createSmallWorld(resends), all);
        for (const [before, after] of moves) {
          expect(lowered(before, after)).toEqual([]);
          expect([after.reached, after.settled]).toEqual([
            after.reached || before.reached,
            after.settled || before.settled,
          ]);
        }
      }),
    );
  });

  test('asks for nothing that does harm when it is done twice', () => {
    fc.assert(
      fc.property(anyTurns, (all) => {
        const [once, twice] = [1, 2].map((times) => playAll(createSmallWorld(resends, times), all)) as [
          SmallWorld,
          SmallWorld,
        ];
        expect(twice.journals).toEqual(once.journals);
        expect(twice.server).toEqual(once.server);
      }),
    );
  });

  test('comes to hold that all has arrived, within two commits of an LMS that is well, from wherever it is', () => {
    fc.assert(
      fc.property(anyTurns, (all) => {
        const world = playAll(createSmallWorld(resends), all);
        expect(heal(world)).toBeLessThanOrEqual(2);
        expectArrived(world, all.join(', '), resends || !all.includes('other device'));
      }),
    );
  });

  test('loses nothing of two answers at two devices, in every order of faults', () => {
    const worlds = new Set<string>();
    const walk = (story: readonly Turn[], left: number): void => {
      const world = playAll(createSmallWorld(resends), story);
      const given = story.filter((one) => one === 'answer').length;
      const seen = `${left} ${given} ${world.state()}`;
      if (worlds.has(seen)) return;
      worlds.add(seen);
      for (const turn of left > 0 ? turns : []) {
        const isIdle = (turn === 'paint' && !world.waiting().paint) || (turn === 'due' && !world.waiting().due);
        const isThird = turn === 'answer' && given === 2;
        if (!isIdle && !isThird && turn !== story.at(-1)) walk([...story, turn], left - 1);
      }
      expect(heal(world), story.join(', ')).toBeLessThanOrEqual(2);
      expectArrived(world, story.join(', '), resends || !story.includes('other device'));
      // The other device and this one, each launched once more, have it all together.
      for (const again of ['other device', 'other device'] as const) {
        playAll(world, [again]);
        heal(world);
      }
      expectArrived(world, `${story.join(', ')}, and both devices`, true);
      expect(new Set(storedAnswers(world)).size, story.join(', ')).toBe(given);
    };
    walk([], 6);
    expect(worlds.size).toBeGreaterThan(1000);
  });
});
