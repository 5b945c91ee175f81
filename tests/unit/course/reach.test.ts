import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectedViews,
  horizon,
  mostViews,
  pickUpMinute,
  reproduction,
  simulate,
  type Cascade,
  type ReachSettings,
} from '../../../src/course/reach.ts';
import { minuteAt, placeOf } from '../../../src/course/reach/clock.ts';
import { reachedDespite } from '../../../src/course/reach/deletion.ts';
import { mostDots, pictureOf } from '../../../src/course/reach/picture.ts';
import { seedWithCopy } from '../../../src/course/reach/first-seed.ts';
import { tally } from '../../../src/course/reach/tally.ts';

const article: ReachSettings = { connections: 150, seen: 0.2, sharing: 0.01, followers: 0 };

const settings = fc.record({
  connections: fc.integer({ min: 0, max: 1000 }),
  seen: fc.double({ min: 0, max: 0.6, noNaN: true }),
  sharing: fc.double({ min: 0, max: 0.1, noNaN: true }),
  followers: fc.oneof(fc.constant(0), fc.integer({ min: 500, max: 50_000 })),
});
const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const minute = fc.double({ min: 0, max: horizon, noNaN: true });

const sum = (list: Uint8Array) => list.reduce((total, one) => total + one, 0);

function meanViews(one: ReachSettings, runs: number): number {
  let total = 0;
  for (let run = 0; run < runs; run++) total += simulate(one, run).count;
  return total / runs;
}

const property = <T>(arbitraries: fc.IRawProperty<T>, numRuns = 60) => fc.assert(arbitraries, { numRuns });

describe('reproduction and expectation', () => {
  test('are those of the worked example: 30 views at first, R = 0.3, about 43 views, and R = 1.2 at 4%', () => {
    expect(reproduction(article)).toBeCloseTo(0.3);
    expect(expectedViews({ ...article, sharing: 0 })).toBeCloseTo(30);
    expect(expectedViews(article)).toBeCloseTo(42.857, 3);
    expect(reproduction({ ...article, sharing: 0.04 })).toBeCloseTo(1.2);
    expect(expectedViews({ ...article, sharing: 0.04 })).toBe(Infinity);
  });

  test('grow with every setting', () => {
    property(
      fc.property(settings, settings, (one, other) => {
        const more: ReachSettings = {
          connections: Math.max(one.connections, other.connections),
          seen: Math.max(one.seen, other.seen),
          sharing: Math.max(one.sharing, other.sharing),
          followers: Math.max(one.followers, other.followers),
        };
        expect(reproduction(more)).toBeGreaterThanOrEqual(reproduction(one));
        expect(expectedViews(more)).toBeGreaterThanOrEqual(expectedViews(one));
      }),
    );
  });
});

