import { setBlockType, toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { mediaAt } from './media-block.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

const parents = ({ selection }: EditorState): string[] => {
  const { $from } = selection;
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name);
};

/** What is on at the cursor: marks and kinds of block. */
export function stateOf(state: EditorState) {
  const { from, $from, to, empty } = state.selection;
  const has = (name: 'strong' | 'em' | 'link') =>
    empty
      ? marks[name].isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, marks[name]);
  const around = parents(state);
  return {
    media: mediaAt(state),
    strong: has('strong'),
    em: has('em'),
    link: has('link'),
    heading: around.includes('heading'),
    bullets: around.includes('bullet_list'),
    numbers: around.includes('ordered_list'),
  };
}

const list =
  (name: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch) =>
    parents(state).includes(name)
      ? liftListItem(nodes.list_item)(state, dispatch)
      : wrapInList(nodes[name])(state, dispatch);

export const bold: Command = toggleMark(marks.strong);

export const italic: Command = toggleMark(marks.em);

export const bullets: Command = list('bullet_list');

export const numbers: Command = list('ordered_list');

/** A heading of the text, or a paragraph where it is one already. */
export const heading: Command = (state, dispatch) =>
  setBlockType(parents(state).includes('heading') ? nodes.paragraph : nodes.heading)(state, dispatch);

/** Puts a link on what is selected, takes it off where `href` is empty, or writes the address where nothing is selected. */
export const link =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const { tr } = state;
    if (href === '') tr.removeMark(from, to, marks.link);
    else if (empty) tr.replaceSelectionWith(schema.text(href, [marks.link.create({ href })]), false);
    else tr.addMark(from, to, marks.link.create({ href }));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

const words = (text: string) => nodes.paragraph.create(null, schema.text(text));

const item = (text: string) => nodes.list_item.create(null, words(text));

/** The blocks that a lesson can have besides words; the text in new ones is written over. */
export function newBlock(name: string, text: string): Node {
  const around = (content: readonly Node[]) => nodes.wrapper.create({ name, open: `<${name}>` }, content);
  if (name === 'Steps') return around([nodes.ordered_list.create(null, [item(text), item(text)])]);
  if (name === 'Aside') return around([words(text)]);
  if (name === 'Columns') {
    const title = () => nodes.heading.create({ level: 3 }, schema.text(text));
    return around([title(), words(text), title(), words(text)]);
  }
  return nodes.component.create({ name, source: `<${name} />` });
}

/** Which of the blocks at the top the cursor is in. */
export const nthOf = ({ selection: { $to } }: EditorState): number => $to.index(0) - ($to.depth === 0 ? 1 : 0);

/** Puts a block behind the one at the top in which the cursor is. */
export const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    const { $to } = state.selection;
    const at = $to.depth === 0 ? $to.pos : $to.after(1);
    const { tr } = state;
    tr.insert(at, block);
    // Behind it: what is typed next would take the place of a block that is chosen.
    const place = tr.doc.resolve(block.isAtom ? at + block.nodeSize : at + 1);
    const own = Selection.findFrom(place, 1, true) ?? Selection.findFrom(place, -1, true);
    if (own) tr.setSelection(own);
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Puts a word that is filled in, or a source, where the cursor is. */
export const insertInline =
  (node: Node): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(node, true).scrollIntoView());
    return true;
  };

const plain = (text: string) =>
  text
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Puts the cursor into the paragraph that has the words, or that they have. */
export const selectWords =
  (words: string): Command =>
  (state, dispatch) => {
    const sought = plain(words);
    let at: number | undefined;
    state.doc.descendants((node, pos) => {
      const own = plain(node.textContent);
      // What is filled in stands between words: the first of them are enough.
      if (
        at === undefined &&
        node.isTextblock &&
        own.length > 1 &&
        (sought.includes(own) || own.includes(sought) || sought.slice(0, 12) === own.slice(0, 12))
      )
        at = pos + 1;
    });
    if (at !== undefined) dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return at !== undefined;
  };

/** Takes the block at the top in which the cursor is away. */
export const removeBlock: Command = (state, dispatch) => {
  const nth = state.selection.$from.index(0);
  const { tr, doc } = state;
  const at = doc.children.slice(0, nth).reduce((sum, one) => sum + one.nodeSize, 0);
  if (doc.childCount === 1) tr.replaceWith(0, doc.content.size, nodes.paragraph.create());
  else tr.delete(at, at + doc.child(nth).nodeSize);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Moves the block at the top in which the cursor is by one place. */
export const moveBlock =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const { doc, selection, tr } = state;
    const nth = selection.$from.index(0);
    const other = doc.maybeChild(nth + by);
    if (!other) return false;
    const own = doc.child(nth);
    const start = doc.children.slice(0, Math.min(nth, nth + by)).reduce((sum, one) => sum + one.nodeSize, 0);
    const pair = by < 0 ? [own, other] : [other, own];
    tr.replaceWith(start, start + own.nodeSize + other.nodeSize, pair);
    const shift = by * other.nodeSize;
    const moved =
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.create(tr.doc, selection.from + shift, selection.to + shift);
    dispatch?.(tr.setSelection(moved).scrollIntoView());
    return true;
  };

export const placeholder = (name: string): Node => nodes.placeholder.create({ name });

export const sourceOf = (id: string): Node => nodes.source.create({ id, source: `<Source id="${id}" />` });
