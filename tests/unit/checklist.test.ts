import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapters } from '../checklist/chapters.ts';
import { pages } from '../checklist/pages.ts';
import { faultGroups } from '../../scorm/preview/faults.ts';
import { isImpossible } from '../checklist/types.ts';
import { cases } from '../e2e/matrix/cases.ts';
import { id } from '../../src/schemas/id.ts';

const rows = chapters.flatMap(({ title, rows: all }) => all.map((row) => [`${title}: ${row[0]}`, row] as const));

describe('what LMSs do, and where it is met', () => {
  test.each(rows)('%s', (_name, row) => {
    if (isImpossible(row)) return expect(row[1]).toMatch(/\w+ \w+ \w+/);
    const [, handled, tested] = row;
    expect(handled.filter((path) => !existsSync(path))).toEqual([]);
    expect(tested.filter(([path, title]) => !existsSync(path) || !titlesIn(path).includes(title))).toEqual([]);
    return expect(handled.length && tested.length).toBeGreaterThan(0);
  });

  test('is played in the browser for every fault that the preview has a switch for', () => {
    const played = new Set(cases.flatMap(({ steps }) => steps.flatMap((step) => String(step[1] ?? '').split(','))));
    const switches = faultGroups.flatMap(({ faults }) => faults.map(({ name }) => name));
    expect(switches.filter((name) => !played.has(name))).toEqual([]);
  });

  test.each(Object.entries(pages))('stands in %s as it is; if not, run: npm run matrix', (path, page) => {
    expect(readFileSync(path, 'utf8')).toBe(page());
  });
});

/** The text of a test's file without the escapes that a quotation needs. */
function titlesIn(path: string): string {
  return readFileSync(path, 'utf8').replaceAll("\\'", "'");
}

describe('the source', () => {
  const player = globSync('src/{lms,state,shell,course}/**/*.ts').map((path) => readFileSync(path, 'utf8'));

  test('of the player asks for no navigation: in Moodle that breaks Commit and Terminate', () => {
    expect(player.length).toBeGreaterThan(30);
    expect(player.filter((text) => text.includes('adl.nav'))).toEqual([]);
  });

  test('of the player listens to no unload and no beforeunload: iOS has none, and caches give up', () => {
    expect(
      player.filter((text) => /addEventListener\(\s*['"`](before)?unload|onbeforeunload|onunload/.test(text)),
    ).toEqual([]);
  });

  test('of the player needs nothing that browsers leave out where the LMS has no https', () => {
    expect(
      player.filter((text) => /crypto\.(subtle|randomUUID)|navigator\.(locks|storage)|caches\./.test(text)),
    ).toEqual([]);
  });

  test('lets a place be no longer than an LMS takes: a place is the id of a lesson', () => {
    expect(id.safeParse('a'.repeat(60)).success).toBe(true);
    expect(id.safeParse('a'.repeat(61)).success).toBe(false);
  });
});
