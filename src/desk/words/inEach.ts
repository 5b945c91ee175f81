import type { Said } from '../../said/say.ts';
import { en, type WordName } from './en.ts';
import { nl } from './nl.ts';

/** One of the desk's words in every language. */
export const inEach = (name: WordName): Said => ({ en: en[name], nl: nl[name] });
