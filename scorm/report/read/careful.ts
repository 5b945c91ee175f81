import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createElements } from './elements.ts';
import type { Head } from './head.ts';
import { createProblems, type Problems } from './problem.ts';
import { isObject } from './is-object.ts';
import type { Json } from './statement-place.ts';
import { createScanner, type Scanned } from './scanner.ts';
import { errorSaying } from '../../../src/said/error.ts';
import { say } from '../../../src/said/say.ts';

/** A file that DuckDB reads without an error: the good rows alone, each with its line in the original. */
export type Copy = { readonly path: string; readonly problems: Problems };

const chunkSize = 1_048_576;

/** The file's bytes as UTF-8, without byte order mark, and with lines that end in a line feed. */
async function* utf8({ path, encoding, oldLines }: Head): AsyncGenerator<Buffer> {
  const decoder = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : null;
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
    const bytes = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    if (oldLines) for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) bytes[at] = 10;
    yield first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
    first = false;
  }
}

/** A record as UTF-8; one that is not is read as Windows-1252, which older exports use. */
const readable = (bytes: Buffer) =>
  isUtf8(bytes) ? bytes : Buffer.from(new TextDecoder('windows-1252').decode(bytes));

const blank = ({ bytes, columns }: Scanned) => columns === 1 && bytes.every((byte) => byte === 32 || byte === 9);

/** A writer that waits where the disk is slower than the reading. */
function writerTo(path: string) {
  const out = createWriteStream(path);
  let held: Buffer[] = [];
  return {
    add: (...bytes: Buffer[]) => void held.push(...bytes),
    flush: async () => {
      const whole = Buffer.concat(held);
      held = [];
      if (whole.length > 0 && !out.write(whole)) await once(out, 'drain');
    },
    close: async () => {
      out.end();
      await finished(out);
    },
  };
}

/** Reads a file through a scanner, which adds to the writer what it finds. */
async function copyThrough(
  head: Head,
  scanner: { push(chunk: Buffer): void; end(): void },
  writer: ReturnType<typeof writerTo>,
): Promise<void> {
  for await (const chunk of utf8(head)) {
    scanner.push(chunk);
    await writer.flush();
  }
  scanner.end();
  await writer.flush();
  await writer.close();
}

/** Copies a delimited file's good records, with the line of each as a last column; the rest are counted and listed. */
export async function copyRecords(
  head: Head,
  layout: { readonly delimiter: string; readonly skip: number; readonly width: number },
  path: string,
): Promise<Copy> {
  const problems = createProblems(head.name);
  const writer = writerTo(path);
  let nth = 0;
  const scanner = createScanner(layout.delimiter.charCodeAt(0), (record) => {
    nth += 1;
    if (nth <= layout.skip || (record.problem === null && blank(record))) return;
    const problem = record.problem ?? (record.columns === layout.width ? null : 'columns');
    if (problem) problems.add(problem, record.line);
    else writer.add(readable(record.bytes), Buffer.from(`${layout.delimiter}${record.line}\n`));
  });
  await copyThrough(head, scanner, writer);
  return { path, problems: problems.all() };
}

/** A statement on one line; null where it is not valid. Where a record store wraps statements, what these fields lead to. */
function statementIn(bytes: Buffer, within: readonly string[]): string | null {
  const text = bytes.toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    // JSON strings have no line ends, so those between a statement's parts can be replaced.
    if (within.length === 0) return text.replaceAll(/[\r\n]/g, ' ');
    const inner = within.reduce<unknown>((outer, field) => (isObject(outer) ? outer[field] : null), value);
    return isObject(inner) ? JSON.stringify(inner) : null;
  } catch {
    return null;
  }
}

/**
 * Copies statements, one a line with its line in the original. Throws a sentence where a bracket or a quote isn't
 * closed, since nothing after it can be told apart.
 */
export async function copyStatements(head: Head, { json, from, within }: Json, path: string): Promise<Copy> {
  const problems = createProblems(head.name);
  const writer = writerTo(path);
  const take = (bytes: Buffer, line: number) => {
    const statement = statementIn(bytes, within);
    if (statement === null) return problems.add('json', line);
    writer.add(Buffer.from(`{"line":${line},"statement":${statement}}\n`));
  };
  const scanner = json === 'lines' ? lines(take, problems.add) : array(head, from, take);
  await copyThrough(head, scanner, writer);
  return { path, problems: problems.all() };
}

type Take = (bytes: Buffer, line: number) => void;

/** Statements one a line. The delimiter is a byte that JSON can't have, and a line that begins with a quote is no statement. */
function lines(take: Take, add: (kind: 'json' | 'long', line: number) => void) {
  return createScanner(0, (record) => {
    if (record.problem) add(record.problem === 'long' ? 'long' : 'json', record.line);
    else if (!blank(record)) take(record.bytes, record.line);
  });
}

/** Statements in an array: the one that is the file, or the one in what a record store answers, after so many letters. */
function array(head: Head, from: number, take: Take) {
  const before = head.text.slice(0, from);
  let skip = Buffer.byteLength(before);
  const firstLine = before.split('\n').length;
  const elements = createElements(firstLine, ({ bytes, line }) => take(bytes, line));
  const refuse = (line: number) => {
    throw errorSaying(
      say`${head.name} is not complete JSON: a bracket or quote opened in or after line ${line} is not closed, at least not within a million characters. Nothing after it can be read. Export it again.`,
    );
  };
  return {
    push: (chunk: Buffer) => {
      const rest = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - rest.length;
      if (!elements.push(rest)) refuse(elements.end() ?? firstLine);
    },
    end: () => {
      const line = elements.end();
      if (line !== null) refuse(line);
    },
  };
}
