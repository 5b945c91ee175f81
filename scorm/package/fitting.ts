import { readBuiltCourse } from './built-course.ts';
import type { Standard } from './standards.ts';

/** The most bytes of suspend data that a standard's LMSs keep (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.23); the browser as many as 2004's. */
const roomOf = (standard: Standard): number => (standard === 'scorm12' ? 4096 : 64_000);

type Measured = { readonly recordBytes?: number | undefined };

/** Throws a sentence where a learner's record of the course can be more than a standard's LMSs keep. */
export function proveFit({ recordBytes = 0 }: Measured, standard: Standard): void {
  const room = roomOf(standard);
  if (recordBytes > room)
    throw new Error(
      `There is no package for ${standard}: someone who answers everything has a record of ${recordBytes} bytes, and its LMSs keep no more than ${room}. Take out questions (npm run check says of which lessons), or package the course for the other standards.`,
    );
}

/** Of several standards those for which the built course is small enough; says so of each for which it is not. */
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
