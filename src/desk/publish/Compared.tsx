import { useStore } from '@nanostores/react';
import type { DeskCompared } from '../../schemas/desk.ts';
import { $language, useWords } from '../words/words.ts';

/** What new packages change for learners under way, and whether they may replace those made before. */
export function Compared({ compared }: { compared: readonly DeskCompared[] }) {
  const w = useWords();
  const language = useStore($language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (compared.length === 0) return null;
  return (
    <section className="compared">
      <h2>{w('sinceLast')}</h2>
      {compared.map(({ name, at, verdict, changes }) => (
        <div key={name}>
          <p className="quiet">{w('comparedWith', { name, at: day.format(new Date(at)) })}</p>
          <p>
            <strong>{verdict[language]}</strong>
          </p>
          {changes.length === 0 && <p>{w('nothingChanged')}</p>}
          <ul>
            {changes.map(({ says, means }, nth) => (
              <li key={nth}>
                {says[language]} <span className="quiet">{means[language]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
