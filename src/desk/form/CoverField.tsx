import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskEdit } from '../../schemas/desk.ts';
import { Budget } from '../media/Budget.tsx';
import { pictureEndings, Picker } from '../media/Picker.tsx';
import { PictureForm } from '../media/PictureForm.tsx';
import { valueAt } from '../state/json.ts';
import { valueWords } from '../words/values.ts';
import { $language, useWords } from '../words/words.ts';
import { change, useForm, type FormOf } from './context.ts';
import { FieldSet } from './FieldFrame.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { asking, make, without } from './picture-edits.ts';
import { setting } from './setting.ts';
import type { Simple } from './SimpleFields.tsx';

/** Whether the picture of the start screen is decoration: then it has no words. */
function CoverIsDecorative() {
  const form = useForm();
  const w = useWords();
  const isOn = valueAt(form.file.value, ['coverAlt']) === undefined;
  const turn = () =>
    isOn
      ? make(form, asking(form, ['coverAlt']), w('decorativeCover'))
      : change(form, ['coverAlt'], undefined, w('decorativeCover'));
  return (
    <label className="radio">
      <input type="checkbox" checked={isOn} onChange={turn} />
      {w('decorativeCover')}
    </label>
  );
}

/** What the picture shows, or that it is decoration. */
function saying(form: FormOf, words: object | undefined): DeskEdit[] {
  if (words) return [setting(form.file.value, ['coverAlt'], words)];
  return valueAt(form.file.value, ['coverAlt']) === undefined ? [] : [{ op: 'remove', path: ['coverAlt'] }];
}

/** What the start screen shows: a drawing or a picture beside course.yaml. */
export function CoverField({ path, label, help, schema }: Simple) {
  const form = useForm();
  const w = useWords();
  const language = useStore($language);
  const value = valueAt(form.file.value, path);
  const drawings = schema.anyOf?.find((one) => one.enum)?.enum ?? [];
  const isPicture = typeof value === 'string' && !drawings.includes(value);
  const remove = () => make(form, without(form, [path], ['coverAlt']), label);
  const draw = (name: string) =>
    make(form, [setting(form.file.value, path, name), ...without(form, [], ['coverAlt'])], label);
  const [asked, setAsked] = useState<string>();
  const put = (file: string, words?: object) =>
    make(form, [setting(form.file.value, path, file), ...saying(form, words)], `${label}: ${file}`);
  return (
    <FieldSet path={path} label={label} help={help}>
      {isPicture && <OwnPicture name={value} onRemove={remove} />}
      {isPicture && <CoverIsDecorative />}
      <select
        aria-label={label}
        value={isPicture ? '' : String(value ?? '')}
        onChange={({ currentTarget }) => (currentTarget.value === '' ? remove() : draw(currentTarget.value))}
      >
        <option value="">{w('notSet')}</option>
        {drawings.map((one) => (
          <option key={one} value={one}>
            {valueWords('cover', one)[language === 'nl' ? 1 : 0]}
          </option>
        ))}
      </select>
      <Picker
        label={w(isPicture ? 'otherFile' : 'choosePicture')}
        accept={pictureEndings}
        target={{ to: '' }}
        onDone={({ path: file }) => setAsked(file)}
      />
      {isPicture && <Budget />}
      {asked !== undefined && (
        <PictureForm
          title={label}
          path={asked}
          languages={form.languages}
          decoration="decorativeCover"
          present={valueAt(form.file.value, ['coverAlt'])}
          onDone={(words) => put(asked, words)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </FieldSet>
  );
}
