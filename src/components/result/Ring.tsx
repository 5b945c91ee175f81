type Props = { readonly score: number; readonly passMark: number };

const radius = 52;
const around = 2 * Math.PI * radius;

/** A score from 0 to 100 as a ring, with the pass mark as a notch. The words beside it say the same. */
export function Ring({ score, passMark }: Props) {
  return (
    // `notranslate`: what translators put in place of a text shows nothing within a drawing.
    <svg
      className="ring notranslate"
      viewBox="0 0 128 128"
      width="128"
      height="128"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="ring-track" cx="64" cy="64" r={radius} />
      <g transform="rotate(-90 64 64)">
        <circle
          className="ring-score"
          cx="64"
          cy="64"
          r={radius}
          strokeDasharray={`${(score / 100) * around} ${around}`}
        />
        <line className="ring-mark" x1="106" y1="64" x2="126" y2="64" transform={`rotate(${passMark * 3.6} 64 64)`} />
      </g>
      <text className="ring-text" x="64" y="74" textAnchor="middle">
        {Math.round(score)}
      </text>
    </svg>
  );
}
