/** How many strips the frame is divided into: in a frame of 3,000 px each is 47 px high. */
const count = 64;

/** Invisible strips that cover the frame from top to bottom. */
function strips(): HTMLElement[] {
  const whole = document.createElement('div');
  whole.className = 'whole-frame';
  whole.append(...Array.from({ length: count }, () => document.createElement('div')));
  document.body.append(whole);
  return [...whole.children] as HTMLElement[];
}

/**
 * Keeps `--seen-start` up to date: how many pixels of the frame's top are scrolled out of view. Where the LMS's page
 * scrolls instead of the course, `position: fixed` does not keep things in view. The frame cannot ask for its position,
 * but IntersectionObserver reports which strips are visible.
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
