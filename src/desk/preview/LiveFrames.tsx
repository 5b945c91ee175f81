import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import type { PageAt, PageClick, PageShow, PageTexts, PageTold } from '../../schemas/desk.ts';
import { $files, $revision } from '../state/course.ts';
import { $page } from '../state/settings.ts';
import { useWords } from '../words/words.ts';
import { changedTexts } from './changedTexts.ts';
import { brought, ready, want, type Load, type Loads } from './loads.ts';
import { openClicked } from './openClicked.ts';

/** The live page as the course is now: what is on screen, and the next one behind it. */
function useLoads(): readonly [Loads, (change: (loads: Loads) => Loads) => void] {
  const page = useStore($page);
  const revision = useStore($revision);
  const [loads, setLoads] = useState<Loads>({});
  const { shown, coming } = loads;
  useEffect(() => {
    setLoads((old) =>
      page.state === 'ready' ? want(old, { of: `${page.url} ${revision}`, url: page.url, revision }) : {},
    );
  }, [page, revision, shown?.of, coming?.has]);
  return [loads, setLoads];
}

const longest = 20_000;

/**
 * The live page, loaded anew behind itself when the course changes: what is on screen stays until the next one shows the same
 * place, so that nothing flashes, jumps or misses a click.
 */
export function LiveFrames({ asked, width, style }: { asked: PageShow; width: string; style: CSSProperties }) {
  const w = useWords();
  const [loads, setLoads] = useLoads();
  const frames = useRef(new Map<string, HTMLIFrameElement>());
  const at = useRef<PageAt>(undefined);
  const shown = useRef(loads.shown);
  shown.current = loads.shown;

  const shows = useRef(asked);
  shows.current = asked;
  const post = (of: string, message: PageShow | PageTexts) =>
    frames.current.get(of)?.contentWindow?.postMessage(message, '*');

  useEffect(() => {
    for (const of of frames.current.keys()) post(of, asked);
  }, [asked]);

  useEffect(
    () =>
      $files.listen((files, before) => {
        const changes = changedTexts(before ?? files, files);
        const message: PageTexts = { type: 'sharewise:texts', changes };
        if (changes.length > 0) for (const of of frames.current.keys()) post(of, message);
      }),
    [],
  );

  useEffect(() => {
    const take = ({ data, source }: MessageEvent<PageClick | PageTold | null>) => {
      const [of] = [...frames.current].find(([, frame]) => frame.contentWindow === source) ?? [];
      if (of === undefined || !data) return;
      const isShown = of === shown.current?.of;
      if (data.type === 'sharewise:begun') setLoads((old) => brought(old, of, 'course'));
      else if (data.type === 'sharewise:here') post(of, { ...shows.current, at: at.current });
      else if (data.type === 'sharewise:ready') setLoads((old) => ready(old, of));
      else if (data.type === 'sharewise:click') void openClicked(data, shown.current?.revision ?? 0);
      else if (data.type === 'sharewise:at' && isShown) at.current = data;
    };
    addEventListener('message', take);
    return () => removeEventListener('message', take);
  }, [setLoads]);

  const hasLoaded = ({ of }: Load) => {
    setLoads((old) => brought(old, of, 'other'));
    // A page whose scripts do not come is better than none.
    setTimeout(() => setLoads((old) => (old.coming?.has === 'course' ? ready(old, of) : old)), longest);
  };

  const all = [loads.shown, loads.coming].filter((one) => one !== undefined);
  return all.map((load, nth) => (
    // The page runs its own scripts, at another origin than the desk's: that is what keeps them apart.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      key={load.of}
      ref={(frame) => {
        if (!frame) return;
        frames.current.set(load.of, frame);
        return () => void frames.current.delete(load.of);
      }}
      title={w('pageTitle')}
      src={load.url}
      inert={nth > 0}
      data-width={width}
      style={style}
      onLoad={() => hasLoaded(load)}
    />
  ));
}
