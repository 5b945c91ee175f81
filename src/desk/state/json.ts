import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';

type Holder = Record<string | number, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** The value at a path, or undefined where there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((one, step) => (isHolder(one) ? one[step] : undefined), value);
}

/** A copy of `value` in which `change` has been made to what stands at `path`; what is on the way there is copied, too. */
function changedAt(value: unknown, path: FieldPath, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one: unknown, nth) => (nth === Number(step) ? changedAt(one, rest, change) : one));
  const holder = isHolder(value) ? value : {};
  return { ...holder, [step]: changedAt(holder[step], rest, change) };
}

function without(holder: unknown, step: string | number): unknown {
  if (Array.isArray(holder)) return holder.filter((_, nth) => nth !== Number(step));
  if (!isHolder(holder)) return holder;
  return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== String(step)));
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A file's value with a change made to it, as the server makes it in the file; `text` leaves the value alone. */
export function edited(value: unknown, edit: DeskEdit): unknown {
  switch (edit.op) {
    case 'set':
      return changedAt(value, edit.path, () => edit.value);
    case 'remove':
      return changedAt(value, edit.path.slice(0, -1), (holder) => without(holder, edit.path.at(-1) ?? ''));
    case 'insert':
      return changedAt(value, edit.path, (list) => asList(list).toSpliced(edit.at, 0, edit.value));
    case 'move':
      return changedAt(value, edit.path, (list) => {
        const members = asList(list);
        return members.toSpliced(edit.from, 1).toSpliced(edit.to, 0, members[edit.from]);
      });
    case 'text':
      return value;
  }
}

/** True where one path is the other or leads to it. */
export const isWithin = (path: FieldPath, holder: FieldPath): boolean =>
  holder.every((step, nth) => String(path[nth]) === String(step));

/** A path as one name, for keys and for attributes of the page: `scenes.0.question`. */
export const pathName = (path: FieldPath): string => path.join('.');
