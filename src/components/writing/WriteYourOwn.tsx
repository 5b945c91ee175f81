import { useEffect, useRef } from 'react';
import { words } from '../../i18n/words.ts';
import type { WritingFile } from '../../schemas/activity.ts';
import { exercisesOf } from '../../state/exercises.ts';
import { use$, useLanguage } from '../../state/use-store.ts';
import { Thread } from '../scenario/Thread.tsx';
import { Comparison } from './Comparison.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { $replies, changeReply, replyOf } from './replies.ts';

type Props = { readonly lesson: string; readonly defaultLanguage: string };

/** Write your own reply, then see it beside a good one. Not scored, not recorded, not sent. */
export function WriteYourOwn({ lesson, defaultLanguage }: Props) {
  const language = useLanguage(defaultLanguage);
  const writing = exercisesOf(lesson)?.writing;
  return writing ? <Writing {...{ lesson, language }} {...writing} /> : null;
}

type WritingProps = WritingFile & { readonly lesson: string; readonly language: string };

function Writing({ lesson, language, place, by, message, task, model, checklist }: WritingProps) {
  const own = words(language);
  const reply = replyOf(use$($replies), lesson);
  const writer = (typeof by === 'string' ? by : by[language]) ?? '';
  const post = { id: 'message', by: writer, text: message[language] ?? '', own: false, aside: false };
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLElement>(null);
  const pressed = useRef(false);

  useEffect(() => {
    if (pressed.current) (reply.compared ? title : field).current?.focus();
  }, [reply.compared]);

  function compare(compared: boolean): void {
    pressed.current = true;
    changeReply(lesson, { compared });
  }

  return (
    <div className="writing" role="group" aria-label={own['writingLabel']} data-activity={`${lesson}-writing`}>
      <h3>{own['writingLabel']}</h3>
      <Thread place={place} posts={[post]} language={language} />
      {reply.compared ? (
        <Comparison
          {...{ reply, language, title }}
          model={model[language] ?? ''}
          checklist={checklist.map((line) => line[language] ?? '')}
          onTick={(ticked) => changeReply(lesson, { ticked })}
          onChange={() => compare(false)}
        />
      ) : (
        <ReplyForm
          {...{ language, field }}
          task={task[language] ?? ''}
          text={reply.text}
          onWrite={(text) => changeReply(lesson, { text })}
          onCompare={() => compare(true)}
        />
      )}
    </div>
  );
}
