import type { BuiltCourse } from '../built-course.ts';
import type { LmsOptions } from '../presets/options.ts';

/**
 * The input of a manifest. `files` are all files of the package except the manifest and the schemas, with forward
 * slashes.
 */
export type ManifestInput = {
  readonly course: BuiltCourse;
  readonly files: readonly string[];
  readonly options: Pick<LmsOptions, 'passMark'>;
};

/** The files that a standard adds to the built course, by their path in the package. */
export type ManifestFiles = Readonly<Record<string, string>>;

/** The pass mark for the manifest; undefined where the options leave it out or there is no final check. */
export const statedPassMark = ({ course, options }: ManifestInput): number | undefined =>
  options.passMark === 'in-manifest' && course.finalCheck !== false ? course.passMark : undefined;
