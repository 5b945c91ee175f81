import { useId } from 'react';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words. */
  shown: string;
  disabled?: boolean;
  /** Where the playback finds it. */
  part?: string;
  onChange: (value: number) => void;
};

/** A native range with its name and its value in words. */
export function Slider({ label, shown, part, onChange, ...range }: Props) {
  const id = useId();
  return (
    <div className="reach-slider" data-reach={part}>
      <label htmlFor={id}>{label}</label>
      <span>{shown}</span>
      <input
        id={id}
        type="range"
        {...range}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
