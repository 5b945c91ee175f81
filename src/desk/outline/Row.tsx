import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { FieldPath } from '../../schemas/desk.ts';
import { useDrag, type Drag } from '../form/useDrag.ts';
import { Icon } from '../frame/Icon.tsx';
import { Menu, type Action } from '../frame/Menu.tsx';
import { isWithin } from '../state/json.ts';
import { $place, goTo } from '../state/place.ts';
import { $faults } from '../state/settings.ts';
import { useWords } from '../words/words.ts';

/** How many faults stop a package in what a row leads to. */
function useErrors(files: readonly string[], fields: readonly FieldPath[]): number {
  return useStore($faults).filter(
    ({ file, path = [], severity }) =>
      severity === 'error' &&
      files.includes(file) &&
      (fields.length === 0 || fields.some((one) => isWithin(path, one))),
  ).length;
}

type RowOf = {
  readonly name: string;
  readonly file: string;
  readonly path?: FieldPath;
  /** The files and fields whose faults are counted here; left out, those of `file`. */
  readonly files?: readonly string[];
  readonly fields?: readonly FieldPath[];
  readonly isCurrent: boolean;
  readonly actions?: readonly Action[];
  readonly drag?: Drag;
  readonly number?: number;
  /** Left out, the row opens the file at the path. */
  readonly onOpen?: () => void;
  readonly children?: ReactNode;
};

/** A line of the outline: it opens what it names, and has a menu of what can be done with it. */
export function Row({
  name,
  file,
  path = [],
  files = [file],
  fields = [],
  isCurrent,
  actions,
  drag,
  number,
  onOpen,
  children,
}: RowOf) {
  const w = useWords();
  const errors = useErrors(files, fields);
  const { isOver, handle, target } = useDrag(drag);
  return (
    <li data-over={isOver}>
      <div className="row" data-current={isCurrent}>
        <button
          type="button"
          className="row-name"
          aria-current={isCurrent}
          onClick={onOpen ?? (() => goTo(file, path))}
          {...handle}
          {...target}
        >
          {number !== undefined && <span className="row-number">{number}</span>}
          <span className="row-words">{name}</span>
          {errors > 0 && (
            <span className="count" data-severity="error">
              <span aria-hidden="true">{errors}</span>
              <span className="visually-hidden">{w('stopsCount', { n: errors })}</span>
            </span>
          )}
        </button>
        {actions && (
          <Menu label={w('actions', { what: name })} actions={actions}>
            <Icon name="dots" />
          </Menu>
        )}
      </div>
      {children}
    </li>
  );
}

/** The place that is shown. */
export const usePlace = () => useStore($place);
