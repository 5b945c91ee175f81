import type { Result } from '../../course/types.ts';
import { filled, words } from '../../i18n/words.ts';
import { $course } from '../../state/attempt.ts';
import { $session } from '../../state/status.ts';
import { use$ } from '../../state/use-store.ts';

/** The final check after its last question: the score, the way to the result, and another round. */
export function Completed({
  result,
  language,
  onRetry,
}: {
  readonly result: Result;
  readonly language: string;
  readonly onRetry: () => void;
}) {
  const own = words(language);
  const last = use$($course).lessons.at(-1) ?? '';
  const review = use$($session) === 'review';
  return (
    <div className="completed">
      <p>{filled(own[review ? 'checkReview' : 'checkDone'], { score: Math.round(result.score) })}</p>
      <div className="buttons">
        <a className="button" href={`#${last}`}>
          {own['seeResult']}
        </a>
        <button
          type="button"
          className="button secondary"
          data-action={review ? 'practise' : 'retry'}
          onClick={onRetry}
        >
          {own[review ? 'practise' : 'retry']}
        </button>
      </div>
    </div>
  );
}
