import { plain, wordsOf } from './count-words.ts';
import type { Fault } from '../yaml/fault.ts';
import { say, type Said } from '../said/say.ts';

/** Something found in a lesson's text, `at` characters into it. */
export type Finding = {
  readonly at: number;
  readonly problem: Said;
  readonly mend: Said;
  readonly severity: Fault['severity'];
};

const lessonLimit = 220;
const textLimit = 75;
const sentenceLimit = 28;

/** Remarks on sentences that are hard to read. */
function longSentences(text: string): Omit<Finding, 'at'>[] {
  const long = [...text.matchAll(/[^.!?\n]+[.!?]/g)].filter(([sentence]) => wordsOf(sentence).length > sentenceLimit);
  return long.map(([sentence]) => ({
    problem: say`A sentence has more than ${sentenceLimit} words: "${sentence.trim().slice(0, 50)}…".`,
    mend: say`Split it in two.`,
    severity: 'warning',
  }));
}

const wordLimit = 40;

/** A remark on a word too long for a phone's screen; addresses can break anywhere and are left out. */
function longWord(text: string): Omit<Finding, 'at'>[] {
  const long = wordsOf(text).find((word) => word.length > wordLimit && !/[/@]/.test(word));
  if (!long) return [];
  const problem = say`A word has ${long.length} characters: "${long.slice(0, 20)}…".`;
  return [{ problem, mend: say`Shorten it or split it: it does not fit on a phone.`, severity: 'warning' }];
}

/** Markup, and what is said of it. */
const markup: readonly (readonly [RegExp, (found: string) => Said])[] = [
  [/<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/i, (found) => say`The tag ${found} is shown literally.`],
  [/\[[^\]]+\]\([^)]*\)/, (found) => say`The link ${found} is shown literally.`],
  [
    /(\*\*|__|~~)(?=\S).*?\1|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])/,
    (found) => say`The markup ${found} is shown literally.`,
  ],
  [/^\s*[•·▪◦●‣⁃\uF0B7]/m, (found) => say`The bullet of a word processor ${found} is shown literally.`],
];

/** A remark on what a spreadsheet or a word processor writes for a line break. */
function strayBreak(text: string): Omit<Finding, 'at'>[] {
  const found = /_x000[aAdD]_|\\[nrt](?![a-z])|[\v\f\u0085\u2028\u2029]/.exec(text)?.[0];
  if (!found) return [];
  const shown = /[^\x20-\x7E]/.test(found) ? say`An invisible character` : found;
  const problem = say`${shown} in this text is a line break of a spreadsheet or a word processor.`;
  return [{ problem, mend: say`Write a space for it, or make two sentences.`, severity: 'warning' }];
}

/** Remarks on markup in a text that takes none. */
const markedUp = (text: string): Omit<Finding, 'at'>[] =>
  markup.flatMap(([pattern, problem]) => {
    const found = pattern.exec(text)?.[0];
    const mend = say`Remove it: only the text of a lesson (.mdx) can have markup.`;
    return found ? [{ problem: problem(found), mend, severity: 'warning' }] : [];
  });

/** A remark on a text of more words than `limit`. */
function tooLong(text: string, limit: number, told: (words: number) => Omit<Finding, 'at' | 'severity'>) {
  const { length } = wordsOf(text);
  return length <= limit ? [] : [{ ...told(length), severity: 'warning' as const }];
}

const figure =
  /\b\d+([.,]\d+)?\s?%|\b\d{1,3}([.,]\d{3})+\b|\b\d+ (procent|per cent|percent|miljoen|million|miljard|billion)\b/i;

/** The percentage or large number that a text states, if any. */
export const figureIn = (text: string): string | undefined => figure.exec(plain(text))?.[0];

/** Remarks on paragraphs that state a figure without a <Source>. */
function unsourced(body: string): Finding[] {
  return [...body.matchAll(/[^\n]+/g)].flatMap(({ 0: paragraph, index }): Finding[] => {
    const found = figureIn(paragraph);
    if (!found || paragraph.includes('<Source')) return [];
    const problem = say`A figure has no source: "${found}".`;
    const mend = say`Put <Source id="…" /> after it, and add the source to sources.yaml.`;
    return [{ at: index, problem, mend, severity: 'warning' }];
  });
}

/** Remarks on a lesson's text: paragraphs too long, long sentences, figures without a source. */
export function styleFindings(body: string): Finding[] {
  const sentences = longSentences(plain(body)).map((found) => {
    const start = /"(.{0,20})/.exec(found.problem.en)?.[1] ?? '';
    return { at: Math.max(0, body.indexOf(start)), ...found };
  });
  const whole = tooLong(plain(body), lessonLimit, (words) => ({
    problem: say`The lesson has ${words} words.`,
    mend: say`Keep it under ${lessonLimit}: one idea, two minutes.`,
  }));
  const words = longWord(plain(body)).map((found) => {
    const start = /"(.*)…"/.exec(found.problem.en)?.[1] ?? '';
    return { at: Math.max(0, body.indexOf(start)), ...found };
  });
  return [...whole.map((found) => ({ at: 0, ...found })), ...sentences, ...words, ...unsourced(body)];
}

/** Remarks on a text in a YAML file: too long, long sentences, markup. */
export function textRemarks(text: string): Omit<Finding, 'at'>[] {
  const long = tooLong(text, textLimit, (words) => ({
    problem: say`The text has ${words} words.`,
    mend: say`Keep it under ${textLimit}: people read it on a phone.`,
  }));
  return [...long, ...longSentences(text), ...longWord(text), ...markedUp(text), ...strayBreak(text)];
}
