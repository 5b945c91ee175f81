import type { Fault } from '../fault.ts';

/** Something found in a lesson's text, `at` characters into it. */
export type Finding = {
  readonly at: number;
  readonly problem: string;
  readonly mend: string;
  readonly severity: Fault['severity'];
};

const lessonLimit = 220;
const textLimit = 75;
const sentenceLimit = 28;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const plain = (body: string) =>
  body
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Remarks on sentences that are hard to read. */
function longSentences(text: string): Omit<Finding, 'at'>[] {
  const long = [...text.matchAll(/[^.!?\n]+[.!?]/g)].filter(([sentence]) => wordsOf(sentence).length > sentenceLimit);
  return long.map(([sentence]) => ({
    problem: `A sentence has more than ${sentenceLimit} words: "${sentence.trim().slice(0, 50)}…".`,
    mend: 'Make two of it.',
    severity: 'warning',
  }));
}

function tooLong(what: string, text: string, limit: number, mend: string): Omit<Finding, 'at'>[] {
  const { length } = wordsOf(text);
  if (length <= limit) return [];
  return [{ problem: `${what} has ${length} words.`, mend: `Keep it under ${limit}: ${mend}`, severity: 'warning' }];
}

const figure =
  /\b\d+([.,]\d+)?\s?%|\b\d{1,3}([.,]\d{3})+\b|\b\d+ (procent|per cent|percent|miljoen|million|miljard|billion)\b/i;

/** The percentage or large number that a text states, if any. */
export const figureIn = (text: string): string | undefined => figure.exec(plain(text))?.[0];

/** Paragraphs with a figure and nothing that says where it is from. */
function unsourced(body: string): Finding[] {
  return [...body.matchAll(/[^\n]+/g)].flatMap(({ 0: paragraph, index }): Finding[] => {
    const found = figureIn(paragraph);
    if (!found || paragraph.includes('<Source')) return [];
    const problem = `A figure has no source: "${found}".`;
    const mend = 'Put <Source id="…" /> behind it, and the source in sources.yaml.';
    return [{ at: index, problem, mend, severity: 'warning' }];
  });
}

/** What an editor would say of a lesson's text: too long, long sentences, figures from nowhere. */
export function styleFindings(body: string): Finding[] {
  const sentences = longSentences(plain(body)).map((found) => {
    const start = /"(.{0,20})/.exec(found.problem)?.[1] ?? '';
    return { at: Math.max(0, body.indexOf(start)), ...found };
  });
  const whole = tooLong('The lesson', plain(body), lessonLimit, 'one idea, two minutes.');
  return [...whole.map((found) => ({ at: 0, ...found })), ...sentences, ...unsourced(body)];
}

/** What an editor would say of a text in a YAML file: too long to read at a glance, long sentences. */
export function textRemarks(text: string): Omit<Finding, 'at'>[] {
  return [...tooLong('The text', text, textLimit, 'people read it on a phone.'), ...longSentences(text)];
}
