/** Fetches the exercises' scripts once the page is at rest: afterwards a lost network stops nobody. */
export function preloadIslands(): void {
  const fetchAll = () => {
    const islands = document.querySelectorAll('astro-island');
    const urls = new Set(
      [...islands].flatMap((island) => [island.getAttribute('component-url'), island.getAttribute('renderer-url')]),
    );
    for (const url of urls) if (url) import(/* @vite-ignore */ new URL(url, document.baseURI).href).catch(() => {});
  };
  const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(fetchAll) : setTimeout(fetchAll, 200));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
