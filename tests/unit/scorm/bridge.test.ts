import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../scorm/package/bridge/address.ts';
import { thinScripts } from '../../../scorm/package/bridge/scripts.ts';
import { comparePackages } from '../../../scorm/package/compare/compare.ts';
import { readPackage } from '../../../scorm/package/compare/read-package.ts';
import { packageCourse } from '../../../scorm/package/package-course.ts';
import { builtCourse, builtFiles, folder, written, zipFiles } from './fake-dist.ts';

const bridge = new URL('https://content.example.org/course/');

function made(course = builtCourse(), at = bridge) {
  const out = folder();
  const [one] = packageCourse(written(builtFiles(course)), out, ['scorm12'], undefined, { bridge: at });
  return { out, zip: one?.path ?? '' };
}

describe('a thin package', () => {
  test('shows the course from its address, lets in nothing else, and lists every file in its manifest', async () => {
    const files = await zipFiles(made().zip);
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    expect(text('index.html')).toContain('<iframe src="https://content.example.org/course/index.html"');
    expect(text('index.html')).toContain('frame-src https://content.example.org;');
    const listed = [...text('imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    const schemas = [...files.keys()].filter((path) => /\.(xsd|dtd)$/.test(path));
    expect(listed.toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'imsmanifest.xml' && !schemas.includes(path)).toSorted(),
    );
  });

  test('has scripts whose every import is in it, without types and comments', () => {
    const scripts = thinScripts();
    for (const [path, text] of scripts) {
      expect(() => new Function(text.replaceAll(/^import[^;]+;|^export /gm, ''))).not.toThrow();
      for (const [, to = ''] of text.matchAll(/from '(\.[^']+)'/g))
        expect([...scripts.keys()]).toContain(join(path, '..', to).replaceAll('\\', '/'));
    }
  });

  test('comes with the folder for the content server, whose page leaves the LMS to it', () => {
    const page = join(made().out, 'sharewise-1.2.3-server', 'index.html');
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8')).toMatch(/data-dialect="bridge".*data-window="stay"/);
  });

  test('can stay in the LMS for a new version, and can not where the course moves or the pass mark is another', () => {
    const was = readPackage(made().zip);
    const codes = (now: string) => comparePackages(was, readPackage(now)).map(({ code }) => code);
    expect(codes(made(builtCourse({ version: '1.3.0' })).zip)).toContain('thin-same');
    expect(codes(made(builtCourse({ version: '1.3.0', passMark: 70 })).zip)).toContain('thin-changed');
    expect(codes(made(builtCourse({ version: '1.3.0' }), new URL('https://other.example.org/')).zip)).toContain(
      'thin-changed',
    );
  });

  test('replaces the folder of an earlier run whole', () => {
    const { out } = made();
    const stray = join(out, 'sharewise-1.2.3-server', 'stray.js');
    writeFileSync(stray, '');
    packageCourse(written(builtFiles()), out, ['scorm12'], undefined, { bridge });
    expect(existsSync(stray)).toBe(false);
  });
});

describe('the address of the course', () => {
  test('is a folder, with HTTPS but on this computer', () => {
    expect(addressOf('https://content.example.org/a').href).toBe('https://content.example.org/a/');
    expect(addressOf('http://localhost:8080/').href).toBe('http://localhost:8080/');
  });

  test.each([
    ['content', 'is not a web address'],
    ['http://content.example.org/', 'does not begin with https://'],
    ['https://content.example.org/a/index.html', 'names more than a folder'],
    ['https://content.example.org/?a=b', 'names more than a folder'],
  ])('is not %s', (text, why) => {
    expect(() => addressOf(text)).toThrow(why);
  });
});
