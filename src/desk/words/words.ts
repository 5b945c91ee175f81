import { atom } from 'nanostores';
import type { Said, SaidLanguage } from '../../said/say.ts';
import { useStore } from '@nanostores/react';
import { en, type WordName } from './en.ts';
import { nl } from './nl.ts';

/** The languages that the desk speaks. */
export type DeskLanguage = SaidLanguage;

const kept = 'sharewise-desk-language';

function firstLanguage(): DeskLanguage {
  const own = localStorage.getItem(kept);
  if (own === 'en' || own === 'nl') return own;
  return navigator.language.startsWith('nl') ? 'nl' : 'en';
}

/** The language that the desk speaks. */
export const $language = atom<DeskLanguage>(firstLanguage());

$language.subscribe((language) => {
  document.documentElement.lang = language;
});

/** What the desk's dates and numbers are written by. */
export const localeOf = (language: DeskLanguage): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

export function speak(language: DeskLanguage): void {
  localStorage.setItem(kept, language);
  $language.set(language);
}

export type Filling = Readonly<Record<string, string | number>>;

/** One of the desk's words in a language, filled in. */
export function said(language: DeskLanguage, name: WordName, filling: Filling = {}): string {
  const words = language === 'nl' ? nl : en;
  return words[name].replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(filling[key] ?? whole));
}

/** The desk's words in its language, within a component. */
export function useWords(): (name: WordName, filling?: Filling) => string {
  const language = useStore($language);
  return (name, filling) => said(language, name, filling);
}

/** What a language is called in the desk's, by its code, within a component. */
export function useLanguageName(): (code: string) => string {
  const names = new Intl.DisplayNames(localeOf(useStore($language)), { type: 'language' });
  return (code) => names.of(code) ?? code;
}

/** What the server or the check says, in the desk's language, within a component. */
export function useSaid(): (said: Said | undefined) => string {
  const language = useStore($language);
  return (said) => said?.[language] ?? '';
}

/** The desk's words in its language, outside of components. */
export const word = (name: WordName, filling?: Filling): string => said($language.get(), name, filling);
