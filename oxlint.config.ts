import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type OxlintOverride } from 'oxlint';

/**
 * What a room may import of the others, by folder; a name that ends in a slash is all below it. Of `types`, it may import
 * types alone. With `packages: false`, it imports no package either.
 */
type Room = { may?: readonly string[]; types?: readonly string[]; packages?: false };

// What `scorm` reads of the course's source.
const reading = ['src/said', 'src/schemas', 'src/checks', 'src/yaml', 'src/build', 'src/translation', 'src/editing'];

const rooms: Readonly<Record<string, Room>> = {
  'src/course': { packages: false },
  'src/said': { packages: false },
  'src/schemas': { types: ['src/course', 'src/said'] },
  'src/yaml': { may: ['src/said', 'src/schemas'] },
  'src/editing': { may: ['src/said'] },
  'src/translation': { may: ['src/said', 'src/schemas', 'src/yaml', 'src/editing'] },
  'src/checks': { may: ['src/said', 'src/schemas', 'src/yaml', 'src/translation'] },
  'src/build': { may: ['src/said', 'src/course', 'src/schemas', 'src/checks', 'src/yaml'], types: ['src/i18n'] },
  'src/lms': { types: ['src/course'], packages: false },
  'src/session': { may: ['src/course', 'src/lms'] },
  'src/bridge': { may: ['src/lms', 'src/session'] },
  'src/state': { may: ['src/course', 'src/session'], types: ['src/schemas'] },
  'src/shell': { may: ['src/course', 'src/session', 'src/state'], types: ['src/lms', 'src/schemas'] },
  'src/i18n': {},
  'src/components/**/*.{ts,tsx}': { may: ['src/course', 'src/state', 'src/i18n'], types: ['src/schemas'] },
  'src/components/**/*.astro': { may: ['src/schemas', 'src/i18n', 'src/build', 'src/checks'] },
  'src/layouts': {
    may: ['src/components', 'src/i18n', 'src/build', 'src/shell', 'src/styles'],
    types: ['src/course', 'src/schemas'],
  },
  'src/pages': { may: ['src/course', 'src/schemas', 'src/i18n', 'src/build', 'src/components', 'src/layouts'] },
  'src/styles': {},
  'src/desk': { may: ['src/said', 'src/course', 'src/state', 'src/i18n', 'src/schemas', 'src/editing', 'src/yaml'] },
  'scorm/files': {},
  'scorm/check': { may: reading },
  'scorm/build': { may: [...reading, 'scorm/files'] },
  'scorm/new': { may: [...reading, 'scorm/files'] },
  'scorm/package': { may: [...reading, 'scorm/files'] },
  'scorm/workbook': { may: ['src/said'] },
  'scorm/translate': { may: [...reading, 'scorm/files', 'scorm/package', 'scorm/workbook'] },
  'scorm/report': { may: [...reading, 'scorm/files', 'scorm/package', 'scorm/workbook'] },
  // It makes the records of simulated learners by the player's own functions.
  'scorm/preview': { may: [...reading, 'src/course', 'src/lms', 'scorm/files', 'scorm/package', 'scorm/report'] },
  // The review file names fields as the desk's forms do.
  'scorm/desk': {
    may: [
      ...reading,
      'src/desk',
      'scorm/files',
      'scorm/build',
      'scorm/check',
      'scorm/new',
      'scorm/package',
      'scorm/preview',
      'scorm/report',
      'scorm/translate',
      'scorm/workbook',
    ],
  },
  'scorm/commands': { may: [...reading, 'scorm/'] },
};

const folderOf = (name: string) => name.split('/').slice(0, 2).join('/');
const names = [...new Set(Object.keys(rooms).map(folderOf))];
const there = ['src', 'scorm'].flatMap((top) =>
  readdirSync(join(import.meta.dirname, top), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${top}/${entry.name}`),
);
const unknown = there.filter((name) => !names.includes(name));
if (unknown.length > 0)
  throw new Error(`Say in oxlint.config.ts what these folders may import: ${unknown.join(', ')}.`);

/** How a room is named in an import from another: `../course/` within `src`, `../../src/course/` from `scorm`. */
const relative = (from: string, to: string) =>
  from.split('/')[0] === to.split('/')[0] ? to.replace(/^\w+\//, '') : to;

const refused = (from: string, those: readonly string[], message: string, allowTypeImports = false) =>
  those.length === 0
    ? []
    : [{ regex: `^(\\.\\./)+(${those.map((to) => relative(from, to)).join('|')})/`, message, allowTypeImports }];

const scormAgain = { name: 'scorm-again', message: 'scorm-again is for scorm/preview and tests only.' };

/** A room's imports: what the table does not allow is refused. */
function importsOf([name, { may = [], types = [], packages }]: [string, Room]): OxlintOverride {
  const room = folderOf(name);
  const allowed = (one: string) =>
    one === room || may.some((own) => one === own || (own.endsWith('/') && one.startsWith(own)));
  const others = [...names, 'tests'].filter((one) => !allowed(one) && !types.includes(one));
  const patterns = [
    ...refused(room, others, `${room} does not import this room: see oxlint.config.ts.`),
    ...refused(room, types, `${room} imports only types of this room.`, true),
    ...(packages === false ? [{ regex: '^[^.]', message: `${room} imports no package.` }] : []),
  ];
  const paths = room === 'scorm/preview' ? [] : [scormAgain];
  const files = [name.includes('*') ? name : `${name}/**`];
  return { files, rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true, browser: true },
  ignorePatterns: ['dist', 'packages', '.astro'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-control-regex': 'off',
    'no-shadow': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/refs': 'off',
    'react/set-state-in-effect': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-fill-with-reference-type': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-new-array': 'off',
    'unicorn/no-thenable': 'off',
  },
  overrides: [
    ...Object.entries(rooms).map(importsOf),
    {
      files: ['tests/**'],
      rules: {
        'no-extend-native': 'off',
        'promise/valid-params': 'off',
        'unicorn/no-useless-spread': 'off',
        'unicorn/prefer-string-starts-ends-with': 'off',
      },
    },
  ],
});
