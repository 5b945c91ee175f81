import { describe, expect, test } from 'vitest';
import { createStrictLms, type Sending, type StrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { recordIn } from './held.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const ways: [StrictLms['dialect'], Sending][] = [
  ['scorm12', 'everything'],
  ['scorm12', 'changes-once'],
  ['scorm2004', 'everything'],
  ['scorm2004', 'changes-since-launch'],
];

/** Two devices of one learner: a browser's storage each, and one LMS. */
function twoDevices(dialect: StrictLms['dialect'], sending: Sending) {
  const world = createWorld();
  const server = createStrictLms(dialect, { sending });
  const open = (shelf = memoryShelf()) => openPlayer({ world, server, shelf });
  return { world, server, open, phone: memoryShelf(), desk: memoryShelf() };
}

describe.each(ways)('of two devices in %s, sending %s,', (dialect, sending) => {
  test('the one that decided last has its way, however often the other has tried to save meanwhile', async () => {
    const { world, server, open, phone, desk } = twoDevices(dialect, sending);
    const first = await open(phone);
    await first.act({ do: 'speak', language: 'nl' });
    await first.act({ do: 'visit', lesson: 'why' });
    await first.act({ do: 'intend' });
    await world.advance(100);
    server.faults.offline = true;
    await first.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    await world.advance(6 * 60_000);
    first.kill();
    server.faults.offline = false;
    const second = await open(desk);
    await second.act({ do: 'speak', language: 'en' });
    await second.act({ do: 'visit', lesson: 'practice' });
    second.exit();
    const again = await open(phone);
    await again.paint();
    expect(again.attempt()).toMatchObject({
      language: 'en',
      place: 'practice',
      answers: [{ question: 'praise_post' }],
    });
    expect(recordIn(server).attempt).toMatchObject({ language: 'en', place: 'practice' });
  });

  test('a decision that never reached the LMS is still the last one, where it is', async () => {
    const { world, server, open, phone, desk } = twoDevices(dialect, sending);
    const first = await open(phone);
    await first.act({ do: 'speak', language: 'nl' });
    await world.advance(2000);
    const second = await open(desk);
    for (const scene of [0, 1, 2]) await second.act({ do: 'practise', scene, score: 2, after: 0 });
    await second.act({ do: 'speak', language: 'en' });
    await world.advance(2000);
    server.faults.offline = true;
    await first.act({ do: 'visit', lesson: 'practice' });
    await first.act({ do: 'speak', language: 'en' });
    await first.act({ do: 'speak', language: 'nl' });
    first.kill();
    second.kill();
    server.faults.offline = false;
    const again = await open(phone);
    await again.paint();
    expect(again.attempt()).toMatchObject({ language: 'nl', place: 'practice', answers: [{}, {}, {}] });
    expect(recordIn(server).attempt).toMatchObject({ language: 'nl', place: 'practice' });
  });

  test('neither writes over what the other has told, where both have answered the same', async () => {
    const { world, server, open, phone, desk } = twoDevices(dialect, sending);
    const answers = async (player: Player, score: 0 | 2) => {
      for (let turn = 0; turn < 5; turn++) await player.act({ do: 'check', score, after: 0 });
      await world.advance(1000);
    };
    const first = await open(phone);
    await world.advance(100);
    server.faults.offline = true;
    await first.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    await answers(first, 0);
    first.kill();
    server.faults.offline = false;
    const second = await open(desk);
    await answers(second, 2);
    second.kill();
    const told = recordIn(server).interactions;
    const again = await open(phone);
    await again.paint();
    await world.advance(1000);
    expect(recordIn(server).interactions).toEqual([...told, 'praise_post=a']);
    expect(again.mistakes).toEqual([]);
  });

  const ends: [string, (player: Player) => void][] = [
    ['killed', (player) => player.kill()],
    ['hidden before that', (player) => (player.hide(), player.kill())],
  ];
  test.each(ends)(
    'neither takes a later round of the other for its own answer, and so for its place (%s)',
    async (_how, end) => {
      const { world, server, open, phone, desk } = twoDevices(dialect, sending);
      Object.assign(server.faults, { refuses: true, lies: true });
      const first = await open(phone);
      for (const scene of [1, 2, 0]) await first.act({ do: 'practise', scene, score: 2, after: 0 });
      end(first);
      Object.assign(server.faults, { refuses: false, lies: false });
      const second = await open(desk);
      for (const scene of [0, 0]) await second.act({ do: 'practise', scene, score: 1, after: 5 });
      await world.advance(1000);
      second.kill();
      const told = recordIn(server).interactions;
      expect(told).toEqual(['praise_post=b', 'praise_post=b']);
      const again = await open(phone);
      await again.paint();
      await world.advance(1000);
      expect(recordIn(server).interactions.slice(0, 2)).toEqual(told);
      expect(recordIn(server).interactions).toEqual(expect.arrayContaining(['praise_doubt=a', 'praise_thanks=a']));
      expect(again.mistakes).toEqual([]);
    },
  );

  test('the first takes the place of its own answer, told anew, for used, though the LMS counts no interactions', async () => {
    const { world, server, open, phone, desk } = twoDevices(dialect, sending);
    const lost = await open(phone);
    lost.actUnseen({ do: 'practise', scene: 0, score: 2, after: 0 });
    lost.kill();
    // Told anew, and gone before anyone knows that it has arrived.
    const anew = await openPlayer({ world, server, shelf: phone, probeTakes: 5000 });
    await anew.paint();
    anew.kill();
    server.intercept = (verb, args, through) =>
      verb === 'get' && args[0] === 'cmi.interactions._count' ? '0' : through();
    const second = await open(desk);
    for (let turn = 0; turn < 5; turn++) await second.act({ do: 'check', score: 2, after: 0 });
    await world.advance(1000);
    second.kill();
    const told = recordIn(server).interactions;
    expect(told).toHaveLength(5);
    const again = await open(phone);
    await again.act({ do: 'practise', scene: 1, score: 2, after: 0 });
    await world.advance(1000);
    expect(recordIn(server).interactions.slice(0, 5)).toEqual(told);
    expect(recordIn(server).interactions).toContain('praise_doubt=a');
    expect(again.mistakes.filter((one) => !one.endsWith('leaves a gap'))).toEqual([]);
  });

  test('the second writes over nothing in a second round of the final check, though the LMS counts no interactions', async () => {
    const { world, server, open, phone, desk } = twoDevices(dialect, sending);
    server.intercept = (verb, args, through) =>
      verb === 'get' && args[0] === 'cmi.interactions._count' ? '0' : through();
    const first = await open(phone);
    await first.takeCheck(1);
    for (let turn = 0; turn < 4; turn++) await first.act({ do: 'check', score: 2, after: 0 });
    await world.advance(1000);
    first.kill();
    const told = recordIn(server).interactions;
    const second = await open(desk);
    await second.act({ do: 'practise', scene: 0, score: 2, after: 0 });
    expect(told).toHaveLength(12);
    expect(recordIn(server).interactions).toEqual([...told, 'praise_post=a']);
  });
});
