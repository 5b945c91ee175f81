/** How many strips the frame is cut into: of a frame of 3,000 px each is 47 px. */
const count = 64;

/** Strips over the whole frame, from above to below; they are not to be seen. */
function strips(): HTMLElement[] {
  const whole = document.createElement('div');
  whole.className = 'whole-frame';
  whole.append(...Array.from({ length: count }, () => document.createElement('div')));
  document.body.append(whole);
  return [...whole.children] as HTMLElement[];
}

/**
 * Where the course is in a frame, keeps up how much of the frame's top is not on screen, in pixels (`--seen-start`): the page
 * around may be what scrolls, and then nothing that is fixed within the frame stays in sight by itself. Its position there is
 * not to be had, but a browser tells of each strip whether it can be seen.
 */
export function bindSeen(root: HTMLElement): void {
  if (window.parent === window) return;
  const all = strips();
  const seen = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    const first = all.findIndex((strip) => seen.has(strip));
    root.style.setProperty('--seen-start', `${Math.round(all[first]?.offsetTop ?? 0)}px`);
    root.toggleAttribute('data-cut', first > 0);
  });
  for (const strip of all) observer.observe(strip);
}
