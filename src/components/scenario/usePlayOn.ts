import { useEffect, useState } from 'react';
import { isStill } from './into-view.ts';

/** How long somebody types before a post of theirs is there, and how long the last one stands alone to be read, in ms. */
const typing = 1100;
const reading = 1800;

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
 * `id` names the scene, `total` counts its posts. What comes after others' posts waits until they could be read: on a phone
 * it takes their place in the window.
 */
export function usePlayOn(id: string, total: number): PlayOn {
  const [played, setPlayed] = useState<{ readonly id: string; readonly shown: number } | null>(null);
  const isFresh = played?.id === id;
  const shown = isFresh ? Math.min(played.shown, total) : total;
  const goesOn = isFresh && played.shown < (total > 1 ? total + 1 : total);

  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => setPlayed({ id, shown: shown + 1 }), shown < total ? typing : reading);
    return () => clearTimeout(timer);
  }, [goesOn, id, shown, total]);

  return {
    shown,
    isOver: !goesOn,
    isFresh,
    begin: () => setPlayed({ id, shown: isStill() ? Infinity : 1 }),
  };
}
