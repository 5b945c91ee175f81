import { z } from 'zod';

/** The head of a lesson's text (`nl.mdx`, `en.mdx`), between the lines of three hyphens. */
export const lessonHead = z.strictObject({
  title: z.string().trim().min(1).max(60).describe("The lesson's title."),
  idea: z.string().trim().min(1).max(160).describe('The one idea of the lesson, in a sentence.'),
});

export type LessonHead = z.infer<typeof lessonHead>;

const closedHead = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const openHead = /^---[ \t]*\r?\n((?:[\w-]+:.*(?:\r?\n|$))+)/;

/** Splits a lesson's text into its head and its body; a head that no line of hyphens closes ends with its fields. */
export function splitHead(text: string): { head: string; body: string; headLines: number; isClosed: boolean } {
  const closed = closedHead.exec(text);
  const [whole = '', head = ''] = closed ?? openHead.exec(text) ?? [];
  const body = text.slice(whole.length);
  return { head, body, headLines: whole.split('\n').length - 1, isClosed: closed !== null };
}
