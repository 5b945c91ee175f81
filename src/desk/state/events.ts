import { atom } from 'nanostores';
import type { DeskEvents } from '../../schemas/desk.ts';
import { client } from './api.ts';
import { $comments, loadComments } from './comments.ts';
import { $isAway, $server, $told, heardOf, load } from './course.ts';
import { flush } from './save.ts';

/** What the server is making at the moment. */
export const $job = atom<DeskEvents['job'] | null>(null);

/** The files that were changed by another program or window, until that has been read. */
export const $takenIn = atom<readonly string[]>([]);

type Listeners = { readonly [Name in keyof DeskEvents]?: (told: DeskEvents[Name]) => void };

const listeners: Listeners = {
  changed: (told) => {
    heardOf(told.revision);
    if (told.client !== client || told.by === 'outside') $takenIn.set(told.paths);
    if (($server.get()?.revision ?? -1) < told.revision) void load();
    // Where a comment stands, and what its text says now, follows the course.
    if ($comments.get().length > 0) void loadComments();
  },
  faults: ({ faults }) => $told.set({ ...$told.get(), faults }),
  page: (page) => $told.set({ ...$told.get(), page }),
  job: (told) => $job.set(told.state === 'running' ? told : null),
  others: (others) => $told.set({ ...$told.get(), others }),
  comments: () => void loadComments(),
  opened: () => location.reload(),
};

/** Listens to what the server tells. */
export function listen(): void {
  const source = new EventSource(`/api/events?client=${client}`);
  for (const [name, told] of Object.entries(listeners))
    source.addEventListener(name, (event) =>
      (told as (what: unknown) => void)(JSON.parse((event as MessageEvent<string>).data)),
    );
  source.addEventListener('open', () => {
    $isAway.set(false);
    void load().then(flush);
    void loadComments();
  });
  source.addEventListener('error', () => $isAway.set(true));
}
