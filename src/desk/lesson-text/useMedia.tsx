import { useStore } from '@nanostores/react';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { useState } from 'react';
import { splitHead } from '../../schemas/lesson.ts';
import { mediaFolder, plainName } from '../../schemas/media-names.ts';
import type { MediaTagName } from '../../schemas/media-tags.ts';
import { urlOf } from '../media/upload.ts';
import { $files } from '../state/course.ts';
import { $media } from '../state/media.ts';
import { edit } from '../state/save.ts';
import { useWords } from '../words/words.ts';
import { insertBlock, nthOf } from './commands.ts';
import { changeMedia, mediaBlock, tagOf, withBlock } from './media-block.ts';
import { MediaForm, mediaBlocks, type Put } from './MediaForm.tsx';

/** How a block that shows a file is shown in the editor. */
export type MediaLabel = {
  readonly label: string;
  readonly more: string;
  /** Where its picture is. */
  readonly picture?: string | undefined;
  /** What the button to change it says. */
  readonly change: string;
};

/** What is shown of blocks that show a file; undefined of others. */
export function useMediaLabels(folder: string): (node: Node) => MediaLabel | undefined {
  const w = useWords();
  const media = useStore($media);
  return (node) => {
    const tag = tagOf(node);
    if (!tag) return undefined;
    const { file, alt, title, caption, decorative } = tag.attributes;
    const name = typeof file === 'string' ? plainName(file) : '';
    const path = mediaFolder(`${folder}/`) + name;
    const isThere = media.some((one) => one.path.normalize('NFC') === path);
    const said = decorative === true ? w('decorationOnly') : (alt ?? title);
    return {
      label: [w(mediaBlocks[tag.name].title), said].filter((one) => typeof one === 'string' && one !== '').join(': '),
      more: [caption, isThere ? name : w('mediaGone', { name })].filter((one) => typeof one === 'string').join(' · '),
      picture: tag.name === 'Picture' && isThere ? urlOf(path) : undefined,
      change: w('changeMedia'),
    };
  };
}

type Of = { readonly folder: string; readonly languages: readonly string[]; readonly title: string };

type Asking = { readonly name: MediaTagName; readonly file?: File; readonly at?: number };

const nameFor = ({ type }: File): MediaTagName =>
  type.startsWith('image/')
    ? 'Picture'
    : type.startsWith('video/')
      ? 'Video'
      : type.startsWith('audio/')
        ? 'Audio'
        : 'File';

/** Files in the text of a lesson: asking for one, changing what one says, and putting them in. */
export function useMedia({ folder, languages, title }: Of) {
  const w = useWords();
  const [asked, setAsked] = useState<readonly Asking[]>([]);
  const [asking] = asked;
  const [own = ''] = languages;

  function putInOther({ language, name, attributes, transcript }: Put, nth: number) {
    const file = $files.get().get(`${folder}/${language}.mdx`);
    if (!file) return;
    const { body } = splitHead(file.text);
    const head = file.text.slice(0, file.text.length - body.length);
    const text = head + withBlock(body, nth, mediaBlock(name, attributes, transcript));
    edit(file.path, [{ op: 'text', text }], w('textChanged', { lesson: title }));
  }

  function putIn(puts: readonly Put[], run: (command: Command) => void) {
    let nth = 0;
    for (const put of puts)
      if (put.language === own)
        run((state, dispatch) => {
          nth = nthOf(state);
          return insertBlock(mediaBlock(put.name, put.attributes, put.transcript))(state, dispatch);
        });
      else putInOther(put, nth);
  }

  function done(puts: readonly Put[], run: (command: Command) => void) {
    const [put] = puts;
    if (asking?.at === undefined) putIn(puts, run);
    else if (put) run(changeMedia(asking.at, put.name, put.attributes));
  }

  return {
    add: (name: MediaTagName) => setAsked([{ name }]),
    change: (at: number) => setAsked([{ name: 'Picture', at }]),
    drop: (files: readonly File[]) => setAsked(files.map((file) => ({ name: nameFor(file), file }))),
    /** What is asked now, one file after the other. */
    dialog: (run: (command: Command) => void, state: () => EditorState | undefined) => {
      if (!asking) return null;
      const node = asking.at === undefined ? undefined : state()?.doc.nodeAt(asking.at);
      const tag = node ? tagOf(node) : undefined;
      if (asking.at !== undefined && !tag) return null;
      return (
        <MediaForm
          key={asked.length}
          name={tag?.name ?? asking.name}
          folder={folder}
          languages={tag ? [own] : languages}
          file={asking.file}
          present={tag?.attributes}
          // The dialog gives the focus back when it has gone: the text takes it after that.
          onDone={(puts) => requestAnimationFrame(() => done(puts, run))}
          onClose={() => setAsked((before) => before.slice(1))}
        />
      );
    },
  };
}
