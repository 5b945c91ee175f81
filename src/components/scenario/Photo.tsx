import { words } from '../../i18n/words.ts';
import type { Drawing, FaceName } from '../../schemas/scenario.ts';
import { FacePaths } from './Face.tsx';
import { useDrawn } from './useDrawn.ts';

type Path = readonly [tone: string, d: string];

/** A person in a photo: the face, and the head's centre and half width. */
type Person = { readonly face: FaceName; readonly x: number; readonly y: number; readonly r: number };

type Shape = Path | Person;

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0`;

const person = (face: FaceName, x: number, y: number, r: number): Person => ({ face, x, y, r });

const table: Path = ['t', 'M16 136h288v12H16z'];

/** What a photo shows, in 320 by 160. The tones are those of the lessons' drawings. */
const drawings: Readonly<Record<Drawing, readonly Shape[]>> = {
  visit: [
    ['t', 'M0 24 160 0l160 24v136H0z'],
    ['w', 'M110 40h100v120H110zM24 56h56v40H24zM240 56h56v40h-56z'],
    person('grown-beard', 184, 72, 20),
    ['a', 'M163 62a21 19 0 0 1 42 0h9v5h-51z'],
    person('young-curly', 120, 104, 15),
    person('young-tail', 66, 108, 15),
  ],
  shop: [
    ['t', 'M0 46h320v8H0zM0 108h320v8H0z'],
    ['a', 'M20 18h22v28H20zM286 14h18v32h-18z'],
    ['p', 'M46 26h16v20H46zM104 12h20v34h-20zM218 20h30v26h-30z'],
    person('older-grey', 40, 92, 14),
    person('grown-bald', 280, 90, 14),
    person('young-afro', 96, 84, 15),
    person('grown-side', 226, 84, 15),
    person('young-long', 160, 78, 23),
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
    person('grown-side', 160, 66, 26),
    ['w', disc(58, 112, 26)],
    ['p', 'M50 98v28l22-14z'],
  ],
};

/** In a face's square: half the head's width, and how far down its centre is. */
const [halfHead, middle] = [10 / 48, 20.5 / 48];

function Drawn({ shape }: { shape: Shape }) {
  if (!('face' in shape)) return <path className={shape[0]} d={shape[1]} />;
  const size = shape.r / halfHead;
  return (
    <svg x={shape.x - size / 2} y={shape.y - size * middle} width={size} height={size} viewBox="0 0 48 48">
      <FacePaths name={shape.face} />
    </svg>
  );
}

type Props = { readonly text: string; readonly drawing: Drawing | undefined; readonly language: string };

/** A photo with a post: drawn where a drawing is named, and in words for everyone. */
export function Photo({ text, drawing, language }: Props) {
  const isDrawn = useDrawn();
  return (
    <span className="post-photo">
      {drawing ? (
        <svg className="art" viewBox="0 0 320 160" aria-hidden="true" focusable="false">
          {(isDrawn ? drawings[drawing] : []).map((shape) => (
            <Drawn key={'face' in shape ? shape.face : shape[1]} shape={shape} />
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
