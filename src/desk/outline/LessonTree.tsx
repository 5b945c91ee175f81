import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { exerciseKinds, type StructureRequest } from '../../schemas/desk.ts';
import { Icon } from '../frame/Icon.tsx';
import { goTo } from '../state/place.ts';
import { $reading } from '../state/settings.ts';
import { restructure } from '../state/structure.ts';
import { useWords } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import type { Action } from '../frame/Menu.tsx';
import { Row, usePlace } from './Row.tsx';
import { $files } from '../state/course.ts';
import { stepsIn } from './steps.ts';
import { $lessons, type LessonNode } from './tree.ts';

type Kind = (typeof exerciseKinds)[number];

type Unnamed = StructureRequest extends infer One ? (One extends unknown ? Omit<One, 'label'> : never) : never;

async function addLesson(title: string, kind: string, label: string) {
  const at = Math.max(0, $lessons.get().length - 2);
  const known = new Set($lessons.get().map(({ id }) => id));
  await restructure({ op: 'add-lesson', title, kind: kind as Kind | 'text', at, label } as StructureRequest);
  const made = $lessons.get().find(({ id }) => !known.has(id));
  const [first = 'en'] = $reading.get();
  if (made) goTo(made.texts[first] ?? Object.values(made.texts)[0] ?? 'course.yaml', []);
}

