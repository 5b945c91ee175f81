import { useStore } from '@nanostores/react';
import { $lessons } from '../outline/tree.ts';
import { $settings } from '../state/settings.ts';
import { valueAt } from '../state/json.ts';
import { $language, useWords } from '../words/words.ts';

/** What packages are made of: all of the course or a lesson, in all languages or in one. Empty is all. */
export type Part = { readonly lesson: string; readonly language: string };

/** The fields in which the part is chosen. */
export function WhatPart({ part, onChange }: { part: Part; onChange: (part: Part) => void }) {
  const w = useWords();
  const own = useStore($language);
  const lessons = useStore($lessons);
  // Those in preparation are in no package.
  const published = valueAt(useStore($settings), ['languages']);
  const languages = Array.isArray(published) ? published.map(String) : [];
  const names = new Intl.DisplayNames([own], { type: 'language' });
  return (
    <div className="publish-part">
      <label>
        {w('publishWhat')}
        <select
          value={part.lesson}
          onChange={({ currentTarget }) => onChange({ ...part, lesson: currentTarget.value })}
        >
          <option value="">{w('wholeCourse')}</option>
          {lessons.map(({ id, title }) => (
            <option key={id} value={id}>
              {w('oneLesson', { title })}
            </option>
          ))}
        </select>
      </label>
      {languages.length > 1 && (
        <label>
          {w('languages')}
          <select
            value={part.language}
            onChange={({ currentTarget }) => onChange({ ...part, language: currentTarget.value })}
          >
            <option value="">{w('allLanguages')}</option>
            {languages.map((one) => (
              <option key={one} value={one}>
                {names.of(one) ?? one}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
