import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DeskPlace, FieldPath, PageClick, PageShow } from '../../schemas/desk.ts';
import { showField } from '../faults/placeOf.ts';
import { Icon, type IconName } from '../frame/Icon.tsx';
import { stepsIn } from '../outline/steps.ts';
import { $lessons, type LessonNode } from '../outline/tree.ts';
import { $files, $server } from '../state/course.ts';
import { ask, post } from '../state/api.ts';
import { $place } from '../state/place.ts';
import { $faults, $languages, $page } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { Stopped } from './Stopped.tsx';
import { useScale } from './useScale.ts';

const widths = { phone: 390, tablet: 768, desktop: 1280 } as const;

type Width = keyof typeof widths;

type Look = { readonly width: Width; readonly language: string; readonly theme: 'light' | 'dark' };

/** What was clicked on the page opens in the form. */
function useClicks(frame: RefObject<HTMLIFrameElement | null>) {
  useEffect(() => {
    const take = async ({ data, source }: MessageEvent<PageClick>) => {
      if (source !== frame.current?.contentWindow || data?.type !== 'sharewise:click') return;
      const { type: _, ...clicked } = data;
      const given = Object.entries(clicked).filter((one): one is [string, string] => typeof one[1] === 'string');
      const answer = await ask<DeskPlace | null>(`/api/place?${new URLSearchParams(given)}`);
      if ('value' in answer && answer.value) showField(answer.value.file, answer.value.path, data.text);
    };
    addEventListener('message', take);
    return () => removeEventListener('message', take);
  }, [frame]);
}

/** The step of a lesson that is edited, from 1: the one of its exercise, or the one that was chosen in the outline. */
function stepOf(lesson: LessonNode, text: string, file: string, path: FieldPath): number | undefined {
  if (path[0] === 'step') return Number(path[1]);
  const kind = lesson.exercises.find((one) => one.path === file)?.kind;
  const nth = stepsIn(lesson, text).findIndex((one) => 'exercise' in one && one.exercise === kind);
  return nth < 0 ? undefined : nth + 1;
}

/** The page shows the lesson that is edited, in the look that was chosen. */
function useShowing(frame: RefObject<HTMLIFrameElement | null>, { language, theme }: Look, loads: number) {
  const { file, path } = useStore($place);
  const own = useStore($lessons).find(({ folder }) => file.startsWith(`${folder}/`));
  const lesson = own?.id;
  const files = useStore($files);
  const [first = 'en'] = useStore($languages);
  const step = own && stepOf(own, files.get(own.texts[first] ?? '')?.text ?? '', file, path);
  const isReady = useStore($page).state === 'ready';
  useEffect(() => {
    const show: PageShow = {
      type: 'sharewise:show',
      language,
      theme,
      ...(lesson ? { lesson } : {}),
      ...(step ? { step } : {}),
    };
    if (isReady) frame.current?.contentWindow?.postMessage(show, '*');
  }, [frame, lesson, step, language, theme, isReady, loads]);
}

/** How often all that stops the page was mended: it is loaded anew then. */
function useMended(): number {
  const isStopped = useStore($faults).some((one) => one.severity === 'error');
  const [state, setState] = useState({ isStopped, count: 0 });
  if (state.isStopped !== isStopped) setState({ isStopped, count: isStopped ? state.count : state.count + 1 });
  return state.count;
}

const waitsFor = 5000;

/** How often the page missed a change, as it was not listening yet: it is loaded anew then. `loads`: how often it has loaded. */
function useMissed(loads: number): number {
  const revision = useStore($server)?.revision;
  const [missed, setMissed] = useState(0);
  const first = useRef(revision);
  const loaded = useRef(loads);
  loaded.current = loads;
  useEffect(() => {
    if (revision === first.current) return undefined;
    const before = loaded.current;
    const timer = setTimeout(() => {
      if (loaded.current === before) setMissed((count) => count + 1);
    }, waitsFor);
    return () => clearTimeout(timer);
  }, [revision]);
  return missed;
}

const icons: Readonly<Record<Width, IconName>> = { phone: 'phone', tablet: 'tablet', desktop: 'desktop' };

function Bar({ look, setLook }: { look: Look; setLook: (look: Look) => void }) {
  const w = useWords();
  const languages = useStore($languages);
  return (
    <div className="preview-bar">
      <div role="group" aria-label={w('width')} className="segments">
        {(Object.keys(widths) as Width[]).map((width) => (
          <button
            key={width}
            type="button"
            aria-pressed={look.width === width}
            title={w(width)}
            aria-label={w(width)}
            onClick={() => setLook({ ...look, width })}
          >
            <Icon name={icons[width]} />
          </button>
        ))}
      </div>
      <div role="group" aria-label={w('pageLanguage')} className="segments">
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            aria-pressed={look.language === language}
            onClick={() => setLook({ ...look, language })}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </div>
      <div role="group" aria-label={w('pageTheme')} className="segments">
        {(['light', 'dark'] as const).map((theme) => (
          <button
            key={theme}
            type="button"
            aria-pressed={look.theme === theme}
            title={w(theme)}
            aria-label={w(theme)}
            onClick={() => setLook({ ...look, theme })}
          >
            <Icon name={theme === 'light' ? 'sun' : 'moon'} />
          </button>
        ))}
      </div>
    </div>
  );
}

/** The live page of the course, at the width of a phone, a tablet or a desktop. */
export function Preview() {
  const w = useWords();
  const page = useStore($page);
  const [first = 'en'] = useStore($languages);
  const [look, setLook] = useState<Look>({ width: 'phone', language: first, theme: 'light' });
  const [loads, setLoads] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const mended = useMended();
  const missed = useMissed(loads);
  const { pane, style } = useScale(widths[look.width]);
  useClicks(frame);
  useShowing(frame, look, loads);
  return (
    <section className="preview" aria-label={w('page')}>
      <Bar look={look} setLook={setLook} />
      <div className="preview-pane" ref={pane}>
        {page.url !== '' && page.state !== 'stopped' && (
          // The page runs its own scripts, at another origin than the desk's: that is what keeps them apart.
          // oxlint-disable-next-line react/iframe-missing-sandbox
          <iframe
            key={`${page.state}-${mended}-${missed}`}
            ref={frame}
            title={w('pageTitle')}
            src={page.url}
            data-width={look.width}
            style={style}
            onLoad={() => setLoads((count) => count + 1)}
          />
        )}
        <Stopped />
        {page.state !== 'ready' && (
          <div className="preview-wait" role="status">
            <p>{w(page.state === 'stopped' ? 'pageStopped' : 'pageStarting')}</p>
            {page.state === 'stopped' && (
              <button type="button" onClick={() => void post('/api/page')}>
                {w('startAgain')}
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
