import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The pages for developers, each with the folders below which the files stand that it names. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['.'],
  '.github/CONTRIBUTING.md': ['.', 'src/lms', 'src/checks', 'src/styles', 'scorm/report'],
  'src/README.md': ['.', 'src', 'src/lms', 'src/components'],
  'scorm/README.md': ['.', 'scorm', 'scorm/preview'],
  'scorm/report/README.md': ['.', 'scorm/report', 'scorm'],
  'scorm/desk/README.md': ['.', 'scorm/desk'],
};

const code = globSync('{src,scorm}/**/*.{ts,tsx,astro}').concat('astro.config.mjs');
const source = code.map((path) => readFileSync(path, 'utf8')).join('\n');
const made = new Set(['.desk/', 'dist/', 'dist/course.json', 'mapping.yaml', 'packages/']);

describe.each(Object.entries(pages))('%s', (page, folders) => {
  const text = readFileSync(page, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

  test('names files that are there', () => {
    const paths = quoted.filter(
      (words) => /^[\w./-]+(\/|\.(tsx?|md|css|mjs|yaml|astro))$/.test(words) && !made.has(words),
    );
    const missing = paths.filter((path) => !folders.some((folder) => existsSync(join(folder, path))));
    expect(missing).toEqual([]);
  });

  test('names functions that are there', () => {
    const names = quoted.flatMap((words) => /^(\w+)\(/.exec(words)?.[1] ?? []);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });

  test('links to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });
});

test.each(['src', 'scorm', 'scorm/report', 'scorm/desk'])('%s/README.md has a row for each room', (folder) => {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const rooms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
});
