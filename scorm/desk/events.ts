import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DeskEvents } from '../../src/schemas/desk.ts';

type Tell = (name: string, data: string) => void;

/** Everybody who listens to a desk, window by window. */
export function makeEvents() {
  const listeners = new Set<Tell>();
  let changed = () => {};
  return {
    tell<Name extends keyof DeskEvents>(name: Name, data: DeskEvents[Name]): void {
      const text = JSON.stringify(data);
      for (const listener of listeners) listener(name, text);
    },
    listen(listener: Tell): () => void {
      listeners.add(listener);
      changed();
      return () => {
        listeners.delete(listener);
        changed();
      };
    },
    windows: () => listeners.size,
    /** Has this called when a window comes or goes. */
    onWindows(act: () => void): void {
      changed = act;
    },
  };
}

export type Events = ReturnType<typeof makeEvents>;

/** Adds `GET /api/events`. */
export function addEvents(app: Hono, events: Events): void {
  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const leave = events.listen((event, data) => void stream.writeSSE({ event, data }));
      stream.onAbort(() => resolve());
      await stream.writeSSE({ event: 'hello', data: '{}' });
      await promise;
      leave();
    }),
  );
}
