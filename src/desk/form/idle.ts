import type { FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';

/** Fields that mean nothing as the fields beside them are: they are not shown. */
const idle: Readonly<Record<string, (beside: (name: string) => unknown) => boolean>> = {
  next: (beside) => beside('ending') !== undefined,
  decorative: (beside) => beside('photo') === undefined && beside('decorative') === undefined,
  // What is decoration has no words.
  image: (beside) => beside('decorative') === true && beside('image') === undefined,
  coverAlt: (beside) => beside('coverAlt') === undefined,
};

/** True for a field of a file's value that has nothing to say as long as those beside it are as they are. */
export const isIdle = (value: unknown, path: FieldPath): boolean =>
  idle[String(path.at(-1))]?.((name) => valueAt(value, [...path.slice(0, -1), name])) ?? false;
