import { html } from 'hono/html';
import { others } from '../figures/people.ts';
import { languageName, type Context } from '../findings/context.ts';
import type { ShownGroup } from '../privacy/people-shown.ts';
import { plainText } from '../plain-text.ts';
import { intervals } from './charts/intervals.ts';
import { openPart, partOf, type Key } from './part.ts';
import { intervalOf } from './rates.ts';
import { figure, rounded, said, type Cell, type Html } from './table.ts';

/** The colours of the two rates that every group has. */
export const rateKeys = ({ words }: Context): readonly Key[] => [
  { name: words.passed, colour: 'var(--best)' },
  { name: words.completed, colour: 'var(--bar-strong)' },
];

/** A group's row of figures. */
export function groupRow({ numbers }: Context, name: string, group: ShownGroup): Cell[] {
  const { people, completed, passed, mean } = group;
  const share = (rate: typeof passed) => rounded(numbers.rate(rate), numbers.none);
  return [
    said(name),
    figure(numbers.count(people), people),
    share(completed),
    share(passed),
    rounded(numbers.decimal(mean, 0), numbers.none),
  ];
}

/** Which columns a table of groups has: name, people, finished, passed, score; without those that the files say nothing of. */
export const columnsSaid = ({ shown: { known }, facts: { says } }: Context): readonly boolean[] => [
  true,
  true,
  known.completion,
  known.passed,
  says.score,
];

type Kind = {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly groups: readonly ShownGroup[];
};

function groupPart(
  context: Context,
  { id, title, of, groups }: Kind,
  name: (key: string) => string,
  where: 'open' | 'folded',
): Html | '' {
  if (groups.length < 2) return '';
  const { words, numbers } = context;
  const last = (key: string) => (key === others ? 2 : Number(key === ''));
  const sorted = groups.toSorted((a, b) => last(a.key) - last(b.key));
  const nameOf = ({ key }: ShownGroup) =>
    key === others ? words.othersTogether : key === '' ? words.notKnown : name(key);
  const has = columnsSaid(context);
  const columns = <Cell>(all: readonly Cell[]) => all.filter((_, nth) => has[nth]);
  const drawn = [groups.some(({ passed }) => passed !== null), groups.some(({ completed }) => completed !== null)];
  const keys = rateKeys(context).filter((_, nth) => drawn[nth]);
  const rows = sorted.map((group) => ({
    name: nameOf(group),
    marks: [intervalOf(group.passed), intervalOf(group.completed)].filter((_, nth) => drawn[nth]),
  }));
  const colours = keys.map(({ colour }) => colour);
  const part = {
    id,
    title,
    ...(keys.length > 0 && { note: words.rangesNote }),
    drawing: keys.length > 0 ? intervals(rows, colours, { domain: [0, 1], say: numbers.percent }) : null,
    keys,
    table: {
      title,
      headings: columns([of, words.people, words.completed, words.passed, words.score]),
      rows: sorted.map((group) => columns(groupRow(context, nameOf(group), group))),
    },
  };
  return partOf(context, part, where);
}

/** Completion, passes and scores by the column that was asked for; a sentence where its groups are too small. */
export function byPart(context: Context): Html | '' {
  const { shown, words } = context;
  if (shown.byHeading === null) return '';
  const heading = plainText(shown.byHeading);
  const title = words.byTitle(heading);
  const kind = { id: 'by', title, of: heading, groups: shown.by };
  return groupPart(context, kind, (key) => key, 'open') || openPart('by', title, words.byTooFew, html``);
}

/** Completion, passes and scores by language. */
export function languagesPart(context: Context): Html | '' {
  const { shown, words } = context;
  const kind = { id: 'languages', title: words.languagesTitle, of: words.language, groups: shown.languages };
  return groupPart(context, kind, (key) => languageName(context, key), 'folded');
}

/** Completion, passes and scores by version of the course. */
export function versionsPart(context: Context): Html | '' {
  const { shown, words } = context;
  const kind = { id: 'versions', title: words.versionsTitle, of: words.version, groups: shown.versions };
  return groupPart(context, kind, (key) => key, 'folded');
}
