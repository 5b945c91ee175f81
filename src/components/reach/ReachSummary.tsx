import { useEffect, useState } from 'react';
import type { Outcome, Run } from './run.ts';
import { summaryOf, widest, type Wording } from './wording.ts';

type Props = { run: Run | null; outcome: Outcome | null; ended: boolean; wording: Wording };

/** Long enough to pass over the values between while a slider is being moved. */
const pause = 500;

/** How it ended, in sentences: said once when it has ended, and again when the deletion is changed. */
export function ReachSummary({ run, outcome, ended, wording }: Props) {
  const sentence = run && outcome ? summaryOf(run, outcome, wording) : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!ended) return setSaid('');
    const timer = setTimeout(() => setSaid(sentence), pause);
    return () => clearTimeout(timer);
  }, [ended, sentence]);
  return (
    <div className="reach-summary">
      {/* Keeps room for the sentence, so that nothing below moves when it appears or changes. */}
      <p className="reach-room" aria-hidden="true">
        {run && outcome && summaryOf(run, outcome, widest(wording))}
      </p>
      {!run && <p>{wording.text('reachHint')}</p>}
      <p role="status">{said}</p>
    </div>
  );
}
