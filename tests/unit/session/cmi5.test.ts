import { describe, expect, test } from 'vitest';
import { verbOf, type Json } from '../../../scorm/preview/cmi5/rules.ts';
import { createCmi5Lms, type Cmi5Lms } from '../../contract/strict/cmi5.ts';
import type { StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld, settled, type World } from './world.ts';

type Window_ = ReturnType<Cmi5Lms['launch']>['win'];

/** A device: what its browser keeps, and its time. */
type Device = { readonly world: World; readonly shelf: ReturnType<typeof memoryShelf> };

const device = (): Device => ({ world: createWorld(Date.now()), shelf: memoryShelf() });

/** Waits until the record store has been asked nothing for a while. */
async function quiet(lms: Cmi5Lms): Promise<void> {
  for (let still = 0, before = -1; still < 10; still = lms.asked.length === before ? still + 1 : 0) {
    before = lms.asked.length;
    for (let turn = 0; turn < 5; turn++) await settled();
  }
}

/** Lets time pass a second at a time, and the network do its work within each. */
async function pass(lms: Cmi5Lms, { world }: Device, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await world.advance(1000);
    await quiet(lms);
  }
}

async function play(lms: Cmi5Lms, { world, shelf }: Device, win: Window_ = lms.launch().win): Promise<Player> {
  const server = {
    dialect: 'cmi5',
    launch: () => ({ win, calls: [], mistakes: [] }),
    reachable: () => true,
  } as unknown as StrictLms;
  const player = await openPlayer({ server, world, shelf });
  await quiet(lms);
  return player;
}

async function check(lms: Cmi5Lms, at: Device, player: Player, score: 0 | 1 | 2): Promise<void> {
  await player.takeCheck(score);
  await pass(lms, at, 1);
}

async function exit(lms: Cmi5Lms, player: Player): Promise<void> {
  player.exit();
  await quiet(lms);
}

const verbs = (lms: Cmi5Lms) => lms.statements().map(verbOf);
const spoken = (lms: Cmi5Lms) => verbs(lms).filter((verb) => verb !== 'answered' && verb !== 'progressed');
const answers = (lms: Cmi5Lms) => {
  const all = lms.statements().filter((one) => verbOf(one) === 'answered');
  return new Set(all.map((one) => `${(one['object'] as Json)['id'] as string} ${String(one['id'])}`)).size;
};
const suspended = (lms: Cmi5Lms, { session }: ReturnType<Cmi5Lms['launch']>) =>
  JSON.parse(lms.records.document(`state\n${session.registration}\nsharewise.attempt`)?.text ?? '{}') as {
    data?: string;
    owed?: unknown[];
  };

