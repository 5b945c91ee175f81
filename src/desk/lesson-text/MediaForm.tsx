import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskMedia } from '../../schemas/desk.ts';
import { plainName } from '../../schemas/media-names.ts';
import { mediaTags, type MediaTagName } from '../../schemas/media-tags.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Budget } from '../media/Budget.tsx';
import { pictureEndings, Picker } from '../media/Picker.tsx';
import { Present } from '../media/Present.tsx';
import { Shown } from '../media/Shown.tsx';
import { $media } from '../state/media.ts';
import type { WordName } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import type { Attributes } from './media-block.ts';
import { MediaWords, noWords, type WordsOf } from './MediaWords.tsx';

type Asked = { readonly title: WordName; readonly choose: WordName; readonly accept: string };

/** What is asked for each component. */
export const mediaBlocks: Readonly<Record<MediaTagName, Asked>> = {
  Picture: { title: 'blockPicture', choose: 'choosePicture', accept: pictureEndings },
  Video: { title: 'blockVideo', choose: 'chooseVideo', accept: '.mp4,.webm,.m4v,.mov' },
  Audio: { title: 'blockAudio', choose: 'chooseAudio', accept: '.mp3,.m4a' },
  File: { title: 'blockFile', choose: 'chooseDocument', accept: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv' },
};

/** A component as it is to stand in the text of a language. */
export type Put = {
  readonly language: string;
  readonly name: MediaTagName;
  readonly attributes: Attributes;
  readonly transcript: string;
};

type Asking = {
  readonly name: MediaTagName;
  /** The lesson's folder. */
  readonly folder: string;
  /** Those in whose texts it may be put: the one that is being edited first. */
  readonly languages: readonly string[];
  /** A file that was dropped. */
  readonly file?: File | undefined;
  /** What the component says that is being changed: there is nothing to choose then but what it says. */
  readonly present?: Attributes | undefined;
  readonly onDone: (put: readonly Put[]) => void;
  readonly onClose: () => void;
};

const nameFor = (kind: DeskMedia['kind']): MediaTagName | undefined =>
  (Object.keys(mediaTags) as MediaTagName[]).find((name) =>
    (mediaTags[name].kinds as readonly DeskMedia['kind'][]).includes(kind),
  );

/** The attributes that a component is written with. */
function attributesOf(name: MediaTagName, path: string, words: WordsOf, before: Attributes): Attributes {
  const { alt, caption, title, isDecorative, isSilent } = words;
  const { file: _, alt: _alt, decorative: _d, caption: _c, title: _t, silent: _s, ...more } = before;
  const flag = (flagName: string, isOn: boolean): Attributes => (isOn ? { [flagName]: true } : {});
  const own: Attributes =
    name === 'Picture'
      ? { ...(isDecorative ? {} : { alt }), ...flag('decorative', isDecorative), caption }
      : { title, ...flag('silent', name === 'Video' && isSilent) };
  return { file: path.replace(/^.*\/media\//, ''), ...own, ...more };
}

function useMediaForm({ name: asked, folder, languages, present, onDone, onClose }: Asking) {
  const named = present?.['file'];
  const [path, setPath] = useState(typeof named === 'string' ? `${folder}/media/${plainName(named)}` : '');
  const [words, setWords] = useState<Readonly<Record<string, WordsOf>>>(
    Object.fromEntries(languages.map((one) => [one, noWords(present)])),
  );
  const media = useStore($media);
  const file = media.find((one) => one.path.normalize('NFC') === path.normalize('NFC'));
  const name = nameFor(file?.kind) ?? asked;
  const [first = ''] = languages;
  const change = (language: string, changed: Partial<WordsOf>) => {
    // Whether it is decoration is the same in every language.
    const { isDecorative, isSilent } = changed;
    const all = {
      ...(isDecorative === undefined ? {} : { isDecorative }),
      ...(isSilent === undefined ? {} : { isSilent }),
    };
    setWords((before) =>
      Object.fromEntries(
        Object.entries(before).map(([one, own]) => [one, { ...own, ...all, ...(one === language ? changed : {}) }]),
      ),
    );
  };
  const put = () => {
    const wanted = languages.filter((one) => one === first || words[one]?.isIn);
    onClose();
    onDone(
      wanted.map((language) => {
        const own = words[language] ?? noWords();
        return {
          language,
          name,
          attributes: attributesOf(name, path, own, present ?? {}),
          transcript: own.transcript,
        };
      }),
    );
  };
  return { path, setPath, words, change, file, name, put };
}

/** Asks for a picture, a film, a sound or a file, and for what those need to know of it who can't see or hear it. */
export function MediaForm(asking: Asking) {
  const { folder, languages, file: dropped, present, onClose } = asking;
  const w = useWords();
  const { path, setPath, words, change, file, name, put } = useMediaForm(asking);
  const { title, choose, accept } = mediaBlocks[name];
  const target = { to: `${folder}/media` };
  const isNew = file !== undefined && file.uses.length === 0;
  return (
    <Dialog title={w(title)} onClose={onClose} wide={languages.length > 1 || name === 'Video'}>
      <form
        className="add-form media-form"
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        {path !== '' && <Shown path={path} file={file} />}
        <Picker
          label={w(path === '' ? choose : 'otherFile')}
          accept={
            path === ''
              ? accept
              : Object.values(mediaBlocks)
                  .map((one) => one.accept)
                  .join(',')
          }
          target={target}
          file={dropped}
          onDone={({ path: made }) => setPath(made)}
        />
        {path === '' && <Present folder={target.to} kinds={mediaTags[name].kinds} onPick={setPath} />}
        {path !== '' && (
          <>
            <div className="language-texts">
              {languages.map((language, nth) => (
                <MediaWords
                  key={language}
                  name={name}
                  path={path}
                  language={language}
                  words={words[language] ?? noWords()}
                  isOther={nth > 0}
                  isChanged={present !== undefined}
                  onChange={(changed) => change(language, changed)}
                />
              ))}
            </div>
            <Budget more={isNew ? file.weight : 0} onGo={onClose} />
            <footer>
              <button type="submit" className="button">
                {w(present ? 'done' : 'insert')}
              </button>
            </footer>
          </>
        )}
      </form>
    </Dialog>
  );
}
