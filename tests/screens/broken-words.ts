/**
 * The words on screen that go on in another line without a hyphen, each with the class of its element. Runs in the page, so it
 * stands alone.
 */
export function brokenWords(): string[] {
  const scope = document.querySelector('dialog[open], :popover-open') ?? document.body;
  const forEars = (element: Element | null) => element !== null && getComputedStyle(element).clipPath === 'inset(50%)';
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('noscript') &&
    ![element, element.parentElement, element.parentElement?.parentElement ?? null].some(forEars);

  /** How far down each line begins that has some of a word. */
  function linesOf(node: Text, from: number, to: number): number[] {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
  }

  /** What may stand apart on two lines: it is parted at spaces, and behind hyphens, soft ones too, dashes and slashes. */
  const pieces = /[^\s\u00ad\u200b\-‐–—/]+/gu;

  /** Passes over what isn't rendered with all that is in it: most of the page is other lessons and the other language. */
  const textsOnScreen = (node: Node) =>
    node instanceof Element
      ? node.checkVisibility()
        ? NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;

  function look(): Map<string, string> {
    const broken = new Map<string, string>();
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, textsOnScreen);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const owner = node.parentElement;
      if (!owner || node.data.trim() === '' || !isSeen(owner)) continue;
      for (const { 0: word, index } of node.data.matchAll(pieces)) {
        const lines = new Set(linesOf(node, index, index + word.length));
        if (lines.size > 1) broken.set(`${word}@${index}`, `${word} in ${owner.closest('[class]')?.className}`);
      }
    }
    return broken;
  }

  // Where the browser has hyphenated a word by its dictionary, that is still so if words may not be broken otherwise.
  const all = look();
  if (all.size === 0) return [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { overflow-wrap: normal !important; word-break: normal !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const hyphenated = look();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  return [...all].filter(([key]) => !hyphenated.has(key)).map(([, said]) => said);
}
