import type { BuiltCourse } from '../built-course.ts';
import { change, type Change, type Level } from './change.ts';
import type { ComparedPackage } from './read-package.ts';

type Question = BuiltCourse['questions'][number];

const without = (a: readonly string[], b: readonly string[]) => a.filter((one) => !b.includes(one));

const when = (holds: boolean, found: () => Change): Change[] => (holds ? [found()] : []);

const some = (ids: readonly string[], code: Change['code']): Change[] => when(ids.length > 0, () => change(code, ids));

const numbersOf = (version: string) => version.split('.').map(Number);

/** Below 0 where version `a` comes before `b`, above 0 behind it. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left.map((one, nth) => one - (right[nth] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function identityChanges(old: ComparedPackage, now: ComparedPackage): Change[] {
  const formats = [old, now].map(({ course }) => Number(course.suspendData ?? '1'));
  const [was = 1, is = 1] = formats;
  return [
    ...when(old.course.id !== now.course.id, () => change('other-course', [], old.course.id, now.course.id)),
    ...when(old.standard !== now.standard, () => change('other-standard', [], old.standard, now.standard)),
    ...when(old.standard === now.standard && old.identifiers.join() !== now.identifiers.join(), () =>
      change('other-identifiers', without(now.identifiers, old.identifiers)),
    ),
    ...when(old.thin !== now.thin, () => change('thin-changed')),
    ...when(old.thin !== null && old.thin === now.thin && old.digest !== now.digest, () => change('thin-same')),
    ...when(is < was, () => change('older-format', [], String(was), String(is))),
  ];
}

function versionChanges(old: ComparedPackage, now: ComparedPackage): Change[] {
  const [was, is] = [old.course.version, now.course.version];
  const by = compareVersions(is, was);
  return [
    ...when(by < 0, () => change('older-version', [], was, is)),
    ...when(by === 0 && old.digest !== now.digest, () => change('same-version', [], was, is)),
  ];
}

/** Courses built before the field `practice` existed behave as `optional`. */
const practiceOf = ({ practice = 'optional' }: BuiltCourse) => practice;

function ruleChanges(old: BuiltCourse, now: BuiltCourse): Change[] {
  const options = ({ lms = {} }: BuiltCourse) => [lms.passMark, lms.exit, lms.window].filter(Boolean).join(', ');
  return [
    ...when(old.passMark !== now.passMark, () => change('pass-mark', [], `${old.passMark}`, `${now.passMark}`)),
    ...when(old.perSkill !== undefined && now.perSkill !== undefined && old.perSkill !== now.perSkill, () =>
      change('drawn', [], `${old.perSkill}`, `${now.perSkill}`),
    ),
    ...when(old.onFail !== now.onFail, () => change('on-fail', [], old.onFail, now.onFail)),
    ...when(practiceOf(old) !== practiceOf(now), () => change('practice', [], practiceOf(old), practiceOf(now))),
    ...when((old.testOut ?? false) !== (now.testOut ?? false), () =>
      change('test-out', [], String(old.testOut ?? false), String(now.testOut ?? false)),
    ),
    ...when(options(old) !== options(now), () => change('lms-options', [], options(old), options(now))),
  ];
}

/** Every choice of the questions that both have, as `question.key`, with its points and its words. */
function choicesOf(questions: readonly Question[], both: readonly string[]) {
  return new Map(
    questions
      .filter(({ id }) => both.includes(id))
      .flatMap(({ id, choices }) => choices.map((choice) => [`${id}.${choice.key}`, choice] as const)),
  );
}

/**
 * True where at least half of the words in a language that both have differ: the key or id then means something else.
 */
