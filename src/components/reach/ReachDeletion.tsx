import { Slider } from './Slider.tsx';
import type { Wording } from './wording.ts';

/** The minutes to choose from; the last place on the slider is "never". */
const minutes = [1, 5, 15, 30, 60, 120, 240, 720, 1440];

type Props = { minute: number | null; wording: Wording; onChange: (minute: number | null) => void };

/** When the post is deleted: after some minutes, or never. */
export function ReachDeletion({ minute, wording, onChange }: Props) {
  const later = minutes.findIndex((one) => one >= (minute ?? Infinity));
  return (
    <Slider
      label={wording.text('reachDeleteAfter')}
      value={later < 0 ? minutes.length : later}
      {...{ min: 0, max: minutes.length, step: 1 }}
      shown={minute === null ? wording.text('reachNever') : wording.time(minute)}
      onChange={(place) => onChange(minutes[place] ?? null)}
    />
  );
}