describe('a cascade', () => {
  test('is the same for the same settings and seed', () => {
    property(
      fc.property(settings, seed, (one, n) => {
        expect(simulate(one, n)).toEqual(simulate(one, n));
      }),
      20,
    );
  });

  test('differs between seeds', () => {
    const counts = new Set(Array.from({ length: 50 }, (_, n) => simulate(article, n).count));
    expect(counts.size).toBeGreaterThan(10);
  });

  test('never passes the cap, holds no number that is none, and names earlier shares as sources', () => {
    property(
      fc.property(settings, seed, (one, n) => {
        expectSound(simulate(one, n));
      }),
    );
  });

  test('stops at the cap and says so where everyone has a thousand connections', () => {
    const cascade = simulate({ connections: 1000, seen: 0.6, sharing: 0.1, followers: 50_000 }, 1);
    expect(cascade.count).toBe(mostViews);
    expect(cascade.capped).toBe(true);
    expect(simulate(article, 1).capped).toBe(false);
  });

  test('is seen by nobody without connections or when nobody looks, and by all when all do', () => {
    expect(simulate({ ...article, connections: 0 }, 1).count).toBe(0);
    expect(simulate({ ...article, seen: 0 }, 1).count).toBe(0);
    expect(simulate({ ...article, seen: 1, sharing: 0 }, 1).count).toBe(150);
  });

  const below: ReachSettings[] = [
    article,
    { ...article, sharing: 0 },
    { ...article, sharing: 0.02 },
    { connections: 400, seen: 0.1, sharing: 0.01, followers: 0 },
    { ...article, followers: 5000 },
  ];
  test.each(below)('reaches about connections × seen ÷ (1 − R) on average below R = 1: %o', (one) => {
    const mean = meanViews(one, 2000);
    expect(Math.abs(mean / expectedViews(one) - 1)).toBeLessThan(0.06);
  });

  test('reaches more on average with a higher value of any one setting', () => {
    const base = meanViews(article, 300);
    expect(meanViews({ ...article, connections: 250 }, 300)).toBeGreaterThan(base);
    expect(meanViews({ ...article, seen: 0.3 }, 300)).toBeGreaterThan(base);
    expect(meanViews({ ...article, sharing: 0.02 }, 300)).toBeGreaterThan(base);
    expect(meanViews({ ...article, followers: 500 }, 300)).toBeGreaterThan(base + 50);
  });

  test('mostly ends within one step of the source at R = 0.3', () => {
    const runs = Array.from({ length: 1000 }, (_, n) => simulate(article, n));
    const oneStep = runs.filter((cascade) => sum(cascade.shared) === 0).length;
    expect(oneStep / runs.length).toBeGreaterThan(0.68);
    expect(oneStep / runs.length).toBeLessThan(0.8);
  });

  test('is seen by half of its first network within about 80 minutes, and by all within a day', () => {
    const { minute: minutes } = simulate({ connections: 30_000, seen: 0.5, sharing: 0, followers: 0 }, 7);
    const sorted = minutes.toSorted();
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThan(77);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(83);
    expect(sorted.at(-1)).toBeLessThanOrEqual(24 * 60);
  });

  test('has fewer new viewers in each quarter of an hour than in the one before', () => {
    const { minute: minutes } = simulate({ connections: 30_000, seen: 0.5, sharing: 0, followers: 0 }, 3);
    const quarters = [0, 1, 2, 3, 4].map((q) => minutes.filter((at) => at >= q * 15 && at < (q + 1) * 15).length);
    expect(quarters).toEqual(quarters.toSorted((a, b) => b - a));
  });
});

function expectSound(cascade: Cascade): void {
  expect(cascade.count).toBeLessThanOrEqual(mostViews);
  expect([cascade.minute.length, cascade.source.length, cascade.shared.length]).toEqual(Array(3).fill(cascade.count));
  const faults = Array.from(cascade.minute.keys()).filter((view) => {
    const at = cascade.minute[view] ?? NaN;
    const source = cascade.source[view] ?? NaN;
    const follows =
      source === -1 || (source < view && cascade.shared[source] === 1 && at >= (cascade.minute[source] ?? NaN));
    return !(at >= 0 && at < horizon && follows);
  });
  expect(faults).toEqual([]);
}

