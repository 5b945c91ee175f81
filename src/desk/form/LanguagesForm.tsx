import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { valueAt } from '../state/json.ts';
import { $settings } from '../state/settings.ts';
import { restructure } from '../state/structure.ts';
import { useWords } from '../words/words.ts';

const strings = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

const nameOf = (code: string, language: string) => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** The languages of the course: those that packages have, and those in preparation. */
export function LanguagesForm() {
  const w = useWords();
  const settings = useStore($settings);
  const [code, setCode] = useState('');
  const ready = strings(valueAt(settings, ['languages']));
  const drafts = strings(valueAt(settings, ['draft']));
  const add = () =>
    void restructure({ op: 'add-language', code, label: `${w('addLanguage')}: ${code}` }).then(() => setCode(''));
  const remove = (one: string) =>
    void restructure({ op: 'remove-language', code: one, label: w('removeIt', { what: one }) });
  return (
    <div data-field="languages">
      <ul className="plain-list">
        {[...ready, ...drafts].map((one) => (
          <li key={one} className="line">
            <span>
              {nameOf(one, document.documentElement.lang)} <code>{one}</code>
              {drafts.includes(one) && <span className="mark-stale">{w('inPreparation')}</span>}
            </span>
            <button
              type="button"
              className="small"
              disabled={ready.length === 1 && ready.includes(one)}
              aria-label={w('removeIt', { what: nameOf(one, document.documentElement.lang) })}
              onClick={() => remove(one)}
            >
              {w('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="line"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          {w('languageCode')}
          <input
            className="short"
            value={code}
            pattern="[a-z]{2,3}"
            required
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
        <button type="submit">{w('addLanguage')}</button>
      </form>
    </div>
  );
}
