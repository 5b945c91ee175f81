import { useStore } from '@nanostores/react';
import { lazy, Suspense, useEffect } from 'react';
import { Conflict } from '../notices/Conflict.tsx';
import { Notices } from '../notices/Notices.tsx';
import { $server } from '../state/course.ts';
import { $tab } from '../state/place.ts';
import { redo, undo } from '../state/structure.ts';
import { useWords } from '../words/words.ts';
import { Header } from './Header.tsx';
import { Write } from './Write.tsx';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]') !== null;

/** Ctrl+Z and Ctrl+Y, or Cmd: within a field they are the field's own. */
function useKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redo() : undo());
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const places = {
  write: Write,
  try: lazy(() => import('../try/Try.tsx')),
  publish: lazy(() => import('../publish/Publish.tsx')),
  results: lazy(() => import('../results/Results.tsx')),
};

/** The desk: what stands above, and the place that is open. */
export function App() {
  const w = useWords();
  const isThere = useStore($server) !== null;
  const Place = places[useStore($tab)];
  useKeys();
  if (!isThere)
    return (
      <p className="opening" role="status">
        {w('loading')}
      </p>
    );
  return (
    <>
      <Header />
      <Notices />
      <main>
        <Suspense fallback={null}>
          <Place />
        </Suspense>
      </main>
      <Conflict />
    </>
  );
}
