import { skillName, type Context } from '../findings/context.ts';
import { intervals } from './charts/intervals.ts';
import { partOf } from './part.ts';
import { rounded, said, type Html } from './table.ts';

/** The share of best answers by skill, with where it may lie. */
export function skillsPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  if (shown.skills.length === 0) return '';
  const colour = 'var(--best)';
  const rows = shown.skills.map(({ skill, best, low, high }) => ({
    name: skillName(context, skill),
    marks: [{ value: best, low, high }],
  }));
  return partOf(
    context,
    {
      id: 'skills',
      title: words.skillsTitle,
      note: words.skillsNote,
      drawing: intervals(rows, [colour], { domain: [0, 1], say: numbers.percent }),
      table: {
        title: words.skillsTitle,
        headings: [words.skill, words.best, words.between95],
        rows: shown.skills.map(({ skill, best, low, high }) => [
          said(skillName(context, skill)),
          rounded(numbers.percent(best), numbers.none),
          said(numbers.range(low, high)),
        ]),
      },
    },
    'open',
  );
}
