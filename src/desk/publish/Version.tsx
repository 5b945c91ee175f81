import { useStore } from '@nanostores/react';
import type { DeskSinceLast } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { edit } from '../state/save.ts';
import { $settings } from '../state/settings.ts';
import { $language, useWords } from '../words/words.ts';
import { Changes } from './Compared.tsx';

/** The course's version beside the one that was packaged here last, what changed since, and the number to raise it to. */
export function Version({ sinceLast }: { sinceLast: DeskSinceLast | undefined }) {
  const w = useWords();
  const language = useStore($language);
  const now = String(valueAt(useStore($settings), ['version']) ?? '');
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (!sinceLast) return <p>{w('versionFirst', { now })}</p>;
  const { version, at, verdict, changes, suggested } = sinceLast;
  const raise = () =>
    suggested &&
    edit(
      'course.yaml',
      [{ op: 'set', path: ['version'], value: suggested }],
      w('versionRaised', { version: suggested }),
    );
  return (
    <section className="compared">
      <h2>{w('versionTitle')}</h2>
      <p>{w('versionNow', { now, version, at: day.format(new Date(at)) })}</p>
      {suggested && now === version && (
        <p>
          {w('versionSame')}{' '}
          <button type="button" onClick={raise}>
            {w('versionRaise', { version: suggested })}
          </button>
        </p>
      )}
      <Changes verdict={verdict[language]} changes={changes} none={w(suggested ? 'onlyTexts' : 'nothingSince')} />
    </section>
  );
}
