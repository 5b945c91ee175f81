import { useId, type ReactNode } from 'react';
import type { FieldPath } from '../../schemas/desk.ts';
import { pathName } from '../state/json.ts';
import { FieldComments } from './FieldComments.tsx';
import { FieldFaults, useFaults } from './FieldFaults.tsx';

type Described = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean };

type Frame = {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  /** Draws the control, which takes these attributes. */
  readonly children: (control: Described) => ReactNode;
};

/** A field with a single control: label, what it is for, the control, and what is wrong with it. */
export function FieldFrame({ path, label, help, children }: Frame) {
  const id = useId();
  const faults = useFaults(path);
  const isWrong = faults.some((one) => one.severity === 'error');
  return (
    <div className="field" data-field={pathName(path)}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': `${id}-help ${id}-faults`, 'aria-invalid': isWrong })}
      <FieldFaults id={`${id}-faults`} faults={faults} />
      <FieldComments path={path} />
    </div>
  );
}

/** Fields that belong together, under a heading of their own. */
export function FieldSet({ path, label, help, children }: Omit<Frame, 'children'> & { children: ReactNode }) {
  const id = useId();
  const faults = useFaults(path);
  return (
    <fieldset className="field-set" data-field={pathName(path)} aria-describedby={`${id}-help ${id}-faults`}>
      <legend className="field-label">{label}</legend>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldFaults id={`${id}-faults`} faults={faults} />
      <FieldComments path={path} />
      {children}
    </fieldset>
  );
}
