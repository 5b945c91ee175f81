import { describe, expect, test, vi } from 'vitest';
import { isDefined, verbOf, type Json } from '../../scorm/preview/cmi5/rules.ts';
import { openCmi5 } from '../../src/lms/cmi5.ts';
import { createCmi5Lms, type Cmi5Lms } from './strict/cmi5.ts';
import { interaction, openedCmi5, type OpenedCmi5 } from './subjects.ts';

const words = { nl: 'Wat nu?', en: 'What now?' };
const courseJson = {
  questions: [
    {
      id: 'complaint-02',
      title: { nl: 'Een klacht', en: 'A complaint' },
      question: words,
      choices: [
        { key: 'a', text: { nl: 'Luisteren', en: 'Listen' } },
        { key: 'b', text: { nl: 'Later', en: 'Later' } },
      ],
    },
  ],
};

const suspension = { data: 'first', location: 'why', seconds: 30, progress: 0.25 };
const passed = { completion: 'completed', success: 'passed', score: 88.89 } as const;
const failed = { completion: 'incomplete', success: 'failed', score: 44.44 } as const;

const verbs = (lms: Cmi5Lms) => lms.statements().map(verbOf);
const the = (lms: Cmi5Lms, verb: string): Json => lms.statements().find((one) => verbOf(one) === verb) ?? {};
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Json | undefined)?.[name], value);
const categories = (one: Json) => (at(one, 'context', 'contextActivities', 'category') ?? []) as { id: string }[];

/** Tells something, commits, and waits until it has arrived. */
async function tell({ lms, arrived }: OpenedCmi5, act: (lms: OpenedCmi5['lms']) => void): Promise<boolean> {
  act(lms);
  lms.commit();
  return arrived();
}

async function leave({ lms, arrived }: OpenedCmi5): Promise<boolean> {
  lms.terminate(true);
  return arrived();
}

/** The faults of opening a window that is expected not to open. */
async function fault(win: unknown): Promise<unknown> {
  const opened = await openCmi5({
    win,
    course: 'sample',
    mark: '',
    later: (then) => queueMicrotask(then),
    now: Date.now,
    ticks: () => performance.now(),
    join: (_, mine) => mine,
  });
  return opened.fault;
}

