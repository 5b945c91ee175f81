import { minuteBands } from '../figures/people.ts';
import type { Context } from '../findings/context.ts';
import type { ShownSpread } from '../privacy/shown.ts';
import { histogram, stackedBars } from './charts.ts';
import { partOf } from './part.ts';
import { figure, said, type Html } from './table.ts';

type Band = { readonly name: string; readonly above: boolean };

/** How far people got: passed, completed without a pass, not completed. */
export function statusPart(context: Context): Html {
  const { shown, words, numbers } = context;
  const kinds = [
    { name: words.statusPassed, colour: 'var(--best)', ink: 'var(--on-mark)' },
    { name: words.statusFailed, colour: 'var(--fair)', ink: 'var(--on-mark)' },
    { name: words.statusOpen, colour: 'var(--bar)', ink: 'var(--ink)' },
  ];
  const rows = kinds.map(({ name }, nth) => {
    const { count = null, share = null } = shown.status[nth] ?? {};
    return [said(name), figure(numbers.count(count), count), figure(numbers.percent(share), share)];
  });
  return partOf(context, {
    id: 'status',
    title: words.statusTitle,
    note: `${words.statusNote}${shown.derived ? ` ${words.derivedNote}` : ''}`,
    drawing: stackedBars([{ name: '', parts: shown.status }], kinds, words.notShown, numbers.percent),
    keys: kinds,
    table: { title: words.statusTitle, headings: [words.status, words.people, words.share], rows },
  });
}

function spreadPart(
  context: Context,
  id: string,
  whole: ShownSpread,
  bands: readonly Band[],
  say: { title: string; note: string; band: string },
) {
  const { words, numbers } = context;
  const parts = bands.map((band, nth) => ({ ...band, ...(whole.bands[nth] ?? { count: null, share: null }) }));
  return partOf(context, {
    id,
    title: say.title,
    note: say.note,
    drawing: histogram(
      parts.map(({ name, above, count }) => ({ name, above, people: count })),
      numbers.count,
    ),
    table: {
      title: say.title,
      headings: [say.band, words.people, words.share],
      rows: parts.map(({ name, count, share }) => [
        said(name),
        figure(numbers.count(count), count),
        figure(numbers.percent(share), share),
      ]),
    },
  });
}

/** How scores are spread, in bands of ten; those from the pass mark on stand out. */
export function scoresPart(context: Context): Html | '' {
  const { shown, words, numbers, course } = context;
  if (!shown.scores) return '';
  const mark = course?.passMark;
  const bands = Array.from({ length: 10 }, (_, nth) => ({
    name: words.band(nth * 10, nth === 9 ? 100 : nth * 10 + 9),
    above: mark !== undefined && nth * 10 >= mark,
  }));
  const marked = mark === undefined ? '' : ` ${words.passMarkNote(numbers.count(mark))}`;
  const say = { title: words.scoresTitle, note: `${words.scoresNote}${marked}`, band: words.scoreBand };
  return spreadPart(context, 'scores', shown.scores, bands, say);
}

/** How long people took, in bands of minutes. */
export function timesPart(context: Context): Html | '' {
  const { shown, words } = context;
  if (!shown.times) return '';
  const bands = [0, ...minuteBands].map((from, nth) => {
    const to = minuteBands[nth];
    const name = to === undefined ? words.from(from) : from === 0 ? words.under(to) : words.band(from, to);
    return { name, above: false };
  });
  const say = { title: words.timesTitle, note: words.timesNote, band: words.timeBand };
  return spreadPart(context, 'times', shown.times, bands, say);
}
