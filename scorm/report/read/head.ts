import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';

/** How a file's bytes are text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The beginning of a file, enough to tell what it is. */
export type Head = {
  readonly path: string;
  /** What the file is called, for whoever named it. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly text: string;
  /** True where the last megabyte has no line end: such a file needs the careful reader. */
  readonly endless: boolean;
  /** True where lines end in a carriage return alone, as old spreadsheets on a Mac write them. */
  readonly oldLines: boolean;
  readonly bytes: number;
};

const most = 262_144;
const tail = 1_000_000;

function encodingOf(bytes: Buffer, whole: boolean): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 1].map((odd) => bytes.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  // Without a byte order mark, UTF-16 is recognised by every other byte being zero.
  const every = zeros.findIndex((count, odd) => count > bytes.length / 4 && zeros[1 - odd] === 0);
  if (every >= 0) return every === 1 ? 'utf-16le' : 'utf-16be';
  // The head may end in the middle of a character, so what follows the last line end is ignored.
  const end = whole ? bytes.length : bytes.lastIndexOf(10);
  return isUtf8(bytes.subarray(0, end < 0 ? bytes.length : end)) ? 'utf-8' : 'windows-1252';
}

function sliceOf(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}

/** Reads the head of a file. Throws a sentence where it can't be opened. */
export function headOf(path: string, name = basename(path)): Head {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const said = missing ? say`There is no file ${path}.` : say`${path} can't be opened: ${(error as Error).message}.`;
    throw errorSaying(said, { cause: error });
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw errorSaying(say`${path} is a folder. Name the files in it.`);
    const bytes = sliceOf(file, 0, Math.min(most, stat.size));
    const encoding = encodingOf(bytes, stat.size <= most);
    const end = sliceOf(file, Math.max(0, stat.size - tail), Math.min(tail, stat.size));
    const text = new TextDecoder(encoding).decode(bytes);
    const oldLines = /^[^\r\n]*\r(?!\n|$)/.test(text);
    return {
      path,
      name,
      encoding,
      text: oldLines ? text.replaceAll(/\r\n?/g, '\n') : text,
      endless: stat.size > tail && !end.includes(10),
      oldLines,
      bytes: stat.size,
    };
  } finally {
    closeSync(file);
  }
}
