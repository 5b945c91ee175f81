import { readFileSync } from 'node:fs';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { cmi5Ids } from '../../../scorm/package/manifest/cmi5.ts';
import { packageFiles } from '../../../scorm/package/package-course.ts';
import { optionsFor } from '../../../scorm/package/presets/presets.ts';
import { standards } from '../../../scorm/package/standards.ts';
import { courseIri } from '../../../src/lms/cmi5/statements.ts';
import { builtCourse, builtFiles } from './fake-dist.ts';

const script = 'scripts/cmi5.Ab-1_c2D.js';

function packaged(
  standard: (typeof standards)[number],
  course: BuiltCourse = builtCourse(),
  passMark: 'in-manifest' | 'left-out' = 'in-manifest',
): Map<string, string> {
  const files = Object.entries({ ...builtFiles(course), [script]: 'export {};' });
  const dist = new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const made = packageFiles(dist, course, standard, { ...optionsFor(course, undefined, standard), passMark });
  return new Map([...made].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

const structureOf = (...given: Parameters<typeof packaged> extends [unknown, ...infer Rest] ? Rest : never) =>
  packaged('cmi5', ...given).get('cmi5.xml') ?? '';

/** What AICC's schema has against a course structure; empty where it is valid. */
function faultsOf(structure: string): string[] {
  using schema = XmlDocument.fromString(readFileSync('scorm/package/manifest/xsd/cmi5/CourseStructure.xsd', 'utf8'));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(structure);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ message }) => message.trim());
  }
}

/** What stands at an XPath whose names are of any namespace. */
function at(xml: string, xpath: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(xpath.replaceAll(/\/([A-Za-z]\w*)/g, "/*[local-name()='$1']")).map((node) => node.content);
}

const hostile = `<b>&amp; "quoted" 'single' ]]> </title> 🙂 é \u0000`;

describe('the course structure of cmi5', () => {
  test.each([
    ['as usual', builtCourse(), 'in-manifest'],
    ['without the pass mark', builtCourse(), 'left-out'],
    ['without a check', builtCourse({ finalCheck: false }), 'in-manifest'],
    [
      'with odd words',
      builtCourse({ title: { nl: hostile, en: hostile }, description: { nl: hostile, en: '' } }),
      'in-manifest',
    ],
  ] as const)('is valid by AICC’s schema %s', (_, course, passMark) => {
    expect(faultsOf(structureOf(course, passMark))).toEqual([]);
  });

  test('is refused by that schema where it is wrong', () => {
    const broken = structureOf().replace('moveOn="Passed"', 'moveOn="Always"').replace('<url>index.html</url>', '');
    expect(faultsOf(broken).join('\n')).toMatch(/moveOn[\s\S]*url|url[\s\S]*moveOn/);
  });

  test('names one unit by an IRI that stays the same, where it is, and how it may be launched', () => {
    const structure = structureOf();
    expect(at(structure, '/courseStructure/course/@id')).toEqual(['urn:sharewise:small-course']);
    expect(at(structure, '//au/@id')).toEqual(['urn:sharewise:small-course/course']);
    expect(at(structure, '//au/url')).toEqual(['index.html']);
    expect(at(structure, '//au/@launchMethod')).toEqual(['AnyWindow']);
    expect(at(structureOf(builtCourse({ version: '9.0.0', passMark: 55 })), '//au/@id')).toEqual(
      at(structure, '//au/@id'),
    );
    expect(cmi5Ids('small-course').course).toBe(courseIri('small-course'));
  });

  test('has the pass mark and what satisfies the unit from the course: passing its check or, without one, completing it', () => {
    const rules = (...given: Parameters<typeof structureOf>) =>
      ['masteryScore', 'moveOn'].map((name) => at(structureOf(...given), `//au/@${name}`).join());
    expect(rules()).toEqual(['0.8', 'Passed']);
    expect(rules(builtCourse({ passMark: 67 }))).toEqual(['0.67', 'Passed']);
    expect(rules(builtCourse(), 'left-out')).toEqual(['', 'Passed']);
    expect(rules(builtCourse({ finalCheck: false }))).toEqual(['', 'Completed']);
  });

  test('says title and description in every language', () => {
    const structure = structureOf();
    for (const place of ['course', 'au'])
      for (const [name, words] of [
        ['title', ['Een kleine cursus', 'A small course']],
        ['description', ['Waar hij over gaat.', 'What it is about.']],
      ] as const) {
        expect(at(structure, `//${place}/${name}/langstring`)).toEqual(words);
        expect(at(structure, `//${place}/${name}/langstring/@lang`)).toEqual(['nl', 'en']);
      }
  });
});

describe('what is of cmi5 alone', () => {
  test.each(standards)('%s: the script that talks to record stores, and the leave to ask them', (standard) => {
    const files = packaged(standard);
    const page = files.get('index.html');
    expect(files.has(script)).toBe(standard === 'cmi5');
    expect(files.has('cmi5.xml')).toBe(standard === 'cmi5');
    expect(page).toContain(standard === 'cmi5' ? "connect-src 'self' https: http:;" : "connect-src 'self';");
    expect(page?.includes('data-dialect="cmi5"')).toBe(standard === 'cmi5');
  });

  test('a page that does not say where it may ask is not packaged', () => {
    const files = {
      ...builtFiles(),
      'index.html': (builtFiles()['index.html'] ?? '').replace('connect-src', 'img-src'),
    };
    const dist = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
    expect(() => packageFiles(dist, builtCourse(), 'cmi5')).toThrow('does not name its connect-src once');
  });
});
