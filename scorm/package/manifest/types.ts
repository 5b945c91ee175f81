import type { BuiltCourse } from '../built-course.ts';
import type { LmsOptions } from '../presets/options.ts';

/** What a manifest is made of. `files` are all files of the package but the manifest and the schemas, with forward slashes. */
export type ManifestInput = {
  readonly course: BuiltCourse;
  readonly files: readonly string[];
  readonly options: Pick<LmsOptions, 'passMark'>;
};

/** The files that a standard adds to the built course, by their path in the package. */
export type ManifestFiles = Readonly<Record<string, string>>;

/** The pass mark to state in the manifest; undefined where it is left out, and where there is no final check to pass. */
export const statedPassMark = ({ course, options }: ManifestInput): number | undefined =>
  options.passMark === 'in-manifest' && course.finalCheck !== false ? course.passMark : undefined;
