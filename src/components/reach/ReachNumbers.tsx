import type { Wording } from './wording.ts';

const numbers = { views: 'reachSeenBy', shares: 'reachSharedBy', stopped: 'reachStopped' } as const;

/** The numbers beside the picture; their values are written while it plays, not rendered. */
export function ReachNumbers({ wording, deleted }: { wording: Wording; deleted: boolean }) {
  return (
    <dl className="reach-numbers">
      {Object.entries(numbers).map(([name, label]) => (
        <div key={name}>
          <dt>{wording.text(name === 'shares' && deleted ? 'reachCopies' : label)}</dt>
          <dd data-reach={name}>0</dd>
        </div>
      ))}
    </dl>
  );
}
