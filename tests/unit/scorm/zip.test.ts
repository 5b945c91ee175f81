import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { zipOf } from '../../../scorm/package/zip.ts';
import { zipEntries } from './fake-dist.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const files = (...paths: string[]) => new Map(paths.map((path) => [path, bytes(path.repeat(50))]));

describe('a zip', () => {
  test('has the manifest first and then the files by name', async () => {
    const entries = await zipEntries(zipOf(files('z.js', 'a/b.js', 'imsmanifest.xml', 'A.js')));
    expect(entries.map(({ entry }) => entry.fileName)).toEqual(['imsmanifest.xml', 'A.js', 'a/b.js', 'z.js']);
  });

  test('is the same whatever the order of its files', () => {
    const paths = ['imsmanifest.xml', 'b.js', 'a.js', 'c/d.js'];
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
        expect(zipOf(files(...order))).toEqual(zipOf(files(...paths)));
      }),
    );
  });

  test('carries nothing of when, where and by whom it was made', async () => {
    for (const { entry } of await zipEntries(zipOf(files('imsmanifest.xml', 'a.js')))) {
      const { externalFileAttributes, extraFieldLength, fileCommentLength, lastModFileDate, lastModFileTime } = entry;
      expect({ lastModFileDate, lastModFileTime, extraFieldLength, fileCommentLength }).toEqual({
        lastModFileDate: (1 << 5) | 1,
        lastModFileTime: 0,
        extraFieldLength: 0,
        fileCommentLength: 0,
      });
      expect(externalFileAttributes >>> 16).toBe(0o644);
    }
  });

  describe('in another time zone', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'])('is the same: %s', async (other) => {
      const here = zipOf(files('a.js'));
      process.env['TZ'] = other;
      vi.resetModules();
      const there = await import('../../../scorm/package/zip.ts');
      expect(there.zipOf(files('a.js'))).toEqual(here);
    });
  });

  test('says that a name is UTF-8 where it is not plain ASCII', async () => {
    const [one] = await zipEntries(zipOf(files('één 🙂.js')));
    expect(one?.entry.fileName).toBe('één 🙂.js');
    expect(one?.entry.generalPurposeBitFlag ?? 0).toSatisfy((flags: number) => (flags & 0x800) !== 0);
  });

  test('gives every file back as it was', async () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?\.js$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(paths, fc.uint8Array({ maxLength: 2000 }), async (names, content) => {
        const entries = await zipEntries(zipOf(new Map(names.map((name) => [name, content]))));
        expect(entries.map(({ entry }) => entry.fileName)).toEqual(names.toSorted());
        for (const one of entries) expect(Uint8Array.from(one.bytes)).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });
});
