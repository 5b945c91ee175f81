import { element, type Xml } from './xml.ts';

/** A path in the package as the relative reference that a manifest takes (RFC 3986): `#`, `?`, `%` and spaces escaped. */
export const hrefOf = (path: string): string => encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent);

/** The one SCO with every file it is made of. The attribute for its kind is spelled differently in 1.2 and 2004. */
export function resources(files: readonly string[], kind: 'adlcp:scormtype' | 'adlcp:scormType'): Xml {
  const sco = { identifier: 'resource', type: 'webcontent', [kind]: 'sco', href: 'index.html' };
  return element(
    'resources',
    {},
    element('resource', sco, ...files.toSorted().map((path) => element('file', { href: hrefOf(path) }))),
  );
}
