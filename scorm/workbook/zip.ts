import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/** A zip that is read part by part. */
export type Zip = {
  readonly has: (name: string) => boolean;
  /** The bytes of one part as they come; throws where there is none of that name. */
  readonly read: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

/** Larger workbooks, unpacked, are refused: nobody works with them. In bytes. */
const most = 8_000_000_000;

/** Opens a zip. Throws where it is not one, or would become too large. */
export async function openZip(path: string): Promise<Zip> {
  const file = await (promisify(open) as (path: string, options: object) => Promise<ZipFile>)(path, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  });
  const entries = new Map<string, Entry>();
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      bytes += entry.uncompressedSize;
      file.readEntry();
    });
    file.on('end', resolve);
    file.on('error', reject);
    file.readEntry();
  });
  if (bytes > most) throw errorSaying(say`it would grow too large`);
  const stream = promisify(file.openReadStream.bind(file)) as (entry: Entry) => Promise<Readable>;
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw errorSaying(say`it has no ${name}`);
      return stream(entry);
    },
    close: () => file.close(),
  };
}
