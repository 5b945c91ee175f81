import { useStore } from '@nanostores/react';
import type { DeskFault } from '../../schemas/desk.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { $faults } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { FaultList } from './FaultList.tsx';

/** All that is to be mended, and what an editor would remark: each leads to its field. */
export function Faults({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const faults = useStore($faults);
  const of = (severity: DeskFault['severity']) => faults.filter((one) => one.severity === severity);
  return (
    <Dialog title={w('faults')} onClose={onClose} wide>
      <FaultList title={w('stops')} none={w('noFaults')} faults={of('error')} onGo={onClose} />
      <FaultList title={w('remarks')} none={w('noRemarks')} faults={of('warning')} onGo={onClose} />
    </Dialog>
  );
}
