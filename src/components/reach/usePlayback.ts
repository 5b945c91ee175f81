import { useEffect, useRef, useState } from 'react';
import { createPlayback, type Playback } from './playback.ts';
import type { Outcome, Run } from './run.ts';
import type { Wording } from './wording.ts';

/**
 * Plays `run` in the element that `root` is given to: from its start when it is new, straight to its end where motion is
 * not wanted. `place` is where it last stood still, 0 to 1.
 */
export function usePlayback(run: Run | null, outcome: Outcome | null, wording: Wording) {
  const root = useRef<HTMLDivElement>(null);
  const playback = useRef<Playback>(null);
  const [playing, setPlaying] = useState(false);
  const [place, setPlace] = useState(0);

  useEffect(() => {
    if (!root.current) return;
    playback.current = createPlayback(root.current, (stopped) => {
      setPlaying(false);
      setPlace(stopped);
    });
    return () => playback.current?.dispose();
  }, []);

  useEffect(() => playback.current?.use(run, outcome, wording), [run, outcome, wording]);

  function seek(to: number): void {
    playback.current?.pause();
    playback.current?.seek(to);
    setPlace(to);
  }

  function play(): void {
    if (playback.current?.place() === 1) seek(0);
    playback.current?.play();
    setPlaying(playback.current !== null);
  }

  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    seek(run && still ? 1 : 0);
    if (!run) return;
    root.current?.querySelector('figure')?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
    if (!still) play();
  }, [run]);

  return {
    root,
    playing,
    place,
    seek,
    play,
    pause: () => playback.current?.pause(),
    now: () => playback.current?.place() ?? 0,
  };
}
