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
        [t.places, 'The server allows nothing inline (Content-Security-Policy)'],
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
        [t.places, 'The package is replaced just after the page was loaded'],
        [t.places, 'An exercise never comes to life'],
      ],
    ],
    [
      'A server that serves the files oddly: other media types, names in small letters, no caching, trusted types, another encoding',
      ['src/build/files-only.ts', 'src/build/first-paint.ts', 'src/shell/parts.ts'],
      [[t.servers, 'is good enough']],
    ],
    [
      'Scripts or styles as plain text, compressed twice, or a login page in their place: browsers take none of it',
      ['src/shell/unloaded.ts', 'src/styles/unloaded.css', 'src/build/first-paint.ts', 'src/shell/needs.ts'],
      [[t.servers, 'the learner is told']],
    ],
    [
      'A content server that sends on to another website, or forbids frames of others',
      ['scorm/package/bridge/page.ts'],
      [[t.bridgeAttacks, 'is told of, and the LMS is left alone']],
    ],
    [
      'A login page, or a page of before, that the browser has kept',
      ['src/shell/parts.ts', 'src/shell/actions.ts'],
      [
        [
          t.servers,
          'a login page that the browser has kept under the name of a lesson’s file does not stand in its way',
        ],
        [t.servers, 'to open the course again asks for all of it past what the browser has kept'],
      ],
    ],
    [
      'The window with the LMS is closed before the course’s, or goes to another page',
      ['src/lms/find-api.ts'],
      [
        [t.findApi, 'no more once %s: its functions would still run, and reach nobody'],
        [t.browserFaults, 'with the LMS’s window closed before the course’s nothing is said to be saved'],
      ],
    ],
    [
      'File types that the LMS refuses (.woff2, .json, .svg, .txt)',
      ['src/session/probe.ts', 'src/build/no-inline.ts'],
      [[t.servers, 'nothing but pages, scripts and styles']],
    ],
    [
      'A query or a hash of its own in the address',
      ['src/shell/lessons.ts'],
      [[t.servers, 'index.html?token=a%2Fb&lang=xx#/course/1']],
    ],
    [
      'Third-party cookies are blocked: what is committed is stored nowhere',
      ['src/session/earlier-work.ts', 'src/session/launch.ts'],
      [[t.earlier, 'is handed in once the learner says that it was theirs, and not before']],
    ],
    [
      'A zip that a Mac has made anew (`__MACOSX`)',
      ['scorm/package/compare/read-package.ts'],
      [[t.compare, 'finds it the same where a Mac has made the zip anew']],
    ],
    [
      'The page itself as a download, or a folder of scripts that is forbidden',
      'no page of the package is shown then that could say so',
    ],
    [
      'A frame as tall as its content, or one that follows it',
      ['src/shell/lessons.ts', 'src/shell/seen.ts', 'src/build/first-paint.ts'],
      [
        [t.frames, 'has Start in view at first, and the title of each screen after each move'],
        [t.frames, 'what is not saved stays in sight wherever the page around is scrolled'],
        [t.places, 'The frame is as tall as a long page'],
        [t.places, 'The frame follows what is in it'],
      ],
    ],
    [
      'A low frame, or a low window',
      ['src/styles/start.css'],
      [
        [t.frames, 'has Start in view at first, and the title of each screen after each move'],
        [t.frames, 'the goodbye stands uncovered in a window of 500 px'],
        [t.places, 'The frame is 300 px high'],
        [t.places, 'The window is 500 px high'],
      ],
    ],
    [
      'A sandboxed frame without `allow-forms`, `allow-modals`, `allow-popups` or `allow-downloads`',
      ['src/components/scenario/Question.tsx', 'src/shell/blocked.ts', 'src/components/result/Reminder.tsx'],
      [
        [t.frames, 'says what to do where nothing prints, and where a link opens no window'],
        [t.places, 'A sandboxed frame, without forms, modals, popups and downloads'],
      ],
    ],
    [
      'The course on another domain than the LMS: content servers, CDNs',
      ['src/lms/across.ts', 'src/bridge/serve.ts'],
      [
        [t.bridge, 'behind a thin package in'],
        [
          t.bridgeAttacks,
          'neither end takes a word from the LMS’s page, from a frame of another website, or from another window of the course’s',
        ],
      ],
    ],
    [
      'The browser translates the page: `lang` rewritten, texts wrapped or replaced',
      ['src/shell/language.ts', 'src/shell/translated.ts'],
      [
        [
          t.translation,
          'a page that the browser translates goes on, and says in every state what it says untranslated',
        ],
        [t.places, 'The browser translates the page'],
      ],
    ],
    [
      'The page is opened as a file',
      ['src/build/first-paint.ts'],
      [
        [t.unloaded, 'a page opened as a file says that a browser opens no course from a folder'],
        [t.places, 'The page is opened as a file'],
      ],
    ],
    [
      'A slow phone: an exercise is pressed before it is alive',
      ['src/shell/presses.ts', 'src/shell/client-shown.ts'],
      [
        [t.waking, 'a resumed exercise shows nothing of its beginning until it stands where the learner is'],
        [t.waking, 'what is pressed before an exercise is alive is pressed once it is'],
        [t.places, 'An exercise is slow to come to life'],
      ],
    ],
    [
      'Contrast themes: the browser takes colours, shadows and gradients away',
      ['src/styles/choices.css', 'src/components/scenario/mark.ts'],
      [[t.forcedColours, 'in forced colours what is chosen looks chosen, and once it is checked stands in words']],
    ],
  ],
};
