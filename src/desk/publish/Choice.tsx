import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { packageStandards, type DeskPreset, type PackageStandard } from '../../schemas/desk.ts';
import { valueAt } from '../state/json.ts';
import { $settings } from '../state/settings.ts';
import { $language, useWords } from '../words/words.ts';

type Choosing = {
  readonly presets: readonly DeskPreset[];
  readonly isBusy: boolean;
  readonly onMake: (preset: string | undefined, standards: readonly PackageStandard[]) => void;
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
  const standards = picked ?? preset?.standards ?? [];
  const tick = (standard: PackageStandard, isOn: boolean) =>
    setPicked(packageStandards.filter((one) => (one === standard ? isOn : standards.includes(one))));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && standards.length > 0) onMake(name || undefined, standards);
      }}
    >
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
      {standards.length === 0 && <p role="alert">{w('chooseStandard')}</p>}
      <button type="submit" className="button" aria-disabled={isBusy || standards.length === 0}>
        {w('makePackages')}
      </button>
    </form>
  );
}
