import { useState } from 'react';
import type { DeskEdit } from '../../schemas/desk.ts';
import { mediaFolder, plainName } from '../../schemas/media-names.ts';
import { Budget } from '../media/Budget.tsx';
import { pictureEndings, Picker } from '../media/Picker.tsx';
import { PictureForm } from '../media/PictureForm.tsx';
import { Present } from '../media/Present.tsx';
import { valueAt } from '../state/json.ts';
import { nameOf } from '../state/media.ts';
import { useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldFrame, FieldSet } from './FieldFrame.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { asking, make, without } from './picture-edits.ts';
import { setting } from './setting.ts';
import type { Simple } from './SimpleFields.tsx';

/** A photo or a face in a post: a file in the folder `media` beside the scenario. */
export function PhotoField({ path, label }: Simple) {
  const form = useForm();
  const w = useWords();
  const value = valueAt(form.file.value, path);
  const folder = mediaFolder(form.file.path);
  const post = path.slice(0, -1);
  const isPhoto = path.at(-1) === 'photo';
  const [asked, setAsked] = useState<string>();
  const put = (file: string, more: readonly DeskEdit[] = []) =>
    make(form, [setting(form.file.value, path, nameOf(file)), ...more], `${label}: ${nameOf(file)}`);
  const take = (file: string) => (isPhoto ? setAsked(file) : put(file));
  const say = (file: string, words: object | undefined) => {
    const [own, other] = words ? ['image', 'decorative'] : ['decorative', 'image'];
    const gone = valueAt(form.file.value, [...post, other]) === undefined ? [] : [[...post, other]];
    put(file, [
      setting(form.file.value, [...post, own], words ?? true),
      ...gone.map((one): DeskEdit => ({ op: 'remove', path: one })),
    ]);
  };
  const remove = () =>
    isPhoto
      ? make(form, without(form, [path, [...post, 'decorative']], [...post, 'image']), label)
      : change(form, path, undefined, label);
  const isThere = typeof value === 'string';
  return (
    <FieldSet path={path} label={label} help={isPhoto ? undefined : w('faceOnce')}>
      {isThere && <OwnPicture name={folder + plainName(value)} onRemove={remove} />}
      <Picker
        label={w(isThere ? 'otherFile' : isPhoto ? 'choosePhoto' : 'chooseFace')}
        accept={pictureEndings}
        target={{ to: folder.slice(0, -1) }}
        onDone={({ path: file }) => take(file)}
      />
      <Present
        folder={folder.slice(0, -1)}
        kinds={['picture', 'drawing']}
        except={isThere ? folder + plainName(value) : ''}
        onPick={take}
      />
      {isThere && isPhoto && <Budget />}
      {asked !== undefined && (
        <PictureForm
          title={label}
          path={asked}
          languages={form.languages}
          decoration="decorativePost"
          present={valueAt(form.file.value, [...post, 'image'])}
          onDone={(words) => say(asked, words)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </FieldSet>
  );
}

/** Whether a photo is decoration: then it has no words, and until it is, it has to have some. */
export function DecorativeField({ path, label }: Simple) {
  const form = useForm();
  const words = [...path.slice(0, -1), 'image'];
  const isOn = valueAt(form.file.value, path) === true;
  const turn = () =>
    make(
      form,
      isOn
        ? [{ op: 'remove', path: [...path] }, ...asking(form, words)]
        : [setting(form.file.value, path, true), ...without(form, [], words)],
      label,
    );
  return (
    <FieldFrame path={path} label={label}>
      {(control) => <input {...control} type="checkbox" className="switch" checked={isOn} onChange={turn} />}
    </FieldFrame>
  );
}