describe('a launch', () => {
  test('asks for the token by one POST, then the launch data, then the preferences, then says initialized alone (8.1, 8.2, 10, 11, 9.3.2)', async () => {
    const lms = createCmi5Lms();
    await openedCmi5(lms.launch().win);
    const order = lms.asked.map(({ method, path }) => `${method} ${path}`);
    expect(order.slice(0, 3)).toEqual(['POST fetch', 'GET lrs/activities/state', 'GET lrs/agents/profile']);
    const firstTold = lms.asked.find(({ method, path }) => method === 'POST' && path === 'lrs/statements');
    expect(JSON.parse(firstTold?.body ?? '[]')).toHaveLength(1);
    expect(verbs(lms)).toEqual(['initialized']);
    expect(lms.offences()).toEqual([]);
  });

  test('takes its parameters in any order, and an endpoint with or without a slash at its end (8.1.0.0-7)', async () => {
    const lms = createCmi5Lms();
    const { win } = lms.launch();
    const turned = new URLSearchParams([...new URLSearchParams(win.location.search)].toReversed());
    turned.set('endpoint', `${turned.get('endpoint')}/`);
    await openedCmi5({ ...win, location: { ...win.location, search: `?${turned}` } });
    expect(verbs(lms)).toEqual(['initialized']);
  });

  test.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])('is none without %s', async (name) => {
    const { win } = createCmi5Lms().launch();
    const query = new URLSearchParams(win.location.search);
    query.delete(name);
    expect(await fault({ ...win, location: { search: `?${query}` } })).toBe('none');
  });

  test('outlives a network that is gone for a moment, and is to be begun anew where the token itself was lost', async () => {
    const flaky = createCmi5Lms();
    let gone = 2;
    flaky.setIntercept(() => (gone-- > 0 ? 'no answer' : null));
    await openedCmi5(flaky.launch().win);
    expect(verbs(flaky)).toEqual(['initialized']);
    expect(flaky.offences()).toEqual([]);
    const lossy = createCmi5Lms();
    let lost = 1;
    lossy.setAnswers(() => lost-- > 0);
    expect(await fault(lossy.launch().win)).toBe('relaunch');
    const dead = createCmi5Lms();
    dead.setIntercept(() => 'no answer');
    expect(await fault(dead.launch().win)).toBe('refused');
  });

  test('that is over, or that the LMS refuses, is told apart (8.2.3)', async () => {
    for (const [name, is] of [
      ['initialize-over', 'relaunch'],
      ['initialize-false', 'refused'],
    ] as const) {
      const lms = createCmi5Lms();
      lms.faults.add(name);
      expect(await fault(lms.launch().win)).toBe(is);
      expect(lms.statements()).toEqual([]);
    }
  });

  test('takes the learner’s languages in their order, and none where the LMS forbids to ask (11.1, 11.0.0.0-2)', async () => {
    const lms = createCmi5Lms();
    const { session, win } = lms.launch();
    lms.records.putDocument(
      `preferences\n${JSON.stringify(session.actor)}`,
      '{"languagePreference":"fr-FR,nl-BE","audioPreference":"off"}',
    );
    expect((await openedCmi5(win)).launch.language).toBe('fr-FR,nl-BE');
    const strict = createCmi5Lms();
    strict.setIntercept((_, path) => (path === 'lrs/agents/profile' ? new Response('no', { status: 403 }) : null));
    expect(await fault(strict.launch().win)).toBe(null);
  });

  test('takes the LMS’s pass mark for the course’s, and goes without where it has none (10, masteryScore)', async () => {
    expect((await openedCmi5(createCmi5Lms().launch({ masteryScore: 0.6667 }).win)).launch.passMark).toBe(66.67);
    expect((await openedCmi5(createCmi5Lms().launch({ masteryScore: null }).win)).launch.passMark).toBe(null);
  });

  test('goes back to the address that the LMS names, and to nothing that a browser would run (10.2.6.0-1)', async () => {
    const to = async (returnUrl: string | null, mode: 'Normal' | 'Review' = 'Normal') => {
      const { win, went } = createCmi5Lms().launch({ returnUrl, mode });
      const { lms, afterEnd } = await openedCmi5(win);
      lms.terminate(true);
      const said: string[] = [];
      afterEnd((save) => said.push(save));
      await vi.waitFor(() => expect([...went, ...said.slice(1)]).toHaveLength(1));
      return went;
    };
    const back = 'https://lms.example/back?id=1';
    expect(await to(back)).toEqual([back]);
    expect(await to(back, 'Review')).toEqual([back]);
    expect(await to('javascript:alert(1)')).toEqual([]);
    expect(await to(null)).toEqual([]);
  });

  test('of a page that is loaded again goes on: no second token, no second initialized', async () => {
    const lms = createCmi5Lms();
    const { win } = lms.launch();
    await tell(await openedCmi5(win), (lms) => lms.suspend(suspension));
    const again = await openedCmi5(win);
    expect(again.launch.suspendData).toBe('first');
    await tell(again, (lms) => lms.recordInteraction(interaction()));
    await leave(again);
    expect(verbs(lms)).toEqual(['initialized', 'progressed', 'answered', 'terminated']);
    expect(lms.asked.filter(({ path }) => path === 'fetch')).toHaveLength(1);
    // Once more behind the end: to look back, and nothing is told any more.
    const after = await openedCmi5(win);
    expect(after.launch).toMatchObject({ mode: 'review', suspendData: 'first' });
    await tell(after, (lms) => lms.recordInteraction(interaction({ response: 'c' })));
    await leave(after);
    expect(verbs(lms)).toHaveLength(4);
    expect(lms.offences()).toEqual([]);
  });

  test('in a browser that keeps nothing works, and asks for a new launch when the page is loaded again', async () => {
    const lms = createCmi5Lms();
    const { win } = lms.launch();
    const { sessionStorage: _, ...bare } = win;
    const blocked = Object.defineProperty({ ...bare }, 'sessionStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    await tell(await openedCmi5(blocked as typeof win), (lms) => lms.recordInteraction(interaction()));
    expect(verbs(lms)).toEqual(['initialized', 'answered']);
    expect(await fault(blocked)).toBe('relaunch');
  });
});

