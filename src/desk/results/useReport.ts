import { useEffect, useRef, useState } from 'react';
import type { DeskReport } from '../../schemas/desk.ts';
import { ask, type Refusal } from '../state/api.ts';
import type { DeskLanguage } from '../words/words.ts';

type Place = { readonly report?: DeskReport; readonly refusal?: Refusal; readonly isBusy: boolean };

const forget = (id: string | undefined) => id && void ask(`/api/results/report/${id}`, { method: 'DELETE' });

/** The report on files, and a function that has it made; the server forgets it when another is made or the place is left. */
export function useReport() {
  const [place, setPlace] = useState<Place>({ isBusy: false });
  const kept = useRef<string>(undefined);
  useEffect(() => () => void forget(kept.current), []);

  async function make(files: readonly File[], language: DeskLanguage, scoreOf: string) {
    if (files.length === 0) return;
    setPlace({ isBusy: true });
    forget(kept.current);
    const body = new FormData();
    for (const file of files) body.append('file', file);
    body.append('scoreOf', scoreOf);
    const answer = await ask<DeskReport>(`/api/results?lang=${language}`, { method: 'POST', body });
    kept.current = 'value' in answer ? answer.value.id : undefined;
    setPlace('value' in answer ? { report: answer.value, isBusy: false } : { refusal: answer.refusal, isBusy: false });
  }

  return { ...place, make };
}
