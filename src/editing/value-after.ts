import type { Edit } from './edit.ts';
import type { Path } from './set-texts.ts';
import { isFields, valueAt } from './value.ts';
import { errorSaying } from '../said/error.ts';
import { say } from '../said/say.ts';

const nameOf = (path: Path) => (path.length === 0 ? say`the file` : path.join('.'));

/** A copy of a value in which `change` was applied to what stands at the path. Throws a sentence where nothing stands there. */
function changedAt(value: unknown, path: Path, change: (one: unknown) => unknown, whole: Path = path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    if (typeof step !== 'number' || step >= value.length) throw errorSaying(say`There is no ${nameOf(whole)} here.`);
    return value.map((member: unknown, at) => (at === step ? changedAt(member, rest, change, whole) : member));
  }
  if (!isFields(value)) throw errorSaying(say`There is no ${nameOf(whole)} here.`);
  // Not by assignment: a field can be called "__proto__".
  const own = valueAt(value, [step]);
  const entries = Object.entries(value).filter(([name]) => name !== String(step));
  const made = [String(step), changedAt(own, rest, change, whole)] as const;
  const at = Object.keys(value).indexOf(String(step));
  entries.splice(at < 0 ? entries.length : at, 0, [...made]);
  return Object.fromEntries(entries);
}

function without(value: unknown, step: string | number, path: Path): unknown {
  if (Array.isArray(value) && typeof step === 'number' && step < value.length) return value.toSpliced(step, 1);
  if (isFields(value) && Object.hasOwn(value, String(step)))
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== String(step)));
  throw errorSaying(say`There is no ${nameOf(path)} to remove.`);
}

function moved(value: unknown, from: number, to: number, path: Path): unknown {
  if (!Array.isArray(value) || from >= value.length || to >= value.length)
    throw errorSaying(say`There is nothing to move from ${from + 1} to ${to + 1} in ${nameOf(path)}.`);
  return value.toSpliced(from, 1).toSpliced(to, 0, value[from]);
}

function inserted(value: unknown, at: number, own: unknown, path: Path): unknown {
  const list = value ?? [];
  if (!Array.isArray(list) || at > list.length) throw errorSaying(say`There is no place ${at + 1} in ${nameOf(path)}.`);
  return list.toSpliced(at, 0, own);
}

/** What a file's content is after an edit; the one before stays as it was. Throws a sentence where the edit does not fit. */
export function valueAfter(value: unknown, edit: Edit): unknown {
  const { path } = edit;
  if (edit.op === 'insert') return changedAt(value, path, (one) => inserted(one, edit.at, edit.value, path));
  if (edit.op === 'move') return changedAt(value, path, (one) => moved(one, edit.from, edit.to, path));
  const [holder, step] = [path.slice(0, -1), path.at(-1)];
  if (step === undefined) return edit.op === 'set' ? edit.value : undefined;
  if (edit.op === 'remove') return changedAt(value, holder, (one) => without(one, step, path));
  return changedAt(value, holder, (one) => {
    if (one === undefined || one === null) return { [step]: edit.value };
    if (Array.isArray(one) && step === one.length) return [...one, edit.value];
    return changedAt(one, [step], () => edit.value, path);
  });
}
