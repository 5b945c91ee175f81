import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import type { DeskVersion, DeskVersionDetail } from '../../schemas/desk.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { ask } from '../state/api.ts';
import { flush } from '../state/save.ts';
import { asked } from '../state/structure.ts';
import { inWords } from './inWords.ts';
import { $language, localeOf, useSaid, useWords } from '../words/words.ts';

function Changes({ id }: { id: number }) {
  const w = useWords();
  const s = useSaid();
  const [detail, setDetail] = useState<DeskVersionDetail>();
  useEffect(() => {
    void ask<DeskVersionDetail>(`/api/versions/${id}`).then((answer) => 'value' in answer && setDetail(answer.value));
  }, [id]);
  return (
    <ul className="changes">
      {detail?.changes.map((one, nth) => (
        <li key={`${nth}-${one.file}`}>
          <p>
            {s(one.words)} <span className="quiet">{one.file}</span>
          </p>
          {(one.before ?? one.after) !== undefined && (
            <div className="before-after">
              <del>
                <span className="visually-hidden">{w('before')}: </span>
                {inWords(one.before ?? '')}
              </del>
              <ins>
                <span className="visually-hidden">{w('after')}: </span>
                {inWords(one.after ?? '')}
              </ins>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a version is called: what was done, or that it was undone. */
function useLabel({ kind, label, by }: DeskVersion): string {
  const w = useWords();
  if (kind === 'start') return w('versionStart');
  if (by === 'outside') return label || w('changedOutside');
  return kind === 'undo' || kind === 'redo' ? w(kind === 'undo' ? 'undoThat' : 'redoThat', { what: label }) : label;
}

function OneVersion({
  version,
  isNewest,
  onRestored,
}: {
  version: DeskVersion;
  isNewest: boolean;
  onRestored: () => void;
}) {
  const w = useWords();
  const language = useStore($language);
  const [isOpen, setOpen] = useState(false);
  const label = useLabel(version);
  const at = new Date(version.at).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="version">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="version-label">{label}</span>
          <span className="quiet">
            {at}
            {version.by === 'outside' && `, ${w('outside')}`}
          </span>
        </summary>
        {isOpen && <Changes id={version.id} />}
      </details>
      {!isNewest && (
        <button
          type="button"
          className="small"
          onClick={() =>
            void asked(`/api/versions/${version.id}/restore`, { label: `${w('goBack')}: ${label}, ${at}` }).then(
              onRestored,
            )
          }
          aria-label={`${w('goBack')}: ${label}, ${at}`}
        >
          {w('goBack')}
        </button>
      )}
    </li>
  );
}

/** The versions that were saved: what changed in each, in words, and going back. */
export function Versions({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const [versions, setVersions] = useState<readonly DeskVersion[]>();
  const [isEnd, setEnd] = useState(false);
  const more = async (before?: number) => {
    await flush();
    const answer = await ask<readonly DeskVersion[]>(`/api/versions${before === undefined ? '' : `?before=${before}`}`);
    if (!('value' in answer)) return;
    setVersions((old) => [...(before === undefined ? [] : (old ?? [])), ...answer.value]);
    setEnd(answer.value.length === 0);
  };
  useEffect(() => void more(), []);
  const last = versions?.at(-1)?.id;
  return (
    <Dialog title={w('versions')} onClose={onClose} wide>
      <p className="quiet">{w('versionsHelp')}</p>
      {versions?.length === 0 && <p>{w('noVersions')}</p>}
      <ol className="versions">
        {versions?.map((one, nth) => (
          <OneVersion key={one.id} version={one} isNewest={nth === 0} onRestored={() => void more()} />
        ))}
      </ol>
      {last !== undefined && !isEnd && (
        <button type="button" onClick={() => void more(last)}>
          {w('older')}
        </button>
      )}
    </Dialog>
  );
}
