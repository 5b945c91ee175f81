import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate, measure } from '../../report/measure.ts';
import { course } from './sample.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharewise-report-figures-'));
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The large ones: npm run report:figures.
it('50,000 rows are reported in under 3 s, on a page under 500 kB, in under 700 MB', { timeout: 60_000 }, () => {
  const path = join(folder, 'rows.csv');
  generate(path, 'rows', 50_000, join(folder, 'course.json'));
  const runs = [measure(path, join(folder, 'course.json')), measure(path, join(folder, 'course.json'))];
  expect(Math.min(...runs.map(({ seconds }) => seconds))).toBeLessThan(3);
  for (const { kilobytes, megabytes } of runs) {
    expect(kilobytes).toBeLessThan(500);
    expect(kilobytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(700);
  }
});
