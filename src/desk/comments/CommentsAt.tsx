import { useStore } from '@nanostores/react';
import type { FieldPath } from '../../schemas/desk.ts';
import { $comments } from '../state/comments.ts';
import { pathName } from '../state/json.ts';
import { CommentLine } from './CommentLine.tsx';

/** The open comments at a field of a file, or at a lesson's text. */
export function CommentsAt({ file, path }: { file: string; path: FieldPath }) {
  const name = pathName(path);
  const own = useStore($comments).filter(
    ({ field, isResolved }) => !isResolved && field?.file === file && pathName(field.path) === name,
  );
  // A lesson's paragraphs are all at one place: each comment then says what it is on.
  return own.map((one) => <CommentLine key={one.id} comment={one} isAtField={name !== 'body'} />);
}
