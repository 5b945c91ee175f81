import type { FaceName } from '../../schemas/scenario.ts';

/** A piece of a drawing: its colour, its path in 48 by 48, and true where it is drawn as a line. */
type Piece = readonly [colour: string, d: string, isLine?: boolean];

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0`;

const dark = '#2b2320';
const skins = ['#f6d3bd', '#e8b491', '#c98d63', '#97603c', '#6a412a'] as const;
const shades = ['#e6b69b', '#d2976f', '#ab7048', '#7b4a2c', '#51301e'] as const;
const hairs = {
  black: '#241d1c',
  brown: '#5b3a28',
  blond: '#c79a4d',
  red: '#9c4a25',
  grey: '#a9a6a3',
  white: '#dcd9d5',
};

const head = 'M14 19c0-8 4-12 10-12s10 4 10 12c0 9-4.5 15-10 15S14 28 14 19';
const neck = 'M19.5 28h9v9q-4.5 4-9 0z';
const shoulders = 'M5 48c0-9 8-12.5 14.5-13q4.5 4 9 0C35 35.5 43 39 43 48z';

/** Hair behind the head, and before it. */
const styles = {
  bald: ['', 'M13.7 22c-1.3-4-.7-7 .6-8.5.5 3 .3 6-.6 8.5m20.6 0c1.3-4 .7-7-.6-8.5-.5 3-.3 6 .6 8.5'],
  short: ['', 'M13 20C12 9 17 5 24 5s12 4 11 15c-1-4-2-7-4-8.5-4 1.5-10 1.5-13 0-2 1.5-4 4.5-5 8.5'],
  side: ['', 'M13 20C11 8 18 4 25 4.5 33 5 36 10 35 20c-1-4-2-6-3.5-8C27 14 21 13 18 10c-1 3-4 5-5 10'],
  bob: [
    'M11 32C8 16 12 4 24 4s16 12 13 28c-2 2-6 2-8 1V20H19v13c-2 1-6 1-8-1',
    'M13.5 20c0-9 4-13.6 10.5-13.6S34.5 11 34.5 20c-4-1-8.5-4-10-8-1 4-6.5 7-11 8',
  ],
  long: [
    'M10 44C8 20 9 4 24 4s16 16 14 40c-4 1-7 0-9-2V20H19v22c-2 2-5 3-9 2',
    'M13.3 21C13 11 17.5 6.4 24 6.4S35 11 34.7 21c-3-2-5-5-6-9-3 4-9.4 7-15.4 9',
  ],
  bun: [
    `${disc(24, 4.5, 5)}M12.5 22C11 9 16 4.5 24 4.5S37 9 35.5 22z`,
    'M13.5 19.5c0-9 4-13 10.5-13s10.5 4 10.5 13c-2-4-6-7-10.5-7s-8.5 3-10.5 7',
  ],
  curly: [
    [
      disc(14, 13, 5.5),
      disc(19, 8, 5.5),
      disc(26, 6.5, 5.5),
      disc(32, 10, 5.5),
      disc(35, 17, 5),
      disc(12.5, 20, 5),
      disc(13, 26, 4),
      disc(35.5, 24, 4),
    ].join(''),
    [disc(17, 12, 3), disc(22, 10.5, 3), disc(27, 10.5, 3), disc(31.5, 13, 3)].join(''),
  ],
  afro: [disc(24, 15, 15), 'M13.5 19.5c0-9 4-13 10.5-13s10.5 4 10.5 13c-2-3.5-5-6-10.5-6s-8.5 2.5-10.5 6'],
  headscarf: [
    'M24 4C13 4 10 12 11 22c.5 8-1 14-3 19 5 4 27 4 32 0-2-5-3.5-11-3-19C38 12 35 4 24 4',
    'M13.6 22c-.6-10 3.4-15.6 10.4-15.6S35 12 34.4 22c-2-6-5-10.5-10.4-10.5S15.6 16 13.6 22',
  ],
  tail: [
    'M33 12c7 2 8 12 5 22-3 0-5-2-5-4 1-6 0-10-2-14z',
    'M13.5 20C12.5 10 17 6 24 6s11.5 4 10.5 14c-2-4-5-7.5-10.5-7.5S15.5 16 13.5 20',
  ],
} as const satisfies Record<string, readonly [string, string]>;

type Look = {
  readonly skin: 0 | 1 | 2 | 3 | 4;
  readonly hair: keyof typeof hairs;
  readonly style: keyof typeof styles;
  readonly cloth: string;
  readonly backdrop: string;
  readonly more?: readonly ('glasses' | 'beard' | 'moustache' | 'lines' | 'freckles' | 'earrings')[];
};

const looks: Readonly<Record<FaceName, Look>> = {
  'young-short': { skin: 1, hair: 'brown', style: 'short', cloth: '#35618e', backdrop: '#d7e3ee' },
  'young-long': { skin: 0, hair: 'blond', style: 'long', cloth: '#8a4b2d', backdrop: '#f0dfd2', more: ['freckles'] },
  'young-curly': { skin: 3, hair: 'black', style: 'curly', cloth: '#b5562b', backdrop: '#f3e3cf', more: ['earrings'] },
  'young-tail': { skin: 2, hair: 'black', style: 'tail', cloth: '#56692c', backdrop: '#e2e8cf' },
  'young-afro': { skin: 4, hair: 'black', style: 'afro', cloth: '#71507f', backdrop: '#e7dced' },
  'grown-beard': { skin: 2, hair: 'black', style: 'short', cloth: '#3c5a52', backdrop: '#d4e6df', more: ['beard'] },
  'grown-bob': { skin: 1, hair: 'red', style: 'bob', cloth: '#35618e', backdrop: '#dbe5ef', more: ['glasses'] },
  'grown-headscarf': { skin: 2, hair: 'black', style: 'headscarf', cloth: '#8d3f5a', backdrop: '#f1dbe2' },
  'grown-bald': { skin: 4, hair: 'black', style: 'bald', cloth: '#56692c', backdrop: '#e4ead2', more: ['beard'] },
  'grown-bun': { skin: 3, hair: 'brown', style: 'bun', cloth: '#2f6f73', backdrop: '#d3e8e9', more: ['earrings'] },
  'grown-side': { skin: 0, hair: 'brown', style: 'side', cloth: '#5a4636', backdrop: '#ece2d8', more: ['glasses'] },
  'older-grey': {
    skin: 0,
    hair: 'grey',
    style: 'bob',
    cloth: '#71507f',
    backdrop: '#e9dff0',
    more: ['lines', 'glasses'],
  },
  'older-bald': {
    skin: 1,
    hair: 'white',
    style: 'bald',
    cloth: '#35618e',
    backdrop: '#dae4ec',
    more: ['lines', 'moustache'],
  },
  'older-bun': { skin: 2, hair: 'white', style: 'bun', cloth: '#8a4b2d', backdrop: '#f1e1d3', more: ['lines'] },
};

const extras: Readonly<Record<NonNullable<Look['more']>[number], (look: Look) => readonly Piece[]>> = {
  glasses: () => [[dark, `${disc(19.7, 20.5, 3.3)}${disc(28.3, 20.5, 3.3)}M23 20.5h2`, true]],
  beard: ({ hair }) => [
    [hairs[hair], 'M14 20c0 9 3 15 10 15s10-6 10-15c-1 4-2.5 6-5 6h-10c-2.5 0-4-2-5-6'],
    ['#f1c9b8', 'M20.5 28.5q3.5 2.4 7 0z'],
  ],
  moustache: ({ hair }) => [[hairs[hair], 'M18.5 27.5q2.5-2.5 5.5-1.5 3-1 5.5 1.5-3 1-5.5-.3-2.5 1.3-5.5.3']],
  lines: ({ skin }) => [[shades[skin], 'M17.5 27q.3 2 1.2 3.2M30.5 27q-.3 2-1.2 3.2', true]],
  freckles: ({ skin }) => [
    [shades[skin], [18, 20, 28, 30].map((x, nth) => disc(x, nth % 3 === 0 ? 24.5 : 25.3, 0.5)).join('')],
  ],
  earrings: () => [['#d9a441', `${disc(13.7, 26, 1.1)}${disc(34.3, 26, 1.1)}`]],
};

const eyes = (skin: Look['skin']): readonly Piece[] => [
  [dark, `${disc(19.7, 20.5, 1.3)}${disc(28.3, 20.5, 1.3)}`],
  [skin > 2 ? '#1d1513' : '#7a5139', 'M17.5 17.2q2-1.2 4 0m5 0q2-1.2 4 0', true],
  [shades[skin], 'M24 21.5q-1.3 3 .3 3.6', true],
  ['#8c3b33', 'M20.5 28.3q3.5 2.5 7 0', true],
];

/** The pieces of a face, from back to front. */
export function piecesOf(name: FaceName): readonly Piece[] {
  const look = looks[name];
  const [behind, before] = styles[look.style];
  const isScarf = look.style === 'headscarf';
  const hair = isScarf ? look.cloth : hairs[look.hair];
  const body: readonly Piece[] = [
    [look.cloth, shoulders],
    [shades[look.skin], neck],
  ];
  // A headscarf is drawn over the neck, hair behind it.
  return [
    ...(isScarf ? body : []),
    [hair, behind],
    ...(isScarf ? [] : body),
    [skins[look.skin], head],
    [hair, before],
    ...eyes(look.skin),
    ...(look.more ?? []).flatMap((one) => extras[one](look)),
  ];
}

/** The colour behind a face. */
export const backdropOf = (name: FaceName): string => looks[name].backdrop;
