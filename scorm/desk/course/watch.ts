import { watch } from 'node:fs';

/** Looks for changes from outside in a folder at once where the system tells of them, and else every two seconds. */
export function watchFolder(folder: string, act: () => void): () => void {
  const look = () => {
    try {
      act();
    } catch {
      // The folder is away, or a file is held: the next look tells, and so does the next request.
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(waiting);
    // An editor writes in several steps.
    waiting = setTimeout(look, 100);
  };
  const every = setInterval(look, 2000);
  every.unref();
  let stop = () => {};
  try {
    const watcher = watch(folder, { recursive: true }, soon);
    watcher.on('error', () => watcher.close());
    watcher.unref();
    stop = () => watcher.close();
  } catch {
    // A network drive tells of nothing: looking every two seconds has to do.
  }
  return () => {
    clearInterval(every);
    clearTimeout(waiting);
    stop();
  };
}
