/** Tells of an exercise whose script did not arrive. A browser asks for a script only once, so that no button could mend it. */
export function bindUnloaded(): void {
  document.addEventListener('astro:hydration-error', ({ target }) => {
    (target as Element).closest('.exercise')?.setAttribute('data-unloaded', '');
  });
}
