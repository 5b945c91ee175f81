/** The rules of a standard for one element. */
export type Element = {
  /** Whether it can be read, written, or both. */
  readonly access: 'r' | 'w' | 'rw';
  /** Whether a value has the right type or is in the vocabulary. */
  readonly accepts: (value: string) => boolean;
  /** Whether a value of the right type is within bounds. */
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

/** Makers of elements that can only be read, only be written, or both; they take the type, then the bounds. */
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

/** A number as both standards write it: a point, no exponent, at most seven decimals. */
export const decimal = /^-?\d{1,10}(\.\d{1,7})?$/;

/** Bounds of a number; a blank, where the type allows it, is always within them. */
export const between = (least: number, highest: number) => (value: string) =>
  value === '' || (Number(value) >= least && Number(value) <= highest);
