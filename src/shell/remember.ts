/**
 * Remembers a choice for the next launch, read by the script in the page's head; does nothing where storage is blocked.
 */
export function remember(name: 'theme' | 'language', value: string): void {
  try {
    localStorage.setItem(`sharewise/${name}`, value);
  } catch {
    // The choice still applies to this page.
  }
}
