import { html } from 'hono/html';
import type { Names } from '../figures/names.ts';
import type { Context } from '../findings/context.ts';
import { partOf } from './part.ts';
import { figure, said, type Html } from './table.ts';

/** Who hasn't passed, by name. */
export function namesPart(context: Context, { listed, more }: Names): Html {
  const { words, numbers } = context;
  const status = { failed: words.statusFailed, completed: words.statusFailed, open: words.statusOpen };
  const part = {
    id: 'names',
    title: words.peopleTitle,
    note: words.peopleNote,
    table: {
      title: words.peopleTitle,
      headings: [words.name, words.id, words.status, words.score, words.lastSeen],
      texts: [0, 1, 2],
      rows: listed.map((one) => [
        said(one.name || one.id),
        said(one.id),
        said(status[one.status]),
        figure(numbers.decimal(one.score, 0), one.score),
        { text: one.last === null ? numbers.none : numbers.day(one.last), value: one.last },
      ]),
    },
    more: more > 0 ? html`<p class="note">${words.morePeople(numbers.count(more))}</p>` : '',
  };
  // Asked for, so printed as well.
  return partOf(context, part, 'unfolded');
}