function AddLesson() {
  const w = useWords();
  const [isOpen, setOpen] = useState(false);
  const kinds = [{ value: 'text', name: w('textOnly') }, ...exerciseKinds.map((value) => ({ value, name: w(value) }))];
  return (
    <>
      <button type="button" className="add" onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {w('addLesson')}
      </button>
      {isOpen && (
        <AddForm
          title={w('addLesson')}
          kinds={kinds}
          kindLabel={w('lessonKind')}
          action={w('add')}
          onAdd={(title, kind) => void addLesson(title, kind, `${w('addLesson')}: ${title}`)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function useActions(lesson: LessonNode, nth: number, count: number, setAsked: (what: 'name' | 'exercise') => void) {
  const w = useWords();
  const { id, title } = lesson;
  const doThis = (request: Unnamed, label: string) => void restructure({ ...request, label } as StructureRequest);
  const what = { what: title };
  const actions: readonly Action[] = [
    {
      icon: 'up',
      label: w('up'),
      isOff: nth === 0,
      act: () => doThis({ op: 'move-lesson', id, to: nth - 1 }, w('moveUp', what)),
    },
    {
      icon: 'down',
      label: w('down'),
      isOff: nth === count - 1,
      act: () => doThis({ op: 'move-lesson', id, to: nth + 1 }, w('moveDown', what)),
    },
    { icon: 'remark', label: w('rename'), act: () => setAsked('name') },
    { icon: 'plus', label: w('addExercise'), act: () => setAsked('exercise') },
    { icon: 'copy', label: w('duplicate'), act: () => doThis({ op: 'duplicate-lesson', id }, w('duplicateIt', what)) },
    {
      icon: 'bin',
      label: w('remove'),
      isOff: count <= 2,
      act: () => doThis({ op: 'remove-lesson', id }, w('removeIt', what)),
    },
  ];
  return {
    actions,
    move: (from: number, to: number) =>
      doThis({ op: 'move-lesson', id: $lessons.get()[from]?.id ?? id, to }, w('moveUp', what)),
  };
}

function Asked({ lesson, what, onClose }: { lesson: LessonNode; what: 'name' | 'exercise'; onClose: () => void }) {
  const w = useWords();
  const [first = 'en'] = useStore($reading);
  if (what === 'name')
    return (
      <AddForm
        title={w('rename')}
        first={lesson.title}
        action={w('rename')}
        onAdd={(title) =>
          void restructure({
            op: 'rename-lesson',
            id: lesson.id,
            title: { [first]: title },
            label: `${w('rename')}: ${title}`,
          })
        }
        onClose={onClose}
      />
    );
  const free = exerciseKinds.filter((kind) => !lesson.exercises.some((file) => file.kind === kind));
  return (
    <AddForm
      title={w('addExercise')}
      needsTitle={false}
      kinds={free.map((value) => ({ value, name: w(value) }))}
      kindLabel={lesson.title}
      action={w('add')}
      onAdd={(_, kind) =>
        void restructure({
          op: 'add-exercise',
          lesson: lesson.id,
          kind: kind as Kind,
          label: `${w('addExercise')}: ${lesson.title}`,
        })
      }
      onClose={onClose}
    />
  );
}

type StepsOf = { readonly lesson: LessonNode; readonly text: string; readonly onRemove: (kind: string) => void };

/** The steps of a lesson in their order, and the exercises that are no steps. */
function Steps({ lesson, text, onRemove }: StepsOf) {
  const w = useWords();
  const place = usePlace();
  const steps = stepsIn(lesson, useStore($files).get(text)?.text ?? '');
  const exercise = (kind: string, number?: number) => {
    const file = lesson.exercises.find((one) => one.kind === kind);
    if (!file) return null;
    const actions = [{ icon: 'bin', label: w('remove'), act: () => onRemove(kind) }] as const;
    return (
      <Row
        key={file.path}
        name={w(kind as Kind)}
        file={file.path}
        isCurrent={place.file === file.path}
        actions={actions}
        {...(number === undefined ? {} : { number })}
      />
    );
  };
  const others = lesson.exercises.filter(
    ({ kind }) => !steps.some((one) => 'exercise' in one && one.exercise === kind),
  );
  return (
    <ul className="inner">
      {steps.map((one, nth) =>
        'exercise' in one ? (
          exercise(one.exercise, nth + 1)
        ) : (
          <Row
            key={`${nth}-${one.words}`}
            name={one.words.slice(0, 60)}
            number={nth + 1}
            file={text}
            files={[]}
            isCurrent={place.file === text && place.path[1] === nth + 1}
            onOpen={() => goTo(text, ['step', nth + 1], ['body'], one.words)}
          />
        ),
      )}
      {others.map(({ kind }) => exercise(kind))}
    </ul>
  );
}

function OneLesson({ lesson, nth, count }: { lesson: LessonNode; nth: number; count: number }) {
  const w = useWords();
  const place = usePlace();
  const [first = 'en'] = useStore($reading);
  const [asked, setAsked] = useState<'name' | 'exercise'>();
  const { actions, move } = useActions(lesson, nth, count, setAsked);
  const isOpen = place.file.startsWith(`${lesson.folder}/`);
  const text = lesson.texts[first] ?? Object.values(lesson.texts)[0] ?? `${lesson.folder}/${first}.mdx`;
  const removeExercise = (kind: string) =>
    void restructure({
      op: 'remove-exercise',
      lesson: lesson.id,
      kind: kind as Kind,
      label: w('removeIt', { what: w(kind as Kind) }),
    }).then(() => goTo(text, []));
  return (
    <Row
      name={lesson.title}
      number={nth + 1}
      file={text}
      files={[...Object.values(lesson.texts), ...lesson.exercises.map((file) => file.path)]}
      isCurrent={isOpen && place.file.endsWith('.mdx') && place.path.length === 0}
      actions={actions}
      drag={{ group: 'lesson', nth, onMove: move }}
    >
      {isOpen && <Steps lesson={lesson} text={text} onRemove={removeExercise} />}
      {asked && <Asked lesson={lesson} what={asked} onClose={() => setAsked(undefined)} />}
    </Row>
  );
}

/** The lessons in their order, with their exercises. */
export function LessonTree() {
  const lessons = useStore($lessons);
  return (
    <>
      <ul>
        {lessons.map((lesson, nth) => (
          <OneLesson key={lesson.id} lesson={lesson} nth={nth} count={lessons.length} />
        ))}
      </ul>
      <AddLesson />
    </>
  );
}
