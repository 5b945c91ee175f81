const name = 'sharewise/theme';

const stored = (): string => {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
};

const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Takes the theme chosen earlier on; without a choice, the system's is followed. */
export function bindTheme(root: HTMLElement): void {
  const theme = stored();
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
}

/** Switches between light and dark, and remembers it where the browser lets us. */
export function switchTheme(): void {
  const root = document.documentElement;
  const theme = (root.dataset['theme'] ?? system()) === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem(name, theme);
  } catch {
    // Blocked storage: the choice holds for this page.
  }
}