function saysOtherwise(old: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): boolean {
  return Object.entries(now).some(([language, text]) => {
    const was = new Set(old[language]?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const is = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return was.size > 0 && is.filter((word) => was.has(word)).length * 2 < Math.max(is.length, was.size);
  });
}

const asksOtherwise = (earlier: Question, later: Question) => saysOtherwise(earlier.question, later.question);

type Text = Question['question'];

/** True where the words differ but the meaning is taken to be the same. */
const mended = (old: Text, now: Text) =>
  Object.entries(now).some(([language, words]) => (old[language] ?? words) !== words) && !saysOtherwise(old, now);

/** True where a question or one of its choices was reworded. */
const isReworded = (earlier: Question, later: Question) =>
  mended(earlier.question, later.question) ||
  later.choices.some(({ key, text }) => {
    const before = earlier.choices.find((one) => one.key === key);
    return before !== undefined && mended(before.text, text);
  });

/** Changes in the questions that both packages have: what they ask, and where they belong. */
function sameIdChanges(old: BuiltCourse, now: BuiltCourse): Change[] {
  const before = new Map(old.questions.map((one) => [one.id, one]));
  const found = (differs: (earlier: Question, later: Question) => boolean) =>
    now.questions.flatMap((later) => {
      const earlier = before.get(later.id);
      return earlier && differs(earlier, later) ? [later.id] : [];
    });
  const belonging = ({ lesson, skill, scored }: Question) => `${lesson} ${skill} ${scored}`;
  return [
    ...some(found(asksOtherwise), 'question-changed'),
    ...some(
      found((earlier, later) => belonging(earlier) !== belonging(later)),
      'moved',
    ),
    ...some(found(isReworded), 'reworded'),
  ];
}

function questionChanges(old: BuiltCourse, now: BuiltCourse): Change[] {
  const [was, is] = [old, now].map(({ questions }) => questions.map(({ id }) => id)) as [string[], string[]];
  const both = was.filter((id) => is.includes(id));
  const [before, after] = [choicesOf(old.questions, both), choicesOf(now.questions, both)];
  const kept = [...after].flatMap(([name, choice]) => {
    const earlier = before.get(name);
    return earlier ? [{ name, choice, earlier }] : [];
  });
  const names = (list: typeof kept) => list.map(({ name }) => name);
  return [
    ...some(without(was, is), 'questions-removed'),
    ...some(without([...before.keys()], [...after.keys()]), 'choices-removed'),
    ...some(names(kept.filter(({ choice, earlier }) => choice.score !== earlier.score)), 'key-changed'),
    ...some(names(kept.filter(({ choice, earlier }) => saysOtherwise(earlier.text, choice.text))), 'meaning-changed'),
    ...some(without(is, was), 'questions-added'),
    ...some(without([...after.keys()], [...before.keys()]), 'choices-added'),
  ];
}

function lessonChanges(old: BuiltCourse, now: BuiltCourse): Change[] {
  const [was, is] = [old, now].map(({ lessons }) => lessons.map(({ id }) => id)) as [string[], string[]];
  const both = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id)).join();
  return [
    ...some(without(was, is), 'lessons-removed'),
    ...some(without(is, was), 'lessons-added'),
    ...when(both(was, is) !== both(is, was), () => change('order')),
    ...some(without(old.languages, now.languages), 'languages-removed'),
    ...some(without(now.languages, old.languages), 'languages-added'),
  ];
}

const order: readonly Level[] = ['no', 'careful', 'fine'];

/** The changes for learners under way when the new package replaces the old one, the most serious first. */
export function comparePackages(old: ComparedPackage, now: ComparedPackage): Change[] {
  const identity = identityChanges(old, now);
  // For two different courses, no further differences are listed.
  if (old.course.id !== now.course.id) return identity;
  const found = [
    ...identity,
    ...versionChanges(old, now),
    ...ruleChanges(old.course, now.course),
    ...lessonChanges(old.course, now.course),
    ...questionChanges(old.course, now.course),
    ...sameIdChanges(old.course, now.course),
  ];
  const reworded =
    old.digest !== now.digest && found.every(({ code }) => code.endsWith('version') || code.startsWith('thin'));
  const all = [...found, ...(reworded ? [change('texts')] : [])];
  return all.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** Whether the new package may take the place of the old: `no`, `careful` or `fine`. */
export const verdictOf = (changes: readonly Change[]): Level =>
  order.find((level) => changes.some((one) => one.level === level)) ?? 'fine';
