import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import type { DeskFile, FieldPath } from '../../schemas/desk.ts';
import { $server } from '../state/course.ts';
import { pathName } from '../state/json.ts';
import { $faults, $languages } from '../state/settings.ts';
import { FormContext } from './context.ts';
import { Field } from './Field.tsx';
import { isIdle } from './idle.ts';
import { FaultLine } from '../faults/FaultLine.tsx';
import { schemaAt, type Schema } from './schema.ts';

const kindOf = (file: DeskFile) => (file.kind === 'situation' ? 'scenario' : file.kind);

/** The faults of a file that are about no field of it: what YAML itself can't read. */
function WholeFaults({ file }: { file: string }) {
  const faults = useStore($faults).filter((one) => one.file === file && !one.path?.length);
  return (
    <>
      {faults.map((one) => (
        <FaultLine key={one.problem.en} fault={one} />
      ))}
    </>
  );
}

/** The fields of a file, or those of it that are named, drawn from its schema. */
export function FileForm({ file, fields = [[]] }: { file: DeskFile; fields?: readonly FieldPath[] }) {
  const languages = useStore($languages);
  const kind = kindOf(file);
  const schema = useStore($server)?.schemas[kind] as Schema | undefined;
  const form = useMemo(() => ({ file, kind, languages, Field }), [file, kind, languages]);
  return (
    <FormContext value={form}>
      {fields.some((path) => path.length === 0) && <WholeFaults file={file.path} />}
      {fields.map((path) => {
        const own = schemaAt(schema, path);
        const name = path.at(-1);
        if (isIdle(file.value, path)) return null;
        const isOptional = !schemaAt(schema, path.slice(0, -1))?.required?.includes(String(name));
        return own && <Field key={pathName(path)} path={path} schema={own} isOptional={isOptional} />;
      })}
    </FormContext>
  );
}
