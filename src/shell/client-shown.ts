import type { ClientDirective } from 'astro';

/** React keeps what it knows of an element beside it: once the last one has it, all of the exercise answers. */
const isDrawn = ({ firstElementChild: last }: Element) =>
  last !== null && Object.keys(last).some((key) => key.startsWith('__reactFiber'));

/** Marks an exercise as alive once React has drawn it, for it does so after it was asked to. */
function untilDrawn(island: HTMLElement, tries = 1000): void {
  if (isDrawn(island)) {
    island.dataset['alive'] = '';
    island.dispatchEvent(new CustomEvent('alive', { bubbles: true }));
  } else if (tries > 0) requestAnimationFrame(() => untilDrawn(island, tries - 1));
}

/**
 * Wakes an exercise when its screen is shown. `client:visible` would wait for scrolling: its margin does not reach into the
 * frame in which an LMS shows the course.
 */
const shown: ClientDirective = (load, _options, island) => {
  // The still page is painted first: it is what answers the click that shows the screen.
  const wake = () =>
    requestAnimationFrame(() =>
      setTimeout(async () => {
        const hydrate = await load();
        island.dispatchEvent(new CustomEvent('waking', { bubbles: true }));
        await hydrate();
        untilDrawn(island);
      }),
    );
  const screen = island.closest<HTMLElement>('[data-lesson], [data-screen]');
  if (!screen?.hidden) return void wake();
  const watch = new MutationObserver(() => {
    if (screen.hidden) return;
    watch.disconnect();
    wake();
  });
  watch.observe(screen, { attributes: true, attributeFilter: ['hidden'] });
};

export default shown;
