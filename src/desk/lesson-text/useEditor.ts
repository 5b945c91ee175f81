import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, NodeSelection, Selection, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { bold, italic, moveBlock, stateOf } from './commands.ts';
import { mediaAt } from './media-block.ts';
import { mediaView } from './media-view.ts';
import { cleanPaste } from './paste.ts';
import { readText } from './read.ts';
import { schema } from './schema.ts';
import type { MediaLabel } from './useMedia.tsx';
import { writer } from './write.ts';

const { nodes } = schema;

const plugins = () => [
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(/^1\.\s$/, nodes.ordered_list),
      textblockTypeInputRule(/^#{1,3}\s$/, nodes.heading),
      // A word that is filled in, typed as it stands in the file.
      new InputRule(/\{([a-zA-Z][\w.-]*)\}$/, ({ tr }, [, name], from, to) =>
        tr.replaceWith(from, to, nodes.placeholder.create({ name })),
      ),
    ],
  }),
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': bold,
    'Mod-i': italic,
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
    Enter: splitListItem(nodes.list_item),
    'Mod-]': sinkListItem(nodes.list_item),
    'Mod-[': liftListItem(nodes.list_item),
  }),
  keymap(baseKeymap),
  history(),
];

/** What a block or a word that is not written out is shown as. */
export type Labels = (node: Node) => string;

type Editing = {
  /** The text without its head. */
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly labels: Labels;
  readonly media: (node: Node) => MediaLabel | undefined;
  /** Files that were dropped or pasted; the cursor is where they fell. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Someone wants to change the block at a place, which shows a file. */
  readonly onMedia: (at: number) => void;
  readonly onChange: (body: string) => void;
};

function shown(tag: 'div' | 'span', labels: Labels) {
  return (node: Node) => {
    const dom = document.createElement(tag);
    dom.className = tag === 'div' ? 'component' : `chip chip-${node.type.name}`;
    dom.dataset['name'] = String(node.attrs['name'] ?? '');
    dom.textContent = labels(node);
    return { dom };
  };
}

function wrapped(labels: Labels) {
  return (node: Node) => {
    const dom = document.createElement('div');
    dom.className = 'wrapper';
    const title = dom.appendChild(document.createElement('p'));
    title.className = 'wrapper-name';
    title.contentEditable = 'false';
    title.textContent = labels(node);
    return { dom, contentDOM: dom.appendChild(document.createElement('div')) };
  };
}

/** An editor of a lesson's text in the element that `place` is given to. */
export function useEditor({ body, attributes, labels, media, onFiles, onMedia, onChange }: Editing) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  // The text as it was last written or read here: another one comes from outside.
  const known = useRef<string>(undefined);
  const [marks, setMarks] = useState<ReturnType<typeof stateOf>>();
  const changed = useEffectEvent(onChange);
  const label = useEffectEvent(labels);
  const file = useEffectEvent(media);
  const changeAt = useEffectEvent(onMedia);
  const took = useEffectEvent(onFiles);
  const described = useEffectEvent(() => ({ ...attributes }));

  function dispatching(write: (doc: Node) => string): (tr: EditorState['tr']) => void {
    return (tr) => {
      const own = view.current;
      if (!own) return;
      own.updateState(own.state.apply(tr));
      setMarks(stateOf(own.state));
      if (!tr.docChanged) return;
      known.current = write(own.state.doc);
      changed(known.current);
    };
  }

  useEffect(() => {
    if (body === known.current || !place.current) return;
    known.current = body;
    const read = readText(body);
    const write = writer(read);
    const state = EditorState.create({ doc: read.doc, plugins: plugins() });
    if (view.current) {
      view.current.updateState(state);
      view.current.setProps({ dispatchTransaction: dispatching(write) });
      return;
    }
    const labelled: Labels = (node) => label(node);
    const labelledFile = (node: Node) => file(node);
    const opened = (at: number) => changeAt(at);
    view.current = new EditorView(place.current, {
      state,
      attributes: () => described(),
      transformPastedHTML: cleanPaste,
      dispatchTransaction: dispatching(write),
      handleDrop: (own, event, _slice, isMoved) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (isMoved || files.length === 0) return false;
        const at = own.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? own.state.doc.content.size;
        own.dispatch(own.state.tr.setSelection(Selection.near(own.state.doc.resolve(at))));
        took(files);
        return true;
      },
      handlePaste: (_own, { clipboardData }) => {
        // Word puts a picture of the words beside them.
        if (!clipboardData || clipboardData.files.length === 0 || clipboardData.types.includes('text/html'))
          return false;
        took([...clipboardData.files]);
        return true;
      },
      handleKeyDown: ({ state: now }, { key }) => {
        const at = mediaAt(now);
        if (key !== 'Enter' || at === undefined || !(now.selection instanceof NodeSelection)) return false;
        changeAt(at);
        return true;
      },
      nodeViews: {
        component: (node, _own, at) => mediaView(node, at, labelledFile, opened) ?? shown('div', labelled)(node),
        placeholder: shown('span', labelled),
        source: shown('span', labelled),
        wrapper: (node, _own, at) => mediaView(node, at, labelledFile, opened) ?? wrapped(labelled)(node),
      },
    });
    setMarks(stateOf(state));
  }, [body]);

  useEffect(
    () => () => {
      view.current?.destroy();
      view.current = null;
      known.current = undefined;
    },
    [],
  );

  const run = (command: Command) => {
    if (!view.current) return;
    command(view.current.state, view.current.dispatch);
    view.current.focus();
  };
  return { place, marks, run, state: () => view.current?.state };
}
