import { useStore } from '@nanostores/react';
import { useMemo, useState } from 'react';
import type { PageShow } from '../../schemas/desk.ts';
import { Icon, type IconName } from '../frame/Icon.tsx';
import { $lessons } from '../outline/tree.ts';
import { post } from '../state/api.ts';
import { $files } from '../state/course.ts';
import { $place } from '../state/place.ts';
import { $languages, $page } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { LiveFrames } from './LiveFrames.tsx';
import { shownFor, type Shown } from './shownFor.ts';
import { Stopped } from './Stopped.tsx';
import { useScale } from './useScale.ts';

const widths = { phone: 390, tablet: 768, desktop: 1280 } as const;

type Width = keyof typeof widths;

type Look = { readonly width: Width; readonly language: string; readonly theme: 'light' | 'dark' };

/** What the page is to show, in the look that was chosen. */
function useAsked({ language, theme }: Look): PageShow {
  const place = useStore($place);
  const course = { files: useStore($files), lessons: useStore($lessons), language: useStore($languages)[0] ?? 'en' };
  const own = JSON.stringify(shownFor(place, course));
  const [shown, setShown] = useState(own);
  // What was clicked on the page is on screen.
  if (shown !== own && !place.field?.isOnPage) setShown(own);
  return useMemo(
    () => ({ type: 'sharewise:show', language, theme, ...(JSON.parse(shown) as Shown) }),
    [shown, language, theme],
  );
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
  const { pane, style } = useScale(widths[look.width]);
  const asked = useAsked(look);
  return (
    <section className="preview" aria-label={w('page')}>
      <Bar look={look} setLook={setLook} />
      <div className="preview-pane" ref={pane}>
        <LiveFrames asked={asked} width={look.width} style={style} />
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
