const coming = new Map<string, Promise<void>>();

const elementFor = (href: string) =>
  href.endsWith('.css')
    ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    : Object.assign(document.createElement('script'), { src: href });

/** Adds a stylesheet or a script to the page. One that did not come is taken out, and asked for again the next time. */
function add(path: string): Promise<void> {
  const known = coming.get(path);
  if (known) return known;
  const element = elementFor(new URL(path, document.baseURI).href);
  const added = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      coming.delete(path);
      reject(new Error(`${path} did not come.`));
    });
  });
  coming.set(path, added);
  document.head.append(element);
  return added;
}

/**
 * Fetches what lessons need and the first screen does not, as the build names it in the body's `data-needs`. Rejects where
 * their style did not come: unstyled they are not to be shown. Without the script their exercises alone stay asleep.
 */
export async function bringNeeds(): Promise<void> {
  const paths = document.body.dataset['needs']?.split(' ') ?? [];
  const all = paths.map((path) => (path.endsWith('.css') ? add(path) : add(path).catch(() => {})));
  await Promise.all(all.filter((_, nth) => paths[nth]?.endsWith('.css')));
}
