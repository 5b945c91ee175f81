import { describe, expect, test } from 'vitest';
import type { Launch, LaunchFault, Lms } from '../../src/lms/types.ts';
import { createStrictLms, type StrictLms } from './strict/lms.ts';
import type { Verb } from '../../scorm/preview/browser/strict/api-names.ts';
import { interaction, launched, objective, portOver } from './subjects.ts';

const dialects = ['scorm12', 'scorm2004'] as const;

const suspension = { data: 'x', location: 'why', seconds: 30, progress: 0.25 };
const passed = { completion: 'completed', success: 'passed', score: 100 } as const;

function open(server: StrictLms) {
  const session = server.launch();
  return { session, lms: portOver(server.dialect, session.win) };
}

/** Everything that content can ask of a dialect, launch included. */
const everyVerb: Record<string, (lms: Lms) => unknown> = {
  launch: (lms) => lms.launch(''),
  recordInteraction: (lms) => lms.recordInteraction(interaction()),
  recordObjective: (lms) => lms.recordObjective(objective()),
  reportResult: (lms) => lms.reportResult(passed),
  restateResult: (lms) => lms.restateResult(passed),
  suspend: (lms) => lms.suspend(suspension),
  commit: (lms) => lms.commit(),
  terminate: (lms) => lms.terminate(),
};

/** An LMS whose calls of one kind answer as given; its GetLastError says `error`. */
function answering(server: StrictLms, verbs: readonly Verb[], answer: () => unknown, error: unknown): StrictLms {
  let odd = false;
  server.intercept = (verb, _args, through) => {
    if (verb === 'error' && odd) return error;
    odd = verbs.includes(verb);
    return odd ? answer() : through();
  };
  return server;
}

const fault = (answer: Launch | LaunchFault) => ('fault' in answer ? answer.fault : 'none');

describe.each(dialects)('%s, opening a session', (dialect) => {
  const already = dialect === 'scorm12' ? 101 : 103;

  test('that is open already goes on with it, when a status can be read', () => {
    const server = createStrictLms(dialect);
    const session = server.launch();
    const [first, second] = [portOver(dialect, session.win), portOver(dialect, session.win)];
    launched(first);
    expect(fault(second.launch(''))).toBe('none');
    expect(session.calls.filter((call) => call.name === 'initialize').map((call) => call.error)).toEqual([0, already]);
  });

  test.each([101, 103, 301, 391])(
    'that is open though Initialize says false with error %i, goes on also where that error sticks',
    (error) => {
      const server = createStrictLms(dialect);
      server.intercept = (verb, _args, through) => {
        if (verb === 'error') return String(error);
        const answer = through();
        return verb === 'initialize' ? 'false' : answer;
      };
      expect(fault(open(server).lms.launch(''))).toBe('none');
    },
  );

  test('is refused when nothing can be read afterwards', () => {
    for (const nothing of ['', 'false', null, undefined, 0, 'error', '<html>Log in</html>']) {
      const server = createStrictLms(dialect);
      server.intercept = (verb) => (verb === 'error' ? '101' : verb === 'get' ? nothing : 'false');
      expect(fault(open(server).lms.launch('')), String(nothing)).toBe('refused');
    }
  });

  test('is refused when every call throws, and throws nothing itself', () => {
    const server = createStrictLms(dialect);
    server.intercept = () => {
      throw new Error('Access is denied.');
    };
    expect(fault(open(server).lms.launch(''))).toBe('refused');
  });

  test('asks for a relaunch where 2004 says that the session is over', () => {
    const server = answering(createStrictLms(dialect), ['initialize'], () => 'false', '104');
    expect(fault(open(server).lms.launch(''))).toBe(dialect === 'scorm2004' ? 'relaunch' : 'refused');
  });

  test('succeeds where Initialize answers false without an error', () => {
    const server = createStrictLms(dialect);
    server.intercept = (verb, _args, through) => {
      const answer = through();
      return verb === 'initialize' ? false : answer;
    };
    expect(fault(open(server).lms.launch(''))).toBe('none');
  });

  test('succeeds without what small LMSs lack: language, counts, mode, credit, score', () => {
    for (const lacking of ['', null, undefined, 'null', 'undefined']) {
      const server = createStrictLms(dialect);
      let missing = false;
      server.intercept = (verb, args, through) => {
        if (verb === 'error' && missing) return '401';
        missing = verb === 'get' && !/status$/.test(String(args[0]));
        return missing ? lacking : through();
      };
      const { lms } = open(server);
      expect(launched(lms)).toEqual({
        mode: 'normal',
        learner: { id: '' },
        language: '',
        suspendData: '',
        begun: false,
        completion: 'incomplete',
        success: 'unknown',
        score: null,
        interactions: 0,
        objectives: 0,
      });
      expect(server.stored.size).toBeGreaterThan(0);
    }
  });

  test('reads counts that are no counts as none, and numbers as well as texts', () => {
    const counts = (answer: unknown) => {
      const server = createStrictLms(dialect);
      server.intercept = (verb, args, through) =>
        verb === 'get' && String(args[0]).endsWith('_count') ? answer : through();
      const { interactions, objectives } = launched(open(server).lms);
      return [interactions, objectives];
    };
    expect([3, '3', new String('3')].map(counts)).toEqual(Array(3).fill([3, 3]));
    expect(['', 'false', NaN, -1, '-1', {}, null, 'Infinity', 1e12].map(counts)).toEqual(Array(9).fill([0, 0]));
  });
});

