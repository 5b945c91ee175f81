import { useLayoutEffect, useState } from 'react';

/** False in the built HTML, true in the browser: drawings are left out of the page that everyone loads first. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useLayoutEffect(() => setDrawn(true), []);
  return isDrawn;
}
