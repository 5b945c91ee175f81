const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Unescaped, a parser would read it as a line feed.
  '\r': '&#13;',
};

/** Text as XML content or attribute value; characters that XML 1.0 does not have are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}

/** Elements as text: name, attributes, and either text or elements within. */
export type Xml = { readonly markup: string };

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...within: (Xml | string | undefined)[]
): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeXml(value)}"`,
  );
  const content = within
    .flatMap((one) => (one === undefined ? [] : typeof one === 'string' ? escapeXml(one) : one.markup))
    .join('');
  return { markup: content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>` };
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}
