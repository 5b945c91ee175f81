/** The node that a translator has put in place of a text, by the text, and the reverse. */
const standIns = new WeakMap<Node, ChildNode>();
const originals = new WeakMap<Node, ChildNode>();

/** A text as it was built, where a translator has rewritten it before its exercise is alive. */
const asBuilt = new WeakMap<Node, string>();

/** What translators put in place of a text: Chrome and Edge a `<font>` element, Safari a text of its own. */
const isStandIn = (node: Node): node is ChildNode => node.nodeName === 'FONT' || node.nodeType === Node.TEXT_NODE;

/** The exercise that a change happened in, while React has not hydrated it. */
const asleepAround = ({ target }: MutationRecord) =>
  (target instanceof Element ? target : target.parentElement)?.closest('astro-island:not([data-alive])');

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
  const texts = document.createTreeWalker(island, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (texts.nextNode()) all.push(texts.currentNode as Text);
  for (const text of all) {
    const original = originals.get(text);
    if (original) text.replaceWith(original);
    text.data = asBuilt.get(text) ?? text.data;
  }
}

/** Remembers of each text that is gone what stands in its place, in the same changes. */
function noteStandIns(records: readonly MutationRecord[], watch: (text: Node) => void): void {
  const added = records.flatMap((one) => [...one.addedNodes].filter(isStandIn).map((node) => ({ node, one })));
  for (const one of records)
    for (const gone of one.removedNodes) {
      if (gone.nodeType !== Node.TEXT_NODE || gone.isConnected) continue;
      const near =
        added.find(({ one: by }) => by === one) ??
        added.find(({ node }) => node === one.previousSibling || node === one.nextSibling);
      if (!near) continue;
      standIns.set(gone, near.node);
      originals.set(near.node, gone as ChildNode);
      watch(gone);
    }
}

/** Remembers the first text of each that is rewritten in its place, as Firefox does. */
function noteRewritten(records: readonly MutationRecord[]): void {
  for (const one of records)
    if (one.type === 'characterData' && asleepAround(one) && !asBuilt.has(one.target))
      asBuilt.set(one.target, one.oldValue ?? '');
}

/**
 * Keeps the exercises working on a page that the browser translates: Chrome and Edge put `<font>` elements in the place of
 * texts (facebook/react#11538), Safari other texts, Firefox rewrites them.
 */
export function bindTranslation(): void {
  findWrapped();
  document.addEventListener('waking', ({ target }) => untranslate(target as Element));
  const texts = new MutationObserver((records) => records.forEach(({ target }) => restore(target)));
  const changes = new MutationObserver((records) => {
    noteRewritten(records);
    noteStandIns(records, (text) => texts.observe(text, { characterData: true }));
  });
  const watch = (place: ParentNode) => {
    for (const island of place.querySelectorAll('astro-island'))
      changes.observe(island, { childList: true, subtree: true, characterData: true, characterDataOldValue: true });
  };
  watch(document);
  document.addEventListener('arrived', ({ target }) => watch(target as Element));
}
