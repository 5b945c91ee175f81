import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { useState } from 'react';
import { $server } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { $tab, goToTab, tabs } from '../state/place.ts';
import { $saving } from '../state/save.ts';
import { $faults, $reading, $settings, textIn } from '../state/settings.ts';
import { redo, undo } from '../state/structure.ts';
import { $language, speak, useSaid, useWords } from '../words/words.ts';
import { CommentsButton, CommentsDialog } from '../comments/CommentsDialog.tsx';
import { Faults } from '../faults/Faults.tsx';
import { Versions } from '../versions/Versions.tsx';
import { Courses } from '../courses/Courses.tsx';
import { Icon } from './Icon.tsx';

const kept = 'sharewise-desk-theme';

/** The desk's own theme; undefined follows the system. */
const $theme = atom<string | undefined>(localStorage.getItem(kept) ?? undefined);

$theme.subscribe((theme) => {
  if (theme) document.documentElement.dataset['theme'] = theme;
});

function turnTheme() {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const isDarkNow =
    $theme.get() === 'dark' || (!isDark && !$theme.get() && matchMedia('(prefers-color-scheme: dark)').matches);
  const theme = isDarkNow ? 'light' : 'dark';
  localStorage.setItem(kept, theme);
  $theme.set(theme);
}

function SaveState() {
  const w = useWords();
  const s = useSaid();
  const saving = useStore($saving);
  const words = saving.state === 'refused' ? w('refused', { problem: s(saving.refusal.problem) }) : w(saving.state);
  return (
    <p className="save" role="status" data-state={saving.state}>
      <Icon name={saving.state === 'saved' ? 'tick' : saving.state === 'saving' ? 'dots' : 'stop'} />
      {words}
    </p>
  );
}

function History() {
  const w = useWords();
  const server = useStore($server);
  const [undoable, redoable] = [server?.canUndo, server?.canRedo];
  return (
    <>
      <button
        type="button"
        className="icon-button"
        disabled={!undoable}
        aria-label={undoable ? w('undoThat', { what: undoable }) : w('undo')}
        title={undoable ? w('undoThat', { what: undoable }) : w('undo')}
        onClick={() => void undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={!redoable}
        aria-label={redoable ? w('redoThat', { what: redoable }) : w('redo')}
        title={redoable ? w('redoThat', { what: redoable }) : w('redo')}
        onClick={() => void redo()}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

function FaultsButton({ onOpen }: { onOpen: () => void }) {
  const w = useWords();
  const faults = useStore($faults);
  const errors = faults.filter((one) => one.severity === 'error').length;
  const remarks = faults.length - errors;
  return (
    <button type="button" className="faults-button" data-severity={errors > 0 ? 'error' : 'warning'} onClick={onOpen}>
      <Icon name={errors > 0 ? 'stop' : remarks > 0 ? 'remark' : 'tick'} />
      {errors > 0 ? w('stopsCount', { n: errors }) : remarks > 0 ? w('remarksCount', { n: remarks }) : w('allWell')}
    </button>
  );
}

/** What stands above all places: the course, the four places, how saving stands, undo, versions and faults. */
export function Header() {
  const w = useWords();
  const tab = useStore($tab);
  const language = useStore($language);
  const title = textIn(valueAt(useStore($settings), ['title']), useStore($reading));
  const [open, setOpen] = useState<'faults' | 'comments' | 'versions' | 'courses'>();
  const close = () => setOpen(undefined);
  return (
    <header className="top">
      <button type="button" className="course-name" onClick={() => setOpen('courses')} title={w('open')}>
        <Icon name="folder" />
        <span>{title || w('desk')}</span>
      </button>
      <nav aria-label={w('places')} className="tabs">
        {tabs.map((one) => (
          <button key={one} type="button" aria-current={tab === one ? 'page' : undefined} onClick={() => goToTab(one)}>
            {w(one)}
          </button>
        ))}
      </nav>
      <div className="top-end">
        <SaveState />
        <History />
        <button
          type="button"
          className="icon-button"
          aria-label={w('versions')}
          title={w('versions')}
          onClick={() => setOpen('versions')}
        >
          <Icon name="clock" />
        </button>
        <CommentsButton onOpen={() => setOpen('comments')} />
        <FaultsButton onOpen={() => setOpen('faults')} />
        <button type="button" className="icon-button" aria-label={w('theme')} title={w('theme')} onClick={turnTheme}>
          <Icon name="sun" />
        </button>
        <button
          type="button"
          className="language-button"
          lang={language === 'nl' ? 'en' : 'nl'}
          onClick={() => speak(language === 'nl' ? 'en' : 'nl')}
        >
          {language === 'nl' ? 'English' : 'Nederlands'}
        </button>
      </div>
      {open === 'faults' && <Faults onClose={close} />}
      {open === 'comments' && <CommentsDialog onClose={close} />}
      {open === 'versions' && <Versions onClose={close} />}
      {open === 'courses' && <Courses onClose={close} />}
    </header>
  );
}
