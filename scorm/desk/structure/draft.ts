import { parse } from 'yaml';
import type { Edit } from '../../../src/editing/edit.ts';
import { textOf } from '../course/desk-file.ts';
import { edited } from '../course/edited.ts';
import type { OpenCourse } from '../course/open-course.ts';

/** A course while a change of several files is put together; nothing is written before all of it is. */
export function makeDraft(course: Pick<OpenCourse, 'files' | 'read'>) {
  const changed = new Map<string, Uint8Array | null>();
  const read = (path: string): Uint8Array | undefined =>
    changed.has(path) ? (changed.get(path) ?? undefined) : course.read(path);
  const paths = (): string[] =>
    [...new Set([...course.files().keys(), ...changed.keys()])].filter((path) => changed.get(path) !== null).toSorted();
  const value = (path: string): unknown => {
    const content = read(path);
    return content && (parse(textOf(content), { uniqueKeys: false }) as unknown);
  };
  return {
    paths,
    read,
    value,
    has: (path: string) => paths().includes(path),
    put: (path: string, text: string) => void changed.set(path, new TextEncoder().encode(text)),
    edit: (path: string, edits: readonly Edit[]) => void changed.set(path, edited(path, read(path), undefined, edits)),
    remove: (path: string) => void changed.set(path, null),
    copy(from: string, to: string): void {
      const content = read(from);
      if (content) changed.set(to, content);
    },
    contents: (): ReadonlyMap<string, Uint8Array | null> => changed,
  };
}

export type Draft = ReturnType<typeof makeDraft>;
