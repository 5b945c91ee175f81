import { remember } from './remember.ts';
import { $language } from '../state/language.ts';

/**
 * Sets the language: `data-shown` selects the texts, `lang` tells assistive technology. `lang` is never read, because a
 * browser that translates the page rewrites it.
 */
export function bindLanguage(root: HTMLElement): void {
  const titles = document.querySelector<HTMLElement>('title')?.dataset ?? {};
  $language.subscribe((language) => {
    if (language === '') return;
    root.dataset['shown'] = language;
    root.lang = language;
    root.dir = root.dataset['rtl']?.split(' ').includes(language) ? 'rtl' : 'ltr';
    remember('language', language);
    for (const button of document.querySelectorAll<HTMLElement>('[data-action="language"]'))
      button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    document.title = titles[language] ?? document.title;
  });
}
