import { codesOf, partsOf, wordsOf, type Part } from './parts.ts';
import type { Unit } from './unit.ts';
import { say, type Said } from '../said/say.ts';

/** What a machine sees of a translation: `error` where it can't be taken as it is. */
export type Verdict = { readonly severity: 'error' | 'warning'; readonly problem: Said; readonly mend: Said };

/** The terms of the course, by name: each may be in its one, its many, or with a capital. */
export type Terms = readonly string[];

/** A placeholder by what it stands for: a term in any of its forms is that term. */
function meantBy(code: string, terms: Terms): string {
  const name = code.slice(1, -1);
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return terms.find((term) => small === term || small === `${term}s`) ?? name;
}

const codes = (parts: readonly Part[], pattern: RegExp) =>
  codesOf(parts).flatMap((one) => (one.kind === 'alone' && pattern.test(one.code) ? [one.code] : []));

const addresses = (parts: readonly Part[]) =>
  codesOf(parts).flatMap((one) => (one.kind === 'around' && one.open === '[' ? [one.close.slice(2, -1)] : []));

const lost = (from: readonly string[], to: readonly string[]) => from.filter((one) => !to.includes(one));

const braced = (names: readonly string[]) => [...new Set(names)].map((name) => `{${name}}`).join(', ');

const error = (problem: Said, mend: Said): Verdict => ({ severity: 'error', problem, mend });
const warning = (problem: Said, mend: Said): Verdict => ({ severity: 'warning', problem, mend });

function placeholderVerdicts(source: readonly Part[], target: readonly Part[], terms: Terms): Verdict[] {
  const [own, other] = [source, target].map((parts) => codes(parts, /^\{(?!\/\*)/).map((code) => meantBy(code, terms)));
  const gone = lost(own ?? [], other ?? []);
  const strange = lost(other ?? [], own ?? []).filter((name) => !terms.includes(name));
  // A language may do without a term where its words say it already.
  const tell = gone.every((name) => terms.includes(name)) ? warning : error;
  const wrong = say`Write placeholders as they are in the source, in the same letters.`;
  return [
    ...(gone.length > 0
      ? [tell(say`The translation has lost ${braced(gone)}.`, say`Put it where it belongs in the sentence.`)]
      : []),
    ...(strange.length > 0 ? [error(say`The translation has ${braced(strange)}, and its source has not.`, wrong)] : []),
  ];
}

function tagVerdicts(source: readonly Part[], target: readonly Part[], isMarked: boolean, text: string): Verdict[] {
  // A language may show a file of its own.
  const named = (all: readonly string[]) => all.map((code) => code.replace(/\sfile=(?:"[^"]*"|'[^']*')/, ''));
  const [own, other] = [
    named(codes(source, /^</)),
    isMarked ? named(codes(target, /^</)) : [...text.matchAll(/<\/?[A-Za-z][^<>]*>/g)].map(String),
  ];
  const [gone, strange] = [lost(own, other), lost(other, own)];
  return [
    ...(gone.length > 0
      ? [error(say`The translation has lost ${gone.join(' ')}.`, say`Put it where it belongs.`)]
      : []),
    ...(strange.length > 0
      ? [error(say`The translation has the tag ${strange.join(' ')}, and its source has not.`, say`Remove it.`)]
      : []),
  ];
}

/** Signs of a mark in the words, which have no partner. */
function markVerdicts(source: readonly Part[], target: readonly Part[]): Verdict[] {
  const broken = (parts: readonly Part[]) => /\*\*|(?<=\S)\*|\*(?=\S)|\]\(|(?<!\\)[{}]/.exec(wordsOf(parts))?.[0];
  const found = broken(target);
  if (found && !broken(source))
    return [
      error(
        say`A mark in the translation is broken: ${found}.`,
        say`Put the same characters on both sides of the words: **words**, [words](address).`,
      ),
    ];
  const strong = (parts: readonly Part[]) =>
    codesOf(parts).filter((one) => one.kind === 'around' && one.open === '**').length;
  return strong(source) > 0 && strong(target) === 0
    ? [warning(say`The words in bold are no longer so.`, say`Put ** on both sides of the words that stand out.`)]
    : [];
}

/** The numbers of a text as their digits: 2.300 and 2,300 are one. */
const numbers = (words: string) =>
  [...words.matchAll(/\p{Nd}+(?:[.,:\u00A0\u202F]\p{Nd}+)*/gu)].map(([found]) => found.replaceAll(/\P{Nd}/gu, ''));

function contentVerdicts(source: readonly Part[], target: readonly Part[]): Verdict[] {
  const [own, other] = [wordsOf(source), wordsOf(target)];
  const gone = lost(numbers(own), numbers(other));
  const links = lost(
    [...addresses(source), ...(own.match(/https?:\/\/\S+|[\w.-]+@[\w.-]+\w/g) ?? [])],
    [...addresses(target), ...(other.match(/https?:\/\/\S+|[\w.-]+@[\w.-]+\w/g) ?? [])],
  );
  // Numbers in other digits, as Arabic may have them, are not compared.
  const isLatin = !/(?![0-9])\p{Nd}/u.test(other);
  return [
    ...(gone.length > 0 && isLatin
      ? [warning(say`The translation lacks the number ${gone.join(', ')}.`, say`See whether it is meant to.`)]
      : []),
    ...(links.length > 0
      ? [warning(say`The translation lacks the address ${links.join(', ')}.`, say`See whether it is meant to.`)]
      : []),
  ];
}

const fewWords = 3;

/** What is said of a translation that is none. */
export const isUntranslated = say`The translation says the same as its source.`;

/** What can be told of a translation without understanding it. */
export function judge(unit: Unit, text: string, terms: Terms): Verdict[] {
  const [source, target] = [unit.source, text].map((one) => partsOf(one, unit.isMarked)) as [Part[], Part[]];
  const words = wordsOf(source).match(/\p{L}{2,}/gu) ?? [];
  const isSame = text === unit.source && words.length > fewWords;
  const { limit, most } = unit;
  return [
    ...placeholderVerdicts(source, target, terms),
    ...tagVerdicts(source, target, unit.isMarked, text),
    ...markVerdicts(source, target),
    ...contentVerdicts(source, target),
    ...(isSame ? [warning(isUntranslated, say`Translate it.`)] : []),
    ...(limit !== undefined && text.length > limit
      ? [error(say`The translation has ${text.length} characters; ${limit} fit.`, say`Shorten it.`)]
      : text.length > most
        ? [
            warning(
              say`The translation has ${text.length} characters, and its source ${unit.source.length}.`,
              say`Keep it under ${most}: there may be no room for more.`,
            ),
          ]
        : []),
  ];
}
