import type { Case, Step } from './types.ts';

const scorm = ['scorm12', 'scorm2004-3rd'] as const;
const all = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;

const passed = 'passed 100; 9 answers kept, 9 reported';

const answered: readonly Step[] = [['answer'], ['sees', 'saved', 'passed with 100']];

/** In a frame of some height: the way in, three screens on, and the answer that decides. */
const framed = (fault: string): Pick<Case, 'standards' | 'from' | 'steps' | 'holds'> => ({
  standards: scorm,
  from: 'eight',
  steps: [
    ['launch', fault],
    ['sees', 'the course, as always', 'Start in view'],
    ['press', 'Start'],
    ['sees', 'where they go on, in view'],
    ...answered,
    ['press', 'Next, at the end of the page'],
    ['sees', 'where they go on, in view'],
  ],
  holds: passed,
});

/** Where an LMS, a portal, a server or a browser puts the course, and what it does to it there. */
export const places: readonly Case[] = [
  {
    fault: 'The server allows nothing inline (Content-Security-Policy)',
    standards: all,
    from: 'eight',
    steps: [['launch', 'strict-policy'], ['sees', 'the course, as always', 'one language'], ...answered],
    holds: passed,
  },
  {
    fault: 'The browser translates the page',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch'],
      ['translated'],
      ['sees', 'one language'],
      ['question'],
      ['translated'],
      ...answered,
      ['translated'],
      ['exit'],
      ['sees', 'goodbye', 'one language'],
    ],
    holds: passed,
  },
  { fault: 'The frame is as tall as a long page', ...framed('tall-frame') },
  { fault: 'The frame follows what is in it', ...framed('following-frame') },
  { fault: 'The frame is 300 px high', ...framed('low-frame') },
  {
    fault: 'The window is 500 px high',
    standards: scorm,
    from: 'eight',
    size: [1280, 500],
    steps: [
      ['launch'],
      ['sees', 'the course, as always', 'Start in view'],
      ...answered,
      ['exit'],
      ['sees', 'goodbye', 'the goodbye in view, uncovered'],
    ],
    holds: passed,
  },
  {
    fault: 'A sandboxed frame, without forms, modals, popups and downloads',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'sandboxed'],
      ['sees', 'the course, as always'],
      ...answered,
      ['result'],
      ['press', 'Print'],
      ['sees', 'told how to print elsewhere'],
      ['press', 'Remind me'],
      ['sees', 'told to write the date down'],
      ['press', 'a source'],
      ['sees', 'told the address of the source'],
    ],
    holds: passed,
  },
  {
    fault: 'An exercise is slow to come to life',
    variant: 'pressed before it has',
    standards: scorm,
    from: 'nothing',
    steps: [
      ['launch', 'exercises-late'],
      ['press', 'an answer'],
      ['off', 'exercises-late'],
      ['sees', 'the answer, judged', 'saved'],
    ],
    holds: 'incomplete; 1 answers kept, 1 reported',
  },
  {
    fault: 'An exercise is slow to come to life',
    variant: 'resumed in the midst of it',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'exercises-late'],
      ['press', 'Start'],
      ['sees', 'nothing of an exercise yet'],
      ['off', 'exercises-late'],
      ...answered,
    ],
    holds: passed,
  },
  {
    fault: 'An exercise never comes to life',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'exercises-late'],
      ['press', 'Start'],
      ['waits', 5],
      ['sees', 'told that not everything could be loaded'],
      ['exit'],
      ['sees', 'goodbye'],
    ],
    holds: 'incomplete; 8 answers kept, 8 reported',
  },
  {
    fault: 'The package is replaced just after the page was loaded: files that are asked for later answer 404',
    standards: scorm,
    from: 'eight',
    steps: [
      ['launch', 'files-gone'],
      ['sees', 'told that not everything could be loaded'],
      ['off', 'files-gone'],
      ['press', 'Open the course again'],
      ['sees', 'the course, as always', 'where they were'],
      ...answered,
    ],
    holds: passed,
  },
  {
    fault: 'The page is opened as a file',
    standards: ['web'],
    from: 'nothing',
    steps: [
      ['launch'],
      ['from a folder'],
      ['sees', 'told that a browser opens no course from a folder', 'one language'],
    ],
    holds: 'no progress',
  },
];
