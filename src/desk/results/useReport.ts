import { useEffect, useRef, useState } from 'react';
import type { DeskReport, DeskTable, DeskUnknownTable } from '../../schemas/desk.ts';
import { ask, type Refusal } from '../state/api.ts';
import type { DeskLanguage } from '../words/words.ts';
import type { Mapping } from './mapping.ts';

/** What a report is made of, and how. */
export type Asking = {
  readonly files: readonly File[];
  readonly scoreOf: string;
  /** The heading to group people by; empty for none. */
  readonly by: string;
  readonly map?: Mapping | undefined;
};

type Place = {
  readonly report?: DeskReport;
  readonly refusal?: Refusal;
  /** The table whose columns are to be told. */
  readonly table?: DeskTable | undefined;
  readonly isBusy: boolean;
};

const forget = (id: string | undefined) => id && void ask(`/api/results/report/${id}`, { method: 'DELETE' });

function bodyOf({ files, scoreOf, by, map }: Asking): FormData {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  body.append('scoreOf', scoreOf);
  body.append('by', by);
  if (map) body.append('map', JSON.stringify(map));
  return body;
}

/** The report on files, and a function that has it made; the server forgets it when another is made or the place is left. */
export function useReport() {
  const [place, setPlace] = useState<Place>({ isBusy: false });
  const kept = useRef<string>(undefined);
  useEffect(() => () => void forget(kept.current), []);

  async function make(asking: Asking, language: DeskLanguage) {
    if (asking.files.length === 0) return;
    // The form stays until what it says was enough.
    setPlace(({ table }) => ({ isBusy: true, table: asking.map && table }));
    forget(kept.current);
    const body = bodyOf(asking);
    const answer = await ask<DeskReport | DeskUnknownTable>(`/api/results?lang=${language}`, { method: 'POST', body });
    kept.current = 'value' in answer && 'id' in answer.value ? answer.value.id : undefined;
    setPlace(({ table }) => {
      if ('refusal' in answer) return { refusal: answer.refusal, isBusy: false, table };
      const { value } = answer;
      return 'unknown' in value
        ? { table: value.unknown, isBusy: false }
        : { report: value, isBusy: false, table: value.unsure };
    });
  }

  return { ...place, make };
}
