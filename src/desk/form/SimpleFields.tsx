import { useState } from 'react';
import type { FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { TextField } from './TextField.tsx';
import type { Schema } from './schema.ts';

/** A field as the simple ones need it. */
export type Simple = {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  readonly schema: Schema;
  readonly isOptional: boolean;
};

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** One line of words, the same in every language. */
export function LineField({ path, label, help, schema, isOptional }: Simple) {
  const form = useForm();
  const type = schema.format === 'email' ? 'email' : schema.format === 'uri' ? 'url' : 'text';
  return (
    <FieldFrame path={path} label={label} help={help}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={asText(valueAt(form.file.value, path))}
          onChange={({ currentTarget: { value } }) =>
            change(form, path, isOptional && value === '' ? undefined : value, label)
          }
        />
      )}
    </FieldFrame>
  );
}

/** A number. What is not one yet is kept in the field until it is. */
export function NumberField({ path, label, help, schema, isOptional }: Simple) {
  const form = useForm();
  const value = asText(valueAt(form.file.value, path) ?? schema.default);
  const [typed, setTyped] = useState<string>();
  const write = (text: string) => {
    setTyped(text);
    if (text === '' && isOptional) change(form, path, undefined, label);
    else if (text !== '' && Number.isFinite(Number(text))) change(form, path, Number(text), label);
  };
  return (
    <FieldFrame path={path} label={label} help={help}>
      {(control) => (
        <input
          {...control}
          className="short"
          type="number"
          min={schema.minimum}
          max={schema.maximum}
          step={schema.type === 'integer' ? 1 : 'any'}
          value={typed ?? value}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </FieldFrame>
  );
}

/** Yes or no. */
export function SwitchField({ path, label, help, schema }: Simple) {
  const form = useForm();
  const isOn = (valueAt(form.file.value, path) ?? schema.default) === true;
  // A field that can only be true is taken away instead.
  const off = schema.const === true ? undefined : false;
  return (
    <FieldFrame path={path} label={label} help={help}>
      {(control) => (
        <input
          {...control}
          type="checkbox"
          className="switch"
          checked={isOn}
          onChange={() => change(form, path, isOn ? off : true, label)}
        />
      )}
    </FieldFrame>
  );
}

/** Who writes: one name for all languages, or one in each. */
export function AuthorField(simple: Simple) {
  const form = useForm();
  const w = useWords();
  const { path, label } = simple;
  const value = valueAt(form.file.value, path);
  const isText = typeof value === 'object' && value !== null;
  const swap = () =>
    isText
      ? change(form, path, Object.values(value as object)[0] ?? '', label)
      : change(form, path, Object.fromEntries(form.languages.map((one) => [one, asText(value)])), label);
  return (
    <div className="author">
      {isText ? <TextField {...simple} /> : <LineField {...simple} />}
      <button type="button" className="small" onClick={swap}>
        {w(isText ? 'sameName' : 'nameByLanguage')}
      </button>
    </div>
  );
}
