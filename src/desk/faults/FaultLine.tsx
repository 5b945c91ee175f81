import type { DeskFault } from '../../schemas/desk.ts';
import { Icon } from '../frame/Icon.tsx';
import { useSaid } from '../words/words.ts';

/** A fault or remark in its own sentences. */
export function FaultLine({ fault }: { fault: DeskFault }) {
  const s = useSaid();
  return (
    <span className="fault" data-severity={fault.severity}>
      <Icon name={fault.severity === 'error' ? 'stop' : 'remark'} />
      <span>
        <strong>{s(fault.problem)}</strong> {s(fault.mend)}
      </span>
    </span>
  );
}
