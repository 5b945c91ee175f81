import { html } from 'hono/html';
import { chanceOfGap } from '../findings/certainty.ts';
import type { Context } from '../findings/context.ts';
import { significance } from '../findings/looks.ts';
import type { ShownGroup } from '../privacy/people-shown.ts';
import type { Rate } from '../privacy/rate.ts';
import { trend } from './charts/trend.ts';
import { groupRow, rateKeys, columnsSaid } from './groups.ts';
import { partOf } from './part.ts';
import { intervalOf } from './rates.ts';
import type { Html } from './table.ts';

/** True where the files say when people finished, and not when they began. */
const ended = ({ facts }: Context) => facts.says.dates === 'ended';

/** A period's name: a month, or from one to another. */
function periodName(context: Context, { key, to, unknownToo }: ShownGroup): string {
  const { words, numbers } = context;
  if (key === '') return ended(context) ? words.noDay : words.notKnown;
  const name = key === to ? numbers.monthShort(key) : `${numbers.monthShort(key)} – ${numbers.monthShort(to)}`;
  return unknownToo ? words.orNotKnown(name) : name;
}

type Known = Rate & { readonly bound: 'exact' };

const exact = (rate: Rate | null): rate is Known => rate?.bound === 'exact';

/** The last period beside the one before, a sentence for each rate that both have. */
function comparison(context: Context, dated: readonly ShownGroup[]): string[] {
  const [before, last] = dated.slice(-2);
  if (!before || !last) return [];
  const { shown, words, numbers } = context;
  const names = [periodName(context, last), periodName(context, before)] as const;
  const limit = significance(shown);
  const say = (word: (typeof words.compared)['passed'], now: Rate | null, then: Rate | null) => {
    if (!exact(now) || !exact(then)) return [];
    const sure = chanceOfGap(now, then) < limit;
    return [word(numbers.percent(now.share), names[0], numbers.percent(then.share), names[1], sure)];
  };
  if (ended(context)) return say(words.compared.passedOfFinished, last.passed, before.passed);
  const compared = [
    ...say(words.compared.completed, last.completed, before.completed),
    ...say(words.compared.passed, last.passed, before.passed),
  ];
  const goingOn = shown.to !== null && last.to >= shown.to;
  return compared.length > 0 && goingOn ? [...compared, words.goingOn(names[0])] : compared;
}

/**
 * Completion and passes by when people began, and the last period beside the one before; passes alone by when they
 * finished, where the files say no more.
 */
export function trendPart(context: Context): Html | '' {
  const { shown, words, numbers } = context;
  const dated = shown.months.filter(({ key }) => key !== '');
  if (dated.length < 2) return '';
  // Of those who finished in a period, all have.
  const has = columnsSaid(context).map((one, nth) => one && (nth !== 2 || !ended(context)));
  const drawn = [
    dated.some(({ passed }) => passed !== null),
    has[2] && dated.some(({ completed }) => completed !== null),
  ];
  const rates = (['passed', 'completed'] as const).filter((_, nth) => drawn[nth]);
  const keys = rateKeys(context).filter((_, nth) => drawn[nth]);
  const lines = rates.map((rate, nth) => ({
    colour: keys[nth]?.colour ?? '',
    dashed: rate === 'completed',
    points: dated.map((group) => intervalOf(group[rate])),
  }));
  const columns = <Cell>(all: readonly Cell[]) => all.filter((_, nth) => has[nth]);
  const sentences = comparison(context, dated);
  const drawing = trend(
    dated.map((group) => periodName(context, group)),
    lines,
    numbers.percent,
  );
  return partOf(
    context,
    {
      id: 'months',
      title: words.monthsTitle,
      note: [ended(context) ? words.monthsNoteFinished : words.monthsNote, lines.length > 0 ? words.dotsNote : '']
        .filter(Boolean)
        .join(' '),
      drawing: lines.length > 0 ? drawing : null,
      keys,
      table: {
        title: words.monthsTitle,
        headings: columns([words.month, words.people, words.completed, words.passed, words.score]),
        rows: shown.months.map((group) => columns(groupRow(context, periodName(context, group), group))),
      },
      more: sentences.length > 0 ? html`<p class="compared">${sentences.join(' ')}</p>` : '',
    },
    'open',
  );
}
