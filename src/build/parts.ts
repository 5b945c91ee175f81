import type { Naming, Page } from './no-inline.ts';

/** What stands before and after a part of the page that becomes a file of its own. */
export const partMarks = (name: string) => ({ before: `<!--part ${name}-->`, after: '<!--/part-->' });

const marked = /(<[a-z]+\b[^<>]*)>\s*<!--part ([\w-]+)-->([\s\S]*?)<!--\/part-->\s*/g;

/** The end of a part's file, by which the player sees that it came whole. It is no comment: some servers take those out. */
const end = '<template data-end></template>';

/**
 * Takes the marked parts out of a page, each a file beside it. A part is all that an element holds, and the element names its
 * file in `data-part`: the page stays as small as its first screen however many lessons there are.
 */
export function withoutParts(page: string, nameOf: Naming): Page {
  const files = new Map<string, string>();
  const rest = page.replaceAll(marked, (_all, tag: string, name: string, text: string) => {
    const part = text.trim() + end;
    const path = `parts/${nameOf(name, 'html', part)}`;
    files.set(path, part);
    return `${tag} data-part="./${path}">`;
  });
  return { page: rest, files };
}
