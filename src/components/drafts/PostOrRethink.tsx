import { useEffect, useRef } from 'react';
import { filled, words } from '../../i18n/words.ts';
import type { DraftsFile } from '../../schemas/activity.ts';
import { exercisesOf } from '../../state/exercises.ts';
import { useLanguage } from '../../state/use-store.ts';
import { Nth } from '../scenario/Nth.tsx';
import { Thread } from '../scenario/Thread.tsx';
import { Overview } from '../statements/Overview.tsx';
import { Reasons } from '../statements/Reasons.tsx';
import { TapQuestion } from '../statements/TapQuestion.tsx';
import { markOf, useFocus, useItems, type Items } from '../statements/useItems.ts';
import { Swipe } from './Swipe.tsx';

type Props = { readonly lesson: string; readonly defaultLanguage: string };
type DraftFile = DraftsFile['drafts'][number];

const keyOf = (post: boolean) => (post ? 'p' : 'r');
const nameOf = (post: boolean) => (post ? 'draftPost' : 'draftRethink');

type AllProps = DraftsFile & { readonly items: Items; readonly language: string };

function AllDrafts({ drafts, items, language }: AllProps) {
  const own = words(language);
  const list = drafts.map(({ id, text, post }) => {
    const right = items.answerTo(id) === keyOf(post);
    return { id, text: text[language] ?? '', best: own[nameOf(post)] ?? '', right };
  });
  const right = list.filter((one) => one.right).length;
  const summary = filled(own['draftEnd'], { n: right, of: list.length });
  return <Overview label={own['draftLabel']} again={own['itemAgain']} {...{ summary, list, items }} />;
}

type OneProps = {
  readonly lesson: string;
  readonly draft: DraftFile;
  readonly items: Items;
  readonly of: number;
  readonly language: string;
};

function OneDraft({ lesson, draft, items, of, language }: OneProps) {
  const own = words(language);
  const { at, checked } = items;
  const { twoQuestions } = exercisesOf(lesson) ?? {};
  const title = useFocus<HTMLHeadingElement>(items.moved);
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
  }, []);
  const right = checked === keyOf(draft.post);
  const result = right ? 'best' : 'poor';
  const { id, drawing } = draft;
  // The two questions stand above the reasons of the first draft; after it they are known, and only spoken.
  const asked = at > 0 ? 'visually-hidden' : undefined;
  const said = { text: draft.text[language] ?? '', image: draft.image?.[language] };
  const post = { id, by: own['you'] ?? '', ...said, drawing, own: true, aside: false };
  return (
    <>
      <h3 className="eyebrow" tabIndex={-1} ref={title}>
        <Nth n={at + 1} of={of} words={filled(own['draftOf'], { n: at + 1, of })} />
      </h3>
      <progress value={at + (checked === undefined ? 0 : 1)} max={of} aria-hidden="true" />
      <Swipe
        hint={own['draftSwipe']}
        labels={{ start: own['draftRethink'], end: own['draftPost'] }}
        enabled={checked === undefined}
        onDecide={(side) => items.check(keyOf(side === 'end'), (performance.now() - since.current) / 1000)}
      >
        <Thread place="feed" posts={[post]} language={language} />
      </Swipe>
      <TapQuestion
        scenario={lesson}
        scene={draft.id}
        language={language}
        legend={own['draftAsk'] ?? ''}
        choices={[false, true].map((one) => ({
          key: keyOf(one),
          text: own[nameOf(one)] ?? '',
          mark: markOf(keyOf(one), keyOf(draft.post), checked),
        }))}
        checked={checked}
        result={checked && result}
        takesFocus={false}
        onCheck={items.check}
      >
        <Reasons
          verdict={checked === undefined ? null : (own[`${nameOf(draft.post)}${right ? 'Right' : 'Wrong'}`] ?? '')}
          result={result}
          onwards={own[at + 1 < of ? 'draftNext' : 'itemsTogether']}
          onContinue={items.next}
          undo={own['undo']}
          onUndo={items.undo}
        >
          <dl className="draft-reasons">
            <dt className={asked}>{twoQuestions?.fitting[language]}</dt>
            <dd>{draft.fitting[language]}</dd>
            <dt className={asked}>{twoQuestions?.helps[language]}</dt>
            <dd>{draft.helps[language]}</dd>
          </dl>
        </Reasons>
      </TapQuestion>
    </>
  );
}

/** Post or rethink: draft after draft, decided by the two choices or a swipe, with the two questions as the reason. */
export function PostOrRethink({ lesson, defaultLanguage }: Props) {
  const { drafts = [] } = exercisesOf(lesson)?.drafts ?? {};
  const language = useLanguage(defaultLanguage);
  const items = useItems(lesson, drafts);
  const draft = drafts[items.at];
  if (!draft) return <AllDrafts {...{ drafts, items, language }} />;
  return (
    <div className="items drafts" role="group" aria-label={words(language)['draftLabel']}>
      <OneDraft key={`${draft.id}/${items.turn}`} of={drafts.length} {...{ lesson, draft, items, language }} />
    </div>
  );
}
