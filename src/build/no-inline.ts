/** A page, and the files that were made of its inline parts, by their paths beside it. */
export type Page = { readonly page: string; readonly files: ReadonlyMap<string, string> };

/** Names a file by what is in it. */
export type Naming = (name: string, extension: string, text: string) => string;

const piece =
  /<!--[\s\S]*?-->|<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>|<[a-z][\w-]*(?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi;

const runs = (attributes: string) =>
  !/\ssrc=/.test(attributes) && !/\stype="(?!module|text\/javascript)/.test(attributes);

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Drawings within a stylesheet, as files: `img-src` of a strict policy lets in no `data:`. */
function withoutData(css: string, add: (extension: string, text: string) => string): string {
  return css.replaceAll(
    /url\((["']?)data:image\/svg\+xml(?:;charset=utf-?8)?,([\s\S]*?)\1\)/gi,
    (_all, _quote, data: string) => `url(./${add('svg', decodeURIComponent(data))})`,
  );
}

/**
 * Moves all that a page has inline into files beside it: scripts, styles, style attributes and the drawings in styles. A server
 * that sends `script-src 'self'; style-src 'self'; img-src 'self'` lets none of it in otherwise (CSP Level 3, 6.7.3). Data
 * blocks stay. Those that only lessons need, which are styles marked `data-later` and scripts of the body, are named in the
 * body's `data-needs`, for the player to fetch. Throws a sentence at an attribute that is a script.
 */
export function withoutInline(page: string, nameOf: Naming): Page {
  const files = new Map<string, string>();
  const add = (name: string, extension: string, text: string) => {
    const path = nameOf(name, extension, text);
    files.set(path, text);
    return path;
  };
  const styles: Record<'first' | 'later', string[]> = { first: [], later: [] };
  const scripts: Record<'head' | 'body', string[]> = { head: [], body: [] };
  const end = page.indexOf('<body');
  const looks = new Map<string, string>();

  /**
   * A style rule that replaces a style attribute: it overrides other rules, and a style set by script later overrides
   * it.
   */
  const look = (css: string) => {
    const name = looks.get(css) ?? `s${looks.size + 1}`;
    looks.set(css, name);
    return `data-look="${name}"`;
  };

  const bare = page.replaceAll(
    piece,
    (whole: string, element: string | undefined, attributes: string, text: string, at: number) => {
      if (whole.startsWith('<!--')) return whole;
      if (element === 'style') {
        styles[/\sdata-later\b/.test(attributes) ? 'later' : 'first'].push(text);
        return '';
      }
      if (element === 'script') {
        if (!runs(attributes)) return whole;
        scripts[at < end ? 'head' : 'body'].push(text);
        return '';
      }
      const handler = /\s(on[a-z]+)=/i.exec(whole.replaceAll(/"[^"]*"|'[^']*'/g, '""'));
      if (handler)
        throw new Error(
          `The page has a script in the attribute ${handler[1]}. Move it to a file: servers may block inline scripts.`,
        );
      return whole.replace(/\sstyle="([^"]*)"/, (_all, css: string) => ` ${look(unescaped(css))}`);
    },
  );

  const rules = [...looks].map(([css, name]) => `${`[data-look="${name}"]`.repeat(3)}{${css}}`);
  /** The file of these texts; none where there are none. */
  const file = (name: string, extension: string, texts: readonly string[], between = '\n') =>
    texts.length > 0 ? [`./${add(name, extension, texts.join(between))}`] : [];
  const sheet = (name: string, css: string) =>
    file(name, 'css', css === '' ? [] : [withoutData(css, (extension, text) => add('drawing', extension, text))]);
  const pageStyle = sheet('page', [...styles.first, ...rules].join('\n'));
  const own = [
    ...pageStyle.map((path) => `<link rel="stylesheet" href="${path}">`),
    // Painting waits for it (HTML Standard, "blocking attributes"), reading the page does not: it runs before the page's module.
    ...file('first', 'js', scripts.head, ';\n').map(
      (path) => `<script defer blocking="render" src="${path}"></script>`,
    ),
  ].join('');
  const needs = [...sheet('lessons', styles.later.join('\n')), ...file('exercises', 'js', scripts.body, ';\n')];
  const named = needs.length > 0 ? `<body data-needs="${needs.join(' ')}"` : '<body';
  return { page: bare.replace(/<link rel="icon"/, `${own}$&`).replace('<body', named), files };
}
