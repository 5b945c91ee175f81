import { useStore } from '@nanostores/react';
import { Picker } from '../media/Picker.tsx';
import { urlOf } from '../media/upload.ts';
import { valueAt } from '../state/json.ts';
import { valueWords } from '../words/values.ts';
import { $language, useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldSet } from './FieldFrame.tsx';
import type { Simple } from './SimpleFields.tsx';

function Shown({ name, onRemove }: { name: string; onRemove: () => void }) {
  const w = useWords();
  return (
    <div className="picture">
      <img src={urlOf(name)} alt={name} />
      <span>{name}</span>
      <button type="button" className="small" onClick={onRemove} aria-label={w('removeIt', { what: name })}>
        {w('remove')}
      </button>
    </div>
  );
}

/** The organisation's logo: a file beside course.yaml. */
export function LogoField({ path, label, help }: Simple) {
  const form = useForm();
  const w = useWords();
  const logo = valueAt(form.file.value, path);
  return (
    <FieldSet path={path} label={label} help={help}>
      {typeof logo === 'string' && <Shown name={logo} onRemove={() => change(form, path, undefined, label)} />}
      <Picker
        isLogo
        label={w('chooseLogo')}
        accept=".svg,.png,.jpg,.jpeg"
        to=""
        onDone={({ path: file }) => change(form, path, file, label)}
      />
    </FieldSet>
  );
}

/** A photo or a face in a post: a file in the folder `media` beside the scenario. */
export function PhotoField({ path, label, help }: Simple) {
  const form = useForm();
  const w = useWords();
  const value = valueAt(form.file.value, path);
  const folder = `${form.file.path.split('/')[0]}/media`;
  const nameIn = (file: string) => file.replace(/^.*\//, '');
  const remove = () => change(form, path, undefined, label);
  return (
    <FieldSet path={path} label={label} help={help}>
      {typeof value === 'string' && <Shown name={`${folder}/${nameIn(value)}`} onRemove={remove} />}
      <Picker
        label={w('choosePicture')}
        accept=".svg,.jpg,.jpeg,.png,.webp,.avif,.heic"
        to={folder}
        onDone={({ path: file }) => change(form, path, nameIn(file), label)}
      />
    </FieldSet>
  );
}

/** What the start screen shows: a drawing or a picture beside course.yaml. */
export function CoverField({ path, label, help, schema }: Simple) {
  const form = useForm();
  const w = useWords();
  const language = useStore($language);
  const value = valueAt(form.file.value, path);
  const drawings = schema.anyOf?.find((one) => one.enum)?.enum ?? [];
  const isPicture = typeof value === 'string' && !drawings.includes(value);
  return (
    <FieldSet path={path} label={label} help={help}>
      {isPicture && <Shown name={value} onRemove={() => change(form, path, undefined, label)} />}
      <select
        aria-label={label}
        value={isPicture ? '' : String(value ?? '')}
        onChange={({ currentTarget }) => change(form, path, currentTarget.value || undefined, label)}
      >
        <option value="">{w('notSet')}</option>
        {drawings.map((one) => (
          <option key={one} value={one}>
            {valueWords('cover', one)[language === 'nl' ? 1 : 0]}
          </option>
        ))}
      </select>
      <Picker
        label={w('choosePicture')}
        accept=".svg,.jpg,.jpeg,.png,.webp,.avif,.heic"
        to=""
        onDone={({ path: file }) => change(form, path, file, label)}
      />
    </FieldSet>
  );
}
