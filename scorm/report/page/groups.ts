import { html } from 'hono/html';
import { languageName, type Context } from '../findings/context.ts';
import type { Rate } from '../privacy/hide.ts';
import type { ShownGroup } from '../privacy/groups.ts';
import { pairs } from './charts.ts';
import { partOf } from './part.ts';
import { figure, said, type Cell, type Html } from './table.ts';

type Group = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly of: string;
  readonly groups: readonly ShownGroup[];
  readonly name: (key: string) => string;
};

const unknownLast = (groups: readonly ShownGroup[]) =>
  groups.toSorted((a, b) => Number(a.key === '') - Number(b.key === ''));

const exact = (rate: Rate | null) => (rate?.bound === 'exact' ? rate.share : null);

function rowOf({ numbers }: Context, name: string, group: ShownGroup): Cell[] {
  const { people, completed, passed, mean } = group;
  return [
    said(name),
    figure(numbers.count(people), people),
    figure(numbers.rate(completed), exact(completed)),
    figure(numbers.rate(passed), exact(passed)),
    figure(numbers.decimal(mean, 0), mean),
  ];
}

function groupPart(context: Context, { id, title, note = '', of, groups, name }: Group): Html | '' {
  const { words, numbers } = context;
  if (groups.every(({ people, key }) => people === null || key === '')) return '';
  const drawn = groups.flatMap(({ key, completed, passed }) =>
    completed && passed ? [{ name: name(key), completed: completed.share, passed: passed.share }] : [],
  );
  return partOf(context, {
    id,
    title,
    note,
    level: 3,
    drawing: drawn.length > 0 ? pairs(drawn, numbers.percent) : null,
    keys: [
      { name: words.passed, colour: 'var(--best)' },
      { name: words.completed, colour: 'var(--bar-strong)', hollow: true },
    ],
    table: {
      title,
      headings: [of, words.people, words.completed, words.passed, words.score],
      rows: groups.map((group) => rowOf(context, name(group.key), group)),
    },
  });
}

/** Completion, passes and scores by language, version and month. */
export function groupsPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const known = (say: (key: string) => string) => (key: string) => (key === '' ? words.notKnown : say(key));
  const all: readonly Group[] = [
    {
      id: 'languages',
      title: words.languagesTitle,
      of: words.language,
      groups: unknownLast(shown.languages),
      name: (key) => languageName(context, key),
    },
    {
      id: 'versions',
      title: words.versionsTitle,
      of: words.version,
      groups: unknownLast(shown.versions),
      name: known((key) => key),
    },
    {
      id: 'months',
      title: words.monthsTitle,
      note: words.monthsNote,
      of: words.month,
      groups: unknownLast(shown.months),
      name: known(numbers.monthShort),
    },
  ];
  const parts = all.map((group) => groupPart(context, group)).filter((part) => part !== '');
  if (parts.length === 0) return '';
  return html`<section id="groups" class="groups">
    <h2>${words.groupsTitle}</h2>
    ${parts}
  </section>`;
}
