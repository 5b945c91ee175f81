import { describe, expect, test } from 'vitest';
import { createStrictLms } from '../../contract/strict/lms.ts';
import { openShelf } from '../../../src/session/shelf.ts';
import { recordIn, statuses } from './held.ts';
import { createPlaces } from './places.ts';
import { openPlayer } from './player.ts';
import { createWorld, settled } from './world.ts';

const opened = async () => {
  const world = createWorld();
  const places = createPlaces(world);
  return { world, places, shelf: await places.shelf() };
};

describe("the browser's shelf", () => {
  test('keeps in both places what it is given', async () => {
    const { places, shelf } = await opened();
    expect(shelf.write('a', '1')).toBe(true);
    await settled();
    expect([places.local.get('a'), places.database.get('a'), shelf.read('a'), shelf.read('b')]).toEqual([
      '1',
      '1',
      '1',
      '',
    ]);
    expect(shelf.lasts()).toBe(true);
  });

  test('has after a login what it had before, in this window and in the next', async () => {
    const { places, shelf } = await opened();
    shelf.write('a', '1');
    await settled();
    places.login();
    expect([shelf.read('a'), (await places.shelf()).read('a')]).toEqual(['1', '1']);
  });

  test('sees what another window has written', async () => {
    const { places, shelf } = await opened();
    shelf.write('a', 'mine');
    (await places.shelf()).write('a', 'theirs');
    expect(shelf.read('a')).toBe('theirs');
  });

  test('keeps in the one place what the other does not take, and gives back nothing that is older', async () => {
    for (const refused of ['writes', 'storage'] as const) {
      const { places, shelf } = await opened();
      shelf.write('a', 'old');
      places.refuses[refused] = true;
      expect(shelf.write('a', 'new')).toBe(true);
      await settled();
      expect([shelf.read('a'), (await places.shelf()).read('a')]).toEqual([
        'new',
        refused === 'writes' ? 'old' : 'new',
      ]);
      places.refuses[refused] = false;
      shelf.write('a', 'newer');
      expect([shelf.read('a'), places.local.get('a')]).toEqual(['newer', 'newer']);
    }
  });

  test('without the database lasts until the next login, and says so', async () => {
    const { places, shelf } = await opened();
    places.refuses.database = true;
    expect(shelf.write('a', '1')).toBe(true);
    await settled();
    expect(shelf.lasts()).toBe(false);
    const again = await places.shelf();
    expect([again.lasts(), again.read('a')]).toEqual([false, '1']);
  });

  test('without either keeps in memory what it is given, says that it does not last, and never throws', async () => {
    const { places } = await opened();
    Object.assign(places.refuses, { database: true, storage: true });
    const shelf = await places.shelf();
    expect([shelf.write('a', '1'), shelf.read('a'), shelf.lasts()]).toEqual([false, '1', false]);
    for (const one of ['reads', 'writes'] as const) {
      Object.assign(places.refuses, { database: true, storage: false, reads: false, writes: false, [one]: true });
      expect(typeof (await places.shelf()).read('a')).toBe('string');
    }
  });

  test('does not wait for a database that never answers', async () => {
    const world = createWorld();
    const never = () => new Promise<never>(() => {});
    const opening = openShelf({
      storage: () => ({ getItem: () => 'here' }) as unknown as Storage,
      database: { all: never, put: never },
      later: world.clockFor({}).later,
    });
    await world.advance(2000);
    expect((await opening).read('a')).toBe('here');
  });
});

describe.each(['scorm12', 'scorm2004'] as const)('an LMS of %s that clears the storage at each login', (dialect) => {
  test.each(['is down', 'has let the session expire'])(
    'gets what was answered while it %s, after the next login',
    async (what) => {
      const world = createWorld();
      const places = createPlaces(world);
      const server = createStrictLms(dialect);
      const player = await openPlayer({ world, server, shelf: await places.shelf() });
      await player.act({ do: 'practise', scene: 0, score: 2, after: 0 });
      await world.advance(100);
      Object.assign(server.faults, what === 'is down' ? { offline: true } : { expired: true, lies: true });
      await player.takeCheck(2);
      await world.advance(9000);
      expect(player.save()).toBe('pending');
      player.kill();
      places.login();
      Object.assign(server.faults, { offline: false, expired: false, lies: false });
      const again = await openPlayer({ world, server, shelf: await places.shelf(), seed: 99 });
      await again.paint();
      await world.advance(1000);
      expect(again.save()).toBe('saved');
      expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
      expect(new Set(recordIn(server).interactions).size).toBe(10);
    },
  );

  test.each([0, 5000])(
    'gets what only the database has, after a login and where that takes %i ms to answer, or it is asked about',
    async (takes) => {
      const world = createWorld();
      const places = createPlaces(world);
      const server = createStrictLms(dialect);
      const away = await openPlayer({ world, server, shelf: await places.shelf() });
      Object.assign(server.faults, { refuses: true });
      await away.takeCheck(2);
      await world.advance(1000);
      away.kill();
      server.stored.clear();
      Object.assign(server.faults, { refuses: false });
      places.login();
      places.takes = takes;
      const opening = places.shelf();
      await world.advance(2000);
      const slow = await openPlayer({ world, server, shelf: await opening, seed: 98 });
      await slow.act({ do: 'practise', scene: 0, score: 2, after: 0 });
      await world.advance(9000);
      slow.kill();
      places.takes = 0;
      const again = await openPlayer({ world, server, shelf: await places.shelf(), seed: 99 });
      if (takes > 0) await again.handIn();
      await world.advance(1000);
      expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
      expect(new Set(recordIn(server).interactions).size).toBe(10);
    },
  );

  test('gets what the storage has lost of its last seconds with the browser, and the database has not', async () => {
    const world = createWorld();
    const places = createPlaces(world);
    const server = createStrictLms(dialect);
    const player = await openPlayer({ world, server, shelf: await places.shelf() });
    await player.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    await world.advance(100);
    const stale = new Map(places.local);
    server.faults.offline = true;
    await player.takeCheck(2);
    player.kill();
    for (const [name, text] of stale) places.local.set(name, text);
    server.faults.offline = false;
    const again = await openPlayer({ world, server, shelf: await places.shelf() });
    await again.paint();
    expect(recordIn(server)).toMatchObject({ status: statuses[dialect].passed, score: 100 });
  });
});
