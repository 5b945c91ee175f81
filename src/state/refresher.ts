import { atom } from 'nanostores';
import { drawRefresher } from '../course/refresher.ts';
import { $attempt, $course } from './attempt.ts';

/** The ids of the questions that a refresher asks; null while there is none. Its answers are kept nowhere. */
export const $refresher = atom<readonly string[] | null>(null);

/** Begins a refresher. Its answers are not part of the attempt. */
export function openRefresher(): void {
  $refresher.set(drawRefresher($course.get(), $attempt.get(), Date.now() / 1000));
}

/** Goes back to where the refresher was begun. */
export function closeRefresher(): void {
  $refresher.set(null);
}
