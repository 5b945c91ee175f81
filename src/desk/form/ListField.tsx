import { useStore } from '@nanostores/react';
import type { DeskEdit, FieldPath } from '../../schemas/desk.ts';
import { showField } from '../faults/placeOf.ts';
import { Icon } from '../frame/Icon.tsx';
import { pathName, valueAt } from '../state/json.ts';
import { $files } from '../state/course.ts';
import { edit } from '../state/save.ts';
import { $reading, textIn } from '../state/settings.ts';
import { $language, useWords } from '../words/words.ts';
import { blankOf, freeName } from './blank.ts';
import { useForm } from './context.ts';
import { keyOf, namedBy, noteAdded } from './fresh.ts';
import { FieldSet } from './FieldFrame.tsx';
import { setting } from './setting.ts';
import { isText, type Schema } from './schema.ts';
import { useDrag } from './useDrag.ts';
import { valueWords } from '../words/values.ts';

const namesFirst = ['name', 'title', 'topic', 'by', 'text', 'question', 'authors'];

const isLedTo = /(^|\.)(scenes|endings)$/;

type Member = Readonly<Record<string, unknown>>;

/** A copy of a member of a list, with names that no other member has. */
function copyOf(member: unknown, list: readonly unknown[]): unknown {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
  const own = member as Member;
  const idsOf = (field: string) => list.map((one) => String((one as Member | null)?.[field] ?? ''));
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return {
    ...own,
    ...(typeof own['id'] === 'string' ? { id: freeName(own['id'], idsOf('id')) } : {}),
    ...(typeof own['key'] === 'string' ? { key: letters.find((one) => !idsOf('key').includes(one)) } : {}),
  };
}

/** What a member of a list is called: its name, or the first words in it. */
export function memberName(member: unknown, languages: readonly string[]): string {
  if (typeof member !== 'object' || member === null) return String(member ?? '');
  const own = member as Member;
  const found = namesFirst.map((field) => textIn(own[field], languages)).find((words) => words !== '');
  return found ?? textIn(own, languages);
}

function useList(path: FieldPath, schema: Schema, label: string) {
  const { file, languages } = useForm();
  const w = useWords();
  const value = valueAt(file.value, path);
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const items = schema.items ?? {};
  const send = (made: DeskEdit, name: 'added' | 'removed' | 'moved') =>
    edit(file.path, [made], w(name, { field: label }));
  const insert = (at: number, member: unknown) =>
    send(
      value === undefined
        ? setting(file.value, path, [member])
        : ({ op: 'insert', path: [...path], at, value: member } as DeskEdit),
      'added',
    );
  return {
    list,
    items,
    languages,
    add: () => {
      const blank = blankOf(items, { languages, list, name: String(path.at(-1)) });
      const { id } = (blank ?? {}) as { id?: unknown };
      // Scenes and endings are named by where they lead from.
      if (id !== undefined && !isLedTo.test(pathName(path))) noteAdded(file.path, path, id);
      insert(list.length, blank);
      showField(file.path, [...path, list.length]);
    },
    duplicate: (at: number) => {
      insert(at + 1, copyOf(list[at], list));
      showField(file.path, [...path, at + 1]);
    },
    remove: (at: number) => send({ op: 'remove', path: [...path, at] }, 'removed'),
    move: (from: number, to: number) => send({ op: 'move', path: [...path], from, to }, 'moved'),
  };
}

type List = ReturnType<typeof useList>;

function Buttons({ list, nth, name, schema }: { list: List; nth: number; name: string; schema: Schema }) {
  const w = useWords();
  const isFull = list.list.length >= (schema.maxItems ?? Infinity);
  const isLeast = list.list.length <= (schema.minItems ?? 0);
  return (
    <span className="member-buttons">
      <button
        type="button"
        className="icon-button"
        disabled={nth === 0}
        aria-label={w('moveUp', { what: name })}
        title={w('up')}
        onClick={() => list.move(nth, nth - 1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={nth === list.list.length - 1}
        aria-label={w('moveDown', { what: name })}
        title={w('down')}
        onClick={() => list.move(nth, nth + 1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={isFull}
        aria-label={w('duplicateIt', { what: name })}
        title={w('duplicate')}
        onClick={() => list.duplicate(nth)}
      >
        <Icon name="copy" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={isLeast}
        aria-label={w('removeIt', { what: name })}
        title={w('remove')}
        onClick={() => list.remove(nth)}
      >
        <Icon name="bin" />
      </button>
    </span>
  );
}

function Score({ member }: { member: unknown }) {
  const language = useStore($language);
  const score = (member as Member | null)?.['score'];
  if (typeof score !== 'number') return null;
  return (
    <span className="score" data-score={score}>
      {valueWords('score', score)[language === 'nl' ? 1 : 0]}
    </span>
  );
}

function MemberOf({
  path,
  nth,
  list,
  label,
  schema,
}: {
  path: FieldPath;
  nth: number;
  list: List;
  label: string;
  schema: Schema;
}) {
  const w = useWords();
  const { Field, file } = useForm();
  const member = list.list[nth];
  const own = [...path, nth];
  const said = memberName(member, useStore($reading));
  const name = said || w('nth', { what: label, n: nth + 1 });
  const takeName = () => {
    const made = document.hasFocus() ? namedBy(said, file, own, $files.get().values()) : undefined;
    if (made) edit(file.path, [made], w('setTo', { field: `Id: ${said.slice(0, 60)}` }));
  };
  const { isOver, handle, target } = useDrag({ group: pathName(path), nth, onMove: list.move });
  // Whoever leaves one of its fields may have given it its name there.
  const handlers = { ...target, onBlur: takeName };
  const isSimple = isText(list.items) || !list.items.properties;
  const buttons = <Buttons list={list} nth={nth} name={name} schema={schema} />;
  if (isSimple)
    return (
      <li className="member simple" data-over={isOver} {...target}>
        <Field path={own} schema={list.items} isOptional={false} label={w('nth', { what: label, n: nth + 1 })} />
        {buttons}
      </li>
    );
  return (
    <li className="member" data-field={pathName(own)} data-over={isOver} {...handlers}>
      <details open={list.list.length === 1}>
        <summary {...handle}>
          <Icon name="grip" />
          <span className="member-name">{name}</span>
          <Score member={member} />
        </summary>
        <div className="member-fields">
          <Field path={own} schema={list.items} isOptional={false} />
        </div>
      </details>
      {buttons}
    </li>
  );
}

/** A list: each member can be moved, copied and removed, and one can be added. */
export function ListField({
  path,
  schema,
  label,
  help,
}: {
  path: FieldPath;
  schema: Schema;
  label: string;
  help?: string | undefined;
}) {
  const w = useWords();
  const list = useList(path, schema, label);
  const { file } = useForm();
  return (
    <FieldSet path={path} label={label} help={help}>
      <ol className="members">
        {list.list.map((member, nth) => (
          <MemberOf
            key={`${nth}-${keyOf(file.path, path, (member as Member | null)?.['id'])}`}
            path={path}
            nth={nth}
            list={list}
            label={label}
            schema={schema}
          />
        ))}
      </ol>
      <button
        type="button"
        className="add"
        disabled={list.list.length >= (schema.maxItems ?? Infinity)}
        onClick={list.add}
        aria-label={w('addOne', { what: label })}
      >
        <Icon name="plus" />
        {w('add')}
      </button>
    </FieldSet>
  );
}
