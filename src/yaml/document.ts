import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { straightened } from './indents.ts';
import { lostWords, yamlFaults, type YamlFault } from './yaml-faults.ts';
import { say } from '../said/say.ts';

/** A YAML document with the mistakes in it. */
export type YamlDocument = {
  readonly document: Document.Parsed;
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** A value as the file has it, where it stands on one line. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
  readonly faults: readonly YamlFault[];
  /** Its content as plain values; undefined where it cannot be read. */
  readonly raw: unknown;
};

/** The node where a field begins: its name, or in a list the item itself. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const [holder, name] = [document.getIn(path.slice(0, -1), true), path.at(-1)];
  const pair = isMap(holder) && holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
  const node: unknown = pair ? pair.key : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

/** The line of the deepest part of `path` that the document has. */
function lineIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const { range } = (length === 0 ? document.contents : nodeAt(document, path.slice(0, length))) ?? {};
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}

/** A value as it is written; undefined where there is none, or where it runs over lines. */
function writtenIn(document: Document.Parsed, source: string, path: readonly PropertyKey[]): string | undefined {
  const node: unknown = document.getIn(path, true);
  const [start, end] = (isNode(node) && node.range) || [0, 0];
  const written = source.slice(start, end).trim();
  return written === '' || written.includes('\n') ? undefined : written;
}

/** A fault where references (& and *) are circular, too many, or undefined. */
function referenceFault(document: Document.Parsed, lines: LineCounter): YamlFault {
  let at = 0;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const mend = say`Write the words out instead of referring to them with * and &.`;
  const problem = say`The references in this file cannot be followed.`;
  return { line: lines.linePos(at).line, problem, mend, severity: 'error', isSure: true };
}

/** The document as plain values, or the fault for which it can not be. */
function valueIn(document: Document.Parsed, lines: LineCounter): { raw?: unknown; fault?: YamlFault } {
  try {
    const raw = (document.toJS() ?? {}) as unknown;
    // A reference to itself would never end.
    JSON.stringify(raw);
    return { raw };
  } catch {
    return { fault: referenceFault(document, lines) };
  }
}

function parse(source: string) {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  // A field that is there twice is still read, so that its other mistakes are found.
  const isBroken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const lost = isBroken ? [] : lostWords(document, source, lines);
  return {
    document,
    lines,
    isBroken,
    faults: [...yamlFaults(document, source, lines), ...lost],
  };
}

/**
 * Reads a YAML text. A line whose mend is certain is read as mended, so that mistakes further down are found as well.
 */
export function readDocument(text: string): YamlDocument {
  const { rows, faults: indents } = straightened(text.split('\n'));
  const found = new Map(indents.map((one) => [one.line, one]));
  for (;;) {
    const { document, lines, isBroken, faults } = parse(rows.join('\n'));
    const fresh = faults.filter(({ line }) => !found.has(line));
    const sure = fresh.filter(({ isSure }) => isSure);
    // One mistake makes the parser report several: one without proof on its own line is reported only if nothing else
    // explains it.
    const isExplained = sure.length > 0 || [...found.values()].some(({ isGuess }) => isGuess);
    for (const one of isExplained ? sure : fresh.slice(0, 1)) found.set(one.line, one);
    const mended = sure.filter((one) => one.mended !== undefined);
    for (const one of mended)
      rows.splice(one.line - 1, 1 + (one.taken ?? 0), one.mended ?? '', ...Array<string>(one.taken ?? 0).fill(''));
    if (mended.length > 0) continue;
    const { raw, fault } = isBroken ? {} : valueIn(document, lines);
    if (fault && found.size === 0) found.set(fault.line, fault);
    const inOrder = [...found.values()].toSorted((one, other) => one.line - other.line);
    const source = rows.join('\n');
    return {
      document,
      lineOf: (path) => lineIn(document, lines, path),
      writtenAt: (path) => writtenIn(document, source, path),
      faults: inOrder,
      raw,
    };
  }
}
