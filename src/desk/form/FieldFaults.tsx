import { useStore } from '@nanostores/react';
import type { DeskFault, FieldPath } from '../../schemas/desk.ts';
import { pathName } from '../state/json.ts';
import { $faults } from '../state/settings.ts';
import { Icon } from '../frame/Icon.tsx';
import { useSaid } from '../words/words.ts';
import { useForm } from './context.ts';

/** The faults and remarks that are about a field itself, and not about a part of it. */
export function useFaults(path: FieldPath): readonly DeskFault[] {
  const { file } = useForm();
  const name = pathName(path);
  return useStore($faults).filter((one) => one.file === file.path && pathName(one.path ?? []) === name);
}

/** What is wrong with a field, below it. */
export function FieldFaults({ id, faults }: { id: string; faults: readonly DeskFault[] }) {
  const s = useSaid();
  if (faults.length === 0) return null;
  return (
    <ul className="field-faults" id={id}>
      {faults.map((one) => (
        <li key={one.problem.en} data-severity={one.severity}>
          <Icon name={one.severity === 'error' ? 'stop' : 'remark'} />
          <span>
            {s(one.problem)} {s(one.mend)}
          </span>
        </li>
      ))}
    </ul>
  );
}
