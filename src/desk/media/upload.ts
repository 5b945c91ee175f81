import { ask, type Answer } from '../state/api.ts';
import { load } from '../state/course.ts';
import { flush } from '../state/save.ts';
import { word } from '../words/words.ts';

/** Where a file of the course can be looked at. */
export const urlOf = (path: string): string => `/api/media/file?path=${encodeURIComponent(path)}`;

/** Where an upload was put, inside the course's folder. */
export type Uploaded = { readonly path: string };

/** Where an upload goes: a folder in the course, empty for the course's own; and what it is for, where it is more than a file. */
export type Target = {
  readonly to: string;
  /** A logo becomes an SVG. */
  readonly for?: 'logo';
  /** Captions are called as their film, by its path. */
  readonly film?: string;
  readonly language?: string;
};

/** Brings a file into the course. */
export async function upload(file: File, target: Target): Promise<Answer<Uploaded>> {
  await flush();
  const query = new URLSearchParams({ ...target, label: word('mediaAdded', { name: file.name }) });
  const answer = await ask<Uploaded>(`/api/media?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'x-file-name': encodeURIComponent(file.name), 'content-type': file.type || 'application/octet-stream' },
  });
  if ('value' in answer) await load();
  return answer;
}

/** Takes files out of the course, as one step of Undo. */
export async function removeMedia(paths: readonly string[], label: string): Promise<Answer<object>> {
  await flush();
  const query = new URLSearchParams([...paths.map((path) => ['path', path]), ['label', label]]);
  const answer = await ask<object>(`/api/media?${query}`, { method: 'DELETE' });
  await load();
  return answer;
}
