import { readBuiltCourse } from './built-course.ts';
import type { Standard } from './standards.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/**
 * The most bytes of suspend data in a standard (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.23); `web` is limited as SCORM
 * 2004 is.
 */
const roomOf = (standard: Standard): number => (standard === 'scorm12' ? 4096 : 64_000);

type Measured = { readonly recordBytes?: number | undefined };

/** Throws a sentence where a learner's record can be larger than the standard allows. */
export function proveFit({ recordBytes = 0 }: Measured, standard: Standard): void {
  const room = roomOf(standard);
  if (recordBytes > room)
    throw errorSaying(
      say`There is no package for ${standard}: someone who answers everything has a record of ${recordBytes} bytes, and its LMSs keep no more than ${room}. Take out questions (the remark on it says of which lessons), or package the course for the other standards.`,
    );
}

/** Those of the standards in which a learner's record fits; prints a sentence about each of the others. */
export function fitting(dist: string, standards: readonly Standard[]): readonly Standard[] {
  const course = readBuiltCourse(dist);
  return standards.filter((standard) => {
    try {
      proveFit(course, standard);
      return true;
    } catch (error) {
      console.warn((error as Error).message);
      return false;
    }
  });
}
