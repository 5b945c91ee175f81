import { useStore } from '@nanostores/react';
import type { DeskFault, FieldPath } from '../../schemas/desk.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { labelOf } from '../form/label.ts';
import { $files } from '../state/course.ts';
import { $faults, $languages } from '../state/settings.ts';
import { $bank, $lessons } from '../outline/tree.ts';
import { $language, useWords } from '../words/words.ts';
import { FaultLine } from './FaultLine.tsx';
import { showFault } from './placeOf.ts';

/** Where a fault stands, in words: the lesson or situation, and the field. */
function useWhere(): (fault: DeskFault) => string {
  const w = useWords();
  const language = useStore($language);
  const lessons = useStore($lessons);
  const bank = useStore($bank);
  const files = useStore($files);
  const languages = useStore($languages);
  return ({ file, path = [] }) => {
    const kind = files.get(file)?.kind ?? 'other';
    const lesson = lessons.find(({ folder }) => file.startsWith(`${folder}/`))?.title;
    const situation = bank.flatMap((group) => group.situations).find((one) => one.path === file)?.title;
    const whole = file === 'course.yaml' ? w('course') : (lesson ?? situation ?? file);
    const code = languages.find((one) => one === path.at(-1));
    const own = code ? path.slice(0, -1) : path;
    const words = (steps: FieldPath) => labelOf(language, kind === 'situation' ? 'scenario' : kind, steps);
    const list = own.findIndex((step) => typeof step === 'number');
    const member = list > 0 ? `${words(own.slice(0, list))} ${Number(own[list]) + 1}` : '';
    const field = own.length > 0 && list !== own.length - 1 ? words(own) : '';
    return [whole, member, field && (code ? `${field} (${code})` : field)].filter(Boolean).join(' · ');
  };
}

function FaultList({
  title,
  none,
  faults,
  onGo,
}: {
  title: string;
  none: string;
  faults: readonly DeskFault[];
  onGo: () => void;
}) {
  const where = useWhere();
  return (
    <section>
      <h3>
        {title} <span className="quiet">{faults.length}</span>
      </h3>
      {faults.length === 0 && <p className="quiet">{none}</p>}
      <ul className="fault-list">
        {faults.map((fault, nth) => (
          <li key={`${nth}-${fault.problem}`}>
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
