import { useStore } from '@nanostores/react';
import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';
import { mediaFolder, plainName } from '../../schemas/media-names.ts';
import { Budget } from '../media/Budget.tsx';
import { pictureEndings, Picker } from '../media/Picker.tsx';
import { Present } from '../media/Present.tsx';
import { urlOf } from '../media/upload.ts';
import { valueAt } from '../state/json.ts';
import { nameOf } from '../state/media.ts';
import { edit } from '../state/save.ts';
import { valueWords } from '../words/values.ts';
import { $language, useWords } from '../words/words.ts';
import { change, useForm, type FormOf } from './context.ts';
import { setting } from './setting.ts';
import { FieldFrame, FieldSet } from './FieldFrame.tsx';
import { NumberField, type Simple } from './SimpleFields.tsx';

function Shown({ name, onRemove }: { name: string; onRemove: () => void }) {
  const w = useWords();
  return (
    <div className="picture">
      <img src={urlOf(name)} alt={name} />
      <span>{nameOf(name)}</span>
      <button type="button" className="small" onClick={onRemove} aria-label={w('removeIt', { what: nameOf(name) })}>
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
        label={w('chooseLogo')}
        accept=".svg,.png,.jpg,.jpeg"
        target={{ to: '', for: 'logo' }}
        onDone={({ path: file }) => change(form, path, file, label)}
      />
    </FieldSet>
  );
}

/** Words for who can't see a picture that are asked for: empty until someone writes them. Nothing where there are some. */
const asking = ({ file, languages }: FormOf, words: FieldPath): DeskEdit[] =>
  valueAt(file.value, words) === undefined
    ? [setting(file.value, words, Object.fromEntries(languages.map((language) => [language, ''])))]
    : [];

/** Takes fields away that are there, and words that nobody wrote. */
function without({ file }: FormOf, fields: readonly FieldPath[], words: FieldPath): DeskEdit[] {
  const said = Object.values((valueAt(file.value, words) ?? {}) as object);
  const isBlank = said.every((one) => String(one ?? '').trim() === '');
  return [...fields, ...(isBlank ? [words] : [])]
    .filter((path) => valueAt(file.value, path) !== undefined)
    .map((path): DeskEdit => ({ op: 'remove', path: [...path] }));
}

const make = ({ file }: FormOf, edits: readonly DeskEdit[], label: string) =>
  edits.length > 0 && edit(file.path, edits, label);

/** A photo or a face in a post: a file in the folder `media` beside the scenario. */
export function PhotoField({ path, label, help }: Simple) {
  const form = useForm();
  const w = useWords();
  const value = valueAt(form.file.value, path);
  const folder = mediaFolder(form.file.path);
  const post = path.slice(0, -1);
  const isPhoto = path.at(-1) === 'photo';
  const isDecorative = valueAt(form.file.value, [...post, 'decorative']) === true;
  const take = (file: string) => {
    const words = isPhoto && !isDecorative ? asking(form, [...post, 'image']) : [];
    make(form, [setting(form.file.value, path, nameOf(file)), ...words], `${label}: ${nameOf(file)}`);
  };
  const remove = () =>
    isPhoto
      ? make(form, without(form, [path, [...post, 'decorative']], [...post, 'image']), label)
      : change(form, path, undefined, label);
  const isThere = typeof value === 'string';
  return (
    <FieldSet path={path} label={label} help={help}>
      {isThere && <Shown name={folder + plainName(value)} onRemove={remove} />}
      <Picker
        label={w(isThere ? 'otherFile' : isPhoto ? 'choosePhoto' : 'chooseFace')}
        accept={pictureEndings}
        target={{ to: folder.slice(0, -1) }}
        onDone={({ path: file }) => take(file)}
      />
      <Present folder={folder.slice(0, -1)} kinds={['picture', 'drawing']} onPick={take} />
      {isThere && isPhoto && <Budget />}
    </FieldSet>
  );
}

/** Whether a photo is decoration: then it has no words, and until it is, it has to have some. */
export function DecorativeField({ path, label, help }: Simple) {
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
    <FieldFrame path={path} label={label} help={help}>
      {(control) => <input {...control} type="checkbox" className="switch" checked={isOn} onChange={turn} />}
    </FieldFrame>
  );
}

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
  const take = (file: string) =>
    make(form, [setting(form.file.value, path, file), ...asking(form, ['coverAlt'])], `${label}: ${file}`);
  return (
    <FieldSet path={path} label={label} help={help}>
      {isPicture && <Shown name={value} onRemove={remove} />}
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
        onDone={({ path: file }) => take(file)}
      />
      {isPicture && <Budget />}
    </FieldSet>
  );
}

/** How much pictures, films and files may weigh, with what they do. */
export function BudgetField(simple: Simple) {
  return (
    <div className="budget-field">
      <NumberField {...simple} />
      <Budget />
    </div>
  );
}
