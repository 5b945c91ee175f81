import type { ClientDirective } from 'astro';

/** True once React has attached itself to the exercise's last element: all of it then works. */
const isDrawn = ({ firstElementChild: last }: Element) =>
  last !== null && Object.keys(last).some((key) => key.startsWith('__reactFiber'));

/** Sets `data-alive` once React has hydrated an exercise, which happens some time after it was asked to. */
function untilDrawn(island: HTMLElement, tries = 1000): void {
  if (isDrawn(island)) {
    island.dataset['alive'] = '';
    island.dispatchEvent(new CustomEvent('alive', { bubbles: true }));
  } else if (tries > 0) requestAnimationFrame(() => untilDrawn(island, tries - 1));
}

/** Hydrates an exercise when its screen is shown. `client:visible` would not do: in a frame it starts too late. */
const shown: ClientDirective = (load, _options, island) => {
  // Lets the browser paint the static page first, so that the click is answered at once.
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
