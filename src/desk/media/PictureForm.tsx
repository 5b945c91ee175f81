import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Dialog } from '../frame/Dialog.tsx';
import { $media } from '../state/media.ts';
import type { WordName } from '../words/en.ts';
import { useLanguageName, useWords } from '../words/words.ts';
import { Budget } from './Budget.tsx';
import { Line, Tick } from './Line.tsx';
import { Shown } from './Shown.tsx';

type Asking = {
  readonly title: string;
  /** The picture's path in the course's folder. */
  readonly path: string;
  readonly languages: readonly string[];
  readonly decoration: WordName;
  /** What the one before it showed, by language: it may fit still. */
  readonly present?: unknown;
  /** Takes what the picture shows in each language; undefined where it is decoration. */
  readonly onDone: (words: Readonly<Record<string, string>> | undefined) => void;
  readonly onClose: () => void;
};

/** Asks what a picture shows for who can't see it, or whether it is decoration, before it is put anywhere. */
export function PictureForm({ title, path, languages, decoration, present, onDone, onClose }: Asking) {
  const w = useWords();
  const nameOf = useLanguageName();
  const file = useStore($media).find((one) => one.path === path);
  const [isDecorative, setDecorative] = useState(false);
  const [words, setWords] = useState((present ?? {}) as Readonly<Record<string, string>>);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="add-form media-form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onDone(isDecorative ? undefined : words);
        }}
      >
        <Shown path={path} file={file} />
        {!isDecorative &&
          languages.map((language) => (
            <Line
              key={language}
              label={languages.length > 1 ? `${w('altText')} (${nameOf(language)})` : w('altText')}
              language={language}
              value={words[language] ?? ''}
              isRequired
              onWrite={(own) => setWords({ ...words, [language]: own })}
            />
          ))}
        <Tick label={w(decoration)} isOn={isDecorative} onTurn={setDecorative} />
        <Budget more={file && file.uses.length === 0 ? file.weight : 0} onGo={onClose} />
        <footer>
          <button type="submit" className="button">
            {w('done')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
