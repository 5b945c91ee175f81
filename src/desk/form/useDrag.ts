import { useState, type DragEvent } from 'react';

/** A member that can be dragged: the list it is of, its place there, and what moves one. */
export type Drag = {
  readonly group: string;
  readonly nth: number;
  readonly onMove: (from: number, to: number) => void;
};

/** What lets a member be taken by its handle and put down at another one of the same list; nothing where it can't be dragged. */
export function useDrag(drag: Drag | undefined) {
  const [isOver, setOver] = useState(false);
  if (!drag) return { isOver: false, handle: {}, target: {} };
  const type = `application/x-${drag.group.toLowerCase()}`;
  const handle = {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(type, String(drag.nth));
      dataTransfer.effectAllowed = 'move';
    },
  };
  const target = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const from = event.dataTransfer.getData(type);
      if (from === '' || Number(from) === drag.nth) return;
      event.preventDefault();
      event.stopPropagation();
      drag.onMove(Number(from), drag.nth);
    },
  };
  return { isOver, handle, target };
}
