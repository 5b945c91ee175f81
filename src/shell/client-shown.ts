import type { ClientDirective } from 'astro';

/**
 * Wakes an exercise when its lesson is shown. `client:visible` would wait for scrolling: its margin does not reach into the
 * frame in which an LMS shows the course.
 */
const shown: ClientDirective = (load, _options, island) => {
  const wake = async () => (await load())();
  const lesson = island.closest<HTMLElement>('[data-lesson]');
  if (!lesson?.hidden) return void wake();
  const watch = new MutationObserver(() => {
    if (lesson.hidden) return;
    watch.disconnect();
    void wake();
  });
  watch.observe(lesson, { attributes: true, attributeFilter: ['hidden'] });
};

export default shown;
