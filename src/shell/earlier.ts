import type { EarlierWork } from '../session/earlier-work.ts';
import { $earlier } from '../state/status.ts';
import { showCase } from './status.ts';

const dayOf = (seconds: number, language: string) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(seconds * 1000);

/** Fills the figures into the texts of each language: `{n}`, `{day}` and `{score}`. */
function fill(section: HTMLElement, { answers, at, score }: EarlierWork): void {
  for (const one of section.querySelectorAll<HTMLElement>('[data-lang]')) {
    const figures: Record<string, string> = {
      n: String(answers),
      day: dayOf(at, one.dataset['lang'] ?? ''),
      score: String(Math.round(score ?? 0)),
    };
    const text = (one.dataset['text'] ??= one.textContent ?? '');
    one.textContent = text.replace(/\{(n|day|score)\}/g, (_, name: string) => figures[name] ?? '');
  }
}

/** Shows the question whose the earlier work on this device is, as long as it is open. */
export function bindEarlier(): void {
  $earlier.subscribe((work) => {
    const section = document.querySelector<HTMLElement>('[data-earlier]');
    if (!section) return;
    section.hidden = work === null;
    if (!work) return;
    fill(section, work);
    showCase(
      '[data-earlier]',
      work.passed ? 'earlier-passed' : work.score === null ? 'earlier-open' : 'earlier-failed',
    );
  });
}
