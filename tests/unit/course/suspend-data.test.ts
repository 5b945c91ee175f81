import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, answersOf, newAttempt } from '../../../src/course/attempt.ts';
import { worstAttempt, worstBytes } from '../../../src/course/capacity.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { hash } from '../../../src/course/random.ts';
import { openQuestion, roundResult } from '../../../src/course/scoring.ts';
import { decode, encode, encodeWhole } from '../../../src/course/suspend-data.ts';
import type { Answer, Attempt, Course } from '../../../src/course/types.ts';
import { attempt, course, start } from './sample.ts';

const many = { numRuns: 300 };

/** The envelope as it is promised to stay: `<format>:<checksum>:<JSON>`, the checksum over format and JSON. */
const envelope = (format: string, json: string) => `${format}:${hash(`${format}:${json}`).toString(36)}:${json}`;

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,30}$/);
const time = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4_000_000_000 }));

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  question: id,
  round: fc.integer({ min: 1, max: 3000 }),
  key: fc.stringMatching(/^[a-z]$/),
  at: time,
  latency: fc.nat(100_000),
});

/** Any attempt whatever, ids that no course knows and missing times included. */
const anyAttempt: fc.Arbitrary<Attempt> = fc
  .record({
    course: fc.constant(course.id),
    revision: fc.nat(),
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    language: fc.option(fc.constantFrom('nl', 'en', 'pt')),
    place: fc.option(id),
    done: fc.uniqueArray(id, { maxLength: 12 }),
    answers: fc.uniqueArray(anyAnswer, { maxLength: 40, selector: (one) => `${one.question}.${one.round}` }),
    round: fc.nat(40),
    draw: fc.uniqueArray(id, { maxLength: 9 }),
    best: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
    passed: fc.boolean(),
    passedAt: fc.option(fc.nat()),
    intention: fc.option(id),
  })
  .map((one) => (one.round === 0 ? { ...one, draw: [] } : one));

const either = fc.oneof(attempt, anyAttempt);

const read = (data: string): Attempt => {
  const decoded = decode(data, course.id);
  if (typeof decoded === 'string') throw new Error(`It is ${decoded}: ${data}`);
  return decoded;
};

describe('the whole attempt, as the journal keeps it', () => {
  test('comes back exactly as it went', () => {
    fc.assert(
      fc.property(either, (of) => {
        expect(read(encodeWhole(of))).toEqual(of);
      }),
      many,
    );
  });

  test('comes back exactly when no time of any answer is known', () => {
    const timeless = {
      ...newAttempt(course, 5),
      answers: [{ question: 'praise_post', key: 'a', round: 1, at: 0, latency: 0 }],
    };
    expect(read(encodeWhole(timeless))).toEqual(timeless);
  });
});

