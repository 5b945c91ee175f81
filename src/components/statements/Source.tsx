import { useId } from 'react';
import { words } from '../../i18n/words.ts';
import type { SourcesFile } from '../../schemas/sources.ts';

type Props = { readonly source: SourcesFile[string]; readonly language: string };

/** Where a fact comes from, on request: the same panel as in the lesson's text. */
export function Source({ source, language }: Props) {
  const own = words(language);
  const id = useId();
  return (
    <span className="source">
      <button type="button" className="source-button" popoverTarget={id}>
        {own['source']}
      </button>
      <span className="source-panel" popover="auto" id={id}>
        <span className="source-where">
          {source.authors} ({source.year})
        </span>
        <cite lang={source.language}>{source.title}</cite>
        <span>{source.where}</span>
        {source.note && <span className="source-note">{source.note[language]}</span>}
        {source.url && (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {own['openSource']}
          </a>
        )}
        <button type="button" className="source-close" popoverTarget={id} popoverTargetAction="hide">
          {own['close']}
        </button>
      </span>
    </span>
  );
}
