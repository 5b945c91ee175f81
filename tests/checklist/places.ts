import { tests as t } from './files.ts';
import type { Chapter } from './types.ts';

/** Where LMSs, portals and browsers put a course. */
export const places: Chapter = {
  title: 'Where LMSs put a course',
  rows: [
    [
      "A Content-Security-Policy of the server’s own (`script-src 'self'`): nothing inline is let in",
      ['src/build/no-inline.ts', 'src/build/files-only.ts'],
      [
        [t.matrix, 'The server allows nothing inline (Content-Security-Policy)'],
        [t.policy, 'the page looks the same where the server allows nothing inline'],
      ],
    ],
    [
      'Something of the page does not load, or not in time: a package replaced meanwhile, a proxy',
      ['src/shell/unloaded.ts', 'src/components/page/Unloaded.astro'],
      [
        [t.unloaded, 'an exercise whose script does not arrive says so, and the course goes on'],
        [
          t.unloaded,
          'an exercise that has not come to life five seconds after it is shown says so, whatever the cause',
        ],
        [t.unloaded, 'a page in which no script runs says so by its styles'],
      ],
    ],
    [
      'A frame as tall as its content, or one that follows it',
      ['src/shell/lessons.ts', 'src/shell/seen.ts', 'src/build/first-paint.ts'],
      [
        [t.frames, 'has Start in view at first, and the title of each screen after each move'],
        [t.frames, 'what is not saved stays in sight wherever the page around is scrolled'],
      ],
    ],
    [
      'A low frame, or a low window',
      ['src/styles/start.css'],
      [
        [t.frames, 'has Start in view at first, and the title of each screen after each move'],
        [t.frames, 'the goodbye stands uncovered in a window of 500 px'],
      ],
    ],
    [
      'A sandboxed frame without `allow-modals`, `allow-popups` or `allow-downloads`',
      ['src/shell/blocked.ts', 'src/components/result/Reminder.tsx'],
      [[t.frames, 'says what to do where nothing prints, and where a link opens no window']],
    ],
    [
      'The course on another domain than the LMS: content servers, CDNs',
      ['src/lms/across.ts', 'src/bridge/serve.ts'],
      [
        [t.bridge, 'behind a thin package in'],
        [t.bridge, 'takes no word from another window, and the package none from another website'],
      ],
    ],
    [
      'The browser translates the page: `lang` rewritten, texts wrapped or replaced',
      ['src/shell/language.ts', 'src/shell/translated.ts'],
      [[t.policy, 'a page that the browser translates shows one language, and its exercises go on']],
    ],
    [
      'The page is opened as a file',
      ['src/build/first-paint.ts'],
      [[t.unloaded, 'a page opened as a file says that a browser opens no course from a folder']],
    ],
    [
      'A slow phone: an exercise is pressed before it is alive',
      ['src/shell/presses.ts', 'src/shell/client-shown.ts'],
      [
        [t.waking, 'a resumed exercise shows nothing of its beginning until it stands where the learner is'],
        [t.waking, 'what is pressed before an exercise is alive is pressed once it is'],
      ],
    ],
  ],
};
