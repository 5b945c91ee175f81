import type { LivePage } from '../../src/schemas/desk.ts';
import type { OpenCourse } from './course/open-course.ts';
import type { Events } from './events.ts';
import type { Checker } from './faults/checker.ts';
import type { TryPlace } from './try/try-place.ts';

/** What the desk's routes are made from. */
export type DeskParts = {
  readonly token: string;
  /** The desk's address without a path. */
  readonly origin: string;
  readonly events: Events;
  readonly checker: Checker;
  /** The course that is open. */
  readonly course: () => OpenCourse;
  /** Where what is kept of the open course can be put on this computer; it may not exist yet. */
  readonly data: () => string;
  /** Where what is kept of all courses can be put. */
  readonly allData: string;
  /** Opens another course in the place of this one. Throws a sentence where there is none in the folder. */
  readonly open: (folder: string) => void;
  readonly live: { readonly page: () => LivePage; readonly start: () => void; readonly stop: () => Promise<void> };
  /** How many windows are open on this course, in all programs. */
  readonly windows: () => number;
  readonly tryPlace: TryPlace;
  /** Origins of other servers that the page may show in a frame, such as the preview LMS. */
  readonly frames: readonly string[];
};
