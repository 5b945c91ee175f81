import { hash } from '../../../src/course/random.ts';
import type { Answer, Attempt } from '../../../src/course/types.ts';

function packAnswer({ question, key, round, at, latency }: Answer, origin: number): string {
  const moment = at === 0 ? '' : (at - origin).toString(36);
  return [question, key, round.toString(36), moment, latency.toString(36)].join('.');
}

/** Text in the envelope that stays: `<format>:<checksum>:<content>`, the checksum over format and content. */
export const envelope = (format: string, content: string) =>
  `${format}:${hash(`${format}:${content}`).toString(36)}:${content}`;

/** Suspend data as the player of version 1.0 wrote it, with every answer and its time. */
export function inFirstFormat(attempt: Attempt): string {
  const times = attempt.answers.map((answer) => answer.at).filter((at) => at > 0);
  const origin = times.length > 0 ? Math.min(...times) : 0;
  const json = JSON.stringify({
    c: attempt.course,
    r: attempt.revision,
    s: attempt.seed,
    l: attempt.language ?? undefined,
    p: attempt.place ?? undefined,
    d: attempt.done.join(' ') || undefined,
    n: attempt.round || undefined,
    w: attempt.draw.join(' ') || undefined,
    b: attempt.best ?? undefined,
    y: attempt.passed ? 1 : undefined,
    t: attempt.passedAt ?? undefined,
    i: attempt.intention ?? undefined,
    o: origin || undefined,
    a: attempt.answers.map((answer) => packAnswer(answer, origin)).join(' ') || undefined,
  });
  return envelope('1', json);
}
