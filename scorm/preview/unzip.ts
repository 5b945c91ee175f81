import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';

const mostFiles = 5000;
const mostBytes = 300_000_000;
const mostRatio = 200;

const again = 'Make the package anew and try again.';

const refusal = (zip: string, why: string, mend: string) => new Error(`${zip} was refused: ${why} ${mend}`);

const isLink = (entry: Entry) => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/**
 * Throws a sentence where an entry could do harm: a link, a zip bomb, a name used twice. yauzl itself refuses `..` and
 * absolute paths.
 */
function inspect(zip: string, entry: Entry, seen: { names: Set<string>; bytes: number }): void {
  if (seen.names.has(entry.fileName)) throw refusal(zip, `"${entry.fileName}" is in it twice.`, again);
  seen.names.add(entry.fileName);
  seen.bytes += entry.uncompressedSize;
  if (isLink(entry)) throw refusal(zip, `"${entry.fileName}" is a link.`, again);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (seen.bytes > mostBytes || (entry.uncompressedSize > 1_000_000 && ratio > mostRatio))
    throw refusal(zip, `"${entry.fileName}" would grow too large.`, again);
}

async function extract(zip: string, file: ZipFile, folder: string): Promise<void> {
  const stream = promisify(file.openReadStream.bind(file)) as (entry: Entry) => Promise<Readable>;
  const seen = { names: new Set<string>(), bytes: 0 };
  if (file.entryCount > mostFiles) throw refusal(zip, `it has more than ${mostFiles} files.`, again);
  await new Promise<void>((resolve, reject) => {
    const next = async (entry: Entry) => {
      inspect(zip, entry, seen);
      if (!entry.fileName.endsWith('/')) {
        const path = join(folder, entry.fileName);
        mkdirSync(dirname(path), { recursive: true });
        await pipeline(await stream(entry), createWriteStream(path));
      }
      file.readEntry();
    };
    file.on('entry', (entry: Entry) => void next(entry).catch(reject));
    file.on('end', resolve);
    file.on('error', reject);
    file.readEntry();
  });
}

/**
 * Unzips a package into a folder named by its content, unless it is there already; returns the folder. Throws a
 * sentence where the package could do harm.
 */
export async function unzipPackage(zip: string, into: string): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(zip)).digest('hex').slice(0, 16);
  const folder = join(into, digest);
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}.part`;
  try {
    const file = await (promisify(open) as (path: string, options: object) => Promise<ZipFile>)(zip, {
      lazyEntries: true,
      validateEntrySizes: true,
    });
    await extract(zip, file, part).finally(() => file.close());
    if (!existsSync(join(part, 'index.html')))
      throw refusal(zip, 'it has no index.html.', 'Is it a Sharewise package?');
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    const { message } = error as Error;
    throw message.startsWith(zip) ? error : refusal(zip, `it can't be read as a zip (${message}).`, again);
  }
  return folder;
}
