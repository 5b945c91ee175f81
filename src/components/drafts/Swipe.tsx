import { useRef, type PointerEvent, type ReactNode } from 'react';

/** How far a finger goes, in CSS pixels, before letting go decides. */
const far = 72;

type Side = 'start' | 'end';

const sideOf = (element: HTMLElement, dx: number): Side =>
  dx < 0 === (getComputedStyle(element).direction === 'ltr') ? 'start' : 'end';

type Props = {
  /** Says that it can be swiped; shown where there is a finger to do so. */
  readonly hint: string | undefined;
  /** What letting go on each inline side means, in a word. */
  readonly labels: Readonly<Record<Side, string | undefined>>;
  readonly enabled: boolean;
  readonly onDecide: (side: Side) => void;
  readonly children: ReactNode;
};

/**
 * Something that a finger or a pen can swipe aside; moving back before letting go takes it back (WCAG 2.5.2). A mouse
 * keeps selecting text. It is a way beside the buttons, never the only one.
 */
export function Swipe({ hint, labels, enabled, onDecide, children }: Props) {
  const start = useRef<{ pointer: number; x: number } | null>(null);

  function moved(event: PointerEvent<HTMLElement>): number {
    return start.current?.pointer === event.pointerId ? event.clientX - start.current.x : 0;
  }

  function lean(element: HTMLElement, dx: number): void {
    element.style.translate = dx === 0 ? '' : `${dx}px`;
    if (Math.abs(dx) > far) element.dataset['leaning'] = sideOf(element, dx);
    else delete element.dataset['leaning'];
  }

  function letGo(event: PointerEvent<HTMLElement>): void {
    const dx = moved(event);
    start.current = null;
    lean(event.currentTarget, 0);
    if (event.type === 'pointerup' && Math.abs(dx) > far) onDecide(sideOf(event.currentTarget, dx));
  }

  return (
    <div
      className="swipe"
      data-enabled={enabled}
      onPointerDown={(event) => {
        if (enabled && event.isPrimary && event.pointerType !== 'mouse')
          start.current = { pointer: event.pointerId, x: event.clientX };
      }}
      onPointerMove={(event) => start.current && lean(event.currentTarget, moved(event))}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      {children}
      <p className="swipe-hint">{hint}</p>
      {(['start', 'end'] as const).map((side) => (
        <span key={side} className="swipe-label" data-side={side} aria-hidden="true">
          {labels[side]}
        </span>
      ))}
    </div>
  );
}
