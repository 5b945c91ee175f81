import { expectedViews, reproduction, type ReachSettings } from '../../course/reach.ts';
import { Slider } from './Slider.tsx';
import type { Wording } from './wording.ts';

/** R on a scale from 0 to 2, with a mark at 1. */
function Gauge({ r }: { r: number }) {
  return (
    <svg className="reach-gauge" aria-hidden="true" data-grows={r >= 1}>
      <rect y="5" width="100%" height="6" rx="3" />
      <rect y="5" width={`${Math.min(r, 2) * 50}%`} height="6" rx="3" />
      <rect x="50%" width="2" height="16" />
    </svg>
  );
}

function Meaning({ settings, wording }: { settings: ReachSettings; wording: Wording }) {
  const { text, number, percent } = wording;
  const r = reproduction(settings);
  const values = {
    connections: number(settings.connections),
    seen: percent(settings.seen),
    sharing: percent(settings.sharing),
    r: number(r),
  };
  return (
    <div className="reach-meaning">
      <p className="reach-formula">{text('reachFormula', values)}</p>
      <Gauge r={r} />
      <div className="reach-summary">
        {/* Keeps room for either text, so that nothing below moves when R passes 1. */}
        <p className="reach-room" aria-hidden="true">
          {text('reachBelow', { r: number(0.88), n: number(28_888) })}
        </p>
        <p className="reach-room" aria-hidden="true">
          {text('reachAbove', { r: number(28.88) })}
        </p>
        <p>
          {text(r < 1 ? 'reachBelow' : 'reachAbove', { r: values.r, n: number(Math.round(expectedViews(settings))) })}
        </p>
      </div>
    </div>
  );
}

type Props = {
  readonly settings: ReachSettings;
  /** The followers of the large account. */
  readonly largeAccount: number;
  readonly wording: Wording;
  readonly onChange: (settings: ReachSettings) => void;
};

/** Controls for the post's circumstances, with what they mean for its reach. */
export function ReachControls({ settings, largeAccount, wording, onChange }: Props) {
  const { text, number, percent } = wording;
  const { connections, seen, sharing, followers } = settings;
  return (
    <div className="reach-controls">
      <Slider
        label={text('reachConnections')}
        {...{ value: connections, min: 10, max: 1000, step: 10, shown: number(connections) }}
        onChange={(value) => onChange({ ...settings, connections: value })}
      />
      <Slider
        label={text('reachSeen')}
        {...{ value: Math.round(seen * 100), min: 5, max: 60, step: 1, shown: percent(seen) }}
        onChange={(value) => onChange({ ...settings, seen: value / 100 })}
      />
      <Slider
        label={text('reachSharing')}
        {...{ value: Math.round(sharing * 1000) / 10, min: 0, max: 10, step: 0.1, shown: percent(sharing) }}
        onChange={(value) => onChange({ ...settings, sharing: Math.round(value * 10) / 1000 })}
      />
      <label className="reach-large">
        <input
          type="checkbox"
          checked={followers > 0}
          onChange={(event) => onChange({ ...settings, followers: event.currentTarget.checked ? largeAccount : 0 })}
        />
        <span>{text('reachLarge', { n: number(largeAccount) })}</span>
      </label>
      <Meaning settings={settings} wording={wording} />
    </div>
  );
}
