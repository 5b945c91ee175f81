import type { ClientDirective } from 'astro';

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