describe('suspend data', () => {
  test('is printable ASCII: as many bytes as characters in any encoding', () => {
    fc.assert(
      fc.property(either, fc.integer({ min: 300, max: 70_000 }), (of, capacity) => {
        expect(encode(of, capacity)).toMatch(/^[\x20-\x7e]+$/);
      }),
      many,
    );
  });

  test('keeps the latest answer to each question, and everything else', () => {
    fc.assert(
      fc.property(either, (of) => {
        const back = read(encode(of, Infinity));
        expect({ ...back, answers: [] }).toEqual({ ...of, answers: [] });
        for (const { question } of of.answers)
          expect(answersOf(back, question)).toEqual(answersOf(of, question).slice(-1));
      }),
      many,
    );
  });

  test('lets the learner go on as if nothing had been left out: open question, score and next draw are the same', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        const back = read(encode(of, 4096));
        expect(openQuestion(course, back)?.id).toBe(openQuestion(course, of)?.id);
        expect(roundResult(course, back)).toEqual(roundResult(course, of));
        expect(beginRound(course, back, false).draw).toEqual(beginRound(course, of, false).draw);
        const again = (one: Attempt) => answer(one, 'praise_post', 'a', start, 1).answers.at(-1)?.round;
        expect(again(back)).toBe(again(of));
      }),
      many,
    );
  });

  test('is stable: what was read is written the same', () => {
    fc.assert(
      fc.property(either, (of) => {
        const data = encode(of, Infinity);
        expect(encode(read(data), Infinity)).toBe(data);
      }),
      many,
    );
  });

  test('keeps ids that this version of the course does not know', () => {
    const old = {
      ...newAttempt(course, 5),
      done: ['a-lesson-of-old'],
      answers: [{ question: 'gone-07', key: 'b', round: 2, at: start, latency: 3 }],
    };
    expect(read(encode(old, 4096))).toEqual(old);
  });

  test('fits any capacity from 300 bytes, is always readable, and never loses score, pass, seed or revision', () => {
    fc.assert(
      fc.property(either, fc.integer({ min: 300, max: 6000 }), (of, capacity) => {
        const data = encode(of, capacity);
        expect(data.length).toBeLessThanOrEqual(capacity);
        const { best, passed, passedAt, seed, revision } = of;
        expect(read(data)).toMatchObject({ best, passed, passedAt, seed, revision });
      }),
      { numRuns: 500 },
    );
  });

  test('gives up as little as it must: more room never holds less', () => {
    fc.assert(
      fc.property(either, fc.integer({ min: 300, max: 3000 }), fc.nat(3000), (of, capacity, more) => {
        const [less, all] = [read(encode(of, capacity)), read(encode(of, capacity + more))];
        expect(all.answers.length).toBeGreaterThanOrEqual(less.answers.length);
        expect(all.done.length).toBeGreaterThanOrEqual(less.done.length);
      }),
      many,
    );
  });

  test('gives up the times before any answer', () => {
    fc.assert(
      fc.property(either, (of) => {
        const whole = encode(of, Infinity);
        expect(encode(of, whole.length)).toBe(whole);
        fc.pre(of.answers.length > 0 && whole.length > 300);
        const back = read(encode(of, whole.length - 1));
        const given = read(whole).answers.map((one) => ({ ...one, at: 0, latency: 0 }));
        expect(back).toEqual({ ...of, answers: given });
      }),
      many,
    );
  });

  test('never holds a round of the final check without the answers that belong to it, and begins that one anew', () => {
    fc.assert(
      fc.property(attempt, fc.integer({ min: 300, max: 1500 }), (of, capacity) => {
        const back = read(encode(of, capacity));
        if (back.draw.length > 0) expect(roundResult(course, back)).toEqual(roundResult(course, of));
        else expect(openQuestion(course, back)).toBeUndefined();
        if (back.draw.length === 0 && of.draw.length > 0) expect(beginRound(course, back, false).round).toBe(of.round);
      }),
      many,
    );
  });
});

