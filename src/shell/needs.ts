const coming = new Map<string, Promise<void>>();

const elementFor = (href: string) =>
  href.endsWith('.css')
    ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    : Object.assign(document.createElement('script'), { src: href });

/** A sheet's rules; none where they may not be read: an extension of the browser's has put it there, or it came as something else. */
export function rulesOf(sheet: CSSStyleSheet | null | undefined): readonly CSSRule[] {
  try {
    return [...(sheet?.cssRules ?? [])];
  } catch {
    return [];
  }
}

/** False for a stylesheet that came as something else, such as a download: some browsers then say that it has loaded. */
const isThere = (element: HTMLLinkElement | HTMLScriptElement) =>
  !('sheet' in element) || rulesOf(element.sheet).length > 0;

/** Adds a stylesheet or a script to the page. One that did not come is taken out, and asked for again the next time. */
function add(path: string): Promise<void> {
  const known = coming.get(path);
  if (known) return known;
  const element = elementFor(new URL(path, document.baseURI).href);
  const added = new Promise<void>((resolve, reject) => {
    const fail = () => {
      element.remove();
      coming.delete(path);
      reject(new Error(`${path} did not come.`));
    };
    element.addEventListener('load', () => (isThere(element) ? resolve() : fail()));
    element.addEventListener('error', fail);
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
