/** The standards that a package can be made for, by the name that commands and zips use. */
export const standards = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'] as const;

export type Standard = (typeof standards)[number];

/** How the page itself names the standard: both editions of SCORM 2004 are one dialect. */
export function dialectOf(standard: Standard): 'scorm12' | 'scorm2004' | 'web' {
  return standard === 'scorm12' || standard === 'web' ? standard : 'scorm2004';
}
