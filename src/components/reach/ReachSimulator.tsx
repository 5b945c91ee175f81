import { useMemo, useState } from 'react';
import { minuteAt } from '../../course/reach/clock.ts';
import type { ReachFile } from '../../schemas/activity.ts';
import { practised } from '../../state/answer.ts';
import { useLanguage } from '../../state/use-store.ts';
import { ReachControls } from './ReachControls.tsx';
import { ReachDeletion } from './ReachDeletion.tsx';
import { ReachNumbers } from './ReachNumbers.tsx';
import { ReachPicture } from './ReachPicture.tsx';
import { ReachSummary } from './ReachSummary.tsx';
import { ReachTimeline } from './ReachTimeline.tsx';
import { Slider } from './Slider.tsx';
import { usePlayback } from './usePlayback.ts';
import { useReach } from './useReach.ts';
import { wordingOf } from './wording.ts';

type Props = ReachFile & {
  readonly lesson: string;
  readonly defaultLanguage: string;
  /** The seed of the first run. */
  readonly firstSeed: number;
};

/** The reach simulator: post, and see how far it gets and how little deleting stops. Nothing of it is recorded. */
export function ReachSimulator({ lesson, defaultLanguage, firstSeed, largeAccount, ...start }: Props) {
  const language = useLanguage(defaultLanguage);
  const wording = useMemo(() => wordingOf(language), [language]);
  const { text } = wording;
  const reach = useReach({ ...start, followers: 0 }, firstSeed);
  const { run, outcome } = reach;
  // Rendered only once opened: the page is smaller without the controls.
  const [open, setOpen] = useState(false);
  const { root, playing, place, ...playback } = usePlayback(run, outcome, wording);
  const post = () => {
    reach.post();
    practised(lesson);
  };
  const deleteNow = () => reach.delete(Math.max(1, Math.ceil(minuteAt(playback.now()))));

  return (
    <div className="reach" role="group" aria-label={text('reachLabel')} data-activity={`${lesson}-reach`} ref={root}>
      <div className="reach-stage">
        <ReachPicture run={run} wording={wording} />
        <button type="button" className={run ? 'reach-post secondary' : 'reach-post'} data-action="post" onClick={post}>
          {text(run ? 'reachPostAgain' : 'reachPost')}
        </button>
        <ReachNumbers wording={wording} deleted={reach.minute !== null} />
        <div className="reach-player">
          <ReachTimeline run={run} outcome={outcome} wording={wording} />
          <Slider
            part="scrubber"
            label={text('reachTime')}
            {...{ value: place * 1000, min: 0, max: 1000, step: 1 }}
            shown={wording.time(minuteAt(place))}
            disabled={!run}
            onChange={(thousandth) => playback.seek(thousandth / 1000)}
          />
          <div className="reach-buttons">
            <button type="button" data-action="play" disabled={!run} onClick={playing ? playback.pause : playback.play}>
              {text(playing ? 'reachPause' : 'reachPlay')}
            </button>
            <button type="button" data-action="delete" disabled={!run} onClick={deleteNow}>
              {text('reachDeleteNow')}
            </button>
          </div>
        </div>
        <ReachSummary run={run} outcome={outcome} ended={place === 1 && !playing} wording={wording} />
      </div>
      <details className="reach-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('reachKnobs')}</summary>
        {open && (
          <>
            <ReachControls
              settings={reach.settings}
              largeAccount={largeAccount}
              wording={wording}
              onChange={reach.set}
            />
            <ReachDeletion minute={reach.minute} wording={wording} onChange={reach.plan} />
          </>
        )}
      </details>
      <details className="reach-model">
        <summary>{text('reachModel')}</summary>
        <p>{text('reachModelText')}</p>
      </details>
    </div>
  );
}
