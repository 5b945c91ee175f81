import { createHash } from 'node:crypto';
import { parse, parseDocument } from 'yaml';
import { schemaOf } from '../../../src/build/json-schemas.ts';
import type { DeskFile, FileKind } from '../../../src/schemas/desk.ts';
import { splitHead } from '../../../src/schemas/lesson.ts';

/** A short name for content: the first half of its SHA-256, as base64url. */
export const hashOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

const lessonText = /^[^/]+\/[a-z]{2,3}\.mdx$/;

/** What a file of a course is, by its path. */
export function kindOf(path: string): FileKind {
  if (lessonText.test(path)) return 'lesson-text';
  const schema = schemaOf(path)?.replace('.json', '');
  return schema === 'scenario' && path.startsWith('final-check/') ? 'situation' : ((schema as FileKind) ?? 'other');
}

/** A file's text without its byte order mark; what is not UTF-8 becomes U+FFFD. */
export const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

/** The content of a YAML file, or of the head of a lesson's text; undefined where it can't be read. */
function valueOf(path: string, kind: FileKind, text: string): unknown {
  try {
    if (kind === 'lesson-text') return parse(splitHead(text).head) as unknown;
    if (!path.endsWith('.yaml')) return undefined;
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  } catch {
    return undefined;
  }
}

/** A file as the desk's page gets it. */
export function deskFile(path: string, content: Uint8Array): DeskFile {
  const [kind, text] = [kindOf(path), textOf(content)];
  return { path, kind, hash: hashOf(content), text, value: valueOf(path, kind, text) };
}
const byteOrderMark = '\uFEFF';

/** A text as bytes, with the byte order mark that the file had before. */
export function bytesLike(before: Uint8Array | undefined, text: string): Uint8Array {
  const hadMark = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(hadMark ? byteOrderMark + text : text);
}
