import { words } from '../../i18n/words.ts';
import type { Drawing } from '../../schemas/scenario.ts';

type Shape = readonly [tone: string, d: string];

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0`;

/** Head and shoulders, cut off by the picture's lower edge. */
const person = (x: number, y: number, r: number, tone: string): Shape[] => [
  [tone, `M${x - 2 * r} 160v${y + 2.15 * r - 160}q0-${r} ${r}-${r}h${2 * r}q${r} 0 ${r} ${r}V160`],
  ['s', disc(x, y, r)],
];

const table: Shape = ['t', 'M16 136h288v12H16z'];

/** What a photo shows, in 320 by 160. The tones are those of the lessons' drawings. */
const drawings: Readonly<Record<Drawing, readonly Shape[]>> = {
  visit: [
    ['t', 'M0 24 160 0l160 24v136H0z'],
    ['w', 'M110 40h100v120H110zM24 56h56v40H24zM240 56h56v40h-56z'],
    ...person(176, 70, 22, 'p'),
    ['a', 'M154 66a22 22 0 0 1 44 0h10v5h-54z'],
    ['w', 'M167 78h18a9 9 0 0 1-18 0'],
    ...person(112, 108, 15, 'a'),
    ...person(64, 112, 15, 'p'),
  ],
  shop: [
    ['t', 'M0 46h320v8H0zM0 108h320v8H0z'],
    ['a', 'M20 18h22v28H20zM286 14h18v32h-18z'],
    ['p', 'M46 26h16v20H46zM104 12h20v34h-20zM218 20h30v26h-30z'],
    ...person(42, 88, 15, 'a'),
    ...person(278, 88, 15, 'a'),
    ...person(98, 80, 15, 'p'),
    ...person(222, 80, 15, 'p'),
    ...person(160, 72, 26, 'a'),
    ['w', 'M148 80h24a12 12 0 0 1-24 0'],
  ],
  desk: [
    table,
    ['p', 'M112 24h144v92h-60v20h-24v-20h-60z'],
    ['w', 'M122 34h124v72H122z'],
    ['t', 'M132 44h62v6h-62zM132 58h78v6h-78zM132 72h54v6h-54zM132 86h70v6h-70z'],
    ['a', 'M218 44h18v6h-18zM218 58h18v6h-18zM218 72h18v6h-18zM218 86h18v6h-18zM48 104h38l-6 32H54z'],
    ['p', 'M67 106c-22-8-30-30-26-52 16 6 26 22 26 44 0-28 8-44 26-54 6 24-4 50-26 62'],
  ],
  product: [
    table,
    ['a', 'M136 52h48q12 0 12 12v72h-72V64q0-12 12-12'],
    ['w', disc(160, 88, 17)],
    ['la', 'M160 34V16m-36 24-12-14m84 14 12-14'],
    ['p', 'M232 100h36v10h6q8 0 8 8t-8 8h-6v10h-36z'],
    ['s', 'M40 116h56v20H40z'],
  ],
  note: [
    ['t', 'M60 0h200v160H60z'],
    ['w', 'M74 12h82v148H74zM164 12h82v148h-82z'],
    ['p', 'M168 76h8v40h-8z'],
    ['s', 'm88 44 54-4 4 56-54 4z'],
    ['p', 'm96 56 38-3v6l-38 3zm1 13 38-3v6l-38 3zm1 13 26-2v6l-26 2z'],
    ['a', 'M106 34h18v12h-18z'],
  ],
  screenshot: [
    ['w', 'M88 8h144v152H88z'],
    ['p', 'M88 8h144v18H88z'],
    [
      't',
      'M100 38h96v10h-96zM100 54h120v10H100zM100 76h24v24h-24zM148 76h24v24h-24zM196 76h24v24h-24zM124 100h24v24h-24zM172 100h24v24h-24zM100 134h104v10H100z',
    ],
    ['s', 'M124 76h24v24h-24zM172 76h24v24h-24zM100 100h24v24h-24zM148 100h24v24h-24zM196 100h24v24h-24z'],
  ],
  video: [
    ['t', 'M0 0h320v160H0z'],
    ...person(160, 58, 26, 'p'),
    ['w', 'm142 98 18 30 18-30z'],
    ['a', 'M156 106h8l5 38-9 10-9-10z'],
    ['w', disc(58, 112, 26)],
    ['p', 'M50 98v28l22-14z'],
  ],
};

type Props = { readonly text: string; readonly drawing: Drawing | undefined; readonly language: string };

/** A photo with a post: drawn where a drawing is named, and in words for everyone. */
export function Photo({ text, drawing, language }: Props) {
  return (
    <span className="post-photo">
      {drawing ? (
        <svg className="art" viewBox="0 0 320 160" aria-hidden="true" focusable="false">
          {drawings[drawing].map(([tone, d]) => (
            <path key={d} className={tone} d={d} />
          ))}
        </svg>
      ) : (
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path
            d="M4 6h4l1.5-2h5L16 6h4v13H4z M12 9.2a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      )}
      <span>
        <span className="visually-hidden">{words(language)['photo']}: </span>
        {text}
      </span>
    </span>
  );
}
