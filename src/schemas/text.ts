import { z } from 'zod';

/** Words in every language of the course, keyed by language code: `{ nl: 'Delen', en: 'Share' }`. */
export const text = z
  .record(
    z.string().regex(/^[a-z]{2,3}$/, 'A language is a code of two or three small letters, such as "nl".'),
    z.string().trim().min(1, 'The text is empty: write it, or remove the field.'),
  )
  .describe('The words in every language of the course, one line a language.');

export type Text = z.infer<typeof text>;
