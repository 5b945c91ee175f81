import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/course/interactions.ts';
import { course } from '../unit/course/sample.ts';
import type { Lms } from '../../src/lms/types.ts';
import { createStrictLms, type StrictLms } from './strict/lms.ts';
import { interaction, launched, objective, portOver } from './subjects.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

const suspension = { data: 'x', location: 'why', seconds: 30, progress: 0.25 };

/** The same thing under each standard's name. */
const names = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    raw: 'cmi.core.score.raw',
    time: 'cmi.core.session_time',
    location: 'cmi.core.lesson_location',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    raw: 'cmi.score.raw',
    time: 'cmi.session_time',
    location: 'cmi.location',
  },
};

function opened(server: StrictLms, over?: Parameters<StrictLms['launch']>[0], mark = 'mark') {
  const session = server.launch(over);
  const lms: Lms = portOver(server.dialect, session.win);
  return { lms, session, launch: launched(lms, mark) };
}

const written = (session: { calls: readonly { name: string; element: string; value: string }[] }) =>
  session.calls.filter((call) => call.name === 'set').map((call) => [call.element, call.value] as const);

describe.each(dialects)('%s, opening', (dialect) => {
  const name = names[dialect];

  test('is incomplete and suspended in the LMS right away: nothing that happens later can complete or wipe it', () => {
    const server = createStrictLms(dialect);
    opened(server);
    expect(server.stored.get(name.status)).toBe('incomplete');
    expect(server.stored.get(name.exit)).toBe('suspend');
  });

  test('leaves a mark in an LMS that holds nothing, so that the next launch knows the attempt again', () => {
    const server = createStrictLms(dialect);
    expect(opened(server, {}, 'mark').launch.suspendData).toBe('');
    expect(server.stored.get('cmi.suspend_data')).toBe('mark');
    expect(opened(server, {}, 'another').launch.suspendData).toBe('mark');
    expect(server.stored.get('cmi.suspend_data')).toBe('mark');
  });

  test('launched again while it is open, reads anew what the LMS holds and opens nothing', () => {
    const server = createStrictLms(dialect);
    const { lms, session } = opened(server);
    lms.suspend({ ...suspension, data: 'later' });
    lms.recordInteraction(interaction());
    expect(launched(lms)).toMatchObject({ suspendData: 'later', interactions: 1 });
    expect(session.calls.filter((call) => call.name === 'initialize')).toHaveLength(1);
    expect(session.mistakes).toEqual([]);
  });

  test('leaves none over a record whose suspend data is gone, and none in review', () => {
    const server = createStrictLms(dialect, { stored: { 'cmi.exit': 'suspend', [name.status]: 'incomplete' } });
    opened(server, {}, 'mark');
    expect(server.stored.get('cmi.suspend_data') ?? '').toBe('');
    const reviewed = createStrictLms(dialect, { mode: 'review' });
    opened(reviewed, {}, 'mark');
    expect(reviewed.stored.size).toBe(0);
  });

  test('takes at most 15 calls, asks for an error only where suspend data is gone from a record, and makes no mistake', () => {
    const earlier = { 'cmi.exit': 'suspend', [name.status]: 'incomplete' };
    for (const stored of [
      {},
      earlier,
      { [name.status]: 'completed', [name.raw]: '90', 'cmi.exit': 'suspend', 'cmi.suspend_data': 'x' },
    ]) {
      const { session } = opened(createStrictLms(dialect, { stored }));
      expect(session.mistakes).toEqual([]);
      expect(session.calls.length).toBeLessThanOrEqual(15);
      const asked = session.calls.flatMap((call, index) =>
        call.name === 'error' ? [session.calls[index - 1]?.element] : [],
      );
      expect(asked).toEqual(stored === earlier ? ['cmi.suspend_data'] : []);
    }
  });

  test('tells who learns, in what language, and what was known', () => {
    const { launch } = opened(createStrictLms(dialect, { learner: 'ä.jansen', language: 'nl-BE' }));
    expect(launch).toMatchObject({ mode: 'normal', learner: { id: 'ä.jansen' }, language: 'nl-BE' });
  });

  test('leaves a status that is final as it is', () => {
    const finals = dialect === 'scorm12' ? ['passed', 'completed', 'failed'] : ['completed'];
    for (const status of finals) {
      const server = createStrictLms(dialect, { stored: { [name.status]: status, 'cmi.exit': 'suspend' } });
      const { session } = opened(server);
      expect(server.stored.get(name.status)).toBe(status);
      expect(written(session).map(([element]) => element)).not.toContain(name.status);
    }
  });

  test.each([
    ['review', { mode: 'review' }],
    ['browse', { mode: 'browse' }],
    ['review', { mode: 'normal', credit: 'no-credit' }],
    ['review', { mode: 'review', credit: 'no-credit' }],
  ])('in %s (%o) reads only', (mode, settings) => {
    const { session, launch } = opened(createStrictLms(dialect, settings));
    expect(launch.mode).toBe(mode);
    expect(session.calls.filter((call) => !['initialize', 'get', 'error'].includes(call.name))).toEqual([]);
    expect(session.mistakes).toEqual([]);
  });

  test('reads scores of all kinds, and none from what is no score', () => {
    const read = (raw: string) =>
      opened(createStrictLms(dialect, { stored: { [name.raw]: raw, 'cmi.exit': 'suspend' } })).launch.score;
    expect(['80', '66.67', '66,67', ' 80 ', '0', '100'].map(read)).toEqual([80, 66.67, 66.67, 80, 0, 100]);
    expect(['', 'null', 'undefined', 'NaN', '-1', '101', 'Infinity', 'eighty'].map(read)).toEqual(Array(8).fill(null));
  });
});