describe('a course in an LMS with a record store', () => {
  test('is passed: everything has arrived, in order, and the LMS is told no more than it takes', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const player = await play(lms, here);
    expect([player.state(), player.save()]).toEqual(['open', 'saved']);
    await check(lms, here, player, 2);
    expect(player.save()).toBe('saved');
    await exit(lms, player);
    expect([player.state(), player.save()]).toEqual(['closed', 'saved']);
    expect(spoken(lms)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect(lms.offences()).toEqual([]);
  });

  test('is failed, tried again in the next launch, and passed', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const first = await play(lms, here);
    await check(lms, here, first, 0);
    await exit(lms, first);
    const second = await play(lms, here);
    expect(second.attempt().best).toBe(0);
    await check(lms, here, second, 2);
    await exit(lms, second);
    expect(spoken(lms)).toEqual([
      ...['initialized', 'failed', 'terminated'],
      ...['initialized', 'passed', 'completed', 'terminated'],
    ]);
    expect(lms.offences()).toEqual([]);
  });

  test('goes on after a reload in the middle, and looks back after one with a result', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const { win } = lms.launch();
    const first = await play(lms, here, win);
    await first.act({ do: 'check', score: 2, after: 0 });
    await first.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    first.unload();
    await quiet(lms);
    const second = await play(lms, here, win);
    expect(second.state()).toBe('open');
    expect(second.attempt().answers).toHaveLength(first.attempt().answers.length);
    await check(lms, here, second, 2);
    second.unload();
    await quiet(lms);
    expect(spoken(lms)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    const third = await play(lms, here, win);
    expect([third.state(), third.connection.launch.mode, third.attempt().passed]).toEqual(['review', 'review', true]);
    expect(spoken(lms)).toHaveLength(4);
    expect(lms.offences()).toEqual([]);
  });

  const passing = [
    ['network-gone', 'the record store is away'],
    ['commit-false', 'it is out of order'],
    ['busy', 'it is busy, and says for how long'],
    ['answer-lost', 'it stores, and its answers get lost'],
    ['proxy-page', 'a proxy answers with a page and 200'],
  ] as const;

  test.each(passing)('%s: %s for a while, the learner reads so, and all is there afterwards', async (fault) => {
    const [lms, here] = [createCmi5Lms(), device()];
    const player = await play(lms, here);
    await player.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    lms.faults.add(fault);
    await check(lms, here, player, 2);
    await pass(lms, here, 5);
    expect(player.save()).toBe('pending');
    lms.faults.delete(fault);
    await pass(lms, here, 40);
    expect(player.save()).toBe('saved');
    await exit(lms, player);
    expect(player.save()).toBe('saved');
    expect(spoken(lms)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect(answers(lms)).toBe(player.attempt().answers.length);
    expect(lms.offences().filter((why) => !/before the time/.test(why))).toEqual([]);
  });

  test.each(passing)('%s: %s from the last answer to the exit, and it is told from the goodbye', async (fault) => {
    const [lms, here] = [createCmi5Lms(), device()];
    const player = await play(lms, here);
    lms.faults.add(fault);
    await check(lms, here, player, 2);
    await exit(lms, player);
    await pass(lms, here, 5);
    expect([player.state(), player.save()]).toEqual(['closed', 'pending']);
    lms.faults.delete(fault);
    await pass(lms, here, 40);
    expect(player.save()).toBe('saved');
    expect(spoken(lms)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect(answers(lms)).toBe(player.attempt().answers.length);
  });

  test.each(['network-gone', 'session-expired', 'commit-false', 'proxy-page'])(
    '%s until the window is killed: the next launch on the device brings everything in',
    async (fault) => {
      const [lms, here] = [createCmi5Lms(), device()];
      const player = await play(lms, here);
      lms.faults.add(fault);
      await check(lms, here, player, 2);
      const given = player.attempt().answers.length;
      player.kill();
      lms.faults.delete(fault);
      const again = await play(lms, here);
      await pass(lms, here, 20);
      expect(again.save()).toBe('saved');
      await exit(lms, again);
      expect(spoken(lms)).toEqual(['initialized', 'initialized', 'passed', 'completed', 'terminated']);
      expect(answers(lms)).toBe(given);
      expect(lms.offences()).toEqual([]);
    },
  );

  test('of which the token has ended is asked to be opened again, and nothing is taken for saved', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const player = await play(lms, here);
    let over = false;
    player.connection.whenOver?.(() => (over = true));
    lms.faults.add('session-expired');
    await check(lms, here, player, 2);
    await pass(lms, here, 5);
    expect([over, player.save()]).toEqual([true, 'pending']);
  });

  test('whose record store keeps no single answers is passed all the same, and says so', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    lms.faults.add('interactions-unsupported');
    const player = await play(lms, here);
    await check(lms, here, player, 2);
    await pass(lms, here, 60);
    expect(player.save()).toBe('saved');
    await exit(lms, player);
    expect(spoken(lms)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  });

  test.each([400, 403])(
    'that refuses the result (%i) is not taken for having it, and is told it at the next launch',
    async (status) => {
      const [lms, here] = [createCmi5Lms(), device()];
      lms.setIntercept((method, _, body) =>
        method === 'POST' && body.includes('/verbs/passed') ? new Response('Not like this.', { status }) : null,
      );
      const player = await play(lms, here);
      await check(lms, here, player, 2);
      await pass(lms, here, 60);
      expect(player.save()).toBe('pending');
      await exit(lms, player);
      await pass(lms, here, 20);
      expect(player.save()).toBe('pending');
      // All else is there, and the session is over.
      expect(spoken(lms)).toEqual(['initialized', 'completed', 'terminated']);
      expect(answers(lms)).toBe(player.attempt().answers.length);
      lms.setIntercept(null);
      const again = await play(lms, device());
      await pass(lms, here, 20);
      await exit(lms, again);
      expect(spoken(lms).slice(3)).toEqual(['initialized', 'passed', 'terminated']);
      expect(lms.offences()).toEqual([]);
    },
  );

  test('that refuses everything once the session is over there (403) asks to be opened again, and loses nothing', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const player = await play(lms, here);
    let over = false;
    player.connection.whenOver?.(() => (over = true));
    lms.setIntercept((_, path) =>
      path === 'fetch' ? null : new Response('This session has been abandoned.', { status: 403 }),
    );
    await check(lms, here, player, 2);
    await pass(lms, here, 20);
    expect([over, player.save()]).toEqual([true, 'pending']);
    player.kill();
    lms.setIntercept(null);
    const again = await play(lms, here);
    await pass(lms, here, 20);
    await exit(lms, again);
    expect(spoken(lms)).toEqual(['initialized', 'initialized', 'passed', 'completed', 'terminated']);
    expect(answers(lms)).toBe(player.attempt().answers.length);
  });

  test('written by another device in between keeps what both have done', async () => {
    const [lms, here, there] = [createCmi5Lms(), device(), device()];
    const [one, two] = [lms.launch(), lms.launch()];
    const mine = await play(lms, here, one.win);
    await mine.act({ do: 'check', score: 2, after: 0 });
    await mine.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    const theirs = await play(lms, there, two.win);
    await mine.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    await theirs.act({ do: 'visit', lesson: 'why' });
    await theirs.act({ do: 'check', score: 0, after: 0 });
    await pass(lms, there, 1);
    lms.faults.add('written-meanwhile');
    await mine.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    expect([mine.save(), theirs.save()]).toEqual(['saved', 'saved']);
    const { data = '' } = suspended(lms, one);
    const again = await play(lms, device());
    expect(data).not.toBe('');
    expect(again.attempt().answers.length).toBeGreaterThanOrEqual(mine.attempt().answers.length);
    expect(lms.offences()).toEqual([]);
  });

  test('closed while an answer is on its way leaves in the document what may not have arrived, for any device', async () => {
    const [lms, here] = [createCmi5Lms(), device()];
    const launch = lms.launch();
    const player = await play(lms, here, launch.win);
    await player.act({ do: 'check', score: 2, after: 0 });
    await pass(lms, here, 1);
    lms.setIntercept((method, path) => (method === 'POST' && path === 'lrs/statements' ? 'no answer' : null));
    await player.act({ do: 'check', score: 2, after: 0 });
    player.unload();
    await quiet(lms);
    lms.setIntercept(null);
    expect(suspended(lms, launch).owed).toHaveLength(1);
    const other = await play(lms, device());
    await quiet(lms);
    expect(answers(lms)).toBe(other.attempt().answers.length);
    expect(other.attempt().answers).toHaveLength(player.attempt().answers.length);
  });
});
