/** The node that a translator has put in place of a text, by the text, and the reverse. */
const standIns = new WeakMap<Node, ChildNode>();
const originals = new WeakMap<Node, ChildNode>();

const isWrap = (node: Node): node is HTMLElement => node.nodeName === 'FONT';

/** The child of `parent` in which, or in whose place, a node stands now. */
function standIn(parent: Node, child: Node): ChildNode | null {
  const known = standIns.get(child);
  for (let at: Node | null = known?.isConnected ? known : child; at; at = at.parentNode)
    if (at.parentNode === parent) return at as ChildNode;
  return null;
}

/** Makes React's removals and insertions work beside texts that a translator has wrapped or replaced. */
function findWrapped(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    const wrap = standIn(this, child);
    if (wrap) removeChild.call(this, wrap);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
    const place = before && before.parentNode !== this ? standIn(this, before) : before;
    return insertBefore.call(this, node, place) as T;
  };
}

/** Puts a changed text back in place of its translation; the translator then translates it again. */
function restore(changed: Node): void {
  const wrap = standIns.get(changed);
  if (!wrap?.isConnected || wrap.contains(changed)) return;
  standIns.delete(changed);
  wrap.replaceWith(changed);
}

/** Restores an exercise's own texts before React hydrates it: React expects the HTML that was built. */
function untranslate(island: Element): void {
  for (const wrap of island.querySelectorAll('font')) {
    const original = originals.get(wrap);
    wrap.replaceWith(...(original ? [original] : wrap.childNodes));
  }
}

/**
 * Keeps the exercises working on a page that the browser translates: Chrome and Edge put `<font>` elements in the place of
 * texts (facebook/react#11538).
 */
export function bindTranslation(): void {
  findWrapped();
  document.addEventListener('waking', ({ target }) => untranslate(target as Element));
  const texts = new MutationObserver((records) => records.forEach(({ target }) => restore(target)));
  const wraps = new MutationObserver((records) => {
    const added = records.flatMap((one) => [...one.addedNodes].filter(isWrap).map((wrap) => ({ wrap, one })));
    for (const one of records)
      for (const gone of one.removedNodes) {
        if (gone.nodeType !== Node.TEXT_NODE || gone.isConnected) continue;
        const near = added.find(
          ({ wrap, one: by }) => by === one || wrap === one.previousSibling || wrap === one.nextSibling,
        );
        if (!near) continue;
        standIns.set(gone, near.wrap);
        originals.set(near.wrap, gone as ChildNode);
        texts.observe(gone, { characterData: true });
      }
  });
  const watch = (place: ParentNode) => {
    for (const island of place.querySelectorAll('astro-island'))
      wraps.observe(island, { childList: true, subtree: true });
  };
  watch(document);
  document.addEventListener('arrived', ({ target }) => watch(target as Element));
}
