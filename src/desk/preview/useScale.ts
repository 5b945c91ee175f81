import { useEffect, useRef, useState, type CSSProperties } from 'react';

/** Fits a page of `width` pixels into its pane: made smaller where there is less room, and as high as there is. */
export function useScale(width: number) {
  const pane = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width, height: 600 });
  useEffect(() => {
    if (!pane.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(pane.current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, room.width / width);
  const style: CSSProperties = {
    inlineSize: width,
    blockSize: room.height / scale,
    transform: `scale(${scale})`,
    insetInlineStart: Math.max(0, (room.width - width * scale) / 2),
  };
  return { pane, style };
}
