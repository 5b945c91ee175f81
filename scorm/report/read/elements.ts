import { longest } from './scanner.ts';

/** One element of a JSON array: its bytes and the line it begins on. */
export type Element = { readonly bytes: Buffer; readonly line: number };

const [newline, quote, backslash, open, close, openList, closeList] = [10, 34, 92, 123, 125, 91, 93];

/**
 * Splits the bytes of a JSON array of objects into its objects, chunk by chunk, starting after its `[`. Answers from
 * `end` the line from which the file can't be read because a bracket or a quote isn't closed, or null where it is whole.
 */
export function createElements(firstLine: number, emit: (element: Element) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let line = firstLine;
  let begun = { at: 0, line: 0 };
  let depth = 0;
  let inString = false;
  let finished = false;

  /** The position after a string's closing quote, or the end of the data so far. */
  const pastString = () => {
    for (; at < rest.length; at += 1) {
      if (rest[at] === backslash) at += 1;
      else if (rest[at] === quote) {
        inString = false;
        return;
      } else if (rest[at] === newline) line += 1;
    }
  };

  const step = (byte: number | undefined) => {
    if (byte === newline) line += 1;
    else if (byte === quote) inString = true;
    else if (byte === open || byte === openList) {
      if (depth === 0) begun = { at, line };
      depth += 1;
    } else if (byte === close || byte === closeList) {
      depth -= 1;
      if (depth < 0) finished = true;
      else if (depth === 0) emit({ bytes: rest.subarray(begun.at, at + 1), line: begun.line });
    }
  };

  const drain = () => {
    while (at < rest.length) {
      if (finished) break;
      if (inString) pastString();
      else step(rest[at]);
      // The string continues in the next chunk.
      if (inString && at >= rest.length) break;
      at += 1;
    }
    const keep = depth > 0 ? begun.at : Math.min(at, rest.length);
    rest = rest.subarray(keep);
    at -= keep;
    begun = { ...begun, at: 0 };
  };

  return {
    /** Answers false where an element has grown past what can be read. */
    push: (chunk: Buffer): boolean => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      drain();
      return rest.length <= longest;
    },
    end: (): number | null => (finished ? null : depth > 0 ? begun.line : line),
  };
}
