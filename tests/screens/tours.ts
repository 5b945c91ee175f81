import { aroundTours } from './around.ts';
import { checkTours } from './check.ts';
import { lessonTours } from './lessons.ts';
import type { Tour } from './stage.ts';

/** Every screen and every state of the course, in an order that opens it as seldom as can be. */
export const tours: readonly Tour[] = [...lessonTours, ...checkTours, ...aroundTours];
