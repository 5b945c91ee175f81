import { noPart } from '../privacy/hide.ts';
import type { ShownChoice, ShownQuestion } from '../privacy/questions.ts';
import { few, fairlyFew, wilson } from './certainty.ts';
import { questionName, skillName, type Context } from './context.ts';
import type { Finding } from './finding.ts';

/** The id of a question's place on the page. */
export const anchorOf = (id: string): string => `q-${id.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;

/** What to say of how sure a share is. */
export function caveatOf({ words, numbers }: Context, share: number, of: number): string {
  if (of < few) return words.few(numbers.count(of));
  if (of >= fairlyFew) return '';
  const { low, high } = wilson(share, of);
  return words.between(numbers.percent(low), numbers.percent(high));
}

/** The poor reply that most people chose at first, where enough did. */
export const mostChosenPoor = ({ choices, poorest }: ShownQuestion): ShownChoice | null =>
  choices.find(({ response }) => response === poorest && response !== '') ?? null;

const quoted = ({ language }: Context, text: string) =>
  /^[‘“"']/.test(text) ? text : language === 'nl' ? `‘${text}’` : `“${text}”`;

/** The poor replies that most people choose, worst first. */
export function poorReplies(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const found = shown.questions.flatMap((question) => {
    const reply = question.scored ? mostChosenPoor(question) : null;
    // Where its own figure is hidden, all poor replies together have one.
    const { count = null } = (reply?.count === null ? question.points[0] : reply) ?? noPart;
    const share = (count ?? 0) / (question.people ?? 1);
    return reply && share >= 0.15 ? [{ question, reply, share, count }] : [];
  });
  // A share of few people ranks by the least that it may be.
  const rank = ({ share, question }: (typeof found)[number]) => wilson(share, question.people ?? 1).low;
  return found
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ question, reply, share, count }) => {
      const of = question.people ?? 0;
      const who = words.fraction(share) ?? words.percentOfPeople(numbers.percent(share));
      const text = reply.text === '' ? words.replyKey(reply.response) : quoted(context, reply.text);
      return {
        kind: 'reply',
        sentence: (reply.count === null ? words.poorReplies : words.poorReply)(who, questionName(question), text),
        evidence: words.figures(numbers.percent(share), numbers.count(count), numbers.count(of)),
        caveat: caveatOf(context, share, of),
        to: anchorOf(question.id),
        toText: words.see(question.id),
      };
    });
}

/** Scenarios whose answers say nothing of the rest, or the contrary. From a hundred people: below that, chance does the same. */
export function tellsNothing(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  return shown.questions
    .filter(({ scored, rest, restPeople }) => scored && rest !== null && rest < 0.08 && restPeople >= 100)
    .toSorted((a, b) => (a.rest ?? 0) - (b.rest ?? 0))
    .map((question) => ({
      kind: 'tells',
      sentence:
        (question.rest ?? 0) < -0.05
          ? words.tellsWrong(questionName(question))
          : words.tellsNothing(questionName(question)),
      evidence: words.tellsFigures(numbers.decimal(question.rest, 2), numbers.count(question.restPeople)),
      caveat: '',
      to: anchorOf(question.id),
      toText: words.see(question.id),
    }));
}

/** The skill with the fewest best answers, where it is clearly behind. */
export function hardestSkill(context: Context): Finding[] {
  const { shown, words, numbers } = context;
  const skills = shown.skills
    .flatMap((one) =>
      one.points[2]?.share === null || one.points[2] === undefined ? [] : [{ ...one, best: one.points[2].share }],
    )
    .toSorted((a, b) => a.best - b.best);
  const [hardest] = skills;
  const easiest = skills.at(-1);
  if (!hardest || !easiest || easiest.best - hardest.best < 0.05) return [];
  return [
    {
      kind: 'skill',
      sentence: words.hardestSkill(
        skillName(context, hardest.skill),
        numbers.percent(hardest.best),
        skillName(context, easiest.skill),
        numbers.percent(easiest.best),
      ),
      evidence: words.skillFigures(numbers.count(hardest.answers), numbers.count(hardest.people)),
      caveat: hardest.people < few ? words.few(numbers.count(hardest.people)) : '',
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
