import type { Naming, Page } from './no-inline.ts';

/** What stands before and after a part of the page that becomes a file of its own. A file that came whole has both. */
export const partMarks = (name: string) => ({ before: `<!--part ${name}-->`, after: '<!--/part-->' });

const marked = /(<[a-z]+\b[^<>]*)>\s*(<!--part ([\w-]+)-->[\s\S]*?<!--\/part-->)\s*/g;

/**
 * Takes the marked parts out of a page, each a file beside it. A part is all that an element holds, and the element names its
 * file in `data-part`: the page stays as small as its first screen however many lessons there are.
 */
export function withoutParts(page: string, nameOf: Naming): Page {
  const files = new Map<string, string>();
  const rest = page.replaceAll(marked, (_all, tag: string, part: string, name: string) => {
    const path = `parts/${nameOf(name, 'html', part)}`;
    files.set(path, part);
    return `${tag} data-part="./${path}">`;
  });
  return { page: rest, files };
}
