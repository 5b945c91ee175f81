import { useId, type ReactNode } from 'react';
import { useStore } from '@nanostores/react';
import type { FieldPath } from '../../schemas/desk.ts';
import { pathName } from '../state/json.ts';
import { $stale, staleName, stillRight } from '../state/stale.ts';
import { useWords } from '../words/words.ts';
import { FieldComments } from './FieldComments.tsx';
import { FieldFaults, useFaults } from './FieldFaults.tsx';

type Words = {
  readonly path: FieldPath;
  readonly label: string;
  readonly language: string;
  readonly value: unknown;
  readonly onWrite: (words: string) => void;
  /** What is marked beside it. */
  readonly children?: ReactNode;
};

/** Words in one language: a line that grows, with the faults at it. */
export function LanguageText({ path, label, language, value, onWrite, children }: Words) {
  const id = useId();
  const faults = useFaults(path);
  return (
    <div className="language-text" data-field={pathName(path)}>
      <label htmlFor={id} className="language-code">
        <span aria-hidden="true">{language}</span>
        <span className="visually-hidden">{`${label}, ${language}`}</span>
      </label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        spellCheck
        value={typeof value === 'string' ? value : ''}
        aria-invalid={faults.some((one) => one.severity === 'error')}
        aria-describedby={`${id}-faults`}
        onChange={({ currentTarget }) => onWrite(currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
      />
      {children}
      <FieldFaults id={`${id}-faults`} faults={faults} />
      <FieldComments path={path} />
    </div>
  );
}

/** Says where the words of another language were changed since these were, until someone says that these are still right. */
export function StaleMark({ file, path, language }: { file: string; path: FieldPath; language: string }) {
  const w = useWords();
  if (!useStore($stale).includes(staleName(file, path, language))) return null;
  return (
    <span className="mark-stale">
      {w('changedElsewhere')}
      <button type="button" className="small" onClick={() => stillRight(file, path, language)}>
        {w('stillRight')}
      </button>
    </span>
  );
}
