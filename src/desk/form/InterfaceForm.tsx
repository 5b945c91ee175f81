import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { CommentsAt } from '../comments/CommentsAt.tsx';
import { $files, $server } from '../state/course.ts';
import { valueAt } from '../state/json.ts';
import { edit } from '../state/save.ts';
import { $languages } from '../state/settings.ts';
import { useWords } from '../words/words.ts';

const fileOf = (language: string) => `interface/${language}.yaml`;

function OneWord({ name, language, own }: { name: string; language: string; own: string }) {
  const w = useWords();
  const file = useStore($files).get(fileOf(language));
  const value = valueAt(file?.value, [name]);
  const says = typeof value === 'string' ? value : own;
  const write = (text: string) =>
    edit(fileOf(language), [{ op: 'set', path: [name], value: text }], w('setTo', { field: name }));
  return (
    <label className="language-text">
      <span className="language-code">{language}</span>
      <textarea rows={1} lang={language} value={says} onChange={({ currentTarget }) => write(currentTarget.value)} />
      {own !== '' && says !== own && (
        <button type="button" className="small" onClick={() => write(own)}>
          {w('playersWord')}
        </button>
      )}
    </label>
  );
}

/** The words of buttons and messages, with those that the player comes with. */
export function InterfaceForm() {
  const w = useWords();
  const languages = useStore($languages);
  const server = useStore($server);
  const files = useStore($files);
  const [sought, setSought] = useState('');
  const words = server?.words ?? {};
  const of = (language: string) => (files.get(fileOf(language))?.value ?? {}) as Readonly<Record<string, string>>;
  const names = [
    ...new Set(languages.flatMap((one) => [...Object.keys(words[one] ?? words['en'] ?? {}), ...Object.keys(of(one))])),
  ];
  const says = (name: string) => languages.map((one) => of(one)[name] ?? words[one]?.[name] ?? '').join(' ');
  const shown = names.filter((name) => `${name} ${says(name)}`.toLowerCase().includes(sought.toLowerCase()));
  return (
    <div>
      <label className="search">
        {w('search')}
        <input type="search" value={sought} onChange={({ currentTarget }) => setSought(currentTarget.value)} />
      </label>
      {shown.map((name) => (
        <fieldset key={name} className="field-set" data-field={name}>
          <legend className="field-label quiet">{name}</legend>
          <div className="language-texts">
            {languages.map((language) => (
              <OneWord key={language} name={name} language={language} own={words[language]?.[name] ?? ''} />
            ))}
          </div>
          {languages.map((language) => (
            <CommentsAt key={language} file={fileOf(language)} path={[name]} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
