import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { MediaLabel } from './useMedia.tsx';

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, words = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = words;
  return made;
}

/** What a block shows of its file: a small picture, what it says, and a button to change that. */
function head({ label, more, picture, change }: MediaLabel, onChange: () => void): HTMLElement {
  const made = element('div', 'media-head');
  made.contentEditable = 'false';
  if (picture !== undefined) {
    const image = made.appendChild(element('img', ''));
    image.src = picture;
    image.alt = '';
    image.draggable = false;
  }
  const words = made.appendChild(element('div', 'media-said'));
  words.append(element('p', 'media-label', label), element('p', 'quiet', more));
  const button = made.appendChild(element('button', 'small', change));
  button.type = 'button';
  button.setAttribute('aria-label', `${change}: ${label}`);
  button.addEventListener('click', onChange);
  return made;
}

/** A block that shows a file, as the editor draws it; what is written out in a film or a sound is edited below. Undefined for others. */
export function mediaView(
  node: Node,
  placeOf: () => number | undefined,
  labels: (node: Node) => MediaLabel | undefined,
  onChange: (at: number) => void,
): NodeView | undefined {
  const label = labels(node);
  if (!label) return undefined;
  const dom = element('div', 'media-block');
  dom.append(
    head(label, () => {
      const at = placeOf();
      if (at !== undefined) onChange(at);
    }),
  );
  const isButton = ({ target }: Event) => target instanceof Element && target.closest('button') !== null;
  if (node.isAtom) return { dom, stopEvent: isButton };
  const contentDOM = dom.appendChild(element('div', 'media-transcript'));
  const ignoreMutation: NodeView['ignoreMutation'] = ({ target }) => !contentDOM.contains(target);
  return { dom, contentDOM, stopEvent: isButton, ignoreMutation };
}
