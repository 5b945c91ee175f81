import { describe, expect, test } from 'vitest';
import { createStrictLms } from '../../contract/strict/lms.ts';
import { memoryShelf } from '../../contract/subjects.ts';
import { connect, type Dialect } from '../../../src/lms/connect.ts';
import { web } from '../../../src/lms/web.ts';

/** Connects with a clock that runs at once, and says how long was waited in its time. */
async function connectIn(dialect: Dialect, win: unknown, at: (ms: number) => void = () => {}, shelf = memoryShelf()) {
  let waited = 0;
  const later = (then: () => void, ms: number) => {
    waited += ms;
    at(waited);
    queueMicrotask(then);
  };
  const connection = await connect(dialect, {
    win,
    shelf,
    course: 'sample',
    mark: 'mark',
    later,
    now: Date.now,
    ticks: () => performance.now(),
    join: (_, mine) => mine,
  });
  return { ...connection, waited };
}

describe.each(['scorm12', 'scorm2004'] as const)('a package for %s', (dialect) => {
  test('is tracked at once where the LMS is there', async () => {
    const connection = await connectIn(dialect, createStrictLms(dialect).launch().win);
    expect(connection).toMatchObject({ tracked: true, fault: null, waited: 0, launch: { mode: 'normal' } });
    expect(connection.lms.dialect).toBe(dialect);
  });

  test('waits a few seconds for an LMS that comes after the content', async () => {
    for (const comes of [200, 1400, 3000]) {
      const win: Record<string, unknown> = {};
      const connection = await connectIn(
        dialect,
        win,
        (waited) => waited >= comes && Object.assign(win, createStrictLms(dialect).launch().win),
      );
      expect(connection).toMatchObject({ tracked: true, waited: comes });
    }
  });

  test('waits also while the API object is there without its functions', async () => {
    const win: Record<string, unknown> = { API: {}, API_1484_11: {} };
    const connection = await connectIn(
      dialect,
      win,
      (waited) => waited >= 600 && Object.assign(win, createStrictLms(dialect).launch().win),
    );
    expect(connection).toMatchObject({ tracked: true, waited: 600 });
  });

  test('says after three seconds that there is none, and keeps the progress in the browser', async () => {
    const shelf = memoryShelf();
    const connection = await connectIn(dialect, {}, undefined, shelf);
    expect(connection).toMatchObject({ tracked: false, fault: 'none', waited: 3000 });
    connection.lms.suspend({ data: 'kept', location: null, seconds: 1, progress: 0 });
    connection.lms.commit();
    expect((await connectIn(dialect, {}, undefined, shelf)).launch.suspendData).toBe('kept');
  });

  test('does not take the other dialect for its own', async () => {
    const other = dialect === 'scorm12' ? 'scorm2004' : 'scorm12';
    expect(await connectIn(dialect, createStrictLms(other).launch().win)).toMatchObject({
      tracked: false,
      fault: 'none',
    });
  });

  test('says when the LMS refuses, or asks for a relaunch', async () => {
    for (const [error, fault] of [
      ['101', 'refused'],
      ['104', dialect === 'scorm2004' ? 'relaunch' : 'refused'],
    ] as const) {
      const server = createStrictLms(dialect);
      server.intercept = (verb) => (verb === 'error' ? error : verb === 'get' ? '' : 'false');
      expect(await connectIn(dialect, server.launch().win)).toMatchObject({ tracked: false, fault });
    }
  });

  test('never rejects, whatever the windows do', async () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('Blocked.');
        },
      },
    );
    for (const win of [hostile, null, undefined, { parent: hostile, opener: hostile }])
      expect(await connectIn(dialect, win)).toMatchObject({ tracked: false });
  });
});

describe('a package for the web', () => {
  test('looks for no LMS and waits for none', async () => {
    expect(await connectIn('web', createStrictLms('scorm12').launch().win)).toMatchObject({
      tracked: false,
      fault: null,
      waited: 0,
    });
  });

  test('opened and closed without a word leaves what another window has kept', () => {
    const shelf = memoryShelf();
    const [idle, busy] = [web(shelf, 'sample'), web(shelf, 'sample')];
    busy.suspend({ data: 'busy', location: null, seconds: 1, progress: 0 });
    busy.commit();
    idle.suspend({ data: null, location: null, seconds: 1, progress: 0 });
    expect(idle.commit() && idle.terminate()).toBe(true);
    expect(web(shelf, 'sample').launch('')).toMatchObject({ suspendData: 'busy' });
  });

  test('says when the browser keeps nothing', () => {
    const lms = web({ read: () => '', write: () => false }, 'sample');
    lms.suspend({ data: 'lost', location: null, seconds: 1, progress: 0 });
    expect([lms.commit(), lms.terminate()]).toEqual([false, false]);
  });
});
