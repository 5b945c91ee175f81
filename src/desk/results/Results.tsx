import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { DeskReport } from '../../schemas/desk.ts';
import { $language, useSaid, useWords } from '../words/words.ts';
import { Exports } from './Exports.tsx';
import { MapForm } from './MapForm.tsx';
import { useReport, type Asking } from './useReport.ts';

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

/** By which column of the files people are grouped, too. */
function By({ headings, by, onChange }: { headings: readonly string[]; by: string; onChange: (by: string) => void }) {
  const w = useWords();
  return (
    <div className="results-scale">
      <label htmlFor="results-by">{w('groupBy')}</label>
      <select
        id="results-by"
        value={by}
        aria-describedby="results-by-help"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{w('groupByNone')}</option>
        {headings.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <p id="results-by-help" className="field-help">
        {w('groupByHelp')}
      </p>
    </div>
  );
}

/** What scores are out of, where the files do not say it. */
function Scale({ scoreOf, onChange }: { scoreOf: string; onChange: (scoreOf: string) => void }) {
  const w = useWords();
  return (
    <div className="results-scale">
      <label htmlFor="score-of">{w('scoreOf')}</label>
      <input
        id="score-of"
        className="short"
        inputMode="decimal"
        value={scoreOf}
        aria-describedby="score-of-help"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id="score-of-help" className="field-help">
        {w('scoreOfHelp')}
      </p>
    </div>
  );
}

/** The report on what an LMS exports, made on this computer. */
export default function Results() {
  const w = useWords();
  const s = useSaid();
  const language = useStore($language);
  const [asked, setAsked] = useState<Asking>({ files: [], scoreOf: '', by: '' });
  const { report, refusal, table, isBusy, make } = useReport();
  const again = (changed: Partial<Asking>) => {
    const next = { ...asked, ...changed };
    setAsked(next);
    void make(next, language);
  };
  return (
    <div className="results">
      <header>
        <h1>{w('results')}</h1>
        <p>{w('resultsHelp')}</p>
      </header>
      <Scale scoreOf={asked.scoreOf} onChange={(scoreOf) => setAsked({ ...asked, scoreOf })} />
      <div>
        <Exports isBusy={isBusy} onFiles={(files) => again({ files, by: '', map: undefined })} />
      </div>
      <p role="status">{isBusy ? w('makingReport') : report && w('reportMade')}</p>
      {refusal && (
        <div role="alert">
          <p>
            <strong>{w('noReport')}</strong> {s(refusal.problem)} {s(refusal.mend)}
          </p>
        </div>
      )}
      {table && (
        <MapForm
          key={table.file}
          table={table}
          isUnsure={report !== undefined}
          isBusy={isBusy}
          onMap={(map) => again({ map })}
        />
      )}
      {report && report.headings.length > 0 && (
        <By headings={report.headings} by={asked.by} onChange={(by) => again({ by })} />
      )}
      {report && <Report report={report} />}
    </div>
  );
}
