import { useStore } from '@nanostores/react';
import { lazy, Suspense } from 'react';
import { labelOf } from './label.ts';
import { $files } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { $place } from '../state/place.ts';
import { $reading, textIn } from '../state/settings.ts';
import { partOf } from '../outline/parts.ts';
import { $lessons } from '../outline/tree.ts';
import { $language, useWords } from '../words/words.ts';
import { FileForm } from './FileForm.tsx';
import { InterfaceForm } from './InterfaceForm.tsx';
import { LanguagesForm } from './LanguagesForm.tsx';
import { useWish } from './useWish.ts';

const LessonForm = lazy(() => import('../lesson-text/LessonForm.tsx'));
const ScenarioForm = lazy(() => import('../graph/ScenarioForm.tsx'));
const Media = lazy(() => import('../media/Media.tsx'));

/** What the form is about: its title. */
function useTitle(): string {
  const w = useWords();
  const language = useStore($language);
  const { file, path } = useStore($place);
  const files = useStore($files);
  const languages = useStore($reading);
  const lesson = useStore($lessons).find(({ folder }) => file.startsWith(`${folder}/`));
  const kind = files.get(file)?.kind;
  if (file === 'interface') return w('buttons');
  if (file === 'media') return w('media');
  if (file === 'sources.yaml') return w('sources');
  if (file === 'course.yaml' && path[0] === 'languages') return w('languages');
  if (file === 'course.yaml') {
    const part = partOf(path);
    return part.name ? w(part.name) : labelOf(language, 'course', part.path);
  }
  if (kind === 'situation') return textIn(valueAt(files.get(file)?.value, ['title']), languages) || w('situation');
  const own =
    kind && kind !== 'lesson-text' && kind !== 'other' && kind !== 'course' ? w(kind as 'scenario') : undefined;
  return [lesson?.title, own].filter(Boolean).join(' · ') || file;
}

function Fields() {
  const { file, path } = useStore($place);
  const own = useStore($files).get(file);
  if (file === 'interface') return <InterfaceForm />;
  if (file === 'media') return <Media />;
  if (file.endsWith('.mdx')) return <LessonForm file={file} />;
  if (!own) return null;
  if (file === 'course.yaml' && path[0] === 'languages') return <LanguagesForm />;
  if (file === 'course.yaml') {
    const { fields } = partOf(path);
    const form = <FileForm file={own} fields={fields} />;
    // The title above says what a single field is called.
    return fields.length === 1 ? <div className="alone">{form}</div> : form;
  }
  if (own.kind === 'scenario' || own.kind === 'situation') return <ScenarioForm file={own} />;
  return <FileForm file={own} />;
}

/** The fields of what was chosen in the outline or on the page. */
export function FormPane() {
  const w = useWords();
  const form = useWish<HTMLElement>();
  const title = useTitle();
  const { file, path } = useStore($place);
  return (
    <section
      className="form"
      aria-label={w('form')}
      ref={form}
      key={file.endsWith('.mdx') ? file.replace(/[a-z]{2,3}\.mdx$/, '') : `${file}-${path.join('.')}`}
    >
      <h1>{title}</h1>
      <Suspense fallback={<p className="quiet">{w('loading')}</p>}>
        <Fields />
      </Suspense>
    </section>
  );
}
