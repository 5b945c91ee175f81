import { horizon } from '../reach.ts';

/** The minute at a place on the timeline, 0 to 1. The first hours, in which most happens, get most of the room. */
export function minuteAt(place: number): number {
  return horizon * place ** 3;
}

/** The place on the timeline, 0 to 1, of a minute. */
export function placeOf(minute: number): number {
  return Math.cbrt(Math.min(Math.max(minute, 0), horizon) / horizon);
}
