import type { Standard } from '../../../scorm/package/standards.ts';
import type { Pressed } from './presses.ts';
import type { Seed } from './seeds.ts';

/** What a learner can be seeing, by the name that the table prints. */
export type Sight =
  | 'the course, as always'
  | 'told that nothing is recorded'
  | 'told that the LMS allows no connection'
  | 'asked to open the course again'
  | 'asked to open the course again, in the midst of it'
  | 'told that they are looking back'
  | 'told that they are browsing'
  | 'told that progress stays in this browser'
  | 'saved'
  | 'told that it is not saved yet'
  | 'a new start'
  | 'where they were'
  | 'passed with 100'
  | 'not passed'
  | 'goodbye'
  | 'goodbye, and told that nothing was recorded'
  | 'told how to begin a new attempt'
  | 'no way to try again'
  | 'goodbye, and told that not all was saved'
  | 'locked out by the LMS'
  | 'Start in view'
  | 'where they go on, in view'
  | 'the goodbye in view, uncovered'
  | 'one language'
  | 'nothing of an exercise yet'
  | 'the answer, judged'
  | 'told that not everything could be loaded'
  | 'told that a browser opens no course from a folder'
  | 'told how to print elsewhere'
  | 'told the address of the source'
  | 'told to write the date down';

/** One thing that happens in a case. */
export type Step =
  /** The learner launches, with faults by name. */
  | readonly ['launch', string?]
  /** The learner turns to one of two tabs; the second one is launched then. */
  | readonly ['tab', 'a' | 'b']
  /** Someone else launches in the same browser. */
  | readonly ['other learner']
  | readonly ['on', string]
  | readonly ['off', string]
  /** Comes to the situation that is open: its script is there before anything goes wrong. */
  | readonly ['question']
  /** Answers the situation that is open, with 2 points or none. */
  | readonly ['answer', 0?]
  | readonly ['press', Pressed]
  /** The browser translates the page that is shown. */
  | readonly ['translated']
  /** The page is opened from a folder instead, without any server. */
  | readonly ['from a folder']
  /** Nothing happens for so many seconds. */
  | readonly ['waits', number]
  /** Goes to the result page. */
  | readonly ['result']
  /** Practises the final check anew while looking back. */
  | readonly ['practise']
  | readonly ['exit']
  /** The page goes away without Exit. */
  | readonly ['close']
  /** The browser kills the page. */
  | readonly ['kill']
  | readonly ['sees', ...Sight[]]
  /** The same, no later than so many seconds from now. */
  | readonly ['within', number, Sight];

/** One row of the matrix. */
export type Case = {
  /** The fault, as people tell of it. */
  readonly fault: string;
  /** Why the row is there twice, where it is. */
  readonly variant?: string;
  readonly standards: readonly Standard[];
  readonly from: Seed;
  /** The window's size in pixels, where it matters. */
  readonly size?: readonly [width: number, height: number];
  /** What the course says below the pass mark, where that is not what it says by itself. */
  readonly onFail?: 'incomplete';
  readonly steps: readonly Step[];
  /** What the LMS (for `web`: the browser) holds at the end; `as before`: exactly what it held at the beginning. */
  readonly holds: string | Readonly<Record<'scorm12' | 'scorm2004', string>>;
  /** What the LMS refuses by the standard though the course is right to ask. */
  readonly refused?: RegExp;
};

/** What is held at the end of a case in a standard. */
export const heldAtEnd = ({ holds }: Case, standard: Standard): string =>
  typeof holds === 'string' ? holds : holds[standard === 'scorm12' ? 'scorm12' : 'scorm2004'];
