import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { post, type Refusal } from '../state/api.ts';
import { $server } from '../state/course.ts';
import { $job } from '../state/events.ts';
import { flush } from '../state/save.ts';
import { inEach } from '../words/inEach.ts';
import { $language, useSaid, useWords } from '../words/words.ts';

type Opened = { readonly url: string; readonly revision: number };

type Place = { readonly opened?: Opened; readonly refusal?: Refusal; readonly isBusy: boolean };

/** Saves what was typed, and has the preview LMS take the course as it is then. */
function usePlace() {
  const [place, setPlace] = useState<Place>({ isBusy: true });
  const take = async () => {
    setPlace((before) => ({ ...before, isBusy: true }));
    await flush();
    const revision = $server.get()?.revision ?? 0;
    const answer = await post<{ url: string }>('/api/try');
    if ('value' in answer) setPlace({ opened: { url: answer.value.url, revision }, isBusy: false });
    else setPlace((before) => ({ ...before, refusal: answer.refusal, isBusy: false }));
  };
  useEffect(() => void take(), []);
  return { place, take };
}

function Busy() {
  const w = useWords();
  const words = useStore($job)?.words;
  return (
    <p className="coming" role="status">
      {w(words === 'packaging' ? 'tryPackaging' : 'tryBuilding')}
    </p>
  );
}

function Refused({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  const w = useWords();
  const s = useSaid();
  return (
    <div className="try-refused" role="alert">
      <p>{w('tryRefused')}</p>
      <p>{s(refusal.problem)}</p>
      {refusal.mend && <pre>{s(refusal.mend)}</pre>}
      <button type="button" onClick={onAgain}>
        {w('again')}
      </button>
    </div>
  );
}

/** The preview LMS, on the last saved state. */
export default function Try() {
  const w = useWords();
  const language = useStore($language);
  const revision = useStore($server)?.revision ?? 0;
  const { place, take } = usePlace();
  const { opened, refusal, isBusy } = place;
  if (isBusy) return <Busy />;
  if (refusal || !opened)
    return <Refused refusal={refusal ?? { problem: inEach('programAway'), status: 0 }} onAgain={() => void take()} />;
  const address = `${opened.url}?lang=${language}`;
  return (
    <div className="try">
      <div className="try-bar">
        <p>{w('tryHelp')}</p>
        {revision > opened.revision && (
          <button type="button" onClick={() => void take()}>
            {w('tryNewer')}
          </button>
        )}
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {w('tryWindow')}
        </a>
      </div>
      {/* The preview runs its own scripts, at another origin than the desk’s: that is what keeps them apart. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe src={address} title={w('try')} />
    </div>
  );
}
