import { packageStandards, type PackageStandard } from '../../src/schemas/desk.ts';

/** The standards that a package can be made for, by the name that commands and zips use. */
export const standards = packageStandards;

export type Standard = PackageStandard;

/** How a course talks to its LMS: both editions of SCORM 2004 are one dialect. The page is told this, not the standard. */
export type Dialect = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';

/** The dialect of a standard. */
export function dialectOf(standard: Standard): Dialect {
  return standard === 'scorm2004-3rd' || standard === 'scorm2004-4th' ? 'scorm2004' : standard;
}