describe('a record store that wants to be left alone for a while (429, 503)', () => {
  test.each(['POST', 'PUT'])(
    'is asked for nothing before that, after whatever it has said it to (%s)',
    async (busy) => {
      const lms = createCmi5Lms();
      let now = Date.now();
      const opened = await openedCmi5(lms.launch().win, '', { now: () => now });
      lms.setIntercept((method) =>
        method === busy ? new Response('Later.', { status: 503, headers: { 'retry-after': '30' } }) : null,
      );
      const all = (lms: OpenedCmi5['lms']) => {
        lms.recordInteraction(interaction());
        lms.suspend(suspension);
      };
      expect(await tell(opened, all)).toBe(false);
      lms.setIntercept(null);
      const asked = lms.asked.length;
      now += 29_000;
      expect(await tell(opened, all)).toBe(false);
      expect(lms.asked).toHaveLength(asked);
      now += 2000;
      expect(await tell(opened, all)).toBe(true);
      expect(verbs(lms)).toEqual(['initialized', 'answered', 'progressed']);
    },
  );

  test('is asked again at once where the clock was set back', async () => {
    const lms = createCmi5Lms();
    let now = Date.now();
    const opened = await openedCmi5(lms.launch().win, '', { now: () => now });
    lms.setIntercept(() => new Response('Later.', { status: 429, headers: { 'retry-after': '30' } }));
    expect(await tell(opened, (lms) => lms.suspend(suspension))).toBe(false);
    lms.setIntercept(null);
    now -= 86_400_000;
    expect(await tell(opened, (lms) => lms.suspend(suspension))).toBe(true);
  });
});

describe('a window that is closed', () => {
  test.each([1, 40, 150])(
    'with %i answers that have not gone out sends what a browser lets it, and loses none',
    async (count) => {
      const [lms, begun] = [createCmi5Lms(courseJson), Date.now()];
      const opened = await openedCmi5(lms.launch().win);
      lms.setIntercept((method) => (method === 'GET' ? null : 'no answer'));
      await tell(opened, (lms) => {
        for (let nth = 0; nth < count; nth += 1)
          lms.recordInteraction(interaction({ index: nth, at: new Date(begun - nth * 1000) }));
        lms.suspend({ ...suspension, progress: 0 });
      });
      lms.setIntercept(null);
      opened.lms.terminate(false);
      await vi.waitFor(() =>
        expect(lms.asked.some(({ method, status }) => method === 'PUT' && status === 204)).toBe(true),
      );
      expect(lms.flung()).toBeGreaterThan(0);
      const again = await openedCmi5(lms.launch().win);
      expect(again.launch.suspendData).toBe('first');
      expect(
        new Set(
          lms
            .statements()
            .filter((one) => verbOf(one) === 'answered')
            .map(({ id }) => id),
        ).size,
      ).toBe(count);
      expect(lms.offences()).toEqual([]);
    },
  );
});

