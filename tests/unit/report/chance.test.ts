import { describe, expect, it } from 'vitest';
import type { Figures, QuestionFigures, SkillFigures } from '../../../scorm/report/figures/types.ts';
import type { Context } from '../../../scorm/report/findings/context.ts';
import { findingsOf } from '../../../scorm/report/findings/findings.ts';
import { numbersIn } from '../../../scorm/report/page/numbers.ts';
import { shownOf } from '../../../scorm/report/privacy/shown.ts';
import { randomFrom, type Random } from '../../../scorm/report/simulate/random.ts';
import { words } from '../../../scorm/report/words/words.ts';

const skills = ['one', 'two', 'three'] as const;
const bank = Array.from({ length: 24 }, (_, nth) => ({ id: `q-${nth}`, skill: skills[nth % 3] ?? 'one' }));

type Given = { readonly id: string; readonly skill: string; readonly points: number };

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const meanOf = (all: readonly number[]) => sum(all) / all.length;

/** Three scenarios of each skill; how hard and how telling one is, is said by `harder` and `flat`, and else the same for all. */
function answersOf(random: Random, harder: string | null, flat: string | null): Given[] {
  const ability = random.normal();
  return skills.flatMap((skill) =>
    bank
      .filter((one) => one.skill === skill)
      .map((one) => ({ ...one, rank: random.next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, 3)
      .map(({ id }) => {
        const logit = 0.9 + (id === flat ? 0 : 0.8 * ability) - (skill === harder ? 0.7 : 0);
        const best = random.next() < 1 / (1 + Math.exp(-logit));
        return { id, skill, points: best ? 2 : random.next() < 0.5 ? 1 : 0 };
      }),
  );
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const [mx, my] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))];
  const of = (product: (x: number, y: number) => number) => sum(pairs.map(([x, y]) => product(x - mx, y - my)));
  const spread = of((x) => x * x) * of((_, y) => y * y);
  return spread === 0 ? null : of((x, y) => x * y) / Math.sqrt(spread);
}

function questionOf({ id, skill }: (typeof bank)[number], people: readonly (readonly Given[])[]): QuestionFigures {
  const pairs = people.flatMap((all): [number, number][] => {
    const own = all.find((one) => one.id === id);
    return own ? [[own.points, (sum(all.map(({ points }) => points)) - own.points) / (all.length - 1)]] : [];
  });
  const at = (points: number) => pairs.filter(([own]) => own === points).length;
  const choices = [0, 1, 2].map((points) => ({ response: `${points}`, text: '', points, people: at(points) }));
  return {
    ...{ id, skill, title: id, question: '', scored: true, mean: null, besidesFinished: 0, choices },
    people: pairs.length,
    points: [at(0), at(1), at(2)],
    rest: correlation(pairs),
    restPeople: pairs.length,
  };
}

function skillOf(skill: string, people: readonly (readonly Given[])[]): SkillFigures {
  const share = (all: readonly Given[]) => meanOf(all.map(({ points }) => Number(points === 2)));
  const apart = people.map(
    (all) => share(all.filter((one) => one.skill === skill)) - share(all.filter((one) => one.skill !== skill)),
  );
  const mean = meanOf(apart);
  const deviation = Math.sqrt(sum(apart.map((one) => (one - mean) ** 2)) / (apart.length - 1));
  const own = people.flatMap((all) => all.filter((one) => one.skill === skill));
  const best = own.filter(({ points }) => points === 2).length;
  const against = { people: people.length, mean, deviation };
  return { skill, people: people.length, answers: own.length, best, error: 0.02, against };
}

/** What is said of skills and scenarios in a report on so many simulated people. */
function saidOf(people: number, seed: number, harder: string | null = null, flat: string | null = null): string[] {
  const random = randomFrom(seed, `chance/${people}`);
  const all = Array.from({ length: people }, () => answersOf(random, harder, flat));
  const none = { people: 0, mean: null, median: null, bands: [] };
  const figures: Figures = {
    ...{ people, answers: 0, repeated: 0, notStarted: 0, from: null, to: null, complete: people, derived: 0 },
    ...{
      status: { passed: people, failed: 0, completed: 0, open: 0 },
      known: { completion: true, passed: true, begun: true },
    },
    ...{ scores: none, times: none, questionsLeftOut: 0, retry: null, by: null },
    ...{ languages: [], versions: [], months: [] },
    questions: bank.map((one) => questionOf(one, all)),
    skills: skills.map((skill) => skillOf(skill, all)),
  };
  const says = { completion: true, success: true, score: true, seconds: true, dates: 'began', answers: true } as const;
  const facts = { says, unsure: [], notes: [] };
  const context: Context = {
    ...{ shown: shownOf(figures, facts), facts, course: null, language: 'en', words: words.en },
    numbers: numbersIn('en'),
  };
  return findingsOf(context)
    .filter(({ kind }) => kind === 'skill' || kind === 'tells')
    .map(({ sentence }) => sentence);
}

const reports = 300;
const seeds = Array.from({ length: reports }, (_, nth) => nth + 1);

describe('what stands out in a report', { timeout: 120_000 }, () => {
  it.each([40, 80, 300])(
    'is said of %d people in at most one of twenty where all is equally hard and telling',
    (people) => {
      const found = seeds.filter((seed) => saidOf(people, seed).length > 0);
      expect(found.length / reports).toBeLessThanOrEqual(0.05);
    },
  );

  it('is said where it is so: a skill that is harder, from 80 people', () => {
    const found = seeds
      .slice(0, 60)
      .filter((seed) => saidOf(80, seed, 'two').some((one) => one.includes('“two” hardest')));
    expect(found.length).toBeGreaterThan(54);
  });

  it('is said where it is so: a scenario that tells nothing, from a thousand people in half the reports', () => {
    const found = seeds
      .slice(0, 20)
      .filter((seed) => saidOf(1000, seed, null, 'q-4').some((one) => one.includes('“q-4”')));
    expect(found.length).toBeGreaterThan(9);
  });
});
