import { Schema } from 'prosemirror-model';

const atom = (isInline: boolean) => ({
  inline: isInline,
  group: isInline ? 'inline' : 'block',
  atom: true,
  selectable: true,
});

/** What a lesson's text is made of. `as_written` is what the editor has no form for: it is shown and kept as it stands. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 3 } },
      defining: true,
      // A lesson has its title: what is pasted is a heading within it.
      parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
      toDOM: () => ['h3', 0],
    },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    wrapper: {
      group: 'block',
      content: 'block+',
      defining: true,
      attrs: { name: {}, open: {} },
      toDOM: ({ attrs }) => ['div', { class: 'wrapper', 'data-name': String(attrs['name']) }, 0],
    },
    component: {
      ...atom(false),
      attrs: { name: {}, source: {} },
      toDOM: ({ attrs }) => ['div', { class: 'component', 'data-name': String(attrs['name']) }],
    },
    as_written: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      toDOM: () => ['pre', { class: 'as-written' }, ['code', 0]],
    },
    text: { group: 'inline' },
    hard_break: { ...atom(true), parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    /** A word that is filled in, such as `{organisation}`. */
    placeholder: {
      ...atom(true),
      attrs: { name: {} },
      toDOM: ({ attrs }) => ['span', { class: 'chip' }, `{${attrs['name']}}`],
    },
    source: {
      ...atom(true),
      attrs: { id: {}, source: {} },
      toDOM: ({ attrs }) => ['span', { class: 'chip chip-source' }, String(attrs['id'])],
    },
    inline_as_written: {
      ...atom(true),
      attrs: { source: {} },
      toDOM: ({ attrs }) => ['code', { class: 'chip' }, String(attrs['source'])],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = dom.getAttribute('href') ?? '';
            return /^(?:https?:|mailto:|#)/.test(href) && { href };
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
    },
    em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Google Docs wraps what is copied in a <b> that means nothing.
        { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
      ],
      toDOM: () => ['strong', 0],
    },
    code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
});
