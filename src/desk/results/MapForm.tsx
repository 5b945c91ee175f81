import { useState } from 'react';
import type { DeskTable } from '../../schemas/desk.ts';
import { useWords } from '../words/words.ts';
import {
  fieldName,
  groups,
  mappingOf,
  meaningName,
  meanings,
  type MapField,
  type Mapping,
  type Meaning,
} from './mapping.ts';

type Columns = Readonly<Partial<Record<MapField, string>>>;

const optionOf = ({ heading, samples }: DeskTable['columns'][number]) =>
  samples.length > 0 ? `${heading} (${samples.join('; ')})` : heading;

type Choosing = { readonly table: DeskTable; readonly columns: Columns; readonly onChange: (columns: Columns) => void };

/** Which column each of some fields is; each column is shown with a few of its values. */
function ColumnFields({ fields, table, columns, onChange }: Choosing & { fields: readonly MapField[] }) {
  const w = useWords();
  return fields.map((field) => (
    <label key={field} className="map-field">
      <span>{w(fieldName(field))}</span>
      <select
        value={columns[field] ?? ''}
        required={field === 'person'}
        onChange={({ currentTarget }) => onChange({ ...columns, [field]: currentTarget.value })}
      >
        <option value="">{w('notInFile')}</option>
        {table.columns.map((one) => (
          <option key={one.heading} value={one.heading}>
            {optionOf(one)}
          </option>
        ))}
      </select>
    </label>
  ));
}

function Questions({
  table,
  chosen,
  onChange,
}: {
  table: DeskTable;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const w = useWords();
  return (
    <fieldset>
      <legend>{w('mapQuestions')}</legend>
      {table.columns.map(({ heading }) => (
        <label key={heading} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(heading)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, heading] : chosen.filter((one) => one !== heading))
            }
          />
          {heading}
        </label>
      ))}
    </fieldset>
  );
}

type Words = Readonly<Partial<Record<Meaning, string>>>;

function Meanings({ words, onChange }: { words: Words; onChange: (words: Words) => void }) {
  const w = useWords();
  return (
    <fieldset>
      <legend>{w('mapWords')}</legend>
      <p className="field-help">{w('mapWordsHelp')}</p>
      {meanings.map((meaning) => (
        <label key={meaning} className="map-field">
          <span>{w(meaningName(meaning))}</span>
          <input
            value={words[meaning] ?? ''}
            onChange={({ currentTarget }) => onChange({ ...words, [meaning]: currentTarget.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

type Telling = {
  readonly table: DeskTable;
  readonly isUnsure: boolean;
  readonly isBusy: boolean;
  readonly onMap: (map: Mapping) => void;
};

/** A table that no format has the headings of: L&D say what its columns are. What is likely is chosen already. */
export function MapForm({ table, isUnsure, isBusy, onMap }: Telling) {
  const w = useWords();
  const [columns, setColumns] = useState<Columns>(table.draft);
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const [words, setWords] = useState<Words>({});
  const choosing = { table, columns, onChange: setColumns };
  return (
    <form
      className="map-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onMap(mappingOf({ columns, questions, words }));
      }}
    >
      <h2>{w('mapTitle', { file: table.file })}</h2>
      <p>{w(isUnsure ? 'mapUnsure' : 'mapHelp')}</p>
      {(['mapWho', 'mapFar', 'mapAnswers'] as const).map((group) => (
        <fieldset key={group}>
          <legend>{w(group)}</legend>
          <ColumnFields fields={groups[group]} {...choosing} />
        </fieldset>
      ))}
      <details open={isUnsure}>
        <summary>{w('mapMore')}</summary>
        <ColumnFields fields={groups.mapMore} {...choosing} />
        <Questions table={table} chosen={questions} onChange={setQuestions} />
        <Meanings words={words} onChange={setWords} />
      </details>
      <button type="submit" className="button" aria-disabled={isBusy}>
        {w('makeReport')}
      </button>
    </form>
  );
}
