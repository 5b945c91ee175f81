import { useStore } from '@nanostores/react';
import { Dialog } from '../frame/Dialog.tsx';
import { Icon } from '../frame/Icon.tsx';
import { $comments } from '../state/comments.ts';
import { useWords } from '../words/words.ts';
import { CommentList } from './CommentList.tsx';

/** Says how many comments are open, where there are any, and opens them. */
export function CommentsButton({ onOpen }: { onOpen: () => void }) {
  const w = useWords();
  const open = useStore($comments).filter(({ isResolved }) => !isResolved).length;
  if (open === 0) return null;
  return (
    <button
      type="button"
      className="comments-button"
      aria-label={w('commentsOpen', { n: open })}
      title={w('commentsOpen', { n: open })}
      onClick={onOpen}
    >
      <Icon name="remark" />
      {open}
    </button>
  );
}

/** The comments of reviewers over the page, each leading to its field. */
export function CommentsDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  return (
    <Dialog title={w('comments')} onClose={onClose} wide>
      <CommentList onGo={onClose} />
    </Dialog>
  );
}
