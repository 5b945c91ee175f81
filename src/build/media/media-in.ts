import { say } from '../../said/say.ts';
import { closeSync, fstatSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { MediaFile, MediaFiles } from '../../schemas/media.ts';
import { kindOf } from './kind-of.ts';

const isHidden = (name: string) => /^(?:\.|~\$)|^(?:desktop\.ini|Thumbs\.db)$/i.test(name);

/** A file's size and what it is, by its first bytes. */
function look(place: string, name: string): MediaFile {
  const file = openSync(place, 'r');
  try {
    const head = new Uint8Array(4096);
    const read = readSync(file, head);
    return { bytes: fstatSync(file).size, ...kindOf(head.subarray(0, read), name) };
  } finally {
    closeSync(file);
  }
}

const link: MediaFile = {
  bytes: 0,
  trouble: {
    problem: say`This is a link to a file elsewhere.`,
    mend: say`Put the file itself there: a course holds all that it shows.`,
  },
};

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The files of a folder, as `within` calls it from the course's; names as the course's texts write them (NFC). */
function filesIn(folder: string, within: string, isWanted: (name: string) => boolean): [string, MediaFile][] {
  return entriesOf(join(folder, within)).flatMap((entry): [string, MediaFile][] => {
    if (isHidden(entry.name) || !isWanted(entry.name)) return [];
    const path = `${within === '' ? '' : `${within}/`}${entry.name}`.normalize('NFC');
    if (entry.isSymbolicLink()) return [[path, link]];
    return entry.isFile() ? [[path, look(join(folder, within, entry.name), entry.name)]] : [];
  });
}

const isPicture = (name: string) => /\.(?:svg|jpe?g|png|webp|avif)$/i.test(name);

/** The pictures beside `course.yaml`, and all files in the `media` folders of lessons and of the final check, by their path. */
export function mediaIn(folder: string): MediaFiles {
  const holders = entriesOf(folder).filter(
    (entry) => entry.isDirectory() && /^(?:\d+-.+|final-check)$/.test(entry.name),
  );
  const held = holders.flatMap(({ name }) => {
    const own = entriesOf(join(folder, name)).find((one) => one.name === 'media');
    return own?.isDirectory() ? filesIn(folder, `${name}/media`, () => true) : [];
  });
  return new Map([...filesIn(folder, '', isPicture), ...held]);
}
