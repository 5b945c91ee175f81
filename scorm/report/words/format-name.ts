import type { Said } from '../../../src/said/say.ts';
import type { Format } from '../format.ts';
import { words } from './words.ts';

/** What a format is called. */
export const formatName = ({ id, name }: Pick<Format, 'id' | 'name'>): Said => ({
  en: name,
  nl: words.nl.formatNames[id] ?? name,
});
