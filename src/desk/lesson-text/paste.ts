/** Makes lists of what Word writes as paragraphs with a bullet in front, and drops what only Word reads. */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const gone of page.querySelectorAll(
    'style, script, meta, link, xml, [style*="mso-list:Ignore"], [style*="mso-list: Ignore"]',
  ))
    gone.remove();
  let list: HTMLElement | undefined;
  for (const line of page.querySelectorAll<HTMLElement>('p[class*="MsoList"]')) {
    if (!list || line.previousElementSibling !== list) {
      const isNumbered = /^\s*(\d+|[a-z])[.)]/i.test(line.textContent ?? '');
      list = page.createElement(isNumbered ? 'ol' : 'ul');
      line.before(list);
    }
    const item = page.createElement('li');
    item.innerHTML = line.innerHTML.replace(/^\s*(?:[·•o§-]|\d+[.)])(?:&nbsp;|\s)+/, '');
    list.append(item);
    line.remove();
  }
  return page.body.innerHTML;
}
