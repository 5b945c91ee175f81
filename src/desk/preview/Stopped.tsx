import { useStore } from '@nanostores/react';
import { FaultLine } from '../faults/FaultLine.tsx';
import { showFault } from '../faults/placeOf.ts';
import { $faults } from '../state/settings.ts';
import { useWords } from '../words/words.ts';

const shown = 3;

/** What stands in the way of showing the page: each leads to its field. */
export function Stopped() {
  const w = useWords();
  const errors = useStore($faults).filter((one) => one.severity === 'error');
  if (errors.length === 0) return null;
  return (
    <div className="preview-stopped">
      <p>{w('pageAfterMending')}</p>
      <ul className="fault-list">
        {errors.slice(0, shown).map((fault, nth) => (
          <li key={`${nth}-${fault.problem.en}`}>
            <button type="button" onClick={() => showFault(fault)}>
              <FaultLine fault={fault} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
