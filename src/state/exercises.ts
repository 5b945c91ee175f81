import exercises from 'virtual:exercises';
import type { Exercises } from '../schemas/content.ts';

/**
 * What the exercises of a lesson ask. All of them are a script of their own, so the first lesson does not wait for it.
 */
export function exercisesOf(lesson: string): Exercises | undefined {
  return exercises[lesson];
}
