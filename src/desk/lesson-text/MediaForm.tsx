import { useState } from 'react';
import { mediaTag, type MediaTagName } from '../../schemas/media-tags.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Picker } from '../media/Picker.tsx';
import { useWords } from '../words/words.ts';

const accepted = {
  Picture: '.svg,.jpg,.jpeg,.png,.webp,.avif,.heic',
  File: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv',
} as const satisfies Partial<Record<MediaTagName, string>>;

/** What can be put into a text by choosing a file and saying one thing of it. */
export type Chosen = keyof typeof accepted;

type Asking = {
  readonly name: Chosen;
  /** The lesson's folder. */
  readonly folder: string;
  /** Takes the component as it stands in the text. */
  readonly onDone: (source: string) => void;
  readonly onClose: () => void;
};

/** Asks for a picture with what it shows, or for a file to take along with its title. */
export function MediaForm({ name, folder, onDone, onClose }: Asking) {
  const w = useWords();
  const [file, setFile] = useState('');
  const [said, setSaid] = useState('');
  const [isDecorative, setDecorative] = useState(false);
  const isPicture = name === 'Picture';
  const isWhole = file !== '' && (isDecorative || said.trim() !== '');
  const put = () => {
    const about = isPicture ? { alt: isDecorative ? '' : said, decorative: isDecorative } : { title: said };
    onDone(mediaTag(name, { file, ...about }, true));
    onClose();
  };
  return (
    <Dialog title={w(isPicture ? 'blockPicture' : 'blockFile')} onClose={onClose}>
      <form
        className="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) put();
        }}
      >
        <Picker
          label={w(isPicture ? 'choosePicture' : 'chooseFile')}
          accept={accepted[name]}
          to={`${folder}/media`}
          onDone={({ path }) => setFile(path.replace(/^.*\//, ''))}
        />
        {file !== '' && <p className="quiet">{file}</p>}
        <label>
          {w(isPicture ? 'altText' : 'fileTitle')}
          <input
            value={isDecorative ? '' : said}
            disabled={isDecorative}
            onChange={({ currentTarget }) => setSaid(currentTarget.value)}
          />
        </label>
        {isPicture && (
          <label>
            <input
              type="checkbox"
              checked={isDecorative}
              onChange={({ currentTarget }) => setDecorative(currentTarget.checked)}
            />{' '}
            {w('decorative')}
          </label>
        )}
        <button type="submit" className="button" disabled={!isWhole}>
          {w('insert')}
        </button>
      </form>
    </Dialog>
  );
}
