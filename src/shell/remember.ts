/** Keeps a choice for the next time, before the first paint of which the page's head reads it; blocked storage keeps none. */
export function remember(name: 'theme' | 'language', value: string): void {
  try {
    localStorage.setItem(`sharewise/${name}`, value);
  } catch {
    // The choice holds for this page.
  }
}
