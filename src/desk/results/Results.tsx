import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskReport } from '../../schemas/desk.ts';
import { $language, useSaid, useWords } from '../words/words.ts';
import { Exports } from './Exports.tsx';
import { useReport } from './useReport.ts';

function Report({ report }: { report: DeskReport }) {
  const w = useWords();
  const address = `/api/results/report/${report.id}`;
  return (
    <>
      <section>
        <h2>{w('recognised')}</h2>
        <ul>
          {[...report.files, ...report.notes].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {!report.hasCourse && <li>{w('withoutCourse')}</li>}
        </ul>
      </section>
      <div className="results-report">
        <a className="button" href={`${address}?save`} download="report.html">
          {w('saveReport')}
        </a>
        <iframe src={address} title={w('reportTitle')} sandbox="allow-downloads" />
      </div>
    </>
  );
}

/** The report on what an LMS exports, made on this computer. */
export default function Results() {
  const w = useWords();
  const s = useSaid();
  const language = useStore($language);
  const [scoreOf, setScoreOf] = useState('');
  const { report, refusal, isBusy, make } = useReport();
  return (
    <div className="results">
      <header>
        <h1>{w('results')}</h1>
        <p>{w('resultsHelp')}</p>
      </header>
      <div className="results-scale">
        <label htmlFor="score-of">{w('scoreOf')}</label>
        <input
          id="score-of"
          className="short"
          inputMode="decimal"
          value={scoreOf}
          aria-describedby="score-of-help"
          onChange={({ currentTarget }) => setScoreOf(currentTarget.value)}
        />
        <p id="score-of-help" className="field-help">
          {w('scoreOfHelp')}
        </p>
      </div>
      <div>
        <Exports isBusy={isBusy} onFiles={(files) => void make(files, language, scoreOf)} />
      </div>
      <p role="status">{isBusy ? w('makingReport') : report && w('reportMade')}</p>
      {refusal && (
        <div role="alert">
          <p>
            <strong>{w('noReport')}</strong> {s(refusal.problem)} {s(refusal.mend)}
          </p>
        </div>
      )}
      {report && <Report report={report} />}
    </div>
  );
}
