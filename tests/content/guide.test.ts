import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { readFiles } from '../../src/build/course-folder.ts';
import { checkCourse } from '../../src/build/check-course.ts';
import { syntaxFaults } from '../../src/build/mdx-syntax.ts';
import { ownWords } from '../../src/build/own-words.ts';
import { textComponents } from '../../src/checks/lesson-text.ts';
import { places } from '../../src/schemas/scenario.ts';
import { presetNames } from '../../src/schemas/course.ts';
import { faultText } from '../../src/yaml/fault.ts';

const guide = readFileSync('lessons/README.md', 'utf8');

/** The example that holds these words, as it stands in the guide. */
function example(words: string): string {
  const all = [...guide.matchAll(/^```(?:yaml|mdx)\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const found = all.filter((text) => text.includes(words));
  expect(found, words).toHaveLength(1);
  return found[0] ?? '';
}

/** What the check says of the course with an example in its place: a lesson's, in every language. */
function told(path: string, text: string): string[] {
  const places = path.endsWith('.mdx') ? [path, path.replace('nl.mdx', 'en.mdx')] : [path];
  const files = new Map([...readFiles('lessons'), ...places.map((place) => [place, text] as const)]);
  return [...checkCourse(files, ownWords()).faults, ...syntaxFaults(files)].map(faultText);
}

/** `course.yaml` with the fields of an example in the place of its own. */
function withFields(words: string): string {
  const course = parseDocument(readFileSync('lessons/course.yaml', 'utf8'));
  const put = (at: string[], fields: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(fields))
      if (name === 'organisation') put([name], value as Record<string, unknown>);
      else course.setIn([...at, name], value);
  };
  put([], parse(example(words)) as Record<string, unknown>);
  return String(course);
}

describe("the author's guide", () => {
  it.each([
    ['an organisation', 'course.yaml', () => withFields('colours:')],
    ['terms', 'course.yaml', () => withFields('terms:')],
    ['options for an LMS', 'course.yaml', () => withFields('left-out')],
    ['a lesson', '03-common-sense/nl.mdx', () => example('<Activity />')],
    ['a scenario', 'final-check/complaint-long-wait.yaml', () => example('id: complaint-long-wait')],
  ])('has an example of %s that can be copied as it is', (_name, path, text) => {
    expect(told(path, text())).toEqual([]);
  });

  it('names every component, place and preset that there is, and no other', () => {
    const named = new Set([...guide.matchAll(/`<([A-Z]\w+)/g)].map(([, name]) => name));
    expect([...named].toSorted()).toEqual([...textComponents].toSorted());
    for (const place of places) expect(guide).toMatch(new RegExp(`place: .*\\b${place}\\b`));
    for (const preset of presetNames) expect(guide).toContain(`\`${preset}\``);
  });

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...guide.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(5);
    for (const name of commands) expect(Object.keys(scripts)).toContain(name);
    for (const [, path = ''] of guide.matchAll(/`((?:interface|lessons\/interface|03-common-sense)\/(?:nl|en)\.\w+)`/g))
      expect(existsSync(`${path.startsWith('lessons/') ? '' : 'lessons/'}${path}`), path).toBe(true);
  });
});
