import { describe, expect, test } from 'vitest';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import type { Call } from '../../contract/strict/session.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { course } from '../course/sample.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const most = { launch: 15, decision: 14 };

const check = (score: 0 | 1 | 2 = 2) => ({ do: 'check', score, after: 0 }) as const;

/** The calls that something costs. */
async function cost(player: Player, deed: () => Promise<void>): Promise<readonly Call[]> {
  const before = player.calls.length;
  await deed();
  return player.calls.slice(before);
}

const listed = (calls: readonly Call[]) =>
  calls.map((call) => `${call.name} ${call.element}=${call.value.slice(0, 40)}`).join('\n');

/** Every way in which the deciding answer can come: with how many rounds before, and with how many relaunches on the way. */
const comings = [0, 1, 2].flatMap((rounds) => [0, 1, 4, 8].map((relaunched) => ({ rounds, relaunched })));

describe.each(['scorm12', 'scorm2004'] as const)('%s', (dialect) => {
  const open = (server: StrictLms, world = createWorld(), shelf = memoryShelf()) =>
    openPlayer({ server, world, shelf });

  test('is launched in at most 15 calls, first or again', async () => {
    const server = createStrictLms(dialect, { language: 'nl' });
    for (const deed of ['first', 'practised', 'passed', 'again']) {
      const player = await open(server);
      expect(player.calls.length, `${deed}:\n${listed(player.calls)}`).toBeLessThanOrEqual(most.launch);
      if (deed === 'practised') await player.act({ do: 'practise', scene: 0, score: 2, after: 0 });
      if (deed === 'passed') await player.takeCheck(2);
      player.exit();
    }
  });

  test('is launched in at most 15 calls, too, where Initialize says that the session is open already', async () => {
    const server = createStrictLms(dialect, { language: 'nl' });
    let isInitialize = false;
    server.intercept = (verb, _args, through) => {
      const answer = isInitialize && verb === 'error' ? (dialect === 'scorm12' ? '101' : '103') : through();
      isInitialize = verb === 'initialize';
      return isInitialize ? 'false' : answer;
    };
    for (const deed of ['first', 'again']) {
      const player = await open(server);
      expect(player.state()).toBe('open');
      expect(player.calls.length, `${deed}:\n${listed(player.calls)}`).toBeLessThanOrEqual(most.launch - 1);
      await player.act({ do: 'practise', scene: 0, score: 2, after: 0 });
      player.exit();
    }
  });

  test.each(comings)(
    'writes at most 14 calls a decision in 1.2, the deciding answer of the final check included: %o',
    async ({ rounds, relaunched }) => {
      const server = createStrictLms(dialect);
      const shelf = memoryShelf();
      const world = createWorld();
      let player = await open(server, world, shelf);
      const within = async (what: string, deed: () => Promise<void>) => {
        await world.advance(1000);
        const calls = await cost(player, deed);
        if (dialect === 'scorm12')
          expect(calls.length, `${what}:\n${listed(calls)}`).toBeLessThanOrEqual(most.decision);
        expect(calls.filter((call) => call.name === 'commit').length, `${what}:\n${listed(calls)}`).toBeLessThanOrEqual(
          1,
        );
        expect(calls.filter((call) => call.name === 'error')).toEqual([]);
      };
      for (const lesson of ['why', 'practice']) {
        await player.act({ do: 'visit', lesson });
        await within(lesson, () => player.act({ do: 'practise', scene: 0, score: 1, after: 0 }));
        await within(lesson, () => player.act({ do: 'complete', lesson }));
      }
      for (let round = 0; round <= rounds; round++) {
        await within(`beginning round ${round}`, () => player.act(check()));
        for (let question = 0; question < 9; question++) {
          if (question === 9 - relaunched) {
            player.unload();
            player = await open(server, world, shelf);
            await player.paint();
            await player.act({ do: 'visit', lesson: 'why' });
            await player.act({ do: 'visit', lesson: 'final-check' });
          }
          await within(`question ${question} of round ${round}`, () => player.act(check(round === rounds ? 2 : 1)));
        }
        await within('after the round', () => player.act({ do: 'complete', lesson: 'final-check' }));
      }
      expect(player.attempt().passed).toBe(true);
    },
  );

  test('writes no place while there is none: scorm-again refuses a blank one', async () => {
    const player = await open(createStrictLms(dialect));
    await player.act({ do: 'speak', language: 'en' });
    player.exit();
    expect(player.calls.filter(({ element }) => /location/.test(element))).toEqual([]);
  });

  test('writes no element in a session that has not changed', async () => {
    const player = await open(createStrictLms(dialect));
    for (const lesson of course.lessons) {
      await player.act({ do: 'visit', lesson });
      await player.act({ do: 'practise', scene: 0, score: 1, after: 0 });
      await player.act({ do: 'complete', lesson });
    }
    await player.takeCheck(0);
    await player.takeCheck(2);
    await player.takeCheck(1);
    player.exit();
    const held = new Map<string, string>();
    for (const { name, element, value } of player.calls) {
      if (name !== 'set') continue;
      expect(held.get(element), element).not.toBe(value);
      held.set(element, value);
    }
  });
});
