import { $attempt, $course } from '../state/attempt.ts';
import { $place } from '../state/navigate.ts';
import { placeOf } from '../course/place.ts';
import { rulesOf } from './needs.ts';
import { bringAll } from './parts.ts';

/** References to the images, so that the browser does not drop them from memory. */
const drawings = new Map<string, HTMLImageElement>();
const scripts = new Map<string, Promise<unknown>>();

/** The drawings that the page's style sheets name, most of them for what is not on screen yet. */
function drawingsNamed(): Set<string> {
  const rules = [...document.styleSheets].flatMap(rulesOf);
  return new Set(
    rules.flatMap(({ cssText }) => [...cssText.matchAll(/url\("([^"]+\.svg)"\)/g)].map(([, url = '']) => url)),
  );
}

function fetchDrawings(): void {
  for (const url of drawingsNamed()) {
    // A mask is asked for with CORS: only an image that is, too, serves for it.
    const image = { crossOrigin: 'anonymous', src: new URL(url, document.baseURI).href };
    if (!drawings.has(url)) drawings.set(url, Object.assign(new Image(), image));
  }
}

/** Fetches the scripts of the exercises that have arrived. */
function fetchScripts(): void {
  const islands = [...document.querySelectorAll('astro-island')];
  const urls = islands.flatMap((island) => [island.getAttribute('component-url'), island.getAttribute('renderer-url')]);
  for (const url of urls)
    if (url && !scripts.has(url))
      scripts.set(
        url,
        import(/* @vite-ignore */ new URL(url, document.baseURI).href).catch(() => {}),
      );
}

/** The lesson that Start will show, or that is on screen already. */
function firstNeeded(): HTMLElement | null {
  const place = $place.get() ?? placeOf($attempt.get().place ?? '');
  const lesson = $course.get().lessons.find((id) => id === place.lesson) ?? $course.get().lessons[0];
  return document.querySelector<HTMLElement>(`section[data-lesson="${lesson}"]`);
}

/**
 * Brings the whole course once Start works, so that a network lost later stops nobody: the lesson that is needed first, its
 * exercises' scripts, then the others. True, and `data-arrived` on the root, once all of it is there.
 */
export async function bringCourse(root: HTMLElement): Promise<boolean> {
  const first = firstNeeded();
  first?.addEventListener('arrived', fetchScripts, { once: true });
  const all = await bringAll(first);
  fetchScripts();
  fetchDrawings();
  await Promise.all(scripts.values());
  root.toggleAttribute('data-arrived', all);
  return all;
}
