import { useEffect, useState } from 'react';
import { isStill } from './into-view.ts';

/** How long somebody types before a post of theirs is there, in milliseconds. */
const typing = 1100;

/** How far the posts after a reply have been shown. */
export type PlayOn = {
  /** How many posts are shown: the learner's own first. */
  readonly shown: number;
  /** All are there: it is time for the verdict. */
  readonly isOver: boolean;
  /** The learner has just replied; false where they come back to it. */
  readonly isFresh: boolean;
  /** Starts it; called on Check. */
  readonly begin: () => void;
};

/**
 * Shows the posts after a reply one by one, or all at once where reduced motion is wanted or the learner has seen them.
 * `id` names the scene, `total` counts its posts.
 */
export function usePlayOn(id: string, total: number): PlayOn {
  const [played, setPlayed] = useState<{ readonly id: string; readonly shown: number } | null>(null);
  const isFresh = played?.id === id;
  const shown = isFresh ? Math.min(played.shown, total) : total;
  const goesOn = isFresh && shown < total;

  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => setPlayed({ id, shown: shown + 1 }), typing);
    return () => clearTimeout(timer);
  }, [goesOn, id, shown]);

  return {
    shown,
    isOver: !goesOn,
    isFresh,
    begin: () => setPlayed({ id, shown: isStill() ? Infinity : 1 }),
  };
}
