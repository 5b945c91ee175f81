import { atom } from 'nanostores';
import type { CommentsTaken, DeskComment } from '../../schemas/review.ts';
import { ask, post, type Answer } from './api.ts';

/** The comments of reviewers, with the fields that they are about. */
export const $comments = atom<readonly DeskComment[]>([]);

/** Reads them anew: where they stand follows the course. */
export async function loadComments(): Promise<void> {
  const answer = await ask<readonly DeskComment[]>('/api/comments');
  if ('value' in answer) $comments.set(answer.value);
}

/** Takes in the file that a reviewer sent. */
export async function takeComments(file: File): Promise<Answer<CommentsTaken>> {
  const answer = await ask<CommentsTaken>('/api/comments', { method: 'POST', body: file });
  await loadComments();
  return answer;
}

/** Says of a comment that it is dealt with, or that it is not after all. */
export async function resolveComment(id: string, isResolved: boolean): Promise<void> {
  $comments.set($comments.get().map((one) => (one.id === id ? { ...one, isResolved } : one)));
  await post('/api/comments/resolve', { id, isResolved });
  await loadComments();
}

/** Removes those that are resolved from this computer. */
export async function forgetResolved(): Promise<void> {
  await ask('/api/comments', { method: 'DELETE' });
  await loadComments();
}
