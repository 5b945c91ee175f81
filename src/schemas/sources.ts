import { z } from 'zod';
import { address } from './address.ts';
import { id } from './id.ts';

/** `sources.yaml`: where facts come from, keyed by the id that texts name. */
export const sourcesFile = z.record(
  id,
  z.strictObject({
    authors: z.string().min(1).describe('Who wrote it.'),
    year: z.int().min(1900).max(2100).describe('The year it came out.'),
    title: z.string().min(1).describe('Its title, in its own language.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .optional()
      .describe('The language of its title, such as `en`: a screen reader then reads it in that language.'),
    where: z.string().min(1).describe('The journal, court or publisher.'),
    url: address.optional().describe('Its address, where there is a lasting one.'),
    note: z
      .record(z.string(), z.string())
      .optional()
      .describe('A caution the reader should have, such as "vendor data", a line a language.'),
  }),
);

export type SourcesFile = z.infer<typeof sourcesFile>;
