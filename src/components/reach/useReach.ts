import { useMemo, useState } from 'react';
import type { ReachSettings } from '../../course/reach.ts';
import { outcomeOf, post } from './run.ts';

/** What is set, what is posted, and when it is deleted. A changed setting takes the post off the screen. */
export function useReach(start: ReachSettings, firstSeed: number) {
  const [settings, setSettings] = useState(start);
  const [posts, setPosts] = useState(0);
  const [posted, setPosted] = useState(false);
  const [planned, setPlanned] = useState<number | null>(null);
  const [deleted, setDeleted] = useState<number | null>(null);
  const minute = deleted ?? planned;
  // Each post has its own seed: the first one of every learner goes the same way, the next one another.
  const seed = posts === 1 ? firstSeed : posts;
  const run = useMemo(() => (posted ? post(settings, seed) : null), [posted, settings, seed]);
  const outcome = useMemo(() => run && outcomeOf(run, minute), [run, minute]);

  return {
    settings,
    run,
    outcome,
    /** The minute of deletion; null for never. */
    minute,
    set(next: ReachSettings) {
      setSettings(next);
      setPosted(false);
      setDeleted(null);
    },
    post() {
      setPosts(posts + 1);
      setPosted(true);
      setDeleted(null);
    },
    plan(next: number | null) {
      setPlanned(next);
      setDeleted(null);
    },
    /** Deletes at this minute, unless it was deleted before. */
    delete: (at: number) => setDeleted(Math.min(at, minute ?? Infinity)),
  };
}
