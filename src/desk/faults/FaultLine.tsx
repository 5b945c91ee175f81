import type { DeskFault } from '../../schemas/desk.ts';
import { Icon } from '../frame/Icon.tsx';

/** A fault or remark in its own sentences. */
export function FaultLine({ fault }: { fault: DeskFault }) {
  return (
    <span className="fault" data-severity={fault.severity}>
      <Icon name={fault.severity === 'error' ? 'stop' : 'remark'} />
      <span>
        <strong>{fault.problem}</strong> {fault.mend}
      </span>
    </span>
  );
}
