import type { Finding } from './style.ts';
import { say, together, type Said } from '../said/say.ts';

/** A place at which a lesson's text is not shown as it was meant: the pattern, the problem and the mend. */
type Slip = readonly [RegExp, (found: string) => Said, (found: string) => Said];

const heading = say`Begin a heading with ### and a space: ### Your heading.`;

const slips: readonly Slip[] = [
  [
    /^[ \t]*(?:[•·▪◦●○‣⁃\uF0B7\uF0A7]|o(?=\t))[ \t]*(?=\S)/gm,
    (found) => say`${found.trim()} at the start of a line is the bullet of a word processor: it makes no list.`,
    () => say`Begin the line with "- ", with an empty line above the list.`,
  ],
  [
    /^[ \t]*[–—][ \t]+\S.*\n[ \t]*(?=[–—][ \t]+\S)/gm,
    () => say`Lines that begin with a dash make no list.`,
    () => say`Begin each with a hyphen: "- ", with an empty line above the list.`,
  ],
  [/^#{1,2}[ \t]+(?=\S)/gm, () => say`This heading ranks with the title of the lesson, or above it.`, () => heading],
  [/^#{1,6}(?=[^\s#\d])/gm, (found) => say`A space is missing behind ${found}: this is no heading.`, () => heading],
  [
    /^\S.*\n[ \t]*(?:=+|-{2,})[ \t]*$/gm,
    () => say`The line of = or - below this text makes a heading of it that ranks with the title of the lesson.`,
    () => together([say`Leave a line empty between them, or remove that line.`, heading]),
  ],
  [
    /(?<![\\~])~{1,2}(?=\S)(?:[^~\n]*?[^~\s])~{1,2}(?!~)/g,
    (found) => say`The text between two ~ is crossed out: ${found}.`,
    () => say`Write \\~ for the character itself, or a word such as "about".`,
  ],
  [
    /\[[^\]\n]+\][ \t]+\((?=https?:|#)/g,
    () => say`A space between ] and ( makes this no link.`,
    () => say`Remove it: [words](https://example.com).`,
  ],
  [
    /\[[^\]\n]+\]\((?:https?:|#|mailto:)[^)\s]*(?=\s|$(?![\s\S]))/g,
    () => say`The ) that ends this link is missing.`,
    () => say`Put it behind the address: [words](https://example.com).`,
  ],
];

/** A text with what is no prose blanked, each character by a space: notes, tags and addresses. */
const prose = (body: string): string =>
  body.replaceAll(/\{\/\*[\s\S]*?\*\/\}|<[^>\n]*>|(?<=\])\([^)\s]*\)|`[^`\n]*`|\\./g, (found) =>
    found.replaceAll(/[^\n]/g, ' '),
  );

/** Asterisks that touch a word and have no partner: they are shown. */
function loneStars(text: string): Finding[] {
  const paired = text
    .replaceAll(/^[ \t]*\*(?=[ \t])/gm, (found) => ' '.repeat(found.length))
    .replaceAll(/(\*{1,3})(?=[^\s*])[^*\n]*[^\s*]\1|(\*{1,3})[^\s*]\2/g, (found) => ' '.repeat(found.length));
  return [...paired.matchAll(/(?<=\S)\*+|\*+(?=\S)/g)].map(({ index, 0: found }) => ({
    at: index,
    problem: say`The ${found} here has no partner, and is shown.`,
    mend: say`Put the same characters on both sides of the words, close to them, or write \\* for the character itself.`,
    severity: 'warning',
  }));
}

/** Remarks on characters in a lesson's text that are not what their writer took them for. */
export function markdownFindings(body: string): Finding[] {
  const text = prose(body);
  const found = slips.flatMap(([pattern, problem, mend]) =>
    [...text.matchAll(pattern)].map(({ index, 0: sign }): Finding => ({
      at: index,
      problem: problem(sign),
      mend: mend(sign),
      severity: 'warning',
    })),
  );
  // One remark for a list, not one for each of its lines.
  const firsts = found.filter(
    ({ problem, at }) =>
      !found.some((one) => one.problem.en === problem.en && one.at < at && !/\n\s*\n/.test(text.slice(one.at, at))),
  );
  return [...firsts, ...loneStars(text)];
}
