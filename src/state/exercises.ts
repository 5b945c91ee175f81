import exercises from 'virtual:exercises';
import type { Exercises } from '../schemas/content.ts';

/** What the exercises of a lesson ask. They are a script of their own: the first lesson does not wait for them. */
export function exercisesOf(lesson: string): Exercises | undefined {
  return exercises[lesson];
}
