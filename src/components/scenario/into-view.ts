import { useEffect, useRef, type RefObject } from 'react';

/** True where motion is not wanted. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** True where it begins below the bar and so high that what it says first stands in the upper third of the window. */
function isHigh(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  return top >= Math.max(0, bar) && top <= innerHeight / 6;
}

/** Brings something that has just appeared into view; the styles say how far below the window's edge. */
export function bringIntoView(element: Element | null, block: ScrollLogicalPosition = 'start'): void {
  if (!element || (block === 'start' && isHigh(element))) return;
  element.scrollIntoView({ block, behavior: isStill() ? 'auto' : 'smooth' });
}

/** Brings an element into view when it appears, if `wanted`. */
export function useIntoView<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (wanted) bringIntoView(element.current);
  }, [wanted]);
  return element;
}
