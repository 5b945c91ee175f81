import { describe, expect, test } from 'vitest';
import { createStrictLms, type StrictLms } from '../../contract/strict/lms.ts';
import { course } from '../course/sample.ts';
import { recordIn, statuses } from './held.ts';
import { createPlaces } from './places.ts';
import { openPlayer } from './player.ts';
import { createWorld } from './world.ts';

const practise = { do: 'practise', scene: 0, score: 2, after: 0 } as const;

/** A device, and its windows at an LMS or without one. */
function device(dialect: StrictLms['dialect']) {
  const world = createWorld();
  const places = createPlaces(world);
  let seed = 1;
  const open = async (server: StrictLms | null, more: Partial<Parameters<typeof openPlayer>[0]> = {}) =>
    openPlayer({ world, server, dialect, shelf: await places.shelf(), seed: seed++, ...more });
  return { world, places, open };
}

describe.each(['scorm12', 'scorm2004'] as const)('work that no LMS of %s took', (dialect) => {
  const passed = { status: statuses[dialect].passed, score: 100 };

  /** Passes the course on a device while the LMS can't be had, or takes nothing and says that it does. */
  async function passUntaken(way: 'away' | 'refusing' | 'lying') {
    const one = device(dialect);
    const server = createStrictLms(dialect);
    if (way === 'refusing') server.intercept = (verb) => (verb === 'error' ? '101' : verb === 'get' ? '' : 'false');
    if (way === 'lying') Object.assign(server.faults, { refuses: true, lies: true });
    const player = await one.open(way === 'away' ? null : server);
    await player.act(practise);
    await player.takeCheck(2);
    await one.world.advance(1000);
    player.exit();
    server.intercept = (_verb, _args, through) => through();
    Object.assign(server.faults, { refuses: false, lies: false });
    one.places.login();
    return { ...one, server };
  }

  test.each(['away', 'refusing', 'lying'] as const)(
    'as it was %s is handed in once the learner says that it was theirs, and not before',
    async (way) => {
      const { world, server, open } = await passUntaken(way);
      const player = await open(server);
      expect(player.earlier()).toMatchObject({ answers: 10, score: 100, passed: true });
      expect(player.earlier()?.at).toBeGreaterThan(1_700_000_000);
      expect(player.attempt().answers).toEqual([]);
      await world.advance(1000);
      expect(recordIn(server).status).toBe(statuses[dialect].incomplete);
      await player.handIn();
      await world.advance(1000);
      expect([player.save(), player.earlier()]).toEqual(['saved', null]);
      expect(recordIn(server)).toMatchObject(passed);
      expect(recordIn(server).interactions).toHaveLength(10);
      player.exit();
      const again = await open(server);
      expect([again.earlier(), again.attempt().passed]).toEqual([null, true]);
    },
  );

  test('is not lost where it is handed in in one of two windows, and the other goes on', async () => {
    const { world, server, open } = await passUntaken('away');
    (await open(server)).exit();
    const [left, right] = [await open(server), await open(server)];
    await left.handIn();
    await right.act({ ...practise, scene: 2 });
    for (const window of [left, right]) await window.storage();
    await world.advance(1000);
    for (const window of [right, left]) window.kill();
    expect(recordIn(server)).toMatchObject(passed);
    const { attempt } = await open(server).then((again) => ({ attempt: again.attempt() }));
    expect(attempt).toMatchObject({ passed: true, best: 100 });
    expect(attempt.answers).toHaveLength(11);
  });

  test.each(['away', 'lying'] as const)(
    'as it was %s is asked about until the learner has answered, and once',
    async (way) => {
      const { server, open } = await passUntaken(way);
      const first = await open(server);
      await first.act({ do: 'visit', lesson: 'why' });
      await first.act(practise);
      first.exit();
      const second = await open(server);
      expect(second.earlier()).toMatchObject({ passed: true });
      await second.startAfresh();
      expect([second.earlier(), second.attempt().passed]).toEqual([null, false]);
      second.exit();
      expect(recordIn(server).status).toBe(statuses[dialect].incomplete);
      expect((await open(server)).earlier()).toBeNull();
    },
  );

  test('is still there for whose it was, after somebody else has said that it was not theirs', async () => {
    const { world, open } = await passUntaken('away');
    const [other, mine] = ['p.pieters', 'j.jansen'].map((learner) => createStrictLms(dialect, { learner })) as [
      StrictLms,
      StrictLms,
    ];
    const theirs = await open(other);
    await theirs.startAfresh();
    theirs.exit();
    const player = await open(mine);
    await player.handIn();
    await world.advance(1000);
    expect(recordIn(mine)).toMatchObject(passed);
    player.exit();
    expect((await open(createStrictLms(dialect, { learner: 'k.klaassen' }))).earlier()).toBeNull();
    expect((await open(null)).attempt().answers).toEqual([]);
  });

  test('is asked about one after the other, where it was done at several times', async () => {
    const { world, server, open } = await passUntaken('away');
    Object.assign(server.faults, { refuses: true, lies: true });
    for (const scene of [1, 2]) {
      const lied = await open(server);
      await lied.act({ ...practise, scene });
      await world.advance(1000);
      lied.kill();
    }
    Object.assign(server.faults, { refuses: false, lies: false });
    const player = await open(server);
    // What was put aside twice without an answer is asked about as one.
    expect(player.earlier()).toMatchObject({ answers: 2, passed: false });
    await player.handIn();
    expect(player.earlier()).toMatchObject({ answers: 10, passed: true });
    await player.handIn();
    expect(player.earlier()).toBeNull();
    await world.advance(1000);
    expect(recordIn(server)).toMatchObject(passed);
    expect(new Set(recordIn(server).interactions).size).toBe(12);
  });

  test('is asked about, too, where the course was passed before', async () => {
    const { world, open } = device(dialect);
    const server = createStrictLms(dialect);
    const first = await open(server);
    await first.takeCheck(2);
    await world.advance(60_000);
    first.exit();
    const away = await open(null);
    await away.act(practise);
    away.exit();
    const player = await open(server);
    expect(player.earlier()).toMatchObject({ answers: 1, passed: false });
    await player.handIn();
    await world.advance(1000);
    expect(recordIn(server)).toMatchObject(passed);
    expect(recordIn(server).interactions).toHaveLength(10);
    player.exit();
    expect((await open(server)).earlier()).toBeNull();
  });

  test('is asked about again once there is more of it, by whoever said that it was not theirs', async () => {
    const { open } = device(dialect);
    const server = createStrictLms(dialect);
    const away = await open(null);
    await away.act(practise);
    away.exit();
    const player = await open(server);
    await player.startAfresh();
    player.exit();
    const awayAgain = await open(null);
    await awayAgain.takeCheck(2);
    awayAgain.exit();
    expect((await open(server)).earlier()).toMatchObject({ answers: 10, passed: true });
  });

  test('is asked about where the course has other questions by now, and where it was passed with less', async () => {
    const { world, server, open } = await passUntaken('away');
    const renamed = course.questions.map((one) => (one.scored ? { ...one, id: `new-${one.id}` } : one));
    expect((await open(server, { course: { ...course, questions: renamed } })).earlier()).toMatchObject({ score: 100 });
    const player = await open(server);
    for (let turn = 0; turn < 9; turn++) await player.act({ do: 'check', score: 2, after: 0 });
    await player.takeCheck(1);
    await world.advance(1000);
    expect(player.attempt()).toMatchObject({ passed: true });
    player.exit();
    expect((await open(server)).earlier()).toMatchObject({ score: 100 });
  });

  test.each([{ offline: true }, { refuses: true, lies: true }])(
    'is asked about, and never handed in by itself, where the LMS does not say who learns: %o',
    async (faults) => {
      const { world, open } = device(dialect);
      const server = createStrictLms(dialect, { learner: '' });
      Object.assign(server.faults, faults);
      const first = await open(server);
      await first.takeCheck(2);
      await world.advance(1000);
      first.kill();
      Object.assign(server.faults, { offline: false, refuses: false, lies: false });
      const other = await open(createStrictLms(dialect, { learner: '' }));
      expect([other.attempt().passed, other.earlier()?.passed]).toEqual([false, true]);
      await other.startAfresh();
      expect(other.earlier()).toBeNull();
      other.exit();
      const player = await open(createStrictLms(dialect, { learner: 'j.jansen' }));
      await player.handIn();
      expect([player.attempt().passed, player.earlier()]).toEqual([true, null]);
    },
  );

  test('is never offered to another learner whom the LMS tells apart', async () => {
    const { open } = await passUntaken('lying');
    expect((await open(createStrictLms(dialect, { learner: 'p.pieters' }))).earlier()).toBeNull();
  });

  test('is never taken from the package for the web, which knows no learners', async () => {
    const { open } = device(dialect);
    const web = await open(null, { dialect: 'web' });
    await web.takeCheck(2);
    web.exit();
    expect((await open(createStrictLms(dialect))).earlier()).toBeNull();
  });

  test('is not asked about where the course is not to, in review, and where the LMS has as much', async () => {
    const { world, server, open } = await passUntaken('away');
    expect((await open(server, { asks: false })).earlier()).toBeNull();
    expect((await open(server, { launch: { mode: 'review' } })).earlier()).toBeNull();
    const player = await open(server);
    await player.takeCheck(2);
    await world.advance(1000);
    player.exit();
    expect((await open(server)).earlier()).toBeNull();
  });

  test('is asked about where an LMS begins a new attempt, which the learner may want', async () => {
    const { world, open } = device(dialect);
    const first = await open(createStrictLms(dialect));
    await first.takeCheck(2);
    await world.advance(1000);
    first.exit();
    const anew = createStrictLms(dialect);
    const player = await open(anew);
    expect(player.earlier()).toMatchObject({ passed: true });
    await player.startAfresh();
    await player.takeCheck(0);
    await world.advance(1000);
    expect(recordIn(anew)).toMatchObject({ status: statuses[dialect].failed, score: 0 });
  });
});
