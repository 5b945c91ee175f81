import { atom, computed } from 'nanostores';
import type { DeskEdit, DeskFault, DeskFile, DeskState, LivePage } from '../../schemas/desk.ts';
import { setTexts } from '../../editing/set-texts.ts';
import { splitHead } from '../../schemas/lesson.ts';
import { ask } from './api.ts';
import { edited } from './json.ts';

/** A change that was made here and that the state of the server may not have yet. */
export type Pending = {
  readonly file: string;
  readonly edit: DeskEdit;
  readonly label: string;
  /** The revision in which the server has it, once it said so. */
  readonly revision?: number;
};

/** The course as the server last told it; null until it has. */
export const $server = atom<DeskState | null>(null);

/** What the server tells by itself as well: it may be newer than what a state says, and each is another object when told anew. */
type Told = {
  readonly faults: readonly DeskFault[];
  readonly page: LivePage;
  readonly others: { readonly count: number };
};

/** The check's faults, the live page, and how many other desks are open on this folder. */
export const $told = atom<Told>({ faults: [], page: { state: 'starting', url: '' }, others: { count: 0 } });

/** What was told while a state was on its way is newer than that; the rest is as the state says. */
const newest = (before: Told, now: Told, state: DeskState): Told => ({
  faults: now.faults === before.faults ? state.faults : now.faults,
  page: now.page === before.page ? state.preview : now.page,
  others: now.others === before.others ? { count: state.others } : now.others,
});

/** The newest revision that the server has told of: its state may be on its way. */
export const $revision = atom(0);

export const heardOf = (revision: number): void => $revision.set(Math.max($revision.get(), revision));

/** What was changed here since, in order. */
export const $pending = atom<readonly Pending[]>([]);

/** True where the server can't be reached. */
export const $isAway = atom(false);

/** A lesson's text with a field of its head changed: its next change as a whole is made on that. */
function withHead(text: string, { path, value }: Extract<DeskEdit, { op: 'set' }>): string {
  const { head } = splitHead(text);
  const at = text.indexOf(head);
  try {
    return text.slice(0, at) + setTexts(head, [{ path, text: String(value) }]) + text.slice(at + head.length);
  } catch {
    return text;
  }
}

function withEdit(file: DeskFile, edit: DeskEdit): DeskFile {
  if (edit.op === 'text') return { ...file, text: edit.text };
  const value = edited(file.value, edit);
  const isHead = file.kind === 'lesson-text' && edit.op === 'set';
  return { ...file, value, text: isHead ? withHead(file.text, edit) : file.text };
}

/** The course's files by path, with what was changed here put in. */
export const $files = computed([$server, $pending], (server, pending): ReadonlyMap<string, DeskFile> => {
  const files = new Map(server?.files.map((file) => [file.path, file]));
  for (const { file, edit } of pending) {
    const old = files.get(file);
    if (old) files.set(file, withEdit(old, edit));
  }
  return files;
});

/** Reads the whole course anew. What the server has of the changes made here is forgotten here. */
export async function load(): Promise<void> {
  const before = $told.get();
  const answer = await ask<DeskState>('/api/state');
  $isAway.set('refusal' in answer && answer.refusal.status === 0);
  if ('refusal' in answer) return;
  const { revision } = answer.value;
  if (($server.get()?.revision ?? -1) > revision) return;
  $pending.set($pending.get().filter((one) => one.revision === undefined || one.revision > revision));
  $told.set(newest(before, $told.get(), answer.value));
  $server.set(answer.value);
  heardOf(revision);
}
