import type { MediaTagName } from '../../schemas/media-tags.ts';
import { Captions } from '../media/Captions.tsx';
import { Line, Tick } from '../media/Line.tsx';
import { useLanguageName, useWords } from '../words/words.ts';
import type { Attributes } from './media-block.ts';

/** What is said of a file in a language, and whether it is put into the text of that language. */
export type WordsOf = {
  readonly isIn: boolean;
  readonly alt: string;
  readonly caption: string;
  readonly title: string;
  readonly transcript: string;
  readonly isDecorative: boolean;
  readonly isSilent: boolean;
};

const text = (value: string | true | undefined) => (typeof value === 'string' ? value : '');

/** What a component says, or nothing yet. */
export const noWords = (present: Attributes = {}): WordsOf => ({
  isIn: true,
  alt: text(present['alt']),
  caption: text(present['caption']),
  title: text(present['title']),
  transcript: '',
  isDecorative: present['decorative'] === true,
  isSilent: present['silent'] === true,
});

type Asked = {
  readonly name: MediaTagName;
  readonly path: string;
  readonly language: string;
  readonly words: WordsOf;
  /** A language beside the one that is being edited: its text may do without. */
  readonly isOther: boolean;
  readonly isChanged: boolean;
  readonly onChange: (changed: Partial<WordsOf>) => void;
};

function PictureWords({ language, words, onChange }: Asked) {
  const w = useWords();
  const { alt, caption, isDecorative } = words;
  return (
    <>
      {!isDecorative && (
        <Line
          label={w('altText')}
          language={language}
          value={alt}
          isRequired
          onWrite={(own) => onChange({ alt: own })}
        />
      )}
      <Tick label={w('decorative')} isOn={isDecorative} onTurn={(isOn) => onChange({ isDecorative: isOn })} />
      <Line
        label={w('captionText')}
        language={language}
        value={caption}
        onWrite={(own) => onChange({ caption: own })}
      />
    </>
  );
}

function SpokenWords({ name, path, language, words, isChanged, onChange }: Asked) {
  const w = useWords();
  const { isSilent, transcript } = words;
  return (
    <>
      {name === 'Video' && <Tick label={w('silent')} isOn={isSilent} onTurn={(isOn) => onChange({ isSilent: isOn })} />}
      {name === 'Video' && !isSilent && <Captions film={path} language={language} />}
      {!isSilent && !isChanged && (
        <Line
          label={w(name === 'Video' ? 'transcriptVideo' : 'transcriptAudio')}
          language={language}
          value={transcript}
          rows={4}
          onWrite={(own) => onChange({ transcript: own })}
        >
          <p className="field-help">{w('transcriptHelp')}</p>
        </Line>
      )}
    </>
  );
}

/** What a file needs to have said of it in a language. */
export function MediaWords(asked: Asked) {
  const { name, language, words, isOther, onChange } = asked;
  const w = useWords();
  const called = useLanguageName()(language);
  return (
    <fieldset className="media-words">
      <legend className={isOther ? '' : 'language-name'}>
        {isOther ? (
          <Tick
            label={w('alsoIn', { language: called })}
            isOn={words.isIn}
            onTurn={(isOn) => onChange({ isIn: isOn })}
          />
        ) : (
          called
        )}
      </legend>
      {(words.isIn || !isOther) && (
        <>
          {name === 'Picture' ? (
            <PictureWords {...asked} />
          ) : (
            <Line
              label={w('mediaTitle')}
              language={language}
              value={words.title}
              isRequired
              onWrite={(title) => onChange({ title })}
            />
          )}
          {(name === 'Video' || name === 'Audio') && <SpokenWords {...asked} />}
        </>
      )}
    </fieldset>
  );
}
