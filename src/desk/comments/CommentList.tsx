import { useStore } from '@nanostores/react';
import type { DeskComment } from '../../schemas/review.ts';
import { useWhere } from '../faults/useWhere.ts';
import { showField } from '../faults/placeOf.ts';
import { $comments, forgetResolved } from '../state/comments.ts';
import { useWords } from '../words/words.ts';
import { CommentLine } from './CommentLine.tsx';

/** The words as the editor of a lesson's text shows them, up to the first mark or word that is filled in. */
const plain = (text: string) =>
  text
    .replaceAll(/\*\*?|_|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/[{<&]/)[0]
    ?.trim();

function One({ comment, onGo }: { comment: DeskComment; onGo: () => void }) {
  const where = useWhere();
  const { field } = comment;
  const go = () => {
    onGo();
    // A dialog gives the focus back when it closes: the field takes it after that.
    requestAnimationFrame(() => field && showField(field.file, field.path, plain(comment.now ?? comment.text)));
  };
  return (
    <li>
      {field && (
        <button type="button" className="comment-place" onClick={go}>
          {where({ file: field.file, path: field.path })}
        </button>
      )}
      <CommentLine comment={comment} />
    </li>
  );
}

/** All comments of reviewers: the open ones lead to their fields, after `onGo`; those that are resolved are folded away. */
export function CommentList({ onGo }: { onGo: () => void }) {
  const w = useWords();
  const all = useStore($comments);
  const resolved = all.filter(({ isResolved }) => isResolved);
  const open = all.filter(({ isResolved }) => !isResolved);
  const listed = (those: readonly DeskComment[]) => (
    <ul className="comment-list">
      {those.map((one) => (
        <One key={one.id} comment={one} onGo={onGo} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 ? <p className="quiet">{w('noComments')}</p> : listed(open)}
      {resolved.length > 0 && (
        <details>
          <summary>
            {w('resolved')} <span className="quiet">{resolved.length}</span>
          </summary>
          {listed(resolved)}
          <button type="button" className="small" onClick={() => void forgetResolved()}>
            {w('forgetResolved')}
          </button>
        </details>
      )}
    </>
  );
}
