import { useStore } from '@nanostores/react';
import type { DeskCompared } from '../../schemas/desk.ts';
import { $language, localeOf, useWords } from '../words/words.ts';

/** Changes with what they mean for learners under way, and whether the new may take the place of the old. */
export function Changes({
  verdict,
  changes,
  none,
}: {
  verdict: string;
  changes: DeskCompared['changes'];
  none: string;
}) {
  const language = useStore($language);
  return (
    <>
      <p>
        <strong>{verdict}</strong>
      </p>
      {changes.length === 0 && <p>{none}</p>}
      <ul>
        {changes.map(({ says, means }, nth) => (
          <li key={nth}>
            {says[language]} <span className="quiet">{means[language]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What new packages change for learners under way, and whether they may replace those made before. */
export function Compared({ compared }: { compared: readonly DeskCompared[] }) {
  const w = useWords();
  const language = useStore($language);
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  if (compared.length === 0) return null;
  return (
    <section className="compared">
      <h2>{w('sinceLast')}</h2>
      {compared.map(({ name, at, verdict, changes }) => (
        <div key={name}>
          <p className="quiet">{w('comparedWith', { name, at: day.format(new Date(at)) })}</p>
          <Changes verdict={verdict[language]} changes={changes} none={w('nothingChanged')} />
        </div>
      ))}
    </section>
  );
}