describe.each(dialects)('%s, recording', (dialect) => {
  const name = names[dialect];

  test.each([name.status, name.exit])(
    'tells %s with the next suspension where the LMS did not take it at the launch, and no more after a result',
    (element) => {
      const server = createStrictLms(dialect);
      let fails = true;
      server.intercept = (verb, args, through) => {
        if (fails && verb === 'set' && args[0] === element) throw new Error('The request was aborted.');
        return through();
      };
      const { lms } = opened(server);
      expect(['suspend', 'incomplete']).not.toContain(server.stored.get(element));
      fails = false;
      lms.suspend(suspension);
      lms.commit();
      expect(server.stored.get(element)).toBe(element === name.exit ? 'suspend' : 'incomplete');
      lms.reportResult({ completion: 'completed', success: 'passed', score: 100 });
      lms.suspend({ ...suspension, data: 'y' });
      lms.commit();
      expect(server.stored.get(name.status)).toBe(dialect === 'scorm12' ? 'passed' : 'completed');
    },
  );

  test('writes each answer of the course in the terms of the standard, id first', () => {
    for (const question of course.questions)
      for (const { key } of question.choices) {
        const { lms, session, launch } = opened(createStrictLms(dialect));
        const report = reportOf(course, { question: question.id, round: 1, key, at: 1_800_000_000, latency: 7 });
        if (!report) throw new Error(`${question.id} is not reported.`);
        const before = session.calls.length;
        expect(lms.recordInteraction({ ...report, index: launch.interactions, at: new Date(report.at * 1000) })).toBe(
          true,
        );
        expect(session.mistakes).toEqual([]);
        expect(session.calls[before]).toMatchObject({ element: 'cmi.interactions.0.id', value: question.id });
      }
  });

  test('writes id, type, response, result, weighting, latency and time', () => {
    const { lms, session } = opened(createStrictLms(dialect));
    lms.recordInteraction(interaction({ at: new Date(2026, 2, 4, 5, 6, 7, 891) }));
    const fields = Object.fromEntries(
      written(session)
        .filter(([element]) => element.startsWith('cmi.interactions.0.'))
        .map(([element, value]) => [element.slice('cmi.interactions.0.'.length), value]),
    );
    const common = {
      id: 'complaint-02',
      type: 'choice',
      result: 'neutral',
      weighting: '1',
      'correct_responses.0.pattern': 'a',
    };
    expect(fields).toEqual(
      dialect === 'scorm12'
        ? { ...common, student_response: 'b', latency: '0000:00:12.00', time: '05:06:07.00' }
        : {
            ...common,
            learner_response: 'b',
            latency: 'PT0H0M12.00S',
            timestamp: new Date(2026, 2, 4, 5, 6, 7).toISOString().replace('.000Z', '.00Z'),
            'objectives.0.id': 'final-check',
            description: interaction().description,
          },
    );
  });

  test('calls the three results by their names in the standard', () => {
    const { lms, session } = opened(createStrictLms(dialect));
    (['correct', 'neutral', 'incorrect'] as const).forEach((result, index) =>
      lms.recordInteraction(interaction({ index, result })),
    );
    const results = written(session)
      .filter(([element]) => element.endsWith('.result'))
      .map(([, value]) => value);
    expect(results).toEqual(['correct', 'neutral', dialect === 'scorm12' ? 'wrong' : 'incorrect']);
  });

  test('goes on behind the interactions that the LMS has', () => {
    const server = createStrictLms(dialect);
    const first = opened(server);
    for (const index of [0, 1, 2]) first.lms.recordInteraction(interaction({ index }));
    first.lms.suspend(suspension);
    first.lms.commit();
    const second = opened(server);
    expect(second.launch.interactions).toBe(3);
    expect(second.lms.recordInteraction(interaction({ index: 3 }))).toBe(true);
    expect(second.session.mistakes).toEqual([]);
  });

  test('answers false for an index that leaves a gap, and for what the LMS has no room for', () => {
    const { lms } = opened(createStrictLms(dialect));
    expect(lms.recordInteraction(interaction({ index: 5 }))).toBe(false);
    expect(lms.recordObjective(objective({ index: 9 }))).toBe(false);
  });

  test('leaves out the time of an answer whose time is not known, and never throws on a date that is none', () => {
    for (const at of [new Date(0), new Date(NaN), new Date(9e15)]) {
      const { lms, session } = opened(createStrictLms(dialect));
      expect(lms.recordInteraction(interaction({ at }))).toBe(true);
      expect(session.mistakes).toEqual([]);
      expect(written(session).filter(([element]) => /\.time(stamp)?$/.test(element))).toEqual([]);
    }
  });

  test('writes the score before the status, and both before the commit', () => {
    const { lms, session } = opened(createStrictLms(dialect));
    const before = session.calls.length;
    lms.reportResult({ completion: 'completed', success: 'passed', score: 88.89 });
    lms.suspend(suspension);
    lms.commit();
    const order = session.calls.slice(before).map((call) => (call.name === 'commit' ? 'commit' : call.element));
    const last = dialect === 'scorm12' ? ['cmi.core.lesson_status'] : ['cmi.success_status', 'cmi.completion_status'];
    expect(order.indexOf(name.raw)).toBeGreaterThanOrEqual(0);
    for (const status of last) expect(order.indexOf(status)).toBeGreaterThan(order.indexOf(name.raw));
    expect(order.filter((one) => one === 'commit')).toHaveLength(1);
    expect(order.at(-1)).toBe('commit');
  });

  test.each([
    [
      { completion: 'completed', success: 'passed', score: 100 } as const,
      { scorm12: ['passed', '100'], scorm2004: ['completed', '100', '1', 'passed'] },
    ],
    [
      { completion: 'incomplete', success: 'failed', score: 66.67 } as const,
      { scorm12: ['failed', '66.67'], scorm2004: ['incomplete', '66.67', '0.6667', 'failed'] },
    ],
    [
      { completion: 'incomplete', success: 'failed', score: 0 } as const,
      { scorm12: ['failed', '0'], scorm2004: ['incomplete', '0', '0', 'failed'] },
    ],
    [
      { completion: 'incomplete', success: 'unknown', score: null } as const,
      { scorm12: ['incomplete'], scorm2004: ['incomplete', undefined, undefined, 'unknown'] },
    ],
  ])('reports %o', (outcome, expected) => {
    const server = createStrictLms(dialect);
    const { lms } = opened(server);
    lms.reportResult(outcome);
    lms.commit();
    const more = dialect === 'scorm12' ? [] : ['cmi.score.scaled', 'cmi.success_status'];
    const held = [name.status, name.raw, ...more].map((element) => server.stored.get(element));
    expect(held.filter((value) => value !== '')).toEqual(expected[dialect]);
  });

  test('writes a raw score only with a result: without one, a finishing LMS has nothing to hold against the mark', () => {
    const server = createStrictLms(dialect, { mastery: 80 });
    const { lms } = opened(server);
    lms.recordObjective(objective({ index: 1, id: 'why', score: null }));
    lms.suspend(suspension);
    lms.commit();
    lms.terminate();
    expect(server.stored.get(name.status)).toBe('incomplete');
    expect(server.stored.get(name.raw) ?? '').toBe('');
  });

  test('writes nothing that it has written already', () => {
    const { lms, session, launch } = opened(createStrictLms(dialect));
    const tell = () => {
      lms.recordInteraction(interaction());
      lms.recordObjective(objective({ index: launch.objectives }));
      lms.reportResult({ completion: 'completed', success: 'passed', score: 88.89 });
      lms.suspend(suspension);
    };
    tell();
    const before = session.calls.length;
    tell();
    expect(session.calls.slice(before)).toEqual([]);
  });

  test('writes all numbers with a point and two decimals at most (a scaled score: four), whatever the locale', () => {
    const toLocaleString = Number.prototype.toLocaleString;
    Number.prototype.toLocaleString = () => '66,67';
    try {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 100, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1e9, noNaN: true }),
          (score, progress, seconds) => {
            const { lms, session, launch } = opened(createStrictLms(dialect));
            lms.recordInteraction(interaction({ weighting: progress, latency: seconds }));
            lms.recordObjective(objective({ index: launch.objectives, score }));
            lms.reportResult({ completion: 'completed', success: 'passed', score });
            lms.suspend({ ...suspension, progress, seconds });
            expect(session.mistakes).toEqual([]);
            for (const [element, value] of written(session))
              if (/score|weighting|progress/.test(element))
                expect(value, element).toMatch(
                  element.endsWith('scaled') ? /^[01](\.\d{1,4})?$/ : /^\d{1,3}(\.\d{1,2})?$/,
                );
          },
        ),
      );
    } finally {
      Number.prototype.toLocaleString = toLocaleString;
    }
  });

  test('never writes a time of zero, less, or none: an LMS would add it up to nonsense', () => {
    for (const seconds of [0, -5, NaN, Infinity, 0.2, 59.999, 86_400 * 40]) {
      const { lms, session } = opened(createStrictLms(dialect));
      lms.suspend({ ...suspension, seconds });
      lms.recordInteraction(interaction({ latency: seconds }));
      expect(session.mistakes, String(seconds)).toEqual([]);
    }
  });

  test('says that it is over once, and that the exit was a suspension', () => {
    const server = createStrictLms(dialect);
    const { lms, session } = opened(server);
    lms.suspend(suspension);
    expect(lms.terminate()).toBe(true);
    expect(server.stored.get(name.exit)).toBe('suspend');
    expect(session.calls.filter((call) => call.name === 'terminate')).toHaveLength(1);
  });
});

