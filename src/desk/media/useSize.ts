import { useStore } from '@nanostores/react';
import { $language, localeOf } from '../words/words.ts';

/** What bytes are in words: `12 kB`, or in megabytes with one decimal without the unit. */
export function useSize() {
  const locale = localeOf(useStore($language));
  const number = (value: number, unit: 'kilobyte' | 'megabyte', digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  return {
    size: (bytes: number): string =>
      bytes < 1_000_000
        ? number(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', 0)
        : number(bytes / 1_000_000, 'megabyte', 1),
    megabytes: (bytes: number): string =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: bytes < 950_000 ? 2 : 1 }).format(bytes / 1_000_000),
  };
}
