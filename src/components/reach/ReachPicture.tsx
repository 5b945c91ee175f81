import type { Run } from './run.ts';
import type { Wording } from './wording.ts';

/** Each kind of dot with its name and, so that colour is not all that tells them apart, its size in the legend. */
const kinds = [
  ['you', 'reachYou', 5.5],
  ['seen', 'reachSaw', 3],
  ['shared', 'reachDidShare', 4.5],
  ['missed', 'reachMissed', 3],
] as const;

type Props = { readonly run: Run | null; readonly wording: Wording };

/** The network as dots around you, with its legend. What it shows is also in the numbers and the sentence beside it. */
export function ReachPicture({ run, wording }: Props) {
  const { text, number } = wording;
  const people = run?.picture.people ?? 1;
  return (
    <figure className="reach-picture">
      <div className="reach-canvases">
        <canvas data-reach="still" role="img" aria-label={text('reachPicture')} />
        <canvas data-reach="moving" />
      </div>
      <figcaption>
        <ul className="reach-legend">
          {kinds.map(([kind, label, radius]) => (
            <li key={kind}>
              <svg data-reach={kind} viewBox="0 0 12 12" aria-hidden="true">
                <circle cx="6" cy="6" r={radius} />
              </svg>
              {text(label)}
            </li>
          ))}
        </ul>
        <p className="reach-people">
          {people > 1 ? text('reachPeople', { n: number(people) }) : text('reachOnePerson')}
        </p>
      </figcaption>
    </figure>
  );
}
