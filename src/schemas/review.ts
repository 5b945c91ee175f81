import { z } from 'zod';
import type { DeskPlace } from './desk.ts';

const line = z.string().trim().min(1);

const comment = z.strictObject({
  /** Permanent: the same comment in a file that is saved later is this one. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  /** The file without its language, such as "06-complaint/scenario". */
  file: line.max(200),
  /** The place in it by ids and keys, such as "scenes.chat.choices.a.text". */
  place: line.max(300),
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** The text as it was. */
  text: z.string().max(20_000),
  comment: line.max(4000),
  /** When it was written, UTC. */
  at: z.iso.datetime(),
});

/** The file that a review file saves: one reviewer's comments on a course. */
export const commentsFile = z.strictObject({
  format: z.literal('sharewise-comments'),
  version: z.literal(1),
  course: z.strictObject({ id: line.max(100), version: z.string().max(40) }),
  reviewer: line.max(80),
  comments: z.array(comment).max(2000),
});

export type CommentsFile = z.infer<typeof commentsFile>;

export type Comment = CommentsFile['comments'][number];

/** A text of the review file, as its script knows it. */
export type ReviewText = Pick<Comment, 'file' | 'place' | 'language' | 'text'>;

/** What the review file's script is given with the page. */
export type ReviewData = {
  /** Tells one review file from others, for what is kept in the browser. */
  readonly id: string;
  readonly course: CommentsFile['course'];
  readonly texts: readonly ReviewText[];
  readonly words: Readonly<Record<string, string>>;
};

/** A comment on the desk: where its text stands now, and whether it still says what was commented on. */
export type DeskComment = Comment & {
  readonly reviewer: string;
  readonly isResolved: boolean;
  /** `gone` where the course has no such place any more. */
  readonly state: 'same' | 'changed' | 'gone';
  /** The text as it is now, where it has changed. */
  readonly now?: string | undefined;
  /** The field; of a text that is gone, the nearest that holds it, or null where there is none. */
  readonly field: DeskPlace | null;
};

/** `POST /api/comments` answers it: what a file of comments has brought. */
export type CommentsTaken = {
  readonly reviewer: string;
  readonly added: number;
  readonly changed: number;
  readonly known: number;
};
