import type { Clock } from './clock.ts';

/** The first word of the packaged file that is asked for. */
export const probeWord = 'sharewise';

const patience = 8000;

async function ask(fetcher: typeof fetch, url: string, clock: Clock): Promise<boolean> {
  const abort = new AbortController();
  const cancel = clock.later(() => abort.abort(), patience);
  try {
    const response = await fetcher(url, { cache: 'no-store', signal: abort.signal });
    return response.ok && (await response.text()).trim().startsWith(probeWord);
  } catch {
    return false;
  } finally {
    cancel();
  }
}

/**
 * Asks for a packaged file past every cache and looks at its body: a lost network answers nothing, an expired session
 * answers its login page. As long as it was never to be had (a file system, a strict proxy), it proves nothing and counts as reached.
 */
export function createProbe(fetcher: typeof fetch, clock: Clock): () => Promise<boolean> {
  let count = 0;
  let proven = false;
  const once = async () => {
    const reached = await ask(fetcher, `./probe.txt?${clock.now().toString(36)}-${++count}`, clock);
    proven ||= reached;
    return reached;
  };
  const first = once();
  return async () => (await once()) || !((await first) || proven);
}
