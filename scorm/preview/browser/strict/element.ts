/** What a standard says of one element. */
export type Element = {
  /** Who may touch it: read, write, both. */
  readonly access: 'r' | 'w' | 'rw';
  /** Whether a text is of its type or in its vocabulary. */
  readonly accepts: (value: string) => boolean;
  /** Whether a text of its type is within its bounds. */
  readonly within: (value: string) => boolean;
};

/** Elements by name; `n` in a name stands for an index. */
export type Elements = Readonly<Record<string, Element>>;

type Rule = RegExp | ((value: string) => boolean);

const test = (rule: Rule) => (value: string) => (rule instanceof RegExp ? rule.test(value) : rule(value));

const anything = () => true;

const of =
  (access: Element['access']) =>
  (type: Rule, within: (value: string) => boolean = anything): Element => ({ access, accepts: test(type), within });

/** An element that can only be read, only be written, or both: its type, then its bounds. */
export const read: Element = of('r')(/(?!)/);
export const write = of('w');
export const both = of('rw');

/** A vocabulary. */
export const words =
  (...list: readonly string[]) =>
  (value: string) =>
    list.includes(value);

/** A text of so many characters at most. */
export const most = (characters: number) => (value: string) => value.length <= characters;

/** A number as both standards write it: a point, no exponent, seven decimals at most. */
export const decimal = /^-?\d{1,10}(\.\d{1,7})?$/;

/** Bounds of a number; a blank, where the type takes it, has none. */
export const between = (least: number, highest: number) => (value: string) =>
  value === '' || (Number(value) >= least && Number(value) <= highest);
