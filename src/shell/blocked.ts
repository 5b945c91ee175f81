/** Shows what to do instead, behind what was pressed, and removes an earlier such sentence. */
function say(pressed: Element, when: 'print' | 'link', address = ''): void {
  for (const earlier of document.querySelectorAll('.blocked')) earlier.remove();
  const told = document
    .querySelector<HTMLTemplateElement>('#blocked')
    ?.content.querySelector(`[data-blocked="${when}"]`);
  if (!told) return;
  const said = told.cloneNode(true) as Element;
  const place = said.querySelector('[data-address]');
  if (place) place.textContent = address;
  pressed.after(said);
}

/** Prints; where the browser does not begin to (a sandboxed frame), says what to do instead. */
export function print(button: Element): void {
  let begun = false;
  addEventListener('beforeprint', () => (begun = true), { once: true });
  window.print();
  setTimeout(() => (begun ? undefined : say(button, 'print')), 500);
}

/** Opens links in a new window by script: that is the only way to learn that a frame may not. */
export function bindLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[target="_blank"]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    const opened = window.open(link.href, '_blank');
    if (opened) opened.opener = null;
    else say(link, 'link', link.href);
  });
}
