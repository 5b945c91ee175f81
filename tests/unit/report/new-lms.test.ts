import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadFormats } from '../../../scorm/report/read/load-formats.ts';
import { course } from './sample.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-new-lms-'));
  for (const part of ['package.json', 'scorm', 'src', 'public/fonts'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (file: string) =>
  spawnSync(process.execPath, ['scorm/commands/report.ts', file, '--course', 'course.json', '--lang', 'en'], {
    cwd: folder,
    encoding: 'utf8',
  });

const rows = Array.from({ length: 6 }, (_, nth) =>
  ['q-1', 'q-2'].map((id) => `somebody-${nth};small;${id};a;goed;${80 + nth}`).join('\n'),
);
const exported = `Medewerker;Leerstuk;Opgave;Keuze;Oordeel;Punten behaald\n${rows.join('\n')}\n`;

const format = `import type { Format } from '../format.ts';

export const format: Format = {
  id: 'invented',
  name: 'an invented LMS',
  kind: 'interactions',
  needs: ['learner', 'id', 'response'],
  columns: {
    learner: ['Medewerker'],
    course: ['Leerstuk'],
    id: ['Opgave'],
    response: ['Keuze'],
    result: ['Oordeel'],
    score: ['Punten behaald'],
  },
};
`;

it('another LMS is one file more in formats/, and nothing else', () => {
  writeFileSync(join(folder, 'export.csv'), exported);
  expect(report('export.csv').stderr).toMatch(/^export\.csv is none of the formats this report reads/);
  writeFileSync(join(folder, 'scorm', 'report', 'formats', 'invented.ts'), format);
  const { stdout, stderr } = report('export.csv');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^export\.csv: an invented LMS, 12 rows\n/);
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(page).toContain('fewer than 10 people');
  expect(page).toContain('<td>an invented LMS</td>');
  expect(report('no-such.csv').stderr).toContain('There is no file no-such.csv.');
});

it('a format is a table and no code', async () => {
  for (const one of await loadFormats()) expect(structuredClone(one)).toEqual(one);
});
