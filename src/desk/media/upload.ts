import { ask, type Answer } from '../state/api.ts';
import { load } from '../state/course.ts';
import { flush } from '../state/save.ts';

/** Where a file of the course can be looked at. */
export const urlOf = (path: string): string => `/api/media/file?path=${encodeURIComponent(path)}`;

/** Where an upload was put, inside the course's folder. */
export type Uploaded = { readonly path: string };

/** Brings a file into the course; `to` is the folder in it, empty for the course's own. A logo becomes an SVG. */
export async function upload(file: File, to: string, isLogo = false): Promise<Answer<Uploaded>> {
  await flush();
  const answer = await ask<Uploaded>(`/api/media?to=${encodeURIComponent(to)}${isLogo ? '&for=logo' : ''}`, {
    method: 'POST',
    body: file,
    headers: { 'x-file-name': encodeURIComponent(file.name), 'content-type': file.type || 'application/octet-stream' },
  });
  if ('value' in answer) await load();
  return answer;
}
