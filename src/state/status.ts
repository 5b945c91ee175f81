import { atom } from 'nanostores';
import type { Save } from '../session/save.ts';
import type { SessionState } from '../session/session.ts';

export const $session = atom<SessionState>('connecting');

export const $save = atom<Save>('saved');

/** Why the learner should be told something, beyond the save status; null while all is well. */
export const $notice = atom<'none' | 'refused' | 'relaunch' | 'review' | 'review-failed' | 'browse' | 'web' | null>(
  null,
);
