import type { Path } from '../editing/set-texts.ts';

/** Whether a text has been translated, and of what: `changed` where its source is another one since. */
export type State = 'new' | 'changed' | 'done';

/** A text to translate. */
export type Unit = {
  /** The file without its language, such as `05-compliment/text`, `interface` or `final-check/complaint-invoice`. */
  readonly file: string;
  /** Its place in the file, such as `scenes.chat.choices.a.text`: the same as long as ids and keys are. */
  readonly id: string;
  readonly source: string;
  /** What is there already; undefined where nothing is. */
  readonly target: string | undefined;
  /** Where a learner sees it. */
  readonly note: string;
  /** As many characters as its translation should have at most. */
  readonly most: number;
  /** More than this is refused by the check; undefined where it is not. */
  readonly limit?: number | undefined;
  /** True for a lesson's text, which has marks and tags. */
  readonly isMarked: boolean;
  /** Where its translation stands, or will. */
  readonly place: { readonly file: string; readonly path: Path };
};

/** The name of a unit in a whole course. */
export const nameOf = ({ file, id }: Pick<Unit, 'file' | 'id'>): string => `${file}#${id}`;

/** How long a translation of a text should be at most, in characters: 140 % of it, and more of a short one. */
export const mostOf = (source: string): number => Math.max(Math.ceil(source.length * 1.4), source.length + 25);
