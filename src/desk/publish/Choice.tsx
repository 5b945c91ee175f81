import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { packageStandards, type DeskPreset, type PackageStandard, type PublishRequest } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { $settings } from '../state/settings.ts';
import { WhatPart, type Part } from './WhatPart.tsx';
import { $language, useWords } from '../words/words.ts';

type Choosing = {
  readonly presets: readonly DeskPreset[];
  readonly isBusy: boolean;
  readonly onMake: (asked: PublishRequest) => void;
};

/** The form that says for which LMS packages are made, and which. */
export function Choice({ presets, isBusy, onMake }: Choosing) {
  const w = useWords();
  const language = useStore($language);
  const lms = valueAt(useStore($settings), ['lms']);
  const own = valueAt(lms, ['preset']);
  // The course's own settings are a choice where it has any.
  const [name, setName] = useState(lms === undefined ? 'generic' : '');
  const preset = presets.find((one) => one.name === (name || (own ?? 'generic'))) ?? presets[0];
  const [picked, setPicked] = useState<readonly PackageStandard[]>();
  const [part, setPart] = useState<Part>({ lesson: '', language: '' });
  const [note, setNote] = useState('');
  const standards = picked ?? preset?.standards ?? [];
  const tick = (standard: PackageStandard, isOn: boolean) =>
    setPicked(packageStandards.filter((one) => (one === standard ? isOn : standards.includes(one))));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy || standards.length === 0) return;
        const { lesson, language: one } = part;
        onMake({
          standards: [...standards],
          ...(name ? { preset: name } : {}),
          ...(lesson ? { lesson } : {}),
          ...(one ? { language: one } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        });
      }}
    >
      <WhatPart part={part} onChange={setPart} />
      <label htmlFor="publish-lms">{w('lms')}</label>
      <select
        id="publish-lms"
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setPicked(undefined);
        }}
      >
        {lms !== undefined && <option value="">{w('lmsOwn')}</option>}
        {presets.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title[language]}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{w('standards')}</legend>
        <p className="quiet">
          {preset?.why[language]} {w('standardsHelp')}
        </p>
        {packageStandards.map((standard) => (
          <label key={standard}>
            <input
              type="checkbox"
              checked={standards.includes(standard)}
              onChange={({ currentTarget }) => tick(standard, currentTarget.checked)}
            />
            {w(standard)}
            {preset?.standards.includes(standard) && <span className="quiet">({w('takes')})</span>}
          </label>
        ))}
      </fieldset>
      <label htmlFor="publish-note">{w('publishNote')}</label>
      <input
        id="publish-note"
        maxLength={300}
        value={note}
        aria-describedby="publish-note-help"
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <p id="publish-note-help" className="field-help">
        {w('publishNoteHelp')}
      </p>
      {standards.length === 0 && <p role="alert">{w('chooseStandard')}</p>}
      <button type="submit" className="button" aria-disabled={isBusy || standards.length === 0}>
        {w('makePackages')}
      </button>
    </form>
  );
}
