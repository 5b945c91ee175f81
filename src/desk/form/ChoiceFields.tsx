import { useStore } from '@nanostores/react';
import { valueAt } from '../state/json.ts';
import { $contacts, $reading, $skills, $sources, $settings, textIn, type Named } from '../state/settings.ts';
import { $files } from '../state/course.ts';
import { valueWords } from '../words/values.ts';
import { $language, useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { choicesOf } from './schema.ts';
import type { Simple } from './SimpleFields.tsx';

type Option = { readonly value: string | number; readonly name: string };

function Select({ path, label, help, isOptional, options }: Simple & { options: readonly Option[] }) {
  const form = useForm();
  const w = useWords();
  const value = valueAt(form.file.value, path);
  const known = options.find((one) => one.value === value);
  const pick = (name: string) => change(form, path, options.find((one) => String(one.value) === name)?.value, label);
  return (
    <FieldFrame path={path} label={label} help={help}>
      {(control) => (
        <select {...control} value={String(value ?? '')} onChange={({ currentTarget }) => pick(currentTarget.value)}>
          {(isOptional || value === undefined) && <option value="">{w('notSet')}</option>}
          {value !== undefined && !known && <option value={String(value)}>{String(value)}</option>}
          {options.map((one) => (
            <option key={one.value} value={String(one.value)}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** One of the values that a schema lists. */
export function ChoiceField(simple: Simple) {
  const language = useStore($language);
  const name = String(simple.path.findLast((step) => typeof step === 'string') ?? '');
  const options = (choicesOf(simple.schema) ?? []).map((value) => ({
    value,
    name: valueWords(name, value)[language === 'nl' ? 1 : 0],
  }));
  return <Select {...simple} options={options} />;
}

const asOptions = (named: readonly Named[]): Option[] => named.map(({ id, name }) => ({ value: id, name }));

export const ContactField = (simple: Simple) => <Select {...simple} options={asOptions(useStore($contacts))} />;

export const SkillField = (simple: Simple) => <Select {...simple} options={asOptions(useStore($skills))} />;

export const SourceField = (simple: Simple) => <Select {...simple} options={asOptions(useStore($sources))} />;

/** One of the lessons, by its title. */
export function LessonField(simple: Simple) {
  const settings = useStore($settings);
  const [first = 'en'] = useStore($reading);
  const files = useStore($files);
  const ids = ((valueAt(settings, ['lessons']) ?? []) as readonly { readonly id?: string }[]).flatMap(
    (one) => one.id ?? [],
  );
  const titleOf = (id: string) =>
    [...files.values()].find((file) => file.path.replace(/^\d+-/, '') === `${id}/${first}.mdx`)?.value;
  const options = ids.map((id) => ({ value: id, name: String(valueAt(titleOf(id), ['title']) ?? id) }));
  return <Select {...simple} options={options} />;
}

/** One of the scenes or endings of the scenario. */
export function PartField({ part, ...simple }: Simple & { part: 'scenes' | 'endings' }) {
  const { file } = useForm();
  const languages = useStore($reading);
  const list = (valueAt(file.value, [part]) ?? []) as readonly Readonly<Record<string, unknown>>[];
  const options = list.map((one, nth) => ({
    value: String(one['id']),
    name: `${nth + 1}. ${textIn(one['title'] ?? valueAt(one, ['thread', 0, 'text']), languages).slice(0, 60) || String(one['id'])}`,
  }));
  return <Select {...simple} options={options} />;
}