describe('deleting', () => {
  test('never reaches more people, and the later the more', () => {
    property(
      fc.property(settings, seed, minute, minute, (one, n, a, b) => {
        const cascade = simulate(one, n);
        const early = reachedDespite(cascade, Math.min(a, b));
        const late = reachedDespite(cascade, Math.max(a, b));
        expect(sum(early)).toBeLessThanOrEqual(sum(late));
        expect(sum(late)).toBeLessThanOrEqual(cascade.count);
        expect(sum(reachedDespite(cascade, null))).toBe(cascade.count);
      }),
    );
  });

  test('stops the original and no copy of it', () => {
    property(
      fc.property(settings, seed, minute, (one, n, at) => {
        const cascade = simulate(one, n);
        const reached = reachedDespite(cascade, at);
        const wrong = Array.from(reached.keys()).filter((view) => {
          const source = cascade.source[view] ?? -1;
          return reached[view] !== (source < 0 ? Number((cascade.minute[view] ?? 0) <= at) : reached[source]);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('stops little once a large account has shared it, and much before that', () => {
    const cascade = simulate({ ...article, followers: 5000 }, 1);
    expect(sum(reachedDespite(cascade, pickUpMinute + 30)) / cascade.count).toBeGreaterThan(0.95);
    expect(sum(reachedDespite(cascade, pickUpMinute - 1)) / cascade.count).toBeLessThan(0.2);
  });
});

describe('the timeline', () => {
  test('goes from posting to the horizon and back again', () => {
    expect([minuteAt(0), minuteAt(1), placeOf(0), placeOf(horizon)]).toEqual([0, horizon, 0, 1]);
    property(
      fc.property(minute, (at) => {
        expect(minuteAt(placeOf(at))).toBeCloseTo(at, 6);
      }),
    );
    expect([placeOf(-5), placeOf(horizon * 2)]).toEqual([0, 1]);
  });

  test('never counts down and ends at the totals', () => {
    property(
      fc.property(settings, seed, minute, (one, n, at) => {
        const cascade = simulate(one, n);
        const reached = reachedDespite(cascade, at);
        const { views, shares } = tally(cascade, reached, 240);
        expect(views.at(-1)).toBe(sum(reached));
        expect(shares.at(-1)).toBe(sum(cascade.shared.filter((_, view) => reached[view])));
        expect(views.toSorted()).toEqual(views);
        expect(shares.toSorted()).toEqual(shares);
      }),
    );
  });

  test('counts no one before they have seen it', () => {
    const cascade = simulate({ ...article, followers: 5000 }, 4);
    const { views } = tally(cascade, reachedDespite(cascade, null), 240);
    for (let step = 0; step <= 240; step++) {
      const seenBy = cascade.minute.filter((at) => at <= minuteAt(step / 240) + 1e-3).length;
      expect(Math.abs((views[step] ?? NaN) - seenBy)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the first run', () => {
  test('has a copy early on, through which others see the post after it is deleted', () => {
    const cascade = simulate(article, seedWithCopy(article));
    const copies = [...cascade.shared.keys()].filter((view) => cascade.shared[view] === 1);
    expect(Math.min(...copies.map((view) => cascade.minute[view] ?? Infinity))).toBeLessThan(15);
    const kept = reachedDespite(cascade, 15);
    expect(sum(kept)).toBeGreaterThan([...cascade.minute].filter((at) => at <= 15).length);
  });

  test('is one like any other where nobody shares', () => {
    expect(seedWithCopy({ ...article, sharing: 0 })).toBe(1);
  });
});

describe('the picture', () => {
  test('has a bounded number of dots, all within the outermost ring, in the order of their minutes', () => {
    property(
      fc.property(settings, seed, (one, n) => {
        const cascade = simulate(one, n);
        const { dots, people } = pictureOf(cascade);
        expect(dots.length).toBeLessThanOrEqual(mostDots);
        expect(dots.length - Math.ceil(cascade.count / people)).toBeOneOf([0, Number(cascade.account >= 0)]);
        expect(dots.filter(({ kind }) => kind === 'account')).toHaveLength(Number(cascade.account >= 0));
        expect(dots.filter(({ x, y }) => !(Math.hypot(x, y) <= 1.0001))).toEqual([]);
        expect(dots.filter(({ place }, index) => place < (dots[index - 1]?.place ?? 0))).toEqual([]);
        expect(dots.filter(({ from, place }) => !from || from.place > place)).toEqual([]);
      }),
    );
  });

  test('draws everyone while they are few, each from the share that reached them', () => {
    property(
      fc.property(seed, (n) => {
        const cascade = simulate({ ...article, sharing: 0.02 }, n);
        fc.pre(cascade.count < mostDots);
        const { dots, people } = pictureOf(cascade);
        expect(people).toBe(1);
        expect(dots.map(({ view }) => view).toSorted((a, b) => a - b)).toEqual([...cascade.minute.keys()]);
        expect(dots.map(({ from }) => from?.view)).toEqual(dots.map(({ view }) => cascade.source[view]));
        expect(dots.map(({ place }) => place)).toEqual(dots.map(({ view }) => placeOf(cascade.minute[view] ?? NaN)));
      }),
    );
  });

  test('lets the followers of a large account burst all around it', () => {
    property(
      fc.property(seed, (n) => {
        const { dots } = pictureOf(simulate({ ...article, followers: 10_000 }, n));
        const account = dots.find(({ kind }) => kind === 'account');
        const around = dots.filter(({ from }) => from?.view === account?.view);
        const quarters = around.map(({ x, y }) => 2 * Number(x > (account?.x ?? 0)) + Number(y > (account?.y ?? 0)));
        for (const quarter of [0, 1, 2, 3])
          expect(quarters.filter((one) => one === quarter).length).toBeGreaterThan(around.length / 8);
      }),
    );
  });

  test('is the same for the same cascade', () => {
    expect(pictureOf(simulate(article, 5))).toEqual(pictureOf(simulate(article, 5)));
  });
});
