/**
 * What is wrong with the layout of the page on screen, a line each: sideways scrolling, text that runs out of the page, is
 * cut off, or lies over other text or a control. Runs in the page, so it stands alone.
 */
export function layoutFaults(): string[] {
  type Box = { left: number; right: number; top: number; bottom: number };
  type Piece = Box & { owner: Element; layer: Element | null; words: string };
  // What is below the fold is laid out as well.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
  const { clientWidth, scrollWidth } = document.documentElement;
  const scope = document.querySelector('dialog[open], :popover-open') ?? document.body;

  // Sticky and floating elements cover the page on purpose: texts are compared within their layer.
  const layerOf = (element: Element) => element.closest('.bar, .go, dialog, [popover]');
  const forEars = (element: Element | null) => element !== null && getComputedStyle(element).clipPath === 'inset(50%)';
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('noscript') &&
    ![element, element.parentElement, element.parentElement?.parentElement ?? null].some(forEars);

  /** Passes over what isn't rendered with all that is in it: most of the page is other lessons and the other language. */
  const textsOnScreen = (node: Node) =>
    node instanceof Element
      ? node.checkVisibility()
        ? NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;

  function texts(): Piece[] {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, textsOnScreen);
    const pieces: Piece[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const owner = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!owner || words === '' || !seen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects())
        // A line's box is higher than its letters, and lines stand close.
        if (right - left > 1)
          pieces.push({
            owner,
            layer: layerOf(owner),
            words: words.slice(0, 50),
            left,
            right,
            top: top + (bottom - top) * 0.2,
            bottom: bottom - (bottom - top) * 0.2,
          });
    }
    return pieces;
  }

  function controls(): Piece[] {
    return [...scope.querySelectorAll('button, .button, input, textarea, summary')].filter(seen).map((owner) => {
      const { left, right, top, bottom } = owner.getBoundingClientRect();
      return { owner, layer: layerOf(owner), words: `<${owner.localName}>`, left, right, top, bottom };
    });
  }

  const over = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

  function isCut(piece: Piece): boolean {
    for (let box = piece.owner as Element | null; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const beside = piece.left < edge.left - 1 || piece.right > edge.right + 1;
      const below = piece.top < edge.top - 1 || piece.bottom > edge.bottom + 1;
      if ((/hidden|clip/.test(overflowX) && beside) || (/hidden|clip/.test(overflowY) && below)) return true;
    }
    return false;
  }

  const faults = new Set<string>();
  if (scrollWidth > clientWidth) faults.add(`the page is ${scrollWidth} px wide in ${clientWidth}`);
  const words = texts();
  for (const piece of words) {
    if (piece.left < -0.5 || piece.right > clientWidth + 0.5) faults.add(`runs out of the page: ${piece.words}`);
    if (isCut(piece)) faults.add(`is cut off: ${piece.words}`);
  }
  const pieces = [...words, ...controls()].sort((a, b) => a.top - b.top);
  for (const [index, a] of pieces.entries()) {
    for (let next = index + 1; next < pieces.length; next++) {
      const b = pieces[next] as Piece;
      if (b.top >= a.bottom) break;
      if (a.layer === b.layer && !a.owner.contains(b.owner) && !b.owner.contains(a.owner) && over(a, b))
        faults.add(`lie over each other: ${a.words} | ${b.words}`);
    }
  }
  document.adoptedStyleSheets = [];
  return [...faults];
}
