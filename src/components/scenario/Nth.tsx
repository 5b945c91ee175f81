type Props = {
  readonly n: number;
  readonly of: number;
  /** The same in words, for screen readers. */
  readonly words: string;
};

/** Which one it is of how many: in figures on screen, in words where it is spoken. */
export function Nth({ n, of, words }: Props) {
  return (
    <>
      <span className="visually-hidden">{words} </span>
      <span className="eyebrow" aria-hidden="true">
        {`${n}/${of}`}
      </span>
    </>
  );
}
