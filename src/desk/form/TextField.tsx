import type { FieldPath } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { changedIn } from '../state/stale.ts';
import { useWords } from '../words/words.ts';
import { change, useForm } from './context.ts';
import { FieldSet } from './FieldFrame.tsx';
import { LanguageText, StaleMark } from './LanguageText.tsx';

type Drawn = { readonly path: FieldPath; readonly label: string; readonly help?: string | undefined };

function OneLanguage({ path, label, language, isOptional }: Drawn & { language: string; isOptional: boolean }) {
  const form = useForm();
  const w = useWords();
  const own = [...path, language];
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
    <LanguageText path={own} label={label} language={language} value={text} onWrite={write}>
      {isMissing ? (
        <span className="mark-missing">{w('missing')}</span>
      ) : (
        <StaleMark file={form.file.path} path={path} language={language} />
      )}
    </LanguageText>
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