describe('statements', () => {
  test('of a whole run offend nothing: each once, the first and the last where they belong', async () => {
    const lms = createCmi5Lms(courseJson);
    const opened = await openedCmi5(lms.launch().win);
    await tell(opened, (lms) => {
      for (const [nth, response] of ['a', 'b', 'a'].entries())
        lms.recordInteraction(interaction({ index: nth, response, at: new Date(Date.now() + nth) }));
      lms.suspend(suspension);
    });
    await tell(opened, (lms) => {
      lms.reportResult(passed);
      lms.reportResult(passed);
      lms.restateResult(passed);
      lms.suspend({ ...suspension, progress: 1 });
    });
    await leave(opened);
    opened.lms.recordInteraction(interaction({ response: 'c' }));
    await tell(opened, (lms) => lms.suspend({ ...suspension, progress: 0.5 }));
    expect(verbs(lms)).toEqual([
      'initialized',
      'answered',
      'answered',
      'progressed',
      'passed',
      'completed',
      'terminated',
    ]);
    expect(lms.offences()).toEqual([]);
  });

  test('have the launch’s actor, registration and whole template, which LMSs fill as they like', async () => {
    const lms = createCmi5Lms();
    const { session, win } = lms.launch();
    const template = {
      ...session.template,
      revision: '7',
      contextActivities: {
        category: [{ id: 'https://lms.example/category' }],
        grouping: [{ id: 'urn:sharewise:sample/course' }, { id: 'https://lms.example/group' }],
        parent: [{ id: 'https://lms.example/parent' }],
      },
      extensions: { ...(session.template['extensions'] as Json), 'https://lms.example/extension': { a: [1] } },
    };
    lms.records.putSession({ ...session, template });
    lms.records.putDocument(
      `state\n${session.registration}\nLMS.LaunchData ${session.token}`,
      JSON.stringify({ contextTemplate: template, launchMode: 'Normal', moveOn: 'Passed', masteryScore: 0.8 }),
    );
    const opened = await openedCmi5(win);
    await tell(opened, (lms) => {
      lms.recordInteraction(interaction());
      lms.reportResult(passed);
      lms.suspend(suspension);
    });
    await leave(opened);
    expect(lms.offences()).toEqual([]);
    expect(verbs(lms)).toHaveLength(5);
  });

  test('that cmi5 defines are marked so, and moveon stands where completion or success is (9.6.2)', async () => {
    const lms = createCmi5Lms();
    const opened = await openedCmi5(lms.launch().win);
    await tell(opened, (lms) => {
      lms.suspend(suspension);
      lms.recordInteraction(interaction());
      lms.reportResult(passed);
    });
    await leave(opened);
    const ends = (verb: string) => categories(the(lms, verb)).map(({ id }) => id.split('/').at(-1));
    expect(Object.fromEntries(verbs(lms).map((verb) => [verb, ends(verb)]))).toEqual({
      initialized: ['cmi5'],
      progressed: [],
      answered: [],
      passed: ['cmi5', 'moveon'],
      completed: ['cmi5', 'moveon'],
      terminated: ['cmi5'],
    });
    expect(lms.statements().filter(isDefined)).toHaveLength(4);
  });

  test('say the question, the choices, the right one, the reply, whether it was right, and how long it took', async () => {
    const lms = createCmi5Lms(courseJson);
    await tell(await openedCmi5(lms.launch().win), (lms) => lms.recordInteraction(interaction()));
    const one = the(lms, 'answered');
    expect(at(one, 'object', 'id')).toBe('urn:sharewise:sample/questions/complaint-02');
    expect(at(one, 'object', 'definition')).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { nl: 'Een klacht', en: 'A complaint' },
      description: words,
      interactionType: 'choice',
      correctResponsesPattern: ['a'],
      choices: [
        { id: 'a', description: { nl: 'Luisteren', en: 'Listen' } },
        { id: 'b', description: { nl: 'Later', en: 'Later' } },
      ],
    });
    expect(one['result']).toEqual({
      response: 'b',
      success: false,
      duration: 'PT0H0M12.00S',
      extensions: { 'urn:sharewise:points': 1 },
    });
  });

  test('have a score on passed and failed alone, a whole number in it, never one that the mastery score contradicts', async () => {
    const scoreOf = async (terms: Parameters<Cmi5Lms['launch']>[0], outcome: typeof passed | typeof failed) => {
      const lms = createCmi5Lms();
      const opened = await openedCmi5(lms.launch(terms).win);
      await tell(opened, (lms) => lms.reportResult(outcome));
      await leave(opened);
      expect(lms.offences()).toEqual([]);
      expect(lms.statements().filter((one) => at(one, 'result', 'score')).length).toBeLessThanOrEqual(1);
      return at(the(lms, outcome.success), 'result', 'score');
    };
    expect(await scoreOf({}, passed)).toEqual({ scaled: 0.8889, raw: 88, min: 0, max: 100 });
    expect(await scoreOf({}, failed)).toEqual({ scaled: 0.4444, raw: 44, min: 0, max: 100 });
    expect(await scoreOf({ masteryScore: null }, failed)).toEqual({ scaled: 0.4444, raw: 44, min: 0, max: 100 });
    // Passed before the LMS raised its mark, or failed before it lowered it: passed stays passed, without a score.
    expect(await scoreOf({ masteryScore: 0.95 }, passed)).toBe(undefined);
    expect(await scoreOf({ masteryScore: 0.4 }, failed)).toBe(undefined);
  });

  test('tell one judgement a session: who fails and then passes has passed, who leaves failed has failed', async () => {
    const lms = createCmi5Lms();
    const first = await openedCmi5(lms.launch().win);
    await tell(first, (lms) => lms.reportResult(failed));
    expect(verbs(lms)).toEqual(['initialized']);
    await leave(first);
    const second = await openedCmi5(lms.launch().win);
    expect(second.launch).toMatchObject({ success: 'failed', score: 44.44, completion: 'incomplete' });
    await tell(second, (lms) => lms.reportResult({ ...failed, score: 66.67 }));
    await tell(second, (lms) => lms.reportResult(passed));
    await leave(second);
    expect(verbs(lms)).toEqual([
      'initialized',
      'failed',
      'terminated',
      'initialized',
      'passed',
      'completed',
      'terminated',
    ]);
    const third = await openedCmi5(lms.launch().win);
    expect(third.launch).toMatchObject({ success: 'passed', score: 88.89, completion: 'completed' });
    await tell(third, (lms) => lms.reportResult(passed));
    await leave(third);
    expect(verbs(lms).slice(-2)).toEqual(['initialized', 'terminated']);
    expect(lms.offences()).toEqual([]);
  });

  test.each(['Browse', 'Review'] as const)(
    'of someone who only looks (%s) are initialized and terminated',
    async (mode) => {
      const lms = createCmi5Lms();
      const opened = await openedCmi5(lms.launch({ mode }).win);
      expect(opened.launch.mode).toBe(mode.toLowerCase());
      await tell(opened, (lms) => {
        lms.recordInteraction(interaction());
        lms.reportResult(passed);
        lms.suspend(suspension);
      });
      await leave(opened);
      expect(verbs(lms)).toEqual(['initialized', 'terminated']);
      expect(lms.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
      expect(lms.offences()).toEqual([]);
    },
  );

  test('are dated within the session, also where the clock is set back or an answer is older', async () => {
    const lms = createCmi5Lms();
    const opened = await openedCmi5(lms.launch().win);
    const now = Date.now;
    try {
      await tell(opened, (lms) => lms.recordInteraction(interaction({ at: new Date(Date.now() - 86_400_000) })));
      Date.now = () => now() - 86_400_000;
      await tell(opened, (lms) => lms.reportResult(passed));
      await leave(opened);
    } finally {
      Date.now = now;
    }
    expect(lms.offences()).toEqual([]);
    const times = lms.statements().map(({ timestamp }) => String(timestamp));
    expect(times).toEqual(times.toSorted());
    expect(verbs(lms)).toHaveLength(5);
  });
});
