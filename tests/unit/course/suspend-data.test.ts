import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, answersOf, newAttempt } from '../../../src/course/attempt.ts';
import { worstAttempt, worstBytes } from '../../../src/course/capacity.ts';
import { beginRound } from '../../../src/course/draw.ts';
import { openQuestion, roundResult } from '../../../src/course/scoring.ts';
import { createBitReader, createBitWriter } from '../../../src/course/bits.ts';
import { longNames, sameShort, shortOf } from '../../../src/course/short-name.ts';
import { placeName } from '../../../src/course/place.ts';
import { bytesNeeded, decode, encode, encodeWhole } from '../../../src/course/suspend-data.ts';
import type { Answer, Attempt, Course, Question } from '../../../src/course/types.ts';
import { envelope, inFirstFormat } from './first-format.ts';
import { attempt, course, start } from './sample.ts';

const many = { numRuns: 300 };

const ids = (names: readonly string[]) => fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^0[0-9a-f]{6}$/));

/** Lessons and questions that the course has, and the numbers of those that it no longer has. */
const [lesson, question] = [ids(course.lessons), ids(course.questions.map((one) => one.id))];
const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,30}$/);
const time = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4_000_000_000 }));

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  question,
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
    place: fc.option(fc.record({ lesson, step: fc.integer({ min: 1, max: 99 }) }).map(placeName)),
    done: fc.uniqueArray(lesson, { maxLength: 12 }),
    answers: fc.uniqueArray(anyAnswer, { maxLength: 40, selector: (one) => `${one.question}.${one.round}` }),
    round: fc.nat(40),
    draw: fc.uniqueArray(question, { maxLength: 9 }),
    best: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
    passed: fc.boolean(),
    passedAt: fc.option(fc.nat()),
    intention: fc.option(id),
    decided: fc.record({ language: time, place: time, intention: time }),
  })
  .map((one) => ({ ...one, draw: one.round === 0 ? [] : one.draw, passedAt: (one.passed && one.passedAt) || null }));

const either = fc.oneof(attempt, anyAttempt);

