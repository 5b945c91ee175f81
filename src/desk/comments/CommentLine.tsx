import { useStore } from '@nanostores/react';
import type { DeskComment } from '../../schemas/review.ts';
import { resolveComment } from '../state/comments.ts';
import { $language, useWords } from '../words/words.ts';

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A reviewer's comment, as the plain text that it is, with what it is on and a button that resolves it. */
export function CommentLine({ comment: one, isAtField = false }: { comment: DeskComment; isAtField?: boolean }) {
  const w = useWords();
  const language = useStore($language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const name = short(one.comment);
  return (
    <div className="comment" data-state={one.state}>
      <p className="quiet">
        {one.reviewer}, {day.format(new Date(one.at))}
      </p>
      {(!isAtField || one.state !== 'same') && (
        <p className="quiet" lang={one.language}>
          {w('commentOn', { text: one.text })}
        </p>
      )}
      <p className="comment-words">{one.comment}</p>
      {one.state === 'changed' && <p>{w('textChangedSince', { text: one.now ?? '' })}</p>}
      {one.state === 'gone' && <p>{w('textGone')}</p>}
      <button
        type="button"
        className="small"
        aria-label={w(one.isResolved ? 'reopenIt' : 'resolveIt', { what: name })}
        onClick={() => void resolveComment(one.id, !one.isResolved)}
      >
        {w(one.isResolved ? 'reopen' : 'resolve')}
      </button>
    </div>
  );
}