describe('SCORM 1.2 alone', () => {
  test('makes an attempt that was only browsed incomplete', () => {
    const server = createStrictLms('scorm12', { stored: { 'cmi.core.lesson_status': 'browsed' } });
    opened(server);
    expect(server.stored.get('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('tells the status of an objective that the LMS has in one call, and names it anew where the LMS has lost it', () => {
    const server = createStrictLms('scorm12', {
      stored: { 'cmi.objectives.0.id': 'why', 'cmi.objectives.0.status': 'incomplete' },
    });
    const { lms, session } = opened(server);
    const before = session.calls.length;
    expect(lms.recordObjective(objective({ id: 'why', completion: 'completed', success: 'passed' }))).toBe(true);
    expect(session.calls.slice(before).map((call) => call.element)).toEqual(['cmi.objectives.0.status']);

    const forgetful = createStrictLms('scorm12');
    forgetful.intercept = (verb, args, through) =>
      verb === 'get' && args[0] === 'cmi.objectives._count' ? '1' : through();
    const lost = opened(forgetful);
    expect(lost.lms.recordObjective(objective({ id: 'why' }))).toBe(true);
    lost.lms.commit();
    expect(forgetful.stored.get('cmi.objectives.0.id')).toBe('why');
  });

  test('tells the bounds of the score with a place, not with a decision, which has few calls to spend', () => {
    const { lms, session } = opened(createStrictLms('scorm12'));
    const bounds = () => written(session).filter(([element]) => /score\.(min|max)$/.test(element));
    lms.suspend({ ...suspension, location: null });
    expect(bounds()).toEqual([]);
    lms.suspend(suspension);
    expect(bounds()).toEqual([
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
    ]);
  });

  test('reports a result anew as a change, for an LMS that took a lost commit for sent, and never below complete', () => {
    for (const sending of ['changes-once', 'everything'] as const) {
      const server = createStrictLms('scorm12', { sending });
      const { lms, session } = opened(server);
      const seen: string[] = [];
      server.onStored = () =>
        seen.push(`${server.stored.get('cmi.core.lesson_status')} ${server.stored.get('cmi.core.score.raw')}`);
      const result = { completion: 'completed', success: 'passed', score: 66.67 } as const;
      server.faults.offline = server.faults.lies = true;
      lms.reportResult(result);
      lms.commit();
      server.faults.offline = false;
      for (const again of ['first', 'second']) {
        expect(lms.restateResult(result), again).toBe(true);
        expect(lms.commit()).toBe(true);
        expect([server.stored.get('cmi.core.lesson_status'), Number(server.stored.get('cmi.core.score.raw'))]).toEqual([
          'passed',
          66.67,
        ]);
      }
      expect(seen.every((one) => /^(passed|completed) /.test(one))).toBe(true);
      expect(session.mistakes).toEqual([]);
    }
  });

  test('restates a score by way of one a hundredth lower, and none by way of one, too', () => {
    for (const [score, way] of [
      [100, 99.99],
      [66.67, 66.66],
      [0, 0.01],
    ] as const) {
      const server = createStrictLms('scorm12', { sending: 'changes-once' });
      const { lms } = opened(server);
      const result = { completion: 'incomplete', success: 'failed', score } as const;
      const seen: number[] = [];
      server.onStored = () => seen.push(Number(server.stored.get('cmi.core.score.raw')));
      server.faults.refuses = true;
      lms.reportResult(result);
      lms.commit();
      server.faults.refuses = false;
      lms.restateResult(result);
      lms.commit();
      expect(seen).toEqual([way, score]);
    }
  });

  test('restates a pass that the LMS had at the launch by its score alone', () => {
    const server = createStrictLms('scorm12', {
      sending: 'changes-once',
      stored: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' },
    });
    const { lms } = opened(server);
    const seen = new Set<string>();
    server.onStored = () => seen.add(server.stored.get('cmi.core.lesson_status') ?? '');
    lms.restateResult({ completion: 'completed', success: 'passed', score: 100 });
    lms.commit();
    expect(Number(server.stored.get('cmi.core.score.raw'))).toBe(100);
    expect([...seen]).toEqual(['passed']);
  });
});

describe('SCORM 2004 alone', () => {
  test('never says that a success is unknown: the LMS may know better', () => {
    const { lms, session } = opened(createStrictLms('scorm2004'));
    lms.recordObjective(objective({ index: 1, completion: 'completed', success: 'unknown', score: null }));
    lms.reportResult({ completion: 'completed', success: 'unknown', score: null });
    const told = written(session).filter(([element]) => /success_status|completion_status/.test(element));
    expect(told.map(([, value]) => value)).toEqual(['incomplete', 'completed', 'completed']);
  });

  test('tells how far the learner is, and where', () => {
    const server = createStrictLms('scorm2004');
    const { lms } = opened(server);
    lms.suspend({ data: 'x', location: 'why', seconds: 61, progress: 1 / 3 });
    lms.commit();
    expect(server.stored.get('cmi.progress_measure')).toBe('0.33');
    expect(server.stored.get('cmi.location')).toBe('why');
    expect(server.stored.get('cmi.session_time')).toBe('PT0H1M1.00S');
  });

  test('tells completion and success of an objective apart, with its score', () => {
    const server = createStrictLms('scorm2004');
    const { lms, launch } = opened(server);
    lms.recordObjective(
      objective({ index: launch.objectives, completion: 'incomplete', success: 'failed', score: 50 }),
    );
    lms.commit();
    const held = ['id', 'completion_status', 'success_status', 'score.raw', 'score.scaled'].map((field) =>
      server.stored.get(`cmi.objectives.1.${field}`),
    );
    expect(held).toEqual(['final-check', 'incomplete', 'failed', '50', '0.5']);
  });

  test('keeps its data over a relaunch only because the exit was a suspension', () => {
    const server = createStrictLms('scorm2004');
    const { lms } = opened(server);
    lms.suspend({ ...suspension, data: 'kept' });
    lms.terminate();
    expect(opened(server).launch.suspendData).toBe('kept');
    server.stored.set('cmi.exit', 'normal');
    expect(opened(server).launch.suspendData).toBe('');
  });
});
