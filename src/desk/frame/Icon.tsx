const paths = {
  up: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m-6-6 6 6 6-6',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5',
  plus: 'M12 5v14M5 12h14',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  stop: 'M12 8v5m0 3.500v.01M12 3l9.500 17h-19z',
  remark: 'M4 5h16v11h-9l-5 4v-4H4z',
  tick: 'm5 12.500 4.500 4.500L19 7.500',
  undo: 'M9 7 4 12l5 5M4 12h10a5 5 0 0 1 5 5v1',
  redo: 'm15 7 5 5-5 5M20 12H10a5 5 0 0 0-5 5v1',
  clock: 'M12 7v5l3 3M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z',
  phone: 'M8 3h8v18H8zM11 18h2',
  tablet: 'M5 4h14v16H5zM11 17.500h2',
  desktop: 'M3 5h18v11H3zM9 20h6M12 16v4',
  close: 'M6 6l12 12M18 6 6 18',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M3.500 5 5 4v4M3.500 16h2l-2 3.500h2',
  folder: 'M3 6h7l2 2h9v11H3z',
  picture: 'M4 5h16v14H4zM4 16l5-5 5 5 2.500-2.500L20 17M15.500 9h.01',
  film: 'M4 6h16v12H4zM10.500 9.500v5l4-2.500z',
  sound: 'M4 10v4h3l5 4V6L7 10zM16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  captions: 'M4 5h16v14H4zM7 11h4M14 11h3M7 15h6M16 15h1',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  pencil: 'm5 19 1-4L16 5l3 3L9 18zM14 7l3 3',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a word or in place of one; what it means is said by the control. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
