import { describe, expect, test } from 'vitest';
import { createStrictLms, type LmsFaults, type Sending, type StrictLms } from '../../contract/strict/lms.ts';
import { recordIn, statuses } from './held.ts';
import { createPlaces } from './places.ts';
import { openPlayer, type Player } from './player.ts';
import { createWorld } from './world.ts';

const practise = (scene: number) => ({ do: 'practise', scene, score: 2, after: 0 }) as const;

const well: LmsFaults = { offline: false, refuses: false, expired: false, lies: false, loses: false };

/** How an LMS takes nothing: it is not there, refuses the session, can't be reached, or says "true" to everything and stores nothing. */
const ways = {
  away: null,
  refusing: {},
  offline: { offline: true },
  'offline and saying "true"': { offline: true, lies: true },
  'not knowing the learner any more': { expired: true, lies: true },
  lying: { refuses: true, lies: true },
} as const satisfies Record<string, Partial<LmsFaults> | null>;

/** What is done meanwhile, the result of it, and how many interactions it makes. */
const works = {
  'two exercises': { result: {}, interactions: 2 },
  'a final check, failed': { result: { score: 50 }, interactions: 9 },
  'all of it, passed': { result: { score: 100 }, interactions: 11 },
} as const;

async function work(player: Player, what: keyof typeof works): Promise<void> {
  if (what !== 'a final check, failed') for (const scene of [0, 1]) await player.act(practise(scene));
  if (what !== 'two exercises') await player.takeCheck(what === 'all of it, passed' ? 2 : 1);
}

const ends = {
  'the window left by Exit': (player: Player) => void player.exit(),
  'the page unloaded': (player: Player) => player.unload(),
  'the window killed': (player: Player) => player.kill(),
} as const;

const names = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

const dialects = [
  ['scorm12', 'everything'],
  ['scorm12', 'changes-once'],
  ['scorm2004', 'everything'],
  ['scorm2004', 'changes-since-launch'],
] as const satisfies [StrictLms['dialect'], Sending][];

const stories = names(ways).flatMap((way) =>
  names(works).flatMap((what) =>
    names(ends).flatMap((end) =>
      [false, true].flatMap((login) => [false, true].map((begun) => ({ way, what, end, login, begun }))),
    ),
  ),
);

describe.each(dialects)(
  'in %s, sending %s, at the next launch that is well, there is or is asked about',
  (dialect, sending) => {
    test.each(stories)(
      '$what, done with the LMS $way and $end (begun well: $begun, a login since: $login)',
      async ({ way, what, end, login, begun }) => {
        const world = createWorld();
        const places = createPlaces(world);
        const server = createStrictLms(dialect, { sending });
        const open = async (of: StrictLms | null) =>
          openPlayer({ world, server: of, dialect, shelf: await places.shelf(), seed: 1 });
        if (begun) {
          const first = await open(server);
          await first.act(practise(2));
          first.exit();
        }
        if (way === 'refusing') server.intercept = (verb) => (verb === 'error' ? '101' : verb === 'get' ? '' : 'false');
        else Object.assign(server.faults, ways[way]);
        const player = await open(way === 'away' ? null : server);
        await work(player, what);
        await world.advance(30_000);
        ends[end](player);
        await world.advance(1000);

        server.intercept = (_verb, _args, through) => through();
        Object.assign(server.faults, well);
        if (login) places.login();
        const again = await open(server);
        if (again.earlier()) await again.handIn();
        await again.paint();
        await world.advance(20_000);
        const { result } = works[what];
        const interactions = works[what].interactions + (begun ? 1 : 0);
        const record = recordIn(server);
        expect(again.save()).toBe('saved');
        expect(record).toMatchObject(result);
        expect(new Set(record.interactions).size).toBe(interactions);
        expect(record.interactions).toHaveLength(interactions);
        if (what === 'all of it, passed') expect(record.status).toBe(statuses[dialect].passed);
        expect(again.mistakes).toEqual([]);
        again.exit();
        expect((await open(server)).earlier()).toBeNull();
      },
    );
  },
);