describe.each(dialects)('%s, reading at launch', (dialect) => {
  const is12 = dialect === 'scorm12';
  const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const essential = is12 ? [status, 'cmi.suspend_data'] : [status, 'cmi.success_status', 'cmi.suspend_data'];
  const record = is12
    ? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.suspend_data': 'x' }
    : {
        'cmi.exit': 'suspend',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.raw': '90',
        'cmi.suspend_data': 'x',
      };

  /** Launches over a record with an LMS that answers some reading in its own way, `times` times. */
  const launchWith = (
    element: string,
    answer: () => unknown,
    times = Infinity,
    stored: Record<string, string> = record,
  ) => {
    const server = createStrictLms(dialect, { stored });
    let left = times;
    server.intercept = (verb, args, through) =>
      verb === 'get' && args[0] === element && left-- > 0 ? answer() : through();
    const { session, lms } = open(server);
    return { launch: lms.launch(''), session, server };
  };
  const throwing = () => {
    throw new Error('The request was aborted.');
  };
  const unharmed = launchWith('', () => '').launch;
  const elements = open(createStrictLms(dialect, { stored: record })).session;
  launched(portOver(dialect, elements.win));
  const read = elements.calls.filter((call) => call.name === 'get').map((call) => call.element);

  test.each(read)('%s again when that throws once', (element) => {
    expect(launchWith(element, throwing, 1).launch).toEqual(unharmed);
  });

  test.each(essential)('%s in vain, refuses the session: what can not be seen might be made worse', (element) => {
    const { launch, session, server } = launchWith(element, throwing);
    expect(launch).toEqual({ fault: 'refused' });
    expect(session.calls.filter((call) => call.name !== 'get' && call.name !== 'initialize')).toEqual([]);
    expect(Object.fromEntries(server.stored)).toEqual(record);
  });

  test.each(read.filter((element) => !essential.includes(element)))('%s in vain, opens all the same', (element) => {
    const { launch, server } = launchWith(element, throwing);
    expect(launch).toMatchObject({ mode: 'normal', suspendData: 'x', completion: 'completed', success: 'passed' });
    expect(server.stored.get(status)).toBe(record[status as keyof typeof record]);
  });

  test('a status that is blank, over a record that is not, makes nothing incomplete', () => {
    for (const blank of ['', null, undefined, 'null']) {
      const { server } = launchWith(status, () => blank);
      expect(server.stored.get(status)).toBe(record[status as keyof typeof record]);
    }
  });

  test('a status that is blank makes nothing incomplete either where there is but a score, or suspend data', () => {
    for (const kept of ['raw', 'suspend_data']) {
      const part = Object.entries(record).filter(([element]) => element.endsWith(kept) || element === 'cmi.exit');
      const { session } = launchWith(status, () => '', Infinity, Object.fromEntries(part));
      expect(session.calls.filter((call) => call.name === 'set' && call.element === status)).toEqual([]);
    }
  });

  test('a status that is blank, over nothing, is made incomplete', () => {
    const { server } = launchWith(status, () => '', Infinity, {});
    expect(server.stored.get(status)).toBe('incomplete');
  });

  test('statuses, mode and credit mean the same in any case and with blanks around them', () => {
    const shout = (word: string) => ` ${word.toUpperCase()}\n`;
    for (const mode of ['normal', 'review', 'browse'])
      for (const credit of ['credit', 'no-credit']) {
        const server = createStrictLms(dialect, { stored: record, mode, credit });
        const plain = launched(open(server).lms);
        server.intercept = (verb, args, through) =>
          verb === 'get' && /(status|mode|credit)$/.test(String(args[0])) ? shout(through()) : through();
        const { session, lms } = open(server);
        expect(launched(lms)).toEqual(plain);
        expect(session.calls.filter((call) => call.name === 'set' && call.element === status)).toEqual([]);
      }
  });

  test('a status that is incomplete already is not written again', () => {
    const { session } = launchWith('', () => '', 0, { ...record, [status]: 'incomplete' });
    expect(session.calls.filter((call) => call.name === 'set').map((call) => call.element)).toEqual([
      is12 ? 'cmi.core.exit' : 'cmi.exit',
    ]);
  });

  test('suspend data that is empty with an error can not be read; empty without one, or never set, is none', () => {
    const suspended = (error: string) => {
      const server = createStrictLms(dialect);
      let asked = false;
      server.stored.set(status, 'incomplete');
      server.stored.set('cmi.exit', 'suspend');
      server.intercept = (verb, args, through) => {
        if (verb === 'error' && asked) return error;
        asked = verb === 'get' && args[0] === 'cmi.suspend_data';
        return asked ? '' : through();
      };
      return launched(open(server).lms).suspendData;
    };
    expect(['0', '401', '402', '403'].map(suspended)).toEqual(['', '', '', '']);
    expect(['101', '301', '391', '122'].map(suspended)).toEqual([null, null, null, null]);
  });

  test('suspend data that is empty with an error once, and there at the second try, is there', () => {
    const server = createStrictLms(dialect, { stored: record });
    let asked = 0;
    server.intercept = (verb, args, through) => {
      if (verb === 'error') return '101';
      return verb === 'get' && args[0] === 'cmi.suspend_data' && asked++ === 0 ? '' : through();
    };
    expect(launched(open(server).lms).suspendData).toBe('x');
  });
});

