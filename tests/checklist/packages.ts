import { tests as t } from './files.ts';
import type { Chapter } from './types.ts';

const strict = 'scorm/preview/browser/strict/strict.ts';

/** scorm-again as the LMS of the preview. */
export const scormAgain: Chapter = {
  title: 'scorm-again as the LMS of the preview',
  rows: [
    [
      'Named classes at run time',
      ['scorm/preview/browser/lms.ts'],
      [[t.lenient, 'whatever the strict layer lets through, scorm-again takes']],
    ],
    [
      'Too lenient: lengths, words, order, state',
      [strict],
      [
        [t.rules, 'takes nothing before Initialize or after Finish, and neither twice'],
        [t.lenient, 'whatever the strict layer lets through, scorm-again takes'],
      ],
    ],
    [
      'Too narrow: texts that begin with a brace, line breaks, blanks',
      [strict],
      [[t.lenient, 'scorm-again takes no comment that begins with a brace']],
    ],
    [
      'Derives no `entry`, protects no review, keeps data over `reset()`',
      ['scorm/preview/launch-data.ts'],
      [
        [t.matrix, 'Review mode'],
        [t.matrix, 'Browse mode'],
      ],
    ],
    [
      'CommitError only without sync requests; Terminate by beacon',
      ['scorm/preview/browser/recorder.ts'],
      [
        [t.matrix, 'Commit answers false'],
        [t.browser, 'closing the window without Exit ends the session and loses nothing'],
      ],
    ],
  ],
};

/** What an LMS's administrator expects of a package. */
export const admins: Chapter = {
  title: 'What an administrator expects',
  rows: [
    [
      'The manifest at the root, the schemas beside it, every file listed',
      ['scorm/package/package-course.ts', 'scorm/package/manifest/resources.ts'],
      [
        [t.packages, 'has the manifest, the schemas that it names, and every file that it lists'],
        [t.manifest, 'lists every file of the package but itself, and no other'],
      ],
    ],
    [
      'One SCO; titles; an identifier of its own; the exact version of the schema',
      ['scorm/package/manifest/scorm12.ts', 'scorm/package/manifest/scorm2004.ts'],
      [
        [t.manifest, 'has one SCO, which the one item refers to'],
        [t.manifest, 'has the title in the default language on organization and item'],
        [t.manifest, 'has an identifier of this course and this standard'],
        [t.manifest, 'names its standard exactly'],
      ],
    ],
    [
      'The pass mark from one source, left out on request',
      ['scorm/package/manifest/scorm12.ts', 'scorm/package/presets/options.ts'],
      [
        [t.manifest, 'is the mastery score in 1.2, from 0 to 100'],
        [t.manifest, 'can be left out of $standard'],
        [t.presets, 'each option changes the package'],
      ],
    ],
    [
      '2004: `completionSetByContent`, `objectiveSetByContent`',
      ['scorm/package/manifest/scorm2004.ts'],
      [[t.manifest, 'sets completion and success itself']],
    ],
    [
      'A zip named by course, version and standard',
      ['scorm/package/package-course.ts'],
      [[t.packages, 'is named by version and standard']],
    ],
    [
      'Framed and in a new window; a visible Exit',
      ['src/components/page/Header.astro'],
      [[t.browser, 'the course works in a new window']],
    ],
    [
      'Duration, language, description and keywords in the metadata',
      ['scorm/package/manifest/metadata.ts'],
      [
        [t.manifest, 'says the version, how long it takes and whose it is'],
        [t.manifest, 'has an element for each keyword, in its language'],
      ],
    ],
    [
      'Valid by the schemas; nothing that refers to nothing',
      ['scorm/package/manifest/xml.ts'],
      [
        [t.manifest, 'is valid by the official schemas, with and without the pass mark'],
        [t.manifest, 'has no identifier twice'],
      ],
    ],
  ],
};
