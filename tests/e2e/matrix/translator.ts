import type { Frame, Page } from '@playwright/test';

/**
 * How browsers put their translation in the place of a text: Chrome and Edge within two `<font>` elements of their own, some
 * extensions with the text moved into such elements, Safari as a new text, Firefox in the text as it is.
 */
export type Translator = 'replaces' | 'wraps' | 'renews' | 'rewrites';

/** Translates what a page shows now as a browser does: another `lang`, each text between ‹ and ›, and the names of controls. */
export const translate = (page: Page | Frame, by: Translator = 'replaces'): Promise<void> =>
  page.evaluate((way) => {
    document.documentElement.lang = 'pl';
    const isNew = (text: string) => text.trim() !== '' && !text.includes('‹');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    while (texts.nextNode()) all.push(texts.currentNode as Text);
    for (const text of all) {
      if (!isNew(text.data) || text.parentElement?.closest('script, textarea, .notranslate')) continue;
      if (way === 'wraps' && text.parentElement?.closest('font')) continue;
      const own = `‹${text.data}›`;
      if (way === 'rewrites') text.data = own;
      else if (way === 'renews') text.replaceWith(new Text(own));
      else {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.append(inner);
        text.replaceWith(outer);
        inner.append(way === 'wraps' ? text : own);
      }
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const one of document.querySelectorAll(`[${name}]`)) {
        const own = one.getAttribute(name) ?? '';
        if (isNew(own)) one.setAttribute(name, `‹${own}›`);
      }
  }, by);