const read = (data: string): Attempt => {
  const decoded = decode(data, course);
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

  test('keeps what this version of the course does not know, and knows it again in a version that does', () => {
    const wider: Course = {
      ...course,
      lessons: [...course.lessons, 'a-lesson-of-old'],
      questions: [...course.questions, { ...(course.questions[0] as Question), id: 'gone-07' }],
    };
    const old = {
      ...newAttempt(course, 5),
      place: 'a-lesson-of-old',
      done: ['a-lesson-of-old', 'why'],
      round: 1,
      draw: ['gone-07'],
      answers: [{ question: 'gone-07', key: 'b', round: 2, at: start, latency: 3 }],
    };
    for (const data of [encode(old, 4096), inFirstFormat(old)]) {
      const back = read(data);
      expect(back).toMatchObject({ done: [expect.stringMatching(/^0[0-9a-f]{6}$/), 'why'], answers: [{ key: 'b' }] });
      expect(read(encode(back, 4096))).toEqual(back);
      expect(decode(encode(back, 4096), wider)).toEqual(old);
    }
  });

  test('in the format of version 1.0 is read for good', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        const undecided = { ...of, decided: { language: 0, place: 0, intention: 0 } };
        expect(read(inFirstFormat(of))).toEqual(undecided);
        expect(read(encodeWhole(read(inFirstFormat(of))))).toEqual(undecided);
      }),
      many,
    );
    const [data] = [
      '1:1xp1hwv:{"c":"sample","r":4,"s":7,"l":"nl","p":"practice","d":"why","o":1767225600,"a":"praise_post.a.1.0.5 praise_thanks.b.2.9.c"}',
    ];
    const sum = envelope('1', data.slice(data.indexOf('{')));
    expect(read(sum)).toMatchObject({
      language: 'nl',
      place: 'practice',
      done: ['why'],
      answers: [{}, { key: 'b', round: 2, at: start + 9, latency: 12 }],
    });
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

  test('gives up how long each answer took, then when it was given, before any answer', () => {
    fc.assert(
      fc.property(attempt, (of) => {
        const whole = encode(of, Infinity);
        expect(encode(of, whole.length)).toBe(whole);
        const timed = encode(of, whole.length - 1);
        const bare = encode(of, timed.length - 1);
        // The checksum's length varies: where it is longer, giving up the seconds saves nothing, and the next step is taken.
        fc.pre(of.answers.length > 3 && bytesNeeded(of) < timed.length && timed.length < whole.length);
        const given = read(whole).answers;
        expect(read(timed)).toEqual({ ...of, answers: given.map((one) => ({ ...one, latency: 0 })) });
        expect(read(bare)).toEqual({ ...of, answers: given.map((one) => ({ ...one, at: 0, latency: 0 })) });
      }),
      many,
    );
  });

  test('tried again differs each time, and holds the same', () => {
    fc.assert(
      fc.property(either, fc.integer({ min: 0, max: 400 }), (of, tries) => {
        expect(encode(of, 4096, tries)).not.toBe(encode(of, 4096, tries + 1));
        expect(read(encode(of, 4096, tries))).toEqual(read(encode(of, 4096)));
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
          fc.string().map((text) => envelope('1', text)),
          fc.stringMatching(/^[A-Za-z0-9_-]{0,300}$/).map((text) => envelope('2', text)),
        ),
        (text) => {
          expect(() => decode(text, course)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('says "empty" for what LMSs give for nothing', () => {
    for (const nothing of ['', ' ', '\n', 'null', 'undefined', ' null ']) expect(decode(nothing, course)).toBe('empty');
  });

  test('says "damaged" after any one bit has changed', () => {
    fc.assert(
      fc.property(either, fc.nat(), fc.nat(7), (of, where, bit) => {
        const data = encode(of, 4096);
        const at = where % data.length;
        const flipped = String.fromCharCode(data.charCodeAt(at) ^ (1 << bit));
        expect(decode(data.slice(0, at) + flipped + data.slice(at + 1), course)).toBe('damaged');
      }),
      { numRuns: 1000 },
    );
  });

  test('says "damaged" for data that was cut off, doubled or of another course', () => {
    fc.assert(
      fc.property(either, fc.nat(), (of, where) => {
        const data = encode(of, 4096);
        expect(decode(data.slice(0, 1 + (where % (data.length - 1))), course)).toBe('damaged');
        expect(decode(data + data, course)).toBe('damaged');
        expect(decode(data, { ...course, id: 'another-course' })).toBe('damaged');
      }),
      many,
    );
  });

  test('says "newer" for the data of a newer player, and "damaged" when that is damaged', () => {
    const newer = envelope('3', '{"anything":["at all"]}');
    expect(decode(newer, course)).toBe('newer');
    expect(decode(envelope('17', 'not even JSON'), course)).toBe('newer');
    expect(decode(newer.replace('all', 'tall'), course)).toBe('damaged');
    expect(decode(envelope('0', '{}'), course)).toBe('damaged');
  });

  test('takes white space around it, as some LMSs add', () => {
    const of = newAttempt(course, 9);
    expect(decode(` ${encode(of, 4096)}\r\n`, course)).toEqual(of);
  });

  test('takes quotation marks that an LMS has escaped, once or over and over, a newer player’s too', () => {
    const newer = envelope('3', '{"written":"&quot;on purpose&quot;"}');
    fc.assert(
      fc.property(
        either,
        fc.constantFrom('&quot;', '&#34;', '&amp;quot;', '&amp;amp;#34;', '\\"', '\\\\"'),
        (of, mark) => {
          const data = inFirstFormat(of);
          expect(decode(data.replaceAll('"', mark), course)).toEqual(decode(data, course));
          expect(decode(envelope('3', '{"anything":1}').replaceAll('"', mark), course)).toBe('newer');
          expect(decode(newer, course)).toBe('newer');
        },
      ),
      many,
    );
  });

  test('takes from hostile but well-formed data only what has the right shape', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...'crslpdnwbytioaek', '__proto__', 'constructor', 'toString'), fc.jsonValue()),
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
    expect(hostile('"d":"why <img/src=x> ../up OK __proto__ why"').done).toEqual(['why']);
    expect(hostile('"p":"<script>"').place).toBeNull();
    expect(hostile('"l":"constructor"').language).toBe('constructor');
    expect(hostile('"y":"1"').passed).toBe(false);
    expect(hostile('"__proto__":{"polluted":1},"a":"q.a.1"').answers).toHaveLength(1);
    expect(hostile('"o":9007199254740991,"a":"q.a.1.zzzzzzzz.zzzzzzzz"').answers[0]).toMatchObject({ at: 0 });
    expect(hostile('"w":"q","n":0').draw).toEqual([]);
    expect(hostile('"a":"q.a.0 q.A.1 q.a.zzzzzz .a.1 q..1 q.ab.1 q.a.1.-1 q.a.1"').answers).toEqual([
      { question: expect.stringMatching(/^0[0-9a-f]{6}$/), key: 'a', round: 1, at: 0, latency: 0 },
    ]);
  });

  // What grows faster than the text would take hours on these.
  test('ends on long texts made to be slow', () => {
    decode(`1:${'z'.repeat(1_000_000)}`, course);
    decode(envelope('1', `{"c":"sample","a":"${'q.a.1 '.repeat(300_000)}"}`), course);
    decode(
      envelope('1', `{"c":"sample","d":"${Array.from({ length: 300_000 }, (_, i) => `l${i}`).join(' ')}"}`),
      course,
    );
  });
});

describe('the room that a course needs', () => {
  test('is never exceeded by any attempt', () => {
    const most = worstBytes(course, ['pause-first', 'ask-a-colleague']);
    fc.assert(
      fc.property(attempt, (of) => {
        expect(bytesNeeded(of)).toBeLessThanOrEqual(most);
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

  /** A course of so many lessons, each with a scenario of three scenes to practise and four statements. */
  const courseOf = (lessons: number): Course => {
    const [scene, scored] = [course.questions[0], course.questions.find((one) => one.scored)] as [Question, Question];
    const ids = Array.from({ length: lessons }, (_, index) => `a-lesson-with-quite-a-long-name-${index}`);
    const parts = ['post', 'doubt', 'thanks', 'myth-1', 'myth-2'];
    const questions = ids.flatMap((lesson) => parts.map((part) => ({ ...scene, lesson, id: `${lesson}_${part}` })));
    const bank = Array.from({ length: 45 }, (_, index) => ({ ...scored, id: `situation-${index}` }));
    return { ...course, lessons: ids, questions: [...questions, ...bank] };
  };

  test('of a course of a hundred lessons with practice is less than SCORM 1.2 keeps', () => {
    expect(worstBytes(courseOf(100), ['pause-first'])).toBeLessThan(4096);
    expect(read(encode({ ...worstAttempt(courseOf(100)), course: course.id }, 4096)).answers).toHaveLength(545);
  });

  test('of a still longer one is more, and still the record is kept', () => {
    const long = courseOf(400);
    expect(worstBytes(long)).toBeGreaterThan(4096);
    const data = encode({ ...worstAttempt(long), best: 90, passed: true }, 300);
    expect(data.length).toBeLessThanOrEqual(300);
    const back = decode(data, long) as Attempt;
    expect(back).toMatchObject({ best: 90, passed: true, seed: 0xffffffff, answers: [] });
  });
});

describe('short names', () => {
  test('are told apart in a course, and two that are not are found', () => {
    expect(sameShort([...course.lessons, ...course.questions.map((one) => one.id)])).toBeNull();
    const names = Array.from({ length: 9000 }, (_, index) => `name-${index}`);
    const [one, other] = sameShort(names) ?? ['', ''];
    expect(one).not.toBe(other);
    expect(shortOf(one)).toBe(shortOf(other));
    expect(sameShort(['one', 'one'])).toBeNull();
  });

  test('of what a course does not have lead to a name that has the same short name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ffff }), (short) => {
        expect(shortOf(longNames([])(short))).toBe(short);
      }),
    );
  });
});

describe('bits', () => {
  test('come out as they went in, whatever is put behind one another', () => {
    const part = fc.oneof(
      fc.record({ value: fc.nat(0xff_ffff), bits: fc.constant(24) }),
      fc.record({ value: fc.maxSafeNat().map((one) => Math.floor(one / 4)), order: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const to = createBitWriter();
        for (const one of parts)
          if ('bits' in one) to.bits(one.value, one.bits);
          else to.count(one.value, one.order);
        const from = createBitReader(to.text());
        expect(parts.map((one) => ('bits' in one ? from.bits(one.bits) : from.count(one.order)))).toEqual(
          parts.map((one) => one.value),
        );
      }),
    );
  });

  test('end with a RangeError', () => {
    const from = createBitReader('AA');
    expect(() => from.count(0)).toThrow(RangeError);
    expect(() => from.bits(13)).toThrow(RangeError);
  });
});
