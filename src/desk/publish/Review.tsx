import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { CommentList } from '../comments/CommentList.tsx';
import { FileDrop } from '../form/FileDrop.tsx';
import { takeComments } from '../state/comments.ts';
import { $languages } from '../state/settings.ts';
import { $language, useSaid, useWords } from '../words/words.ts';

type Said = { readonly taken: readonly string[]; readonly refused: readonly string[] };

const stay = () => {};

/** Takes files of comments in, one after the other, and says what became of each. */
function useTaking() {
  const w = useWords();
  const s = useSaid();
  const [said, setSaid] = useState<Said>({ taken: [], refused: [] });
  async function take(files: readonly File[]) {
    const now: { taken: string[]; refused: string[] } = { taken: [], refused: [] };
    for (const file of files) {
      const answer = await takeComments(file);
      if ('value' in answer) {
        const { reviewer, added, changed, known } = answer.value;
        now.taken.push(w('commentsTaken', { name: reviewer, added, changed, known }));
      } else {
        const { problem, mend } = answer.refusal;
        now.refused.push([w('commentsRefused', { file: file.name }), s(problem), s(mend)].join(' '));
      }
    }
    setSaid(now);
  }
  return { said, take };
}

/** Where a review file is made, and where comments come back. */
export function Review() {
  const w = useWords();
  const own = useStore($language);
  const languages = useStore($languages);
  const [language, setLanguage] = useState('all');
  const { said, take } = useTaking();
  const names = new Intl.DisplayNames([own], { type: 'language' });
  return (
    <section className="review">
      <h2>{w('review')}</h2>
      <p>{w('reviewHelp')}</p>
      <p className="review-make">
        {languages.length > 1 && (
          <label>
            {w('reviewLanguage')}
            <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
              <option value="all">{w('allLanguages')}</option>
              {languages.map((one) => (
                <option key={one} value={one}>
                  {names.of(one) ?? one}
                </option>
              ))}
            </select>
          </label>
        )}
        <a className="button" href={`/api/review?language=${language}&in=${own}`} download>
          {w('makeReview')}
        </a>
      </p>
      <FileDrop label={w('chooseComments')} accept=".json" isMany onFiles={(files) => void take(files)} />
      <p role="status">{said.taken.join(' ')}</p>
      {said.refused.map((one) => (
        <p key={one} role="alert">
          {one}
        </p>
      ))}
      <h3>{w('comments')}</h3>
      <CommentList onGo={stay} />
      <p className="quiet">{w('commentsHelp')}</p>
    </section>
  );
}
