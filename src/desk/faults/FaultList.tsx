import type { DeskFault } from '../../schemas/desk.ts';
import { FaultLine } from './FaultLine.tsx';
import { showFault } from './placeOf.ts';
import { useWhere } from './useWhere.ts';

/** Faults under a heading, each with where it stands; pressing one goes to its field, after `onGo`. */
export function FaultList({
  title,
  none,
  faults,
  onGo,
  heading: Heading = 'h3',
}: {
  title: string;
  none: string;
  faults: readonly DeskFault[];
  onGo: () => void;
  heading?: 'h2' | 'h3';
}) {
  const where = useWhere();
  return (
    <section>
      <Heading>
        {title} <span className="quiet">{faults.length}</span>
      </Heading>
      {faults.length === 0 && <p className="quiet">{none}</p>}
      <ul className="fault-list">
        {faults.map((fault, nth) => (
          <li key={`${nth}-${fault.problem.en}`}>
            <button
              type="button"
              onClick={() => {
                onGo();
                // The dialog gives the focus back when it closes: the field takes it after that.
                requestAnimationFrame(() => showFault(fault));
              }}
            >
              <span className="quiet">{where(fault)}</span>
              <FaultLine fault={fault} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
