import { useId } from 'react';
import { useStore } from '@nanostores/react';
import type { FieldPath } from '../../schemas/desk.ts';
import { pathName, valueAt } from '../state/json.ts';
import { $stale, changedIn, staleName, stillRight } from '../state/stale.ts';
import { useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldFaults, useFaults } from './FieldFaults.tsx';
import { FieldSet } from './FieldFrame.tsx';

type Drawn = { readonly path: FieldPath; readonly label: string; readonly help?: string | undefined };

function Mark({ path, language, isMissing }: { path: FieldPath; language: string; isMissing: boolean }) {
  const w = useWords();
  const { file } = useForm();
  const isStale = useStore($stale).includes(staleName(file.path, path, language));
  if (isMissing) return <span className="mark-missing">{w('missing')}</span>;
  if (!isStale) return null;
  return (
    <span className="mark-stale">
      {w('changedElsewhere')}
      <button type="button" className="small" onClick={() => stillRight(file.path, path, language)}>
        {w('stillRight')}
      </button>
    </span>
  );
}

function OneLanguage({ path, label, language, isOptional }: Drawn & { language: string; isOptional: boolean }) {
  const form = useForm();
  const id = useId();
  const own = [...path, language];
  const faults = useFaults(own);
  const value = valueAt(form.file.value, own);
  const text = typeof value === 'string' ? value : '';
  const others = form.languages.filter((one) => one !== language);
  const othersAreEmpty = others.every((one) => !valueAt(form.file.value, [...path, one]));
  const isMissing = text.trim() === '' && !(isOptional && othersAreEmpty);
  const write = (words: string) => {
    const isGone = isOptional && words === '' && othersAreEmpty;
    change(form, isGone ? path : own, isGone ? undefined : words, label);
    const written = others.filter((one) => valueAt(form.file.value, [...path, one]));
    if (words !== text && words !== '') changedIn(form.file.path, path, language, written);
  };
  return (
    <div className="language-text" data-field={pathName(own)}>
      <label htmlFor={id} className="language-code">
        <span aria-hidden="true">{language}</span>
        <span className="visually-hidden">{`${label}, ${language}`}</span>
      </label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        spellCheck
        value={text}
        aria-invalid={faults.some((one) => one.severity === 'error')}
        aria-describedby={`${id}-faults`}
        onChange={({ currentTarget }) => write(currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
      />
      <Mark path={path} language={language} isMissing={isMissing} />
      <FieldFaults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

/** Words in every language of the course, side by side. */
export function TextField({ isOptional, ...drawn }: Drawn & { isOptional: boolean }) {
  const { languages } = useForm();
  return (
    <FieldSet {...drawn}>
      <div className="language-texts">
        {languages.map((language) => (
          <OneLanguage key={language} {...drawn} language={language} isOptional={isOptional} />
        ))}
      </div>
    </FieldSet>
  );
}
