import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageCourse } from '../../../scorm/package/package-course.ts';
import { standards, type Standard } from '../../../scorm/package/standards.ts';
import { builtCourse, builtFiles, folder, page, written, zipFiles } from './fake-dist.ts';
import { schemaFaults } from './schemas.ts';

/** Makes one package and reads it back. */
async function made(standard: Standard, dist = written(builtFiles())) {
  const [one] = packageCourse(dist, folder(), [standard]);
  if (one === undefined) throw new Error('No package was made.');
  const files = await zipFiles(one.path);
  return { ...one, files, text: (path: string) => new TextDecoder().decode(files.get(path)) };
}

const scorm = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;

describe('a package', () => {
  test.each(standards)('is named by version and standard: %s', (standard) => {
    const [one] = packageCourse(written(builtFiles()), folder(), [standard]);
    expect(basename(one?.path ?? '')).toBe(`sharewise-1.2.3-${standard}.zip`);
  });

  test.each(scorm)(
    'of %s has the manifest, the schemas that it names, and every file that it lists',
    async (standard) => {
      const { files, text } = await made(standard);
      const manifest = text('imsmanifest.xml');
      const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => decodeURIComponent(href ?? ''));
      const named = [...manifest.matchAll(/[\w.]+\.xsd/g)].map(([name]) => name);
      expect(named.length).toBeGreaterThan(2);
      for (const path of [...listed, ...named]) expect([...files.keys()]).toContain(path);
    },
  );

  test.each(scorm)('of %s lists every file that it holds, but for the manifest and the schemas', async (standard) => {
    const { files, text } = await made(standard);
    const listed = [...text('imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    const content = [...files.keys()].filter((path) => path !== 'imsmanifest.xml' && !/\.(xsd|dtd)$/.test(path));
    expect(listed).toEqual(content.toSorted());
  });

  test.each(scorm)('of %s holds a manifest that is valid by the schemas beside it', async (standard) => {
    const { files, text } = await made(standard);
    expect(schemaFaults(text('imsmanifest.xml'), files)).toEqual([]);
  });

  test.each(scorm)('of %s holds the schemas that every include and import in them names', async (standard) => {
    const { files, text } = await made(standard);
    const schemas = [...files.keys()].filter((path) => path.endsWith('.xsd'));
    // In comments the schemas also show how others may name them.
    const bare = schemas.map((path) =>
      text(path).replaceAll(/<(\w+:)?(documentation|annotation)>[\s\S]*?<\/\1\2>/g, ''),
    );
    const named = bare.flatMap((schema) =>
      [...schema.matchAll(/schemaLocation\s*=\s*"([^"]+)"/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(schemas).toContain(name);
  });

  test.each([
    ['scorm12', 'scorm12'],
    ['scorm2004-3rd', 'scorm2004'],
    ['scorm2004-4th', 'scorm2004'],
    ['web', 'web'],
  ] as const)(
    'of %s tells its page that the dialect is %s, and is else the page that was built',
    async (standard, dialect) => {
      const { text } = await made(standard);
      expect(text('index.html')).toBe(page.replace('data-dialect="web"', `data-dialect="${dialect}"`));
    },
  );

  test('for the web is the built course as it is, with what holds for LMSs in its definition', async () => {
    const { text, files } = await made('web');
    const { 'course.json': definition, ...built } = builtFiles();
    expect([...files.keys()]).toEqual(['course.json', ...Object.keys(built)].toSorted());
    for (const [path, content] of Object.entries(built)) expect(text(path)).toBe(content);
    const lms = { passMark: 'in-manifest', exit: 'suspend', window: 'close' };
    expect(JSON.parse(text('course.json'))).toEqual({ ...JSON.parse(definition ?? ''), lms });
  });

  test('says its size and checksum', async () => {
    const { path, bytes, sha256, files } = await made('scorm12');
    const zip = readFileSync(path);
    expect([bytes, sha256]).toEqual([zip.length, createHash('sha256').update(zip).digest('hex')]);
    expect(files.size).toBeGreaterThan(5);
  });
});

describe('packaging', () => {
  const sumsIn = (out: string) => readFileSync(join(out, 'SHA256SUMS'), 'utf8');

  test('gives the same bytes for the same course, whenever, wherever and in whatever order it was built', () => {
    const once = packageCourse(written(builtFiles()), folder(), standards);
    const again = written(Object.fromEntries(Object.entries(builtFiles()).toReversed()));
    for (const path of Object.keys(builtFiles())) utimesSync(join(again, path), 86_400 * 365, 86_400 * 365);
    const twice = packageCourse(again, folder(), standards);
    expect(twice.map(({ sha256 }) => sha256)).toEqual(once.map(({ sha256 }) => sha256));
  });

  test('gives other bytes for another course', () => {
    const [one] = packageCourse(written(builtFiles()), folder(), ['web']);
    const [other] = packageCourse(written({ ...builtFiles(), 'favicon.svg': '<svg/>' }), folder(), ['web']);
    expect(other?.sha256).not.toBe(one?.sha256);
  });

  test('gives packages of different standards different identifiers', async () => {
    const manifests = await Promise.all(scorm.map(async (standard) => (await made(standard)).text('imsmanifest.xml')));
    const identifiers = manifests.map((manifest) => /<manifest identifier="([^"]+)"/.exec(manifest)?.[1]);
    expect(new Set(identifiers).size).toBe(3);
  });

  test('writes the checksums of the packages beside them, as sha256sum reads them', () => {
    const out = folder();
    const packages = packageCourse(written(builtFiles()), out, standards);
    expect(sumsIn(out)).toBe(
      packages
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ sha256, path }) => `${sha256}  ${basename(path)}\n`)
        .join(''),
    );
    expect(sumsIn(out)).toMatch(/^([0-9a-f]{64} {2}sharewise-1\.2\.3-[\w-]+\.zip\n){5}$/);
  });

  test('names every zip of the folder in the checksums, those of earlier runs too', () => {
    const out = folder();
    const dist = written(builtFiles());
    packageCourse(dist, out, standards);
    packageCourse(dist, out, ['web'], undefined, { name: 'other' });
    const named = sumsIn(out)
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''));
    expect(named).toEqual(['other-1.2.3-web.zip', ...standards.toSorted().map((one) => `sharewise-1.2.3-${one}.zip`)]);
  });

  test('tells of each package as it is made', () => {
    const told: string[] = [];
    packageCourse(written(builtFiles()), folder(), standards, ({ standard }) => told.push(standard));
    expect(told).toEqual([...standards]);
  });

  test('leaves the old packages whole where it is interrupted, and replaces them with the next', () => {
    const out = folder();
    const old = packageCourse(written(builtFiles()), out, standards).map(({ path }) => ({
      path,
      bytes: readFileSync(path),
    }));
    const before = readdirSync(out);
    const dist = written({ ...builtFiles(), 'favicon.svg': '<svg/>' });
    const stop = () => {
      throw new Error('Interrupted.');
    };
    expect(() => packageCourse(dist, out, standards, stop)).toThrow('Interrupted.');
    expect(readdirSync(out)).toEqual(before);
    for (const { path, bytes } of old) expect(readFileSync(path).equals(bytes)).toBe(true);
    packageCourse(dist, out, standards);
    for (const { path, bytes } of old) expect(readFileSync(path).equals(bytes)).toBe(false);
  });

  test('puts the packages in a folder that it makes', () => {
    const out = join(folder(), 'deep', 'packages');
    packageCourse(written(builtFiles()), out, ['web']);
    expect(readdirSync(out)).toEqual([
      'SHA256SUMS',
      ...['en.html', 'nl.html', 'zip'].map((end) => `sharewise-1.2.3-web.${end}`),
    ]);
  });

  test('makes nothing where there is no built course, and says what to do', () => {
    const out = join(folder(), 'packages');
    expect(() => packageCourse(folder(), out, standards)).toThrow(
      /^There is no built course in .+\. Run: npm run build$/,
    );
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['is missing', { 'index.html': '<html lang="nl">' }],
    ['stands twice', { 'index.html': `${page}${page}` }],
    ['was already changed', { 'index.html': page.replace('"web"', '"scorm12"') }],
  ])('makes nothing where the dialect %s in the page, and says what to do', (_, changed) => {
    const out = folder();
    const dist = written({ ...builtFiles(), ...changed });
    expect(() => packageCourse(dist, out, ['scorm12'])).toThrow(/index\.html does not name its dialect once\. Run: /);
    expect(readdirSync(out)).toEqual([]);
  });

  test('makes nothing where the build has no page, and says what to do', () => {
    const dist = written({ 'course.json': JSON.stringify(builtCourse()) });
    expect(() => packageCourse(dist, folder(), ['web'])).toThrow('Run: npm run build');
  });

  test.each([
    ['scorm12', 'imsmanifest.xml'],
    ['scorm2004-4th', 'metadata.xml'],
    ['scorm12', 'imsmd_rootv1p2p1.xsd'],
  ] as const)('loses no file of the course to one of %s with the same name: %s', (standard, path) => {
    const dist = written({ ...builtFiles(), [path]: 'mine' });
    expect(() => packageCourse(dist, folder(), [standard])).toThrow(`The course has a file "${path}"`);
  });

  test('leaves folders that are empty out', async () => {
    const dist = written(builtFiles());
    mkdirSync(join(dist, 'empty'));
    writeFileSync(join(dist, 'scripts', 'none.js'), '');
    const { files } = await made('web', dist);
    expect([...files.keys()].filter((path) => /empty|none/.test(path))).toEqual(['scripts/none.js']);
  });
});
