import { minuteBands } from '../figures/people.ts';
import type { Context } from '../findings/context.ts';
import type { ShownSpread } from '../privacy/spread.ts';
import { histogram } from './charts/histogram.ts';
import { stackedBars } from './charts/stacked.ts';
import { partOf } from './part.ts';
import { figure, rounded, said, type Html } from './table.ts';

/** How far people got: passed, completed without a pass, not completed. */
export function statusPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const { passed, failed, finished, open } = shown.status;
  const all = [
    { part: passed, name: words.statusPassed, colour: 'var(--best)', ink: 'var(--on-mark)' },
    {
      part: failed,
      name: shown.known.completion ? words.statusFailed : words.statusFailedSoFar,
      colour: 'var(--fair)',
      ink: 'var(--on-mark)',
    },
    { part: finished, name: words.completed, colour: 'var(--best)', ink: 'var(--on-mark)' },
    { part: open, name: words.statusOpen, colour: 'var(--bar)', ink: 'var(--ink)' },
  ];
  const kinds = all.filter((_, nth) => (nth === 3 ? shown.known.completion : (nth === 2) !== shown.known.passed));
  if (kinds.every(({ part }) => part.count === null)) return '';
  const rows = kinds.map(({ name, part: { count, share } }) => [
    said(name),
    figure(numbers.count(count), count),
    rounded(numbers.percent(share), numbers.none),
  ]);
  return partOf(context, {
    id: 'status',
    title: words.statusTitle,
    note: [
      shown.known.begun ? words.statusOfStarters : words.statusOfListed,
      shown.known.passed ? words.statusNote : words.statusNoteFinished,
      shown.known.passed && shown.known.completion && context.course && context.course.finalCheck !== false
        ? words.statusNoteCheck
        : '',
      shown.derived && shown.known.completion ? words.derivedNote : '',
    ]
      .filter(Boolean)
      .join(' '),
    drawing: stackedBars([{ name: '', parts: kinds.map(({ part }) => part) }], kinds, words.notShown, numbers.percent),
    keys: kinds,
    table: { title: words.statusTitle, headings: [words.status, words.people, words.share], rows },
  });
}

type Say = {
  readonly title: string;
  readonly note: string;
  readonly band: string;
  /** What a band is called, from one to another by number. */
  readonly name: (from: number, to: number) => string;
  readonly above: (from: number) => boolean;
};

function spreadPart(context: Context, id: string, { bands }: ShownSpread, say: Say): Html | '' {
  const { words, numbers } = context;
  if (bands.length === 0) return '';
  const filled = bands.flatMap(({ people }, nth) => (people > 0 ? [nth] : []));
  const rows = bands.slice(filled[0], (filled.at(-1) ?? 0) + 1).map(({ from, to, people, share, withoutToo }) => {
    const name = withoutToo ? words.orNotKnown(say.name(from, to)) : say.name(from, to);
    return { name, people, share, above: say.above(from) };
  });
  return partOf(context, {
    id,
    title: say.title,
    note: say.note,
    drawing: histogram(rows, numbers.count),
    table: {
      title: say.title,
      headings: [say.band, words.people, words.share],
      rows: rows.map(({ name, people, share }) => [
        said(name),
        figure(numbers.count(people), people),
        rounded(numbers.percent(share), numbers.none),
      ]),
    },
  });
}

/** How scores are spread, in bands of ten; those from the pass mark on stand out. */
export function scoresPart(context: Context): Html | '' {
  const { shown, words, numbers, course } = context;
  if (!shown.scores) return '';
  const mark = course?.passMark;
  const marked = mark === undefined ? '' : ` ${words.passMarkNote(numbers.count(mark))}`;
  return spreadPart(context, 'scores', shown.scores, {
    title: words.scoresTitle,
    note: `${words.scoresNote}${marked}`,
    band: words.scoreBand,
    name: (from, to) => words.band(from * 10, to === 9 ? 100 : to * 10 + 9),
    above: (from) => mark !== undefined && from * 10 >= mark,
  });
}

/** How long people took, in bands of minutes. */
export function timesPart(context: Context): Html | '' {
  const { shown, words } = context;
  if (!shown.times) return '';
  const starts = [0, ...minuteBands];
  return spreadPart(context, 'times', shown.times, {
    title: words.timesTitle,
    note: words.timesNote,
    band: words.timeBand,
    name: (from, to) => {
      const [start, end] = [starts[from] ?? 0, minuteBands[to]];
      if (end === undefined) return words.from(start);
      return start === 0 ? words.under(end) : words.band(start, end);
    },
    above: () => false,
  });
}
