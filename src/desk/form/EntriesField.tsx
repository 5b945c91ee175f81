import type { FieldPath } from '../../schemas/desk.ts';
import { Icon } from '../frame/Icon.tsx';
import { pathName, valueAt } from '../state/json.ts';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { $reading } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { AddForm } from '../outline/AddForm.tsx';
import { showField } from '../faults/placeOf.ts';
import { blankOf, freeName, idFrom } from './blank.ts';
import { change, useForm } from './context.ts';
import { FieldSet } from './FieldFrame.tsx';
import { memberName } from './ListField.tsx';
import type { Schema } from './schema.ts';

type Entries = {
  readonly path: FieldPath;
  readonly schema: Schema;
  readonly label: string;
  readonly help?: string | undefined;
};

/** Members that have a name each, such as sources. */
export function EntriesField({ path, schema, label, help }: Entries) {
  const form = useForm();
  const { Field } = form;
  const w = useWords();
  const reading = useStore($reading);
  const entries = Object.entries((valueAt(form.file.value, path) ?? {}) as Readonly<Record<string, unknown>>);
  const items = schema.additionalProperties || {};
  const [isAdding, setAdding] = useState(false);
  const isTerms = path.at(-1) === 'terms';
  const add = (title: string) => {
    const id = freeName(
      idFrom(title) || (isTerms ? 'term' : 'source'),
      entries.map(([name]) => name),
    );
    const blank = blankOf(items, { languages: form.languages, list: [], name: '' }) as Readonly<
      Record<string, unknown>
    >;
    const own = isTerms
      ? { ...blank, one: Object.fromEntries(form.languages.map((one) => [one, title])) }
      : { ...blank, title };
    change(form, [...path, id], own, label);
    showField(form.file.path, [...path, id]);
  };
  return (
    <FieldSet path={path} label={label} help={help}>
      <ul className="members">
        {entries.map(([id, member]) => (
          <li key={id} className="member entry" data-field={pathName([...path, id])}>
            <details open={entries.length === 1}>
              <summary>
                <span className="member-name">
                  {memberName(member, reading) || memberName((member as { one?: unknown })?.one, reading) || id}
                </span>
                <code className="member-id">{isTerms ? `{${id}}` : id}</code>
              </summary>
              <div className="member-fields">
                <Field path={[...path, id]} schema={items} isOptional={false} label="" />
              </div>
            </details>
            <span className="member-buttons">
              <button
                type="button"
                className="icon-button"
                aria-label={w('removeIt', { what: id })}
                title={w('remove')}
                onClick={() => change(form, [...path, id], undefined, label)}
              >
                <Icon name="bin" />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="add" onClick={() => setAdding(true)} aria-label={w('addOne', { what: label })}>
        <Icon name="plus" />
        {w('add')}
      </button>
      {isAdding && <AddForm title={label} action={w('add')} onAdd={add} onClose={() => setAdding(false)} />}
    </FieldSet>
  );
}
