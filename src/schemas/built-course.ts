import { z } from 'zod';
import { lms } from './course.ts';

const words = z.record(z.string(), z.string()).readonly();

const choice = z.object({
  key: z.string().describe('Its permanent letter: all that SCORM 1.2 reports.'),
  score: z.number().describe('2 best, 1 acceptable, 0 poor.'),
  text: words,
});

const question = z.object({
  id: z.string().describe('Its interaction id in the LMS.'),
  scenario: z.string(),
  scene: z.string(),
  lesson: z.string(),
  skill: z.string(),
  scored: z.boolean().describe('True for the bank of the final check.'),
  title: words,
  question: words.describe('Situation and question together.'),
  choices: z.array(choice).readonly(),
});

/**
 * `course.json`: the course with its words and keys, which the build writes and every package carries. The packager, the
 * preview and the report read it. What is optional was not there in the first version, or is not there in every course.
 */
export const builtCourse = z.object({
  id: z.string(),
  version: z.string(),
  title: words,
  description: words,
  keywords: words,
  languages: z.array(z.string()).min(1).readonly(),
  minutes: z.number(),
  passMark: z.number(),
  finalCheck: z.boolean().optional().describe('False for a lesson on its own: finishing it completes it.'),
  perSkill: z.number().optional().describe('How many scenarios are drawn for each skill.'),
  suspendData: z.string().optional().describe('The format of the suspend data that its player writes.'),
  recordBytes: z.number().optional().describe('The most bytes of suspend data that a learner’s record can come to.'),
  onFail: z.enum(['failed', 'incomplete']),
  practice: z.enum(['required', 'optional']).optional().describe('Whether the exercises come before the final check.'),
  testOut: z.boolean().optional().describe('Whether the final check can be taken at once.'),
  lms: z
    .object(lms.shape)
    .optional()
    .describe("A preset's name and single options; in a package, those that it was made with."),
  organisation: words,
  skills: z.record(z.string(), words).readonly().describe('Names by id, those of lessons with exercises included.'),
  lessons: z.array(z.object({ id: z.string(), title: words })).readonly(),
  questions: z.array(question).readonly(),
});

export type BuiltCourse = Readonly<z.infer<typeof builtCourse>>;