describe.each(dialects)('%s, with an LMS that fails', (dialect) => {
  test.each(Object.keys(everyVerb))('never throws, whichever call of %s throws', (verb) => {
    const count = (() => {
      const { lms, session } = open(createStrictLms(dialect));
      if (verb !== 'launch') launched(lms);
      const before = session.calls.length;
      everyVerb[verb]?.(lms);
      return session.calls.length - before;
    })();
    expect(count).toBeGreaterThan(0);
    for (let nth = 0; nth < count; nth++) {
      const server = createStrictLms(dialect);
      const { lms } = open(server);
      if (verb !== 'launch') launched(lms);
      let made = 0;
      server.intercept = (_verb, _args, through) => {
        if (made++ >= nth) throw new Error('The LMS fell over.');
        return through();
      };
      expect(() => everyVerb[verb]?.(lms), `call ${nth}`).not.toThrow();
    }
  });

  test.each(['commit', 'terminate'])('does not take a %s that throws for one that succeeded', (verb) => {
    const server = createStrictLms(dialect);
    const { lms } = open(server);
    launched(lms);
    server.intercept = (name, _args, through) => {
      if (name === verb) throw new Error('A network error occurred.');
      return name === 'error' ? '0' : through();
    };
    expect(everyVerb[verb]?.(lms)).toBe(false);
  });

  test.each([false, 'false', 0, '0', null, undefined, ''])('takes %o with an error for a failure', (answer) => {
    const server = createStrictLms(dialect);
    const { lms } = open(server);
    launched(lms);
    answering(server, ['set', 'commit', 'terminate'], () => answer, '391');
    for (const verb of ['recordInteraction', 'recordObjective', 'reportResult', 'suspend', 'commit', 'terminate'])
      expect(everyVerb[verb]?.(lms), verb).toBe(false);
  });

  test.each([true, 'true', 1, '1', new String('true'), 'TRUE'])('takes %o for a success', (answer) => {
    const server = createStrictLms(dialect);
    const { lms } = open(server);
    launched(lms);
    answering(server, ['set', 'commit', 'terminate'], () => answer, '391');
    for (const verb of ['recordInteraction', 'recordObjective', 'reportResult', 'suspend', 'commit', 'terminate'])
      expect(everyVerb[verb]?.(lms), verb).toBe(true);
  });

  test('answers false for an interaction and an objective that it does not support, after two calls each', () => {
    const server = createStrictLms(dialect);
    const { lms, session } = open(server);
    launched(lms);
    const unsupported: string[] = [];
    server.intercept = (verb, args, through) => {
      if (verb === 'error' && unsupported.length > 0) return '401';
      if (verb === 'set' && /interactions|objectives/.test(String(args[0]))) {
        unsupported.push(String(args[0]));
        return 'false';
      }
      return through();
    };
    expect(lms.recordInteraction(interaction())).toBe(false);
    expect(lms.recordObjective(objective())).toBe(false);
    expect(unsupported).toEqual(['cmi.interactions.0.id', 'cmi.objectives.0.id']);
    expect(lms.suspend(suspension) && lms.commit()).toBe(true);
    expect(session.calls.at(-1)?.name).toBe('commit');
  });

  test('writes a value again at once when that throws, and once only', () => {
    for (const times of [1, 2]) {
      const server = createStrictLms(dialect);
      const { lms } = open(server);
      launched(lms);
      let left = times;
      server.intercept = (verb, args, through) => {
        if (verb === 'set' && args[0] === 'cmi.suspend_data' && left-- > 0) throw new Error('The request was aborted.');
        return verb === 'error' ? '101' : through();
      };
      expect(lms.suspend(suspension)).toBe(times === 1);
    }
  });

  test('records the rest of an interaction where one field is refused', () => {
    const server = createStrictLms(dialect);
    const { lms } = open(server);
    launched(lms);
    server.intercept = (verb, args, through) =>
      verb === 'error' ? '406' : /description|weighting/.test(String(args[0])) ? 'false' : through();
    expect(lms.recordInteraction(interaction())).toBe(true);
    lms.commit();
    expect(server.stored.get('cmi.interactions.0.result')).toBe('neutral');
  });

  test('says so when any part of a result is refused, and tells the rest', () => {
    const parts =
      dialect === 'scorm12'
        ? ['cmi.core.score.raw', 'cmi.core.lesson_status']
        : ['cmi.score.scaled', 'cmi.score.raw', 'cmi.success_status', 'cmi.completion_status'];
    for (const refused of parts) {
      const server = createStrictLms(dialect);
      const { lms } = open(server);
      launched(lms);
      server.intercept = (verb, args, through) =>
        verb === 'error' ? '351' : args[0] === refused ? 'false' : through();
      expect(lms.reportResult(passed), refused).toBe(false);
      server.intercept = (_verb, _args, through) => through();
      lms.commit();
      const told = parts.filter((part) => part !== refused).map((part) => server.stored.get(part));
      expect(told.every((value) => ['100', '1', 'passed', 'completed'].includes(value ?? ''))).toBe(true);
      expect(lms.reportResult(passed)).toBe(true);
    }
  });

  test('says so when suspend data is refused', () => {
    const server = createStrictLms(dialect);
    const { lms } = open(server);
    launched(lms);
    expect(lms.suspend({ ...suspension, data: 'x'.repeat(lms.capacity + 1) })).toBe(false);
  });

  test('writes a value again that was refused before, and not one that was taken', () => {
    const server = createStrictLms(dialect);
    const { lms, session } = open(server);
    launched(lms);
    answering(server, ['set'], () => 'false', '351');
    lms.suspend(suspension);
    server.intercept = (_verb, _args, through) => through();
    const before = session.calls.length;
    expect(lms.suspend(suspension)).toBe(true);
    const first = session.calls.slice(before).length;
    lms.suspend(suspension);
    expect(session.calls.slice(before)).toHaveLength(first);
    expect(first).toBeGreaterThanOrEqual(3);
  });

  test('tries to terminate again only in 2004, and only once', () => {
    const server = createStrictLms(dialect);
    const { lms, session } = open(server);
    launched(lms);
    server.faults.refuses = true;
    expect(lms.terminate()).toBe(false);
    expect(session.calls.filter((call) => call.name === 'terminate')).toHaveLength(dialect === 'scorm12' ? 1 : 2);
  });

  test('calls no Initialize, Commit or Terminate again because it throws: that may have come through', () => {
    const server = createStrictLms(dialect);
    const made: Verb[] = [];
    server.intercept = (verb, _args, through) => {
      made.push(verb);
      const answer = through();
      if (['initialize', 'commit', 'terminate'].includes(verb)) throw new Error('The answer was lost.');
      return answer;
    };
    const { lms } = open(server);
    launched(lms);
    lms.terminate();
    const times = (verb: Verb) => made.filter((one) => one === verb).length;
    expect([times('initialize'), times('commit'), times('terminate')]).toEqual([1, 1, dialect === 'scorm12' ? 1 : 2]);
  });
});
