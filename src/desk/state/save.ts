import { atom } from 'nanostores';
import type { DeskEdit } from '../../schemas/desk.ts';
import { post, type Refusal } from './api.ts';
import { $isAway, $pending, $server, heardOf, load, type Pending } from './course.ts';
import { pathName } from './json.ts';

/** How saving stands: what is refused stays in the page until it is mended, written over or given up. */
export type Saving =
  | { readonly state: 'saved' | 'saving' | 'away' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly file: string };

/** How saving stands. */
export const $saving = atom<Saving>({ state: 'saved' });

const quiet = 250;
const again = 2000;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;

const isUnsent = (one: Pending) => one.revision === undefined;

const isWhole = ({ edit }: Pending) => edit.op === 'text';

/** The first changes that can go together: of one file and under one name; a whole text goes alone. */
function nextOnes(): readonly Pending[] {
  const unsent = $pending.get().filter(isUnsent);
  const [first] = unsent;
  if (first && isWhole(first)) return [first];
  const end = unsent.findIndex((one) => one.file !== first?.file || one.label !== first.label || isWhole(one));
  return end < 0 ? unsent : unsent.slice(0, end);
}

function hashOf(path: string): string {
  return hashes.get(path)?.hash ?? $server.get()?.files.find((file) => file.path === path)?.hash ?? '';
}

// The hash of a file that was saved here, until the state that has it comes.
const hashes = new Map<string, { readonly revision: number; readonly hash: string }>();
$server.listen((server) => {
  for (const [path, { revision }] of hashes) if (server && revision <= server.revision) hashes.delete(path);
});

function taken(ones: readonly Pending[], { revision, hash }: { revision: number; hash: string }) {
  const [first] = ones;
  heardOf(revision);
  if (first) hashes.set(first.file, { revision, hash });
  $pending.set($pending.get().map((one) => (ones.includes(one) ? { ...one, revision } : one)));
}

async function sendOne(ones: readonly Pending[]): Promise<boolean> {
  const { file = '', label = '' } = ones[0] ?? {};
  const edits = ones.map((one) => one.edit);
  const answer = await post<{ revision: number; hash: string }>('/api/edit', {
    file,
    base: hashOf(file),
    edits,
    label,
  });
  if ('value' in answer) {
    taken(ones, answer.value);
    return true;
  }
  const isAway = answer.refusal.status === 0;
  $isAway.set(isAway);
  $saving.set(isAway ? { state: 'away' } : { state: 'refused', refusal: answer.refusal, file });
  if (isAway) timer = setTimeout(() => void flush(), again);
  return false;
}

async function sendAll(): Promise<void> {
  for (let ones = nextOnes(); ones.length > 0; ones = nextOnes()) {
    $saving.set({ state: 'saving' });
    if (!(await sendOne(ones))) return;
  }
  await load();
  if (!$pending.get().some(isUnsent)) $saving.set({ state: 'saved' });
}

/** Sends what has not been sent; resolves when it has been taken or refused. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  if (running) await running;
  if ($pending.get().some(isUnsent)) {
    running = sendAll();
    await running;
    running = undefined;
  }
}

/** A text that is typed replaces what was typed before it at the same place. */
function isReplaced(old: Pending, file: string, edit: DeskEdit): boolean {
  if (!isUnsent(old) || running || old.file !== file) return false;
  if (edit.op === 'text') return old.edit.op === 'text';
  return edit.op === 'set' && old.edit.op === 'set' && pathName(edit.path) === pathName(old.edit.path);
}

/** Changes a file: at once in the page, and in the file as soon as typing stops. `label` says what was done, in words. */
export function edit(file: string, edits: readonly DeskEdit[], label: string): void {
  const last = edits.length === 1 ? edits[0] : undefined;
  const old = $pending.get();
  const before = old.at(-1);
  const kept = last && before && isReplaced(before, file, last) ? old.slice(0, -1) : old;
  $pending.set([...kept, ...edits.map((one) => ({ file, edit: one, label }))]);
  if ($saving.get().state !== 'refused') $saving.set({ state: 'saving' });
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), quiet);
}

/** Gives up what was not taken of a file, and shows what the server has. */
export function giveUp(file: string): void {
  $pending.set($pending.get().filter((one) => !isUnsent(one) || one.file !== file));
  $saving.set({ state: 'saved' });
  void load();
}

/** Writes what was not taken again, on the file as it is now. */
export async function writeOver(): Promise<void> {
  await load();
  await flush();
}
