import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, NodeSelection } from 'prosemirror-state';
import { mediaTag, mediaTags, mediaTagsIn, type MediaTag, type MediaTagName } from '../../schemas/media-tags.ts';
import { readText } from './read.ts';
import { schema } from './schema.ts';
import { writer } from './write.ts';

const { nodes } = schema;

/** What stands in the tag of a component that shows a file. */
export type Attributes = MediaTag['attributes'];

const hasTranscript = (name: MediaTagName) => name === 'Video' || name === 'Audio';

/** The tag of a block that shows a file; undefined for any other block, and where not all of the tag can be read. */
export function tagOf({ type, attrs }: Node): MediaTag | undefined {
  if (!((attrs['name'] as string) in mediaTags) || (type !== nodes.component && type !== nodes.wrapper))
    return undefined;
  const [tag] = mediaTagsIn(String(attrs['source'] ?? attrs['open']));
  return tag?.unread === '' ? tag : undefined;
}

const paragraphs = (words: string): Node[] => {
  const made = words
    .split(/\n+/)
    .flatMap((line) => (line.trim() === '' ? [] : [nodes.paragraph.create(null, schema.text(line.trim()))]));
  return made.length > 0 ? made : [nodes.paragraph.create()];
};

/** A block that shows a file. A film and a sound hold their transcript, unless nothing is to be heard in them. */
export function mediaBlock(name: MediaTagName, attributes: Attributes, transcript = ''): Node {
  const isAlone = !hasTranscript(name) || (attributes['silent'] === true && transcript.trim() === '');
  const tag = mediaTag(name, attributes, isAlone);
  if (isAlone) return nodes.component.create({ name, source: tag });
  return nodes.wrapper.create({ name, open: tag }, paragraphs(transcript));
}

/** The place of the block in which the cursor is and that shows a file, or of the one that is chosen. */
export function mediaAt({ selection, doc }: EditorState): number | undefined {
  if (selection instanceof NodeSelection && tagOf(selection.node)) return selection.from;
  const { $from } = selection;
  const depth = Array.from({ length: $from.depth }, (_, nth) => $from.depth - nth).find((one) =>
    tagOf($from.node(one)),
  );
  const at = depth === undefined ? undefined : $from.before(depth);
  return at !== undefined && doc.nodeAt(at) ? at : undefined;
}

/** Changes the block at a place; what is written out in it stays. */
export const changeMedia =
  (at: number, name: MediaTagName, attributes: Attributes): Command =>
  (state, dispatch) => {
    const old = state.doc.nodeAt(at);
    if (!old) return false;
    const made = mediaBlock(name, attributes);
    const isKept = old.type === nodes.wrapper && hasTranscript(name);
    const block = isKept ? nodes.wrapper.create({ name, open: mediaTag(name, attributes, false) }, old.content) : made;
    const { tr } = state;
    tr.replaceWith(at, at + old.nodeSize, block);
    const isAtom = tr.doc.nodeAt(at)?.isAtom ?? false;
    tr.setSelection(isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** The text of another language with a block behind its nth, or at its end; nothing else of it changes. */
export function withBlock(text: string, nth: number, block: Node): string {
  const read = readText(text);
  const own = read.doc.children;
  const at = Math.min(nth + 1, own.length);
  return writer(read)(read.doc.copy(Fragment.fromArray([...own.slice(0, at), block, ...own.slice(at)])));
}
