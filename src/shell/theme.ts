import { remember } from './remember.ts';

const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Switches between light and dark, and remembers it where the browser lets us; without a choice, the system's is followed. */
export function switchTheme(): void {
  const root = document.documentElement;
  const theme = (root.dataset['theme'] ?? system()) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  remember('theme', theme);
}
