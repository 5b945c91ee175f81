import { useStore } from '@nanostores/react';
import { useMemo, useState, type ReactNode } from 'react';
import type { DeskFile } from '../../schemas/desk.ts';
import { CommentsAt } from '../comments/CommentsAt.tsx';
import { FaultLine } from '../faults/FaultLine.tsx';
import { change, FormContext, useForm } from '../form/context.ts';
import { Field } from '../form/Field.tsx';
import { FileForm } from '../form/FileForm.tsx';
import { LanguageText, StaleMark } from '../form/LanguageText.tsx';
import { labelOf } from '../form/label.ts';
import { $lessons } from '../outline/tree.ts';
import { $files } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { goTo } from '../state/place.ts';
import { edit } from '../state/save.ts';
import { $faults, $languages } from '../state/settings.ts';
import { changedIn } from '../state/stale.ts';
import { $language, useWords } from '../words/words.ts';
import { TextEditor } from './TextEditor.tsx';

type Part = 'title' | 'idea';

function HeadText({
  part,
  language,
  folder,
  others,
}: {
  part: Part;
  language: string;
  folder: string;
  others: readonly string[];
}) {
  const form = useForm();
  const label = labelOf(useStore($language), 'lesson-text', [part]);
  const value = valueAt(form.file.value, [part]);
  const write = (text: string) => {
    change(form, [part], text, label);
    changedIn(folder, [part], language, others);
  };
  return (
    <LanguageText path={[part]} label={label} language={language} value={value} onWrite={write}>
      <StaleMark file={folder} path={[part]} language={language} />
    </LanguageText>
  );
}

/** Fields that belong to the text of one language. */
function OfFile({ file, children }: { file: DeskFile; children: ReactNode }) {
  const languages = useStore($languages);
  const form = useMemo(() => ({ file, kind: 'lesson-text', languages, Field }), [file, languages]);
  return <FormContext value={form}>{children}</FormContext>;
}

function TextFaults({ file }: { file: string }) {
  const faults = useStore($faults).filter((one) => one.file === file && !one.path?.length);
  return (
    <>
      {faults.map((one) => (
        <FaultLine key={one.problem.en + String(one.line)} fault={one} />
      ))}
    </>
  );
}

/** The drawing above the lesson, which `course.yaml` names. */
function Drawing({ folder }: { folder: string }) {
  const file = useStore($files).get('course.yaml');
  const nth = useStore($lessons).findIndex((one) => one.folder === folder);
  return file && nth >= 0 ? <FileForm file={file} fields={[['lessons', nth, 'motif']]} /> : null;
}

type Texts = { readonly folder: string; readonly language: string; readonly written: readonly string[] };

/** The text in one language, or where to begin it. */
function OneText({ folder, language, written }: Texts) {
  const w = useWords();
  const files = useStore($files);
  const path = `${folder}/${language}.mdx`;
  const own = files.get(path);
  const first = files.get(`${folder}/${written[0]}.mdx`);
  const title = String(valueAt((own ?? first)?.value, ['title']) ?? folder);
  const copy = () => first && edit(path, [{ op: 'text', text: first.text }], w('textChanged', { lesson: title }));
  if (!own)
    return (
      <p className="line">
        <span>
          <span className="mark-missing">{w('missing')}</span> {w('noText')} ({language})
        </span>
        <button type="button" onClick={copy}>
          {w('makeText')}
        </button>
      </p>
    );
  const others = written.filter((one) => one !== language);
  return (
    <div data-field="body">
      <StaleMark file={folder} path={['text']} language={language} />
      <TextFaults file={path} />
      <CommentsAt file={path} path={['body']} />
      <TextEditor key={path} file={own} folder={folder} language={language} title={title} others={others} />
    </div>
  );
}

/** A lesson's title, idea and text in its languages. */
export default function LessonForm({ file }: { file: string }) {
  const w = useWords();
  const deskLanguage = useStore($language);
  const files = useStore($files);
  const languages = useStore($languages);
  const [folder = '', name = ''] = file.split('/');
  const shown = name.replace('.mdx', '');
  const fileOf = (language: string) => files.get(`${folder}/${language}.mdx`);
  const written = languages.filter((language) => fileOf(language));
  const [isBeside, setBeside] = useState(false);
  return (
    <>
      {(['title', 'idea'] as const).map((part) => (
        <fieldset key={part} className="field-set">
          <legend className="field-label">{labelOf(deskLanguage, 'lesson-text', [part])}</legend>
          <div className="language-texts">
            {written.map((language) => (
              <OfFile key={language} file={fileOf(language) as DeskFile}>
                <HeadText
                  part={part}
                  language={language}
                  folder={folder}
                  others={written.filter((one) => one !== language)}
                />
              </OfFile>
            ))}
          </div>
        </fieldset>
      ))}
      <Drawing folder={folder} />
      <div className="text-languages">
        <h2>{w('text')}</h2>
        <div className="segments" role="group" aria-label={w('text')}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={language === shown}
              onClick={() => goTo(`${folder}/${language}.mdx`, [])}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </div>
        {languages.length > 1 && (
          <button type="button" className="small" aria-pressed={isBeside} onClick={() => setBeside(!isBeside)}>
            {w('sideBySide')}
          </button>
        )}
      </div>
      <div className="texts" data-beside={isBeside}>
        {(isBeside ? languages : [shown]).map((language) => (
          <OneText key={language} folder={folder} language={language} written={written} />
        ))}
      </div>
    </>
  );
}
