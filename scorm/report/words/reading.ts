import type { FileRead } from '../page/about.ts';
import type { ReportLanguage } from '../page/numbers.ts';
import { words } from './words.ts';

/** What a file was taken for, and how many of its rows could be read, in a sentence. */
export function readingSentence(language: ReportLanguage, { name, format, rows, problems }: FileRead): string {
  const faulty = Object.values(problems.counts).reduce((sum, count) => sum + count, 0);
  const kind = language === 'en' ? format.name : (words[language].formatNames[format.id] ?? format.name);
  if (language === 'nl')
    return `${name}: ${kind}, ${rows} rijen${faulty > 0 ? `, ${faulty} met een fout (ze staan in het rapport)` : ''}`;
  return `${name}: ${kind}, ${rows} rows${faulty > 0 ? `, ${faulty} with a fault (listed in the report)` : ''}`;
}
