import { $language } from '../state/language.ts';

/** Shows every text that stands there in several languages in the one chosen, and says so to assistive technology. */
export function bindLanguage(root: HTMLElement): void {
  const titles = document.querySelector<HTMLElement>('title')?.dataset ?? {};
  $language.subscribe((language) => {
    if (language === '') return;
    root.lang = language;
    for (const one of document.querySelectorAll<HTMLElement>('[data-lang]'))
      one.hidden = one.dataset['lang'] !== language;
    for (const button of document.querySelectorAll<HTMLElement>('[data-action="language"]'))
      button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    document.title = titles[language] ?? document.title;
  });
}