describe('reading suspend data', () => {
  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string().map((text) => `1:${text}`),
        ),
        (text) => {
          expect(() => decode(text, course.id)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('says "empty" for what LMSs give for nothing', () => {
    for (const nothing of ['', ' ', '\n', 'null', 'undefined', ' null '])
      expect(decode(nothing, course.id)).toBe('empty');
  });

  test('says "damaged" after any one bit has changed', () => {
    fc.assert(
      fc.property(either, fc.nat(), fc.nat(7), (of, where, bit) => {
        const data = encode(of, 4096);
        const at = where % data.length;
        const flipped = String.fromCharCode(data.charCodeAt(at) ^ (1 << bit));
        expect(decode(data.slice(0, at) + flipped + data.slice(at + 1), course.id)).toBe('damaged');
      }),
      { numRuns: 1000 },
    );
  });

  test('says "damaged" for data that was cut off, doubled or of another course', () => {
    fc.assert(
      fc.property(either, fc.nat(), (of, where) => {
        const data = encode(of, 4096);
        expect(decode(data.slice(0, 1 + (where % (data.length - 1))), course.id)).toBe('damaged');
        expect(decode(data + data, course.id)).toBe('damaged');
        expect(decode(data, 'another-course')).toBe('damaged');
      }),
      many,
    );
  });

  test('says "newer" for the data of a newer player, and "damaged" when that is damaged', () => {
    const newer = envelope('2', '{"anything":["at all"]}');
    expect(decode(newer, course.id)).toBe('newer');
    expect(decode(envelope('17', 'not even JSON'), course.id)).toBe('newer');
    expect(decode(newer.replace('all', 'tall'), course.id)).toBe('damaged');
    expect(decode(envelope('0', '{}'), course.id)).toBe('damaged');
  });

  test('takes white space around it, as some LMSs add', () => {
    const of = newAttempt(course, 9);
    expect(decode(` ${encode(of, 4096)}\r\n`, course.id)).toEqual(of);
  });

  test('takes quotation marks that an LMS has escaped, once or over and over, a newer player’s too', () => {
    const newer = envelope('2', '{"written":"&quot;on purpose&quot;"}');
    fc.assert(
      fc.property(
        either,
        fc.constantFrom('&quot;', '&#34;', '&amp;quot;', '&amp;amp;#34;', '\\"', '\\\\"'),
        (of, mark) => {
          const data = encode(of, 4096);
          expect(decode(data.replaceAll('"', mark), course.id)).toEqual(decode(data, course.id));
          expect(decode(envelope('2', '{"anything":1}').replaceAll('"', mark), course.id)).toBe('newer');
          expect(decode(newer, course.id)).toBe('newer');
        },
      ),
      many,
    );
  });

  test('takes from hostile but well-formed data only what has the right shape', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...'crslpdnwbytioa', '__proto__', 'constructor', 'toString'), fc.jsonValue()),
        (fields) => {
          const back = read(envelope('1', JSON.stringify({ ...fields, c: course.id })));
          expect(back.answers.every((one) => Number.isSafeInteger(one.at) && Number.isSafeInteger(one.round))).toBe(
            true,
          );
          expect(read(encodeWhole(back))).toEqual(back);
          expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is not led astray by single hostile fields', () => {
    const hostile = (fields: string) => read(envelope('1', `{"c":"sample",${fields}}`));
    expect(hostile('"r":9007199254740993').revision).toBe(0);
    expect(hostile('"r":1e300,"s":-1,"n":1.5')).toMatchObject({ revision: 0, seed: 0, round: 0 });
    expect(hostile('"b":1e400').best).toBeNull();
    expect(hostile('"b":101').best).toBeNull();
    expect(hostile('"b":-0.01').best).toBeNull();
    expect(hostile('"d":"ok <img/src=x> ../up OK __proto__ ok"').done).toEqual(['ok']);
    expect(hostile('"p":"<script>"').place).toBeNull();
    expect(hostile('"l":"constructor"').language).toBe('constructor');
    expect(hostile('"y":"1"').passed).toBe(false);
    expect(hostile('"__proto__":{"polluted":1},"a":"q.a.1"').answers).toHaveLength(1);
    expect(hostile('"o":9007199254740991,"a":"q.a.1.zzzzzzzz.zzzzzzzz"').answers[0]).toMatchObject({ at: 0 });
    expect(hostile('"w":"q","n":0').draw).toEqual([]);
    expect(hostile('"a":"q.a.0 q.A.1 q.a.zzzzzz .a.1 q..1 q.ab.1 q.a.1.-1 q.a.1"').answers).toEqual([
      { question: 'q', key: 'a', round: 1, at: 0, latency: 0 },
    ]);
  });

  // What grows faster than the text would take hours on these.
  test('ends on long texts made to be slow', () => {
    decode(`1:${'z'.repeat(1_000_000)}`, course.id);
    decode(envelope('1', `{"c":"sample","a":"${'q.a.1 '.repeat(300_000)}"}`), course.id);
    decode(
      envelope('1', `{"c":"sample","d":"${Array.from({ length: 300_000 }, (_, i) => `l${i}`).join(' ')}"}`),
      course.id,
    );
  });
});

describe('the room that a course needs', () => {
  test('is never exceeded by any attempt', () => {
    const most = worstBytes(course, ['pause-first', 'ask-a-colleague']);
    fc.assert(
      fc.property(attempt, (of) => {
        expect(encode(of, Infinity).length).toBeLessThanOrEqual(most);
      }),
      many,
    );
  });

  test('counts every question, every lesson and the longest draw', () => {
    const worst = worstAttempt(course);
    expect(worst.answers).toHaveLength(course.questions.length);
    expect(worst.done).toEqual(course.lessons);
    expect(worst.draw).toHaveLength(9);
    expect(read(encodeWhole(worst))).toEqual(worst);
  });

  test('of a course of a hundred lessons may be too much for SCORM 1.2, and still the record is kept', () => {
    const lessons = Array.from({ length: 100 }, (_, index) => `a-lesson-with-quite-a-long-name-${index}`);
    const long: Course = { ...course, lessons };
    expect(worstBytes(long)).toBeGreaterThan(4096);
    const data = encode({ ...worstAttempt(long), best: 90, passed: true }, 300);
    expect(data.length).toBeLessThanOrEqual(300);
    const back = decode(data, long.id) as Attempt;
    expect(back).toMatchObject({ best: 90, passed: true, seed: 0xffffffff, answers: [] });
  });
});
