import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import type { RecentCourse } from '../../schemas/desk.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { ask, post, type Refusal } from '../state/api.ts';
import { $server } from '../state/course.ts';
import { flush } from '../state/save.ts';
import { $language, useSaid, useWords } from '../words/words.ts';

async function open(path: string, body: unknown): Promise<Refusal | undefined> {
  await flush();
  const answer = await post(path, body);
  if ('refusal' in answer) return answer.refusal;
  location.assign('/');
  return undefined;
}

function Folder({ folder, setFolder }: { folder: string; setFolder: (folder: string) => void }) {
  const w = useWords();
  return (
    <label>
      {w('folder')}
      <input
        required
        spellCheck={false}
        value={folder}
        onChange={({ currentTarget }) => setFolder(currentTarget.value)}
      />
    </label>
  );
}

function NewCourse({ onRefused }: { onRefused: (refusal: Refusal | undefined) => void }) {
  const w = useWords();
  const language = useStore($language);
  const [folder, setFolder] = useState('');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<'starter' | 'this'>('starter');
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        void open('/api/courses/new', { folder, from, title, language }).then(onRefused);
      }}
    >
      <h3>{w('newCourse')}</h3>
      <label>
        {w('titleOf')}
        <input required value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      </label>
      <Folder folder={folder} setFolder={setFolder} />
      {(['starter', 'this'] as const).map((one) => (
        <label key={one} className="radio">
          <input type="radio" name="from" checked={from === one} onChange={() => setFrom(one)} />
          {w(one === 'starter' ? 'fromStarter' : 'fromThis')}
        </label>
      ))}
      <button type="submit" className="button">
        {w('make')}
      </button>
    </form>
  );
}

/** Opens a course that was opened before, one in a folder, or a new one. */
export function Courses({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const s = useSaid();
  const own = useStore($server)?.folder;
  const [recent, setRecent] = useState<readonly RecentCourse[]>([]);
  const [folder, setFolder] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void ask<readonly RecentCourse[]>('/api/courses').then((answer) => 'value' in answer && setRecent(answer.value));
  }, []);
  const others = recent.filter((one) => one.folder !== own);
  return (
    <Dialog title={w('openCourse')} onClose={onClose}>
      <p className="quiet folder">{own}</p>
      {refusal && (
        <p className="upload-wrong" role="alert">
          {s(refusal.problem)} {s(refusal.mend)}
        </p>
      )}
      {others.length > 0 && (
        <section>
          <h3>{w('recent')}</h3>
          <ul className="plain-list">
            {others.map((one) => (
              <li key={one.folder}>
                <button
                  type="button"
                  className="recent"
                  onClick={() => void open('/api/courses/open', { folder: one.folder }).then(setRefusal)}
                >
                  <strong>{one.title}</strong>
                  <span className="quiet">{one.folder}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        className="line"
        onSubmit={(event) => {
          event.preventDefault();
          void open('/api/courses/open', { folder }).then(setRefusal);
        }}
      >
        <Folder folder={folder} setFolder={setFolder} />
        <button type="submit">{w('openIt')}</button>
      </form>
      <NewCourse onRefused={setRefusal} />
    </Dialog>
  );
}
