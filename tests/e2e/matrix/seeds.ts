import type { ScormDialect } from '../../../scorm/preview/browser/strict/api-names.ts';
import { createStrictLms } from '../../contract/strict/lms.ts';
import { openPlayer, type Player } from '../../unit/session/player.ts';
import { createWorld, type World } from '../../unit/session/world.ts';
import { course } from './packages.ts';

/**
 * Where a learner stands when a case begins: nowhere; at the final check, with all lessons done; before the last two situations of the final check, the others
 * answered best; before the last one, the others answered best, or poorly; failed; passed; or passed before, and before the last
 * one of another try, the others answered poorly.
 */
export type Seed = 'nothing' | 'the check' | 'seven' | 'eight' | 'eight poor' | 'failed' | 'passed' | 'retry';

type Points = 0 | 2;

async function answer(player: Player, world: World, times: number, score: Points): Promise<void> {
  // The first check of a round begins it.
  for (let i = 0; i <= times; i++) {
    await player.act({ do: 'check', score, after: 0 });
    await world.advance(1000);
  }
}

const ways: Readonly<Record<Exclude<Seed, 'nothing'>, (player: Player, world: World) => Promise<void>>> = {
  'the check': () => Promise.resolve(),
  seven: (player, world) => answer(player, world, 7, 2),
  eight: (player, world) => answer(player, world, 8, 2),
  'eight poor': (player, world) => answer(player, world, 8, 0),
  failed: (player, world) => answer(player, world, 9, 0),
  passed: (player, world) => answer(player, world, 9, 2),
  async retry(player, world) {
    await answer(player, world, 9, 2);
    await answer(player, world, 8, 0);
  },
};

/** What an LMS holds of a learner who has come so far: the real session has told it. */
export async function seeded(dialect: ScormDialect, seed: Seed): Promise<Readonly<Record<string, string>>> {
  if (seed === 'nothing') return {};
  const hour = 3_600_000;
  const server = createStrictLms(dialect);
  const world = createWorld(Date.now() - hour);
  const player = await openPlayer({ server, course, world });
  for (const lesson of course.lessons) {
    await player.act({ do: 'visit', lesson });
    if (lesson === course.finalCheck.lesson) break;
    await player.act({ do: 'complete', lesson });
  }
  await ways[seed](player, world);
  player.exit();
  return Object.fromEntries(server.stored);
}
