import type { BuiltCourse } from './built-course.ts';
import type { LmsOptions } from './presets/options.ts';
import type { dialectOf } from './standards.ts';
import type { Files } from './zip.ts';

/** How a page talks: a standard's dialect, or through a thin package. */
export type PageDialect = ReturnType<typeof dialectOf> | 'bridge';

/**
 * Replaces an attribute of the page's root; throws a sentence where the page does not have the built value exactly
 * once.
 */
function withAttribute(page: string, name: string, built: string, value: string): string {
  const parts = page.split(` data-${name}="${built}"`);
  if (parts.length !== 2) throw new Error(`dist/index.html does not name its ${name} once. Run: npm run build`);
  return parts.join(` data-${name}="${value}"`);
}

/** The scripts of one dialect each, which the packages of others go without. */
const ownScripts = { cmi5: /^scripts\/cmi5\.[\w-]+\.js$/, bridge: /^scripts\/across\.[\w-]+\.js$/ };

/** Where the page may ask: at home alone or, in cmi5, wherever the record store is, which the launch says. */
function withStores(page: string): string {
  const parts = page.split("connect-src 'self';");
  if (parts.length !== 2) throw new Error('dist/index.html does not name its connect-src once. Run: npm run build');
  return parts.join("connect-src 'self' https: http:;");
}

/** The page with the script of its dialect alone fetched at once: a package that is replaced soon after has it no more. */
function withOwnScript(page: string, dialect: PageDialect, dist: Files): string {
  const own = Object.entries(ownScripts).find(([of]) => of === dialect)?.[1];
  const path = own && [...dist.keys()].find((one) => own.test(one));
  return path ? page.replace('<link rel="icon"', `<link rel="modulepreload" href="./${path}">$&`) : page;
}

/** The page for a dialect and an LMS: besides the manifest, the only file in which packages differ. */
export function pageFor(dist: Files, course: BuiltCourse, dialect: PageDialect, options: LmsOptions): Uint8Array {
  const changes = [
    ['dialect', 'web', dialect],
    ['on-fail', course.onFail, options.onFail],
    ['exit', 'suspend', options.exit],
    ['window', 'close', options.window],
  ] as const;
  const built = withOwnScript(new TextDecoder().decode(dist.get('index.html')), dialect, dist);
  const made = changes.reduce((text, [name, from, to]) => withAttribute(text, name, from, to), built);
  return new TextEncoder().encode(dialect === 'cmi5' ? withStores(made) : made);
}

/** What of the built files a dialect needs. */
export const neededBy = (dialect: PageDialect, dist: Files): Files =>
  new Map(
    [...dist].filter(([path]) => !Object.entries(ownScripts).some(([of, one]) => of !== dialect && one.test(path))),
  );
