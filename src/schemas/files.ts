import type { z } from 'zod';
import { draftsFile, intentionsFile, reachFile, statementsFile, writingFile } from './activity.ts';
import { courseFile } from './course.ts';
import { scenarioFile } from './scenario.ts';
import { sourcesFile } from './sources.ts';

/** The schema of each kind of YAML file that an author writes, by the file's name without its extension. */
export const fileSchemas: Readonly<Record<string, z.ZodType>> = {
  course: courseFile,
  drafts: draftsFile,
  intentions: intentionsFile,
  reach: reachFile,
  scenario: scenarioFile,
  sources: sourcesFile,
  statements: statementsFile,
  writing: writingFile,
};
