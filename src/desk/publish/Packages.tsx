import { useStore } from '@nanostores/react';
import type { DeskPackage } from '../../schemas/desk.ts';
import { $language, localeOf, useWords } from '../words/words.ts';

const addressOf = (name: string) => `/api/publish/file?name=${encodeURIComponent(name)}`;

const sheetAddress = (name: string) => `/api/publish/sheet?name=${encodeURIComponent(name)}`;

/** The packages that were made, newest first, each with its sheets. */
export function Packages({ packages }: { packages: readonly DeskPackage[] }) {
  const w = useWords();
  const language = useStore($language);
  const size = new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  const sheets = [
    ['nl', 'sheetNl'],
    ['en', 'sheetEn'],
  ] as const;
  return (
    <section>
      <h2>{w('packages')}</h2>
      <p className="quiet">{w(packages.length > 0 ? 'packagesHelp' : 'noPackages')}</p>
      <ul className="package-list">
        {packages.map(({ name, bytes, at, sheets: own }) => (
          <li key={name}>
            <a href={addressOf(name)} download={name}>
              {name}
            </a>
            <span className="quiet">
              {size.format(bytes / 1000)}, {day.format(new Date(at))}
            </span>
            {sheets.map(([code, words]) => {
              const sheet = own[code];
              return (
                sheet && (
                  <span key={code}>
                    <a href={sheetAddress(sheet)} target="_blank" rel="noreferrer" aria-label={`${w(words)}: ${name}`}>
                      {w(words)}
                    </a>{' '}
                    <a href={addressOf(sheet)} download={sheet} aria-label={`${w('download')}: ${w(words)}, ${name}`}>
                      {w('download')}
                    </a>
                  </span>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
