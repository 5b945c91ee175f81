import { atom } from 'nanostores';
import type { StructureRequest } from '../../schemas/desk.ts';
import { post, type Answer, type Refusal } from './api.ts';
import { load } from './course.ts';
import { flush } from './save.ts';

/** Why the last change of the course's structure, an undo or a return was refused; undefined where it was not. */
export const $refused = atom<Refusal | undefined>();

/** What the server says of a change: the file that it made, where it made one. */
export type Changed = { readonly revision: number; readonly file?: string; readonly id?: string };

/** Saves what was typed, asks for a change of the course, and reads what it made of it. */
export async function asked(path: string, body: unknown = {}): Promise<Answer<Changed>> {
  await flush();
  const answer = await post<Changed>(path, body);
  $refused.set('refusal' in answer ? answer.refusal : undefined);
  await load();
  return answer;
}

/** Adds, moves, copies or removes lessons, exercises, situations and languages. */
export const restructure = (request: StructureRequest): Promise<Answer<Changed>> => asked('/api/structure', request);

export const undo = (): Promise<Answer<Changed>> => asked('/api/undo');

export const redo = (): Promise<Answer<Changed>> => asked('/api/redo');
