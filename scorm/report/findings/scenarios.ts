import type { ShownChoice, ShownQuestion } from '../privacy/questions.ts';
import { few, fairlyFew, normalTail, studentTail, wilson } from './certainty.ts';
import { questionName, skillName, type Context } from './context.ts';
import type { Finding } from './finding.ts';
import { fewestToTest, significance } from './looks.ts';

/** The id of a question's place on the page. */
export const anchorOf = (id: string): string => `q-${id.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;

/** A caveat about a share's uncertainty, or nothing. */
export function caveatOf({ words, numbers }: Context, share: number, of: number): string {
  if (of < few) return words.few(numbers.count(of));
  if (of >= fairlyFew) return '';
  const { low, high } = wilson(share, of);
  return words.between(numbers.percent(low), numbers.percent(high));
}

/** The poor reply that most people chose at first, of those that are shown. */
export const mostChosenPoor = ({ choices }: ShownQuestion): ShownChoice | null =>
  choices
    .filter(({ response, points, count }) => response !== '' && points === 0 && count !== null && count > 0)
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))[0] ?? null;

const quoted = ({ language }: Context, text: string) =>
  /^[‘“"']/.test(text) ? text : language === 'nl' ? `‘${text}’` : `“${text}”`;

/** From this share on a poor reply is worth talking about. */
const many = 0.15;

type Shared = { readonly question: ShownQuestion; readonly share: number };

/** Sorts by share, the largest first; a share that is only a range sorts by its lower end. */
function byLeast(a: Shared, b: Shared): number {
  const least = ({ share, question }: Shared) => wilson(share, question.people ?? 1).low;
  return least(b) - least(a);
}

/** A poor reply that many chose, and their share of those who answered. */
export type PoorReply = { readonly question: ShownQuestion; readonly reply: ShownChoice; readonly share: number };

/** The poor replies that most people choose, worst first. */
export function talkedAbout({ shown }: Context): PoorReply[] {
  const found = shown.questions.flatMap((question) => {
    const reply = question.scored ? mostChosenPoor(question) : null;
    return reply && reply.share !== null && reply.share >= many ? [{ question, reply, share: reply.share }] : [];
  });
  return found.toSorted(byLeast);
}

/** Questions with a frequent poor reply that cannot be named, as it would tell about the few who gave another. */
const withoutReply = ({ shown }: Context): { question: ShownQuestion; reply: null; share: number }[] =>
  shown.questions.flatMap((question) => {
    const share = question.points[0]?.share ?? 0;
    return question.scored && !mostChosenPoor(question) && share >= many ? [{ question, reply: null, share }] : [];
  });

/** What is said of those replies. */
export function poorReplies(context: Context): Finding[] {
  const { words, numbers } = context;
  return [...talkedAbout(context), ...withoutReply(context)].toSorted(byLeast).map(({ question, reply, share }) => {
    const of = question.people ?? 0;
    const who = words.fraction(share) ?? words.percentOfPeople(numbers.percent(share));
    const text = reply && (reply.text === '' ? words.replyKey(reply.response) : quoted(context, reply.text));
    const count = reply ? reply.count : (question.points[0]?.count ?? null);
    return {
      kind: 'reply',
      sentence: words.poorReply(who, questionName(question), text),
      evidence: words.figures(numbers.percent(share), numbers.count(count), numbers.count(of)),
      caveat: caveatOf(context, share, of),
      to: anchorOf(question.id),
      toText: words.see(question.id),
    };
  });
}

type Tested = ShownQuestion & { readonly rest: { readonly value: number; readonly people: number } };

const z = ({ rest }: Tested) => Math.atanh(Math.max(-0.999, Math.min(0.999, rest.value)));
const weight = ({ rest }: Tested) => rest.people - 3;

/** The probability that a correlation is this far below the others' by chance. */
function chanceOfLess(one: Tested, all: readonly Tested[]): number {
  const others = all.filter((other) => other !== one);
  const weights = others.reduce((sum, other) => sum + weight(other), 0);
  if (weights === 0) return 1;
  const mean = others.reduce((sum, other) => sum + weight(other) * z(other), 0) / weights;
  return normalTail((mean - z(one)) / Math.sqrt(1 / weight(one) + 1 / weights));
}

/** A correlation below this is next to nothing. */
const nextToNothing = 0.08;

/**
 * Scenarios whose answers correlate with the rest of the score not at all or negatively, and significantly less than
 * the others. From a hundred people.
 */
export function tellsNothing(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const all = shown.questions.filter((one): one is Tested => one.scored && (one.rest?.people ?? 0) >= fewestToTest);
  const limit = significance(shown);
  const found = all.flatMap((question) => {
    const wrong = normalTail(-z(question) * Math.sqrt(weight(question))) < limit;
    const nothing = question.rest.value < nextToNothing && chanceOfLess(question, all) < limit;
    return wrong || nothing ? [{ question, wrong }] : [];
  });
  return found
    .toSorted((a, b) => a.question.rest.value - b.question.rest.value)
    .map(({ question, wrong }) => ({
      kind: 'tells',
      sentence: wrong ? words.tellsWrong(questionName(question)) : words.tellsNothing(questionName(question)),
      evidence: words.tellsFigures(numbers.decimal(question.rest.value, 1), numbers.count(question.rest.people)),
      caveat: '',
      to: anchorOf(question.id),
      toText: words.see(question.id),
    }));
}

/** The skill with the fewest best answers, where the same people give fewer there than elsewhere by more than chance. */
export function hardestSkill(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const skills = shown.skills.toSorted((a, b) => a.best - b.best);
  const [hardest] = skills;
  const easiest = skills.at(-1);
  if (!hardest || !easiest || easiest.best - hardest.best < 0.05) return [];
  const { people, mean, deviation } = hardest.against;
  if (people < few || deviation === 0) return [];
  if (studentTail(-mean / (deviation / Math.sqrt(people)), people - 1) >= significance(shown)) return [];
  return [
    {
      kind: 'skill',
      sentence: words.hardestSkill(
        skillName(context, hardest.skill),
        numbers.percent(hardest.best),
        skillName(context, easiest.skill),
        numbers.percent(easiest.best),
      ),
      evidence: words.skillFigures(numbers.percent(hardest.low), numbers.percent(hardest.high)),
      caveat: '',
      to: 'skills',
      toText: words.seeSection,
    },
  ];
}

/** Scenarios that nearly everyone gets right at once. */
export function easyOnes(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const easy = shown.questions.filter(
    ({ scored, best, people }) => scored && best !== null && best.share >= 0.95 && (people ?? 0) >= 100,
  );
  if (easy.length === 0) return [];
  const lowest = Math.min(...easy.map(({ best }) => best?.share ?? 1));
  return [
    {
      kind: 'easy',
      sentence: words.easy(
        easy
          .slice(0, 4)
          .map((question) => `“${questionName(question)}”`)
          .join(', '),
      ),
      evidence: words.easyFigures(numbers.percent(lowest)),
      caveat: '',
      to: 'scenarios',
      toText: words.seeSection,
    },
  ];
}
