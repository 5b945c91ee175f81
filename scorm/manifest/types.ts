import type { BuiltCourse } from '../built-course.ts';

/** What a manifest is made of. `files` are all files of the package but the manifest and the schemas, with forward slashes. */
export type ManifestInput = {
  readonly course: BuiltCourse;
  readonly files: readonly string[];
  readonly options: ManifestOptions;
};

export type ManifestOptions = {
  /** The pass mark in the manifest: some LMSs override the content's result with it, some want it left out. */
  readonly masteryScore: boolean;
};

/** The files that a standard adds to the built course, by their path in the package. */
export type ManifestFiles = Readonly<Record<string, string>>;
