import { describe, expect, test } from 'vitest';
import { createCmi5Lms, type Cmi5Lms, type Tags } from './strict/cmi5.ts';
import { openedCmi5, type OpenedCmi5 } from './subjects.ts';

/** What each has written stands once in what both have. */
const join = (theirs: string, mine: string) => [...new Set([...theirs.split('+'), ...mine.split('+')])].join('+');

const open = (lms: Cmi5Lms, { win } = lms.launch()) => openedCmi5(win, '', { join });

const suspend = async ({ lms, arrived }: OpenedCmi5, data: string): Promise<boolean> => {
  lms.suspend({ data, location: 'why', seconds: 30, progress: 0 });
  lms.commit();
  return arrived();
};

const kept = (lms: Cmi5Lms, { session }: ReturnType<Cmi5Lms['launch']>): unknown =>
  (
    JSON.parse(lms.records.document(`state\n${session.registration}\nsharewise.attempt`)?.text ?? '{}') as {
      data?: unknown;
    }
  ).data;

describe.each<Tags>(['shown', 'hidden', 'hidden, and no digest', 'not to be sent'])('a tag that is %s', (tags) => {
  test('does not keep the attempt from being kept, time and again', async () => {
    const lms = createCmi5Lms();
    lms.setTags(tags);
    const launch = lms.launch();
    const opened = await open(lms, launch);
    // A failure that may be the network's is one that the course tries again.
    for (let tries = 0; tries < 3 && !(await suspend(opened, 'first')); tries += 1);
    expect(kept(lms, launch)).toBe('first');
    expect(await suspend(opened, 'second')).toBe(true);
    expect(kept(lms, launch)).toBe('first+second');
  });

  test('does not let two windows write over each other', async () => {
    const lms = createCmi5Lms();
    lms.setTags(tags);
    const launch = lms.launch();
    const [mine, theirs] = [await open(lms, launch), await open(lms)];
    for (let tries = 0; tries < 3 && !(await suspend(mine, 'mine')); tries += 1);
    for (let tries = 0; tries < 3 && !(await suspend(theirs, 'theirs')); tries += 1);
    expect(kept(lms, launch)).toBe('mine+theirs');
    expect(await suspend(mine, 'more')).toBe(true);
    expect(kept(lms, launch)).toBe('mine+theirs+more');
  });

  test('is of no account where what was written had arrived, and only the answer was lost', async () => {
    const lms = createCmi5Lms();
    lms.setTags(tags);
    const launch = lms.launch();
    const opened = await open(lms, launch);
    for (let tries = 0; tries < 3 && !(await suspend(opened, 'first')); tries += 1);
    let lost = 0;
    lms.setAnswers((method, path) => method === 'PUT' && path === 'lrs/activities/state' && (lost += 1) === 1);
    for (let tries = 0; tries < 3 && !(await suspend(opened, 'second')); tries += 1);
    expect(lost).toBeGreaterThan(0);
    expect(kept(lms, launch)).toBe('first+second');
  });
});
