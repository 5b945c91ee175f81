/** Why a record can't be told from the next: a quote that isn't closed, or too many bytes. */
type ScanProblem = 'quote' | 'long';

/** One record of a delimited file, quotes and all, without its line end. Lines count from 1. */
export type Scanned = {
  readonly bytes: Buffer;
  readonly line: number;
  readonly columns: number;
  readonly problem: ScanProblem | null;
};

type Found = { end: number; next: number; columns: number; lines: number; problem: 'quote' | null };

const newline = 10;
const carriage = 13;
const quote = 34;
const space = 32;

/** A record longer than this is a problem: it bounds what is held in memory, whatever the file. */
export const longest = 1_000_000;

/** Where a quoted cell ends: just after its closing quote, or -1 where the buffer ends first. */
function afterQuoted(buffer: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = buffer.indexOf(quote, at);
    if (at < 0 || at + 1 === buffer.length) return at < 0 ? -1 : at + 1;
    if (buffer[at + 1] !== quote) return at + 1;
  }
}

/** The record that begins at `start` by RFC 4180, or null where it isn't whole yet. */
function recordAt(buffer: Buffer, start: number, delimiter: number, whole: boolean): Found | null {
  let at = start;
  let columns = 1;
  let lines = 1;
  for (let cellStart = true; at < buffer.length; at += 1) {
    const byte = buffer[at];
    if (cellStart && byte === quote) {
      const after = afterQuoted(buffer, at + 1);
      if (after < 0 || (after === buffer.length && !whole)) return null;
      for (let inner = at; inner < after; inner += 1) if (buffer[inner] === newline) lines += 1;
      at = after;
      while (buffer[at] === space || buffer[at] === carriage) at += 1;
      if (at < buffer.length && buffer[at] !== delimiter && buffer[at] !== newline) {
        const line = lineAt(buffer, start);
        // Only this line is lost; its end may be in the next chunk.
        return line.next > line.end || whole ? { ...line, columns, lines: 1, problem: 'quote' } : null;
      }
      if (at >= buffer.length) break;
    }
    if (buffer[at] === newline) return { end: at, next: at + 1, columns, lines, problem: null };
    cellStart = buffer[at] === delimiter;
    if (cellStart) columns += 1;
  }
  return whole ? { end: buffer.length, next: buffer.length, columns, lines, problem: null } : null;
}

/** The physical line at `start`. */
function lineAt(buffer: Buffer, start: number): { end: number; next: number } {
  const end = buffer.indexOf(newline, start);
  return end < 0 ? { end: buffer.length, next: buffer.length } : { end, next: end + 1 };
}

/**
 * Splits a delimited file's bytes into records, chunk by chunk. A quote that isn't closed costs one line and no more:
 * reading goes on at the next.
 */
export function createScanner(delimiter: number, emit: (record: Scanned) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let skipping = false;

  const take = (found: Found, problem: ScanProblem | null, start: number) => {
    const end = found.end > start && rest[found.end - 1] === carriage ? found.end - 1 : found.end;
    emit({ bytes: rest.subarray(start, end), line, columns: found.columns, problem });
    line += found.lines;
    return found.next;
  };

  /** Handles a record that does not end within the limit, or at all. */
  const unended = (start: number, whole: boolean): number => {
    const found = lineAt(rest, start);
    if (whole || found.next > found.end) return take({ ...found, columns: 0, lines: 1, problem: null }, 'quote', start);
    emit({ bytes: rest.subarray(start, start + 100), line, columns: 0, problem: 'long' });
    skipping = true;
    return rest.length;
  };

  const drain = (whole: boolean) => {
    let start = 0;
    while (start < rest.length) {
      if (skipping) {
        const { end, next } = lineAt(rest, start);
        start = next;
        if (next === end) break;
        skipping = false;
        line += 1;
        continue;
      }
      const found = recordAt(rest, start, delimiter, whole);
      if (found) {
        const problem = found.problem ?? (found.end - start > longest ? 'long' : null);
        start = take(found, problem, start);
      } else if (whole || rest.length - start > longest) start = unended(start, whole);
      else break;
    }
    rest = rest.subarray(start);
  };

  return {
    push: (chunk: Buffer) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      drain(false);
    },
    end: () => drain(true),
  };
}
