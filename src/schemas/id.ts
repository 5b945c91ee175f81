import { z } from 'zod';

/** A permanent name in kebab-case English; it becomes an interaction id in the LMS's reports. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'An id is in lower case with hyphens, such as "late-delivery".')
  .max(60, 'An id has at most 60 characters.')
  .describe('A permanent name: once learners have answered, never change it.');

/** A choice's permanent one-character name: all that SCORM 1.2 can carry. */
export const key = z
  .string('A key is one letter from a to z.')
  .regex(/^[a-z]$/, 'A key is one letter from a to z.')
  .describe('One letter, permanent: reports show it, so never reuse it for another choice.');
