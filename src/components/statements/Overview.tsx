import { useFocus, type Items } from './useItems.ts';

/** An item of the overview: what it says, what is best, and whether the learner chose that. */
export type Looked = {
  readonly id: string;
  readonly text: string;
  readonly best: string;
  readonly right: boolean;
};

type Props = {
  readonly label: string | undefined;
  readonly summary: string;
  readonly again: string | undefined;
  readonly list: readonly Looked[];
  readonly items: Items;
};

/** How it went once each item has been answered: those that were answered otherwise, with a way to do them again. */
export function Overview({ label, summary, again, list, items }: Props) {
  const title = useFocus<HTMLHeadingElement>(items.moved);
  const other = list.filter(({ right }) => !right);
  return (
    <div className="items" role="group" aria-label={label}>
      <h3 className="items-end" tabIndex={-1} ref={title}>
        {summary}
      </h3>
      {other.length > 0 && (
        <ul className="items-list">
          {other.map(({ id, text, best }) => (
            <li key={id}>
              <p>{text}</p>
              <p className="items-best">{best}</p>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button secondary" data-action="again" onClick={items.again}>
        {again}
      </button>
    </div>
  );
}
