import { commentsFile, type CommentsFile } from '../../../src/schemas/review.ts';
import { say } from '../../../src/said/say.ts';
import { refusal } from '../refusal.ts';

const mend = say`Choose the file that “Save my comments” in the review file has made.`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The comments in a file that a reviewer sent: text from elsewhere, held against its schema. Refuses any other file, and comments on another course than `course`. */
export function readComments(text: string, course: string): CommentsFile {
  const json = jsonOf(text) as { format?: unknown; version?: unknown } | null | undefined;
  if (json?.format !== 'sharewise-comments') throw refusal(415, say`This is no file with comments.`, mend);
  if (json.version !== 1)
    throw refusal(415, say`This file of comments is of a newer version of Sharewise.`, say`Open it with that version.`);
  const { data, error } = commentsFile.safeParse(json);
  if (error) {
    const [issue] = error.issues;
    const at = issue?.path.join('.') ?? '';
    throw refusal(415, say`This file of comments is damaged at "${at}".`, say`Ask its reviewer to save it once more.`);
  }
  if (data.course.id !== course)
    throw refusal(
      409,
      say`These comments are on another course, "${data.course.id}"; this one is "${course}".`,
      say`Open that course, and choose the file there.`,
    );
  return data;
}
