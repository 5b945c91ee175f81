import { jsonOf, request, type Fetcher } from './lrs.ts';
import type { Said, Wording } from './statements.ts';

type Built = { readonly version?: string; readonly questions?: readonly Wording[] };

/** The course's version and its questions' words, from the file that every package carries; a statement can do without. */
export async function wordingOf(fetcher: Fetcher): Promise<Pick<Said, 'version' | 'wording'>> {
  const { text } = await request(fetcher, './course.json', {});
  const { version = '', questions = [] } = Object(jsonOf(text)) as Built;
  const byId = new Map(questions.map((one) => [one.id, one]));
  return { version, wording: (question) => byId.get(question) ?? null };
}
