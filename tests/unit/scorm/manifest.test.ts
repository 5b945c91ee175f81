import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import { packageFiles } from '../../../scorm/package/package-course.ts';
import { optionsFor } from '../../../scorm/package/presets/presets.ts';
import { builtCourse, builtFiles } from './fake-dist.ts';
import { schemaFaults } from './schemas.ts';

const schemaFolder = 'scorm/package/manifest/xsd';

const standards = [
  { standard: 'scorm12', version: '1.2' },
  { standard: 'scorm2004-3rd', version: '2004 3rd Edition' },
  { standard: 'scorm2004-4th', version: '2004 4th Edition' },
] as const;

type Standard = (typeof standards)[number]['standard'];

const in2004 = ['scorm2004-3rd', 'scorm2004-4th'] as const;

const bytes = (text: string) => new TextEncoder().encode(text);

const schemasOf = (standard: Standard) =>
  new Map(
    readdirSync(join(schemaFolder, standard)).map((name) => [name, readFileSync(join(schemaFolder, standard, name))]),
  );

/** The files that a package adds to a course, as text. */
function added(standard: Standard, course: BuiltCourse = builtCourse(), more: readonly string[] = [], mastery = true) {
  const dist = Object.entries(builtFiles(course)).map(([path, text]) => [path, bytes(text)] as const);
  const extra = more.map((path) => [path, bytes('')] as const);
  const files = packageFiles(new Map([...dist, ...extra]), course, standard, {
    ...optionsFor(course, undefined, 'scorm12'),
    passMark: mastery ? 'in-manifest' : 'left-out',
  });
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return { manifest: text('imsmanifest.xml'), metadata: text('metadata.xml'), files: [...files.keys()] };
}

/** What stands at an XPath whose names are of any namespace. */
function at(xml: string, xpath: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(xpath.replaceAll(/\/([A-Za-z]\w*)/g, "/*[local-name()='$1']")).map((node) => node.content);
}

const hostile = `<b>&amp; "quoted" 'single' ]]> </title> 🙂 é \u0000\u0008`;

const readable = hostile.replaceAll(/[\u0000\u0008]/g, '');

const hostileCourse = builtCourse({
  title: { nl: hostile, en: hostile },
  description: { nl: hostile, en: hostile },
  keywords: { nl: hostile, en: hostile },
  organisation: { nl: hostile, en: hostile },
});

