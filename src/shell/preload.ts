/** References to the images, so that the browser does not drop them from memory. */
const drawings: HTMLImageElement[] = [];

/** The drawings that the page's style sheets name, most of them for what is not on screen yet. */
function drawingsNamed(): Set<string> {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return new Set(
    rules.flatMap(({ cssText }) => [...cssText.matchAll(/url\("([^"]+\.svg)"\)/g)].map(([, url = '']) => url)),
  );
}

function fetchDrawings(): void {
  for (const url of drawingsNamed()) {
    // A mask is asked for with CORS: only an image that is, too, serves for it.
    drawings.push(Object.assign(new Image(), { crossOrigin: 'anonymous', src: new URL(url, document.baseURI).href }));
  }
}

function fetchScripts(): void {
  const islands = document.querySelectorAll('astro-island');
  const urls = new Set(
    [...islands].flatMap((island) => [island.getAttribute('component-url'), island.getAttribute('renderer-url')]),
  );
  for (const url of urls) if (url) import(/* @vite-ignore */ new URL(url, document.baseURI).href).catch(() => {});
}

/** Fetches the exercises' scripts and drawings once the page is idle, so that a network lost later stops nobody. */
export function preloadIslands(): void {
  const fetchAll = () => {
    fetchScripts();
    fetchDrawings();
  };
  const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(fetchAll) : setTimeout(fetchAll, 200));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
