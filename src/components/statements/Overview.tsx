import { useFocus, type Items } from './useItems.ts';

/** An item as it stands in the overview: what it says, what is best, what the learner chose. */
export type Looked = {
  readonly id: string;
  readonly text: string;
  readonly best: string;
  readonly chosen: string;
  readonly right: boolean;
};

type Props = {
  readonly label: string | undefined;
  readonly summary: string;
  readonly again: string | undefined;
  readonly list: readonly Looked[];
  readonly items: Items;
};

/** All items together once each has been answered, with a way to do them again. */
export function Overview({ label, summary, again, list, items }: Props) {
  const title = useFocus<HTMLHeadingElement>(items.moved);
  return (
    <div className="items" role="group" aria-label={label}>
      <h3 className="items-end" tabIndex={-1} ref={title}>
        {summary}
      </h3>
      <ul className="items-list">
        {list.map(({ id, text, best, chosen, right }) => (
          <li key={id} data-result={right ? 'best' : 'poor'}>
            <p>{text}</p>
            <p className="items-best">{best}</p>
            <p className="items-chosen">{chosen}</p>
          </li>
        ))}
      </ul>
      <button type="button" className="button secondary" data-action="again" onClick={items.again}>
        {again}
      </button>
    </div>
  );
}
