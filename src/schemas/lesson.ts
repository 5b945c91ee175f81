import { z } from 'zod';

/** The head of a lesson's text (`nl.mdx`, `en.mdx`), between the lines of three hyphens. */
export const lessonHead = z.strictObject({
  title: z.string().trim().min(1).max(60).describe("The lesson's title."),
  idea: z.string().trim().min(1).max(160).describe('The one idea of the lesson, in a sentence.'),
});

export type LessonHead = z.infer<typeof lessonHead>;

/** Splits a lesson's text into its head (between two lines of hyphens) and its body. */
export function splitHead(text: string): { head: string; body: string; headLines: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { head: '', body: text, headLines: 0 };
  return { head: match[1] ?? '', body: text.slice(match[0].length), headLines: match[0].split('\n').length - 1 };
}