describe.each(standards)('the manifest of $standard', ({ standard, version }) => {
  test('is valid by the official schemas, with and without the pass mark', () => {
    for (const mastery of [true, false])
      expect(schemaFaults(added(standard, builtCourse(), [], mastery).manifest, schemasOf(standard))).toEqual([]);
  });

  test('is valid by the official schemas whatever the texts and the names of files', () => {
    const { manifest } = added(standard, hostileCourse, ['a b/één #1?&<.js', '100%.js']);
    expect(schemaFaults(manifest, schemasOf(standard))).toEqual([]);
  });

  test('is valid by the official schemas in one language, and at either end of the pass mark', () => {
    for (const passMark of [1, 100]) {
      const course = builtCourse({ languages: ['en'], passMark, keywords: { en: '' } });
      expect(schemaFaults(added(standard, course).manifest, schemasOf(standard))).toEqual([]);
    }
  });

  test('is refused by the official schemas where it is spoilt', () => {
    const { manifest } = added(standard);
    const spoilt: [string, RegExp][] = [
      [manifest.replace('<resources>', '<files/><resources>'), /files.*This element is not expected/],
      [manifest.replace(' identifier="organization"', ''), /'identifier' is required but missing/],
      [manifest.replace(/<organizations .*<\/organizations>/, ''), /Expected is .*organizations/],
      [manifest.replace(/<file href="[^"]+"/, '<file'), /'href' is required but missing/],
      [manifest.replace(/ adlcp:(scorm[Tt]ype)="sco"/, ' adlcp:$1="page"'), /'page' is not an element of the set/],
    ];
    for (const [one, fault] of spoilt) {
      expect(one).not.toBe(manifest);
      expect(schemaFaults(one, schemasOf(standard)).join(' ')).toMatch(fault);
    }
  });

  test('names its standard exactly', () => {
    const { manifest } = added(standard);
    expect(at(manifest, '/manifest/metadata/schema')).toEqual(['ADL SCORM']);
    expect(at(manifest, '/manifest/metadata/schemaversion')).toEqual([version]);
  });

  test('has an identifier of this course and this standard, and the version', () => {
    const { manifest } = added(standard);
    expect(at(manifest, '/manifest/@identifier')).toEqual([`sharewise-small-course-${standard}`]);
    expect(at(manifest, '/manifest/@version')).toEqual(['1.2.3']);
  });

  test('has one SCO, which the one item refers to, in the organization that is the default', () => {
    const { manifest } = added(standard);
    const [sco, ...others] = at(manifest, '/manifest/resources/resource/@identifier');
    expect(others).toEqual([]);
    expect(at(manifest, '/manifest/organizations//item/@identifierref')).toEqual([sco]);
    expect(at(manifest, '/manifest/organizations/@default')).toEqual(
      at(manifest, '/manifest/organizations/organization/@identifier'),
    );
    // The 4th edition's schemas let any attribute through: only this tells the right spelling.
    expect(manifest).toContain(standard === 'scorm12' ? ' adlcp:scormtype="sco"' : ' adlcp:scormType="sco"');
    expect(at(manifest, '/manifest/resources/resource/@href')).toEqual(['index.html']);
  });

  test('has no identifier twice', () => {
    const identifiers = at(added(standard).manifest, '//@identifier');
    expect(identifiers).toHaveLength(4);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('lists every file of the package but itself, and no other', () => {
    const names = ['a b/één #1?&<.js', '100%.js', 'plain.js'];
    const { manifest, files } = added(standard, builtCourse(), names);
    // As an LMS finds them: each a reference against the address of the manifest.
    const pathOf = (href: string) => decodeURIComponent(new URL(href, 'http://lms/').pathname.slice(1));
    const listed = at(manifest, '/manifest/resources/resource/file/@href').map(pathOf);
    expect(listed.toSorted()).toEqual(files.filter((path) => path !== 'imsmanifest.xml').toSorted());
    expect(listed).toEqual(expect.arrayContaining(names));
  });

  test('has the title in the default language on organization and item, as it was written', () => {
    const { manifest } = added(standard, hostileCourse);
    expect(at(manifest, '/manifest/organizations/organization/title')).toEqual([readable]);
    expect(at(manifest, '/manifest/organizations/organization/item/title')).toEqual([readable]);
  });
});

describe('the schemas', () => {
  test('refuse metadata of 1.2 that is out of order, unknown or in no language', () => {
    const { manifest } = added('scorm12');
    const spoilt = [
      manifest.replace(/(<imsmd:title>.*<\/imsmd:title>)(<imsmd:catalogentry>.*<\/imsmd:catalogentry>)/, '$2$1'),
      manifest.replaceAll('imsmd:keyword', 'imsmd:tag'),
      manifest.replace('xml:lang="nl"', 'xml:lang="n l"'),
      manifest.replace('<imsmd:langstring xml:lang="x-none">small-course</imsmd:langstring>', ''),
    ];
    for (const one of spoilt) {
      expect(one).not.toBe(manifest);
      expect(schemaFaults(one, schemasOf('scorm12')).join(' ')).toMatch(/imsmd_rootv1p2p1|'n l' is not a valid value/);
    }
  });

  test.each(in2004)('refuse sequencing of %s that is out of order, or a measure over 1', (standard) => {
    const { manifest } = added(standard);
    const spoilt = [
      manifest.replace(/(<imsss:objectives>.*<\/imsss:objectives>)(<imsss:deliveryControls [^>]+>)/, '$2$1'),
      manifest.replace('>0.8<', '>80<'),
    ];
    for (const one of spoilt) {
      expect(one).not.toBe(manifest);
      expect(schemaFaults(one, schemasOf(standard)).join(' ')).toMatch(/imsss/);
    }
  });
});

describe('the pass mark', () => {
  const course = builtCourse({ passMark: 57 });

  test('is the mastery score in 1.2, from 0 to 100', () => {
    expect(at(added('scorm12', course).manifest, '//masteryscore')).toEqual(['57']);
  });

  test.each(in2004)('is the measure by which the primary objective is satisfied in %s, from 0 to 1', (standard) => {
    const { manifest } = added(standard, course);
    expect(at(manifest, '//item/sequencing/objectives/primaryObjective/minNormalizedMeasure')).toEqual(['0.57']);
    expect(at(manifest, '//primaryObjective/@satisfiedByMeasure')).toEqual(['true']);
  });

  test.each(standards)('can be left out of $standard', ({ standard }) => {
    const { manifest } = added(standard, course, [], false);
    expect(manifest).not.toMatch(/mastery|objectives>|Measure|57/);
  });
});

describe('a nugget without a final check', () => {
  test.each(standards)('has no pass mark in $standard: there is nothing to pass', ({ standard }) => {
    const { manifest } = added(standard, builtCourse({ passMark: 57, finalCheck: false }));
    expect(manifest).not.toMatch(/mastery|objectives>|Measure|57/);
  });
});

describe('in SCORM 2004', () => {
  test.each(in2004)(
    'the content of %s sets completion and success itself, with the pass mark and without',
    (standard) => {
      for (const mastery of [true, false]) {
        const { manifest } = added(standard, builtCourse(), [], mastery);
        const controls = '//item/sequencing/deliveryControls';
        for (const name of ['tracked', 'completionSetByContent', 'objectiveSetByContent'])
          expect(at(manifest, `${controls}/@${name}`)).toEqual(['true']);
      }
    },
  );

  test.each(in2004)('the metadata of %s is the file that the manifest points to', (standard) => {
    const { manifest, files } = added(standard);
    const [location] = at(manifest, '/manifest/metadata/location');
    expect(files).toContain(location);
  });
});

describe('the metadata', () => {
  const both = [
    { name: 'in the manifest of 1.2', standard: 'scorm12', text: 'langstring', language: '@xml:lang' },
    { name: 'in the file of 2004', standard: 'scorm2004-4th', text: 'string', language: '@language' },
  ] as const;

  const lomOf = (standard: Standard, course?: BuiltCourse) => {
    const { manifest, metadata } = added(standard, course);
    return standard === 'scorm12' ? manifest : metadata;
  };

  describe.each(both)('$name', ({ standard, text, language }) => {
    test('says title and description in each language', () => {
      const xml = lomOf(standard);
      expect(at(xml, `//general/title/${text}`)).toEqual(['Een kleine cursus', 'A small course']);
      expect(at(xml, `//general/title/${text}/${language}`)).toEqual(['nl', 'en']);
      expect(at(xml, `//general/description/${text}`)).toEqual(['Waar hij over gaat.', 'What it is about.']);
      expect(at(xml, '//general/language')).toEqual(['nl', 'en']);
    });

    test('has an element for each keyword, in its language', () => {
      const xml = lomOf(standard);
      expect(at(xml, `//general/keyword/${text}`)).toEqual(['delen', 'denken', 'sharing', 'thinking', 'pausing']);
      expect(at(xml, `//general/keyword/${text}/${language}`)).toEqual(['nl', 'nl', 'en', 'en', 'en']);
    });

    test('has no keyword where there is none', () => {
      expect(at(lomOf(standard, builtCourse({ keywords: { nl: ' , ', en: '' } })), '//general/keyword')).toEqual([]);
    });

    test('says the version, how long it takes and whose it is', () => {
      const xml = lomOf(standard);
      expect(at(xml, '//lifecycle/version | //lifeCycle/version')).toEqual(['1.2.3']);
      expect(at(xml, '//typicallearningtime/datetime | //typicalLearningTime/duration')).toEqual(['PT10M']);
      expect(at(xml, `//rights/description/${text}`)).toEqual(['© Voorbeeld & Co', '© Example & Co']);
    });

    test('says the words as they were written, whatever they are', () => {
      const xml = lomOf(standard, hostileCourse);
      expect(at(xml, `//general/description/${text}`)).toEqual([readable, readable]);
    });
  });

  // The schemas of LOM for 2004 are not among those that go with the standard: the order of IEEE 1484.12.3 is held here.
  test.each(in2004)('of %s is LOM with its categories in order', (standard) => {
    const { metadata } = added(standard);
    using document = XmlDocument.fromString(metadata);
    expect([document.root.name, document.root.namespaceUri]).toEqual(['lom', 'http://ltsc.ieee.org/xsd/LOM']);
    const names = document.find('/*/*').map((node) => 'name' in node && node.name);
    expect(names).toEqual(['general', 'lifeCycle', 'educational', 'rights']);
  });
});
