import type { Answer, Attempt, Decision } from './types.ts';

const nameOf = (answer: Answer) => `${answer.question}.${answer.round}`;

/** Of two answers the one given first, whichever is named first; one whose time is not known comes last. */
function earlier(a: Answer, b: Answer): Answer {
  const times = [a.at || Infinity, b.at || Infinity] as const;
  if (times[0] !== times[1]) return times[0] < times[1] ? a : b;
  const [x, y] = [a, b].map((one) => `${nameOf(one)}.${one.key}.${one.latency}`) as [string, string];
  return x <= y ? a : b;
}

/**
 * The answers of both, each once, in an order that keeps the order of each as far as they agree: clocks can be set back,
 * so that times alone would tear apart what belongs together. Where both answered, the answer given first stands.
 */
function unionOfAnswers(a: readonly Answer[], b: readonly Answer[]): Answer[] {
  const [inA, inB] = [a, b].map((list) => new Map(list.map((one) => [nameOf(one), one]))) as [
    Map<string, Answer>,
    Map<string, Answer>,
  ];
  const union = new Map<string, Answer>();
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [x, y] = [a[i], b[j]];
    if (x && union.has(nameOf(x))) i++;
    else if (y && union.has(nameOf(y))) j++;
    else {
      const name = nameOf(nextOf(x, y, inA, inB));
      const [one, other] = [inA.get(name), inB.get(name)];
      union.set(name, one && other ? earlier(one, other) : ((one ?? other) as Answer));
    }
  }
  return [...union.values()];
}

/** Which of two lists gives the next answer: the one whose next answer does not come later in the other list. */
function nextOf(
  x: Answer | undefined,
  y: Answer | undefined,
  inA: Map<string, Answer>,
  inB: Map<string, Answer>,
): Answer {
  if (!x || !y) return (x ?? y) as Answer;
  const [xWaits, yWaits] = [inB.has(nameOf(x)), inA.has(nameOf(y))];
  if (xWaits !== yWaits) return xWaits ? y : x;
  return earlier(x, y);
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

const earliest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b));

const highest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** The value with the lead; with no lead, the choice between the two does not depend on their order. */
function ahead<T>(a: T, b: T, lead: number): T {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return (lead || (x > y ? 1 : -1)) > 0 ? a : b;
}

/** The later of two decisions. Old records have no times: of those, the decision in the newer record counts. */
function later(a: Attempt, b: Attempt, what: Decision): { readonly value: string | null; readonly time: number } {
  const [x, y] = [a, b].map((of) => ({ value: of[what], time: of.decided[what], revision: of.revision }));
  if (!x || !y || x.value === null || y.value === null) return (x?.value === null ? y : x) ?? { value: null, time: 0 };
  return ahead(x, y, x.time - y.time || (x.time === 0 ? x.revision - y.revision : 0));
}

const drawOf = ({ seed, round, draw }: Attempt) => ({ seed, round, draw });

/**
 * Two records of one attempt as one, upward only: no answer, lesson, score or pass of either is lost. Language, place and
 * intention come from the later decision, the draw from the newer record. `a` is the LMS's: its order of lessons holds, as
 * objectives are kept by index.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const lead = a.revision - b.revision;
  const [language, place, intention] = [later(a, b, 'language'), later(a, b, 'place'), later(a, b, 'intention')];
  return {
    ...a,
    ...ahead(drawOf(a), drawOf(b), a.round - b.round || lead),
    revision: Math.max(a.revision, b.revision),
    done: union(a.done, b.done),
    answers: unionOfAnswers(a.answers, b.answers),
    best: highest(a.best, b.best),
    passed: a.passed || b.passed,
    passedAt: earliest(a.passedAt, b.passedAt),
    language: language.value,
    place: place.value,
    intention: intention.value,
    decided: { language: language.time, place: place.time, intention: intention.time },
  };
}

/** The answers of `attempt` that a record does not hold: it holds an answer when it has that question's same or a later round. */
export function answersBeyond(attempt: Attempt, record: Attempt | null): Answer[] {
  const held = new Map<string, number>();
  for (const one of record?.answers ?? []) held.set(one.question, Math.max(one.round, held.get(one.question) ?? 0));
  return attempt.answers.filter((one) => one.round > (held.get(one.question) ?? 0));
}
