import { atom } from 'nanostores';
import type { EarlierWork } from '../session/earlier-work.ts';
import type { Save } from '../session/outbox.ts';
import type { SessionState } from '../session/session.ts';

/** Work on this device that the LMS does not have, while the learner is asked about it. */
export const $earlier = atom<EarlierWork | null>(null);

export const $session = atom<SessionState>('connecting');

export const $save = atom<Save>('saved');

/** Which notice is shown besides the save status; null for none. */
export const $notice = atom<'none' | 'refused' | 'relaunch' | 'review' | 'review-failed' | 'browse' | 'web' | null>(
  null,
);
