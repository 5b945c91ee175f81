import { useId } from 'react';
import { placeOf } from '../../course/reach/clock.ts';
import { steps, type Outcome, type Run } from './run.ts';
import type { Wording } from './wording.ts';

const ticks = [60, 240, 720, 1440];

const across = (minute: number) => `${placeOf(minute) * 100}%`;

/** The area below a list of counts, in a box of `steps` by 100. */
function area(counts: Uint32Array | undefined, top: number): string {
  let path = 'M0 100';
  for (let step = 0; step <= steps; step++)
    path += `L${step} ${(100 - (100 * (counts?.[step] ?? 0)) / top).toFixed(1)}`;
  return `${path}L${steps} 100Z`;
}

function Curves({ run, outcome }: { run: Run | null; outcome: Outcome | null }) {
  const clip = useId();
  const top = Math.max(1, run?.kept.numbers.views[steps] ?? 0);
  return (
    <svg viewBox={`0 -4 ${steps} 104`} preserveAspectRatio="none" width="100%" height="56">
      <clipPath id={clip}>
        <rect data-reach="played" y="-4" width="0" height="104" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {outcome && outcome.minute !== null && <path className="reach-kept" d={area(run?.kept.numbers.views, top)} />}
        {outcome && <path className="reach-reached" d={area(outcome.numbers.views, top)} />}
      </g>
    </svg>
  );
}

type Props = { run: Run | null; outcome: Outcome | null; wording: Wording };

/** How many had seen the post, over time; the dashed line is what it would have been without deleting. */
export function ReachTimeline({ run, outcome, wording }: Props) {
  const deleted = outcome?.minute ?? null;
  return (
    <svg className="reach-timeline notranslate" aria-hidden="true">
      <Curves run={run} outcome={outcome} />
      <line className="reach-axis" x1="0" x2="100%" y1="56" y2="56" />
      {ticks.map((minute) => (
        <text key={minute} x={across(minute)} y="56" dy="1.2em" textAnchor="middle">
          {wording.time(minute)}
        </text>
      ))}
      {deleted !== null && <line className="reach-deleted" x1={across(deleted)} x2={across(deleted)} y1="0" y2="56" />}
    </svg>
  );
}
