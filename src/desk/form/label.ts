import { saidOf } from '../../said/say.ts';
import type { FieldPath } from '../../schemas/desk.ts';
import { fieldWords } from '../words/fields.ts';
import type { DeskLanguage } from '../words/words.ts';
import type { Schema } from './schema.ts';

const spaced = (name: string) =>
  name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase();

const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What a field is called. */
export function labelOf(language: DeskLanguage, kind: string, path: FieldPath): string {
  const words = fieldWords(kind, path);
  return (
    words?.[language === 'nl' ? 1 : 0] ?? begun(spaced(String(path.findLast((step) => typeof step === 'string') ?? '')))
  );
}

/** The sentence that a field's schema holds. */
export function helpOf(language: DeskLanguage, kind: string, path: FieldPath, schema: Schema): string | undefined {
  const help = schema.description && saidOf(schema.description)[language];
  return help?.replace(/\.$/, '') === labelOf(language, kind, path) ? undefined : help;
}
