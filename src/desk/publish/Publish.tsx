import { useStore } from '@nanostores/react';
import { FaultList } from '../faults/FaultList.tsx';
import { $faults } from '../state/settings.ts';
import { useSaid, useWords } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import { Compared } from './Compared.tsx';
import { Packages } from './Packages.tsx';
import { Review } from './Review.tsx';
import { Version } from './Version.tsx';
import { usePublish } from './usePublish.ts';

const stay = () => {};

/** Packages and sheets for an LMS, of the last saved state; what stops them leads to its field. */
export default function Publish() {
  const w = useWords();
  const s = useSaid();
  const errors = useStore($faults).filter((one) => one.severity === 'error');
  const { offer, published, refusal, isBusy, isPackaging, make } = usePublish();
  const said = isBusy
    ? w(isPackaging ? 'tryPackaging' : 'tryBuilding')
    : published && w('packagesMade', { n: published.made.length });
  return (
    <div className="publish">
      <header>
        <h1>{w('publish')}</h1>
        <p>{w('publishHelp')}</p>
      </header>
      {errors.length > 0 && <FaultList title={w('firstMend')} none="" heading="h2" faults={errors} onGo={stay} />}
      {offer && errors.length === 0 && <Version sinceLast={offer.sinceLast} />}
      {offer && errors.length === 0 && (
        <Choice presets={offer.presets} isBusy={isBusy} onMake={(asked) => void make(asked)} />
      )}
      <p role="status">{said}</p>
      {refusal && !isBusy && (
        <div role="alert">
          <p>
            <strong>{w('notMade')}</strong> {s(refusal.problem)}
          </p>
          {refusal.mend && <pre>{s(refusal.mend)}</pre>}
        </div>
      )}
      {published && <Compared compared={published.compared} />}
      {offer && <Packages packages={offer.packages} />}
      <Review />
    </div>
  );
}
