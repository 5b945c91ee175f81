import { useLayoutEffect, useState } from 'react';

/** False in the page's HTML, true in the browser: what is only drawn need not be in the page that everybody waits for. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useLayoutEffect(() => setDrawn(true), []);
  return isDrawn;
}
