import { useStore } from '@nanostores/react';
import type { FieldPath } from '../../schemas/desk.ts';
import { isWithin } from '../state/json.ts';
import { $faults } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { useForm } from './context.ts';
import { drawnAs } from './fields.ts';
import { isIdle } from './idle.ts';
import type { Schema } from './schema.ts';

type Held = { readonly path: FieldPath; readonly schema: Schema };

/** The names that are permanent, folded away until one of them is wrong. */
function Technical({ path, fields }: { path: FieldPath; fields: readonly (readonly [string, Schema])[] }) {
  const w = useWords();
  const { file, Field } = useForm();
  const isWrong = useStore($faults).some(
    (one) =>
      one.severity === 'error' &&
      one.file === file.path &&
      fields.some(([name]) => one.path && one.path.length > path.length && isWithin(one.path, [...path, name])),
  );
  return (
    <details className="technical" open={isWrong}>
      <summary>{w('technical')}</summary>
      <p className="field-help">{w('technicalHelp')}</p>
      {fields.map(([name, schema]) => (
        <Field key={name} path={[...path, name]} schema={schema} isOptional={false} />
      ))}
    </details>
  );
}

/** The fields of a group in the order of its schema, those that are permanent last. */
export function Group({ path, schema }: Held) {
  const { kind, file, Field } = useForm();
  const fields = Object.entries(schema.properties ?? {});
  const drawn = fields.map(([name, own]) => ({ name, own, as: drawnAs(kind, [...path, name], own) }));
  const technical = drawn.filter(({ as }) => as === 'permanent').map(({ name, own }) => [name, own] as const);
  return (
    <>
      {drawn
        .filter(({ as, name }) => as !== 'permanent' && as !== 'hidden' && !isIdle(file.value, [...path, name]))
        .map(({ name, own }) => (
          <Field key={name} path={[...path, name]} schema={own} isOptional={!schema.required?.includes(name)} />
        ))}
      {technical.length > 0 && <Technical path={path} fields={technical} />}
    </>
  );
}
