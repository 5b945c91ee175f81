import { schemaLine } from '../../../src/build/json-schemas.ts';
import { applyEdits } from '../../../src/editing/apply-edits.ts';
import type { exerciseKinds } from '../../../src/schemas/desk.ts';
import { newText, type NewWord } from './new-words.ts';

type Kind = (typeof exerciseKinds)[number];

/** What a new file is made for. `id` is nobody else's, and what its parts are called after. */
type About = { readonly id: string; readonly languages: readonly string[]; readonly skill: string };

const choices = (text: (name: NewWord, mark?: string) => unknown, to: (key: string) => object) =>
  (['a', 'b', 'c'] as const).map((key, nth) => ({
    key,
    action: (['reply', 'hand-over', 'nothing'] as const)[nth],
    text: text('choice', key.toUpperCase()),
    score: [2, 1, 0][nth],
    feedback: text('why', key.toUpperCase()),
    ...to(key),
  }));

const scene = (id: string, text: (name: NewWord, mark?: string) => unknown, to: (key: string) => object) => ({
  id,
  thread: [{ by: 'Sam', text: text('post') }],
  question: text('question'),
  choices: choices(text, to),
});

const endings = { a: 'good', b: 'mixed', c: 'poor' } as const;

/** The content of a new exercise: as little as its schema takes. */
function contentOf(kind: Kind | 'situation', { id, languages, skill }: About): object {
  const text = (name: NewWord, mark?: string) => newText(name, languages, mark);
  const numbered = <T>(count: number, make: (nth: number) => T) =>
    Array.from({ length: count }, (_, nth) => make(nth + 1));
  const head = { id, skill, place: 'feed', title: text('title'), situation: text('situation') };
  switch (kind) {
    case 'statements':
      return {
        statements: numbered(2, (nth) => ({
          id: `${id}-${nth}`,
          text: text('statement', String(nth)),
          fact: nth === 1,
          feedback: text('why'),
        })),
      };
    case 'drafts':
      return {
        drafts: numbered(3, (nth) => ({
          id: `${id}-${nth}`,
          text: text('draft', String(nth)),
          post: nth === 1,
          fitting: text('answer'),
          helps: text('answer'),
        })),
      };
    case 'reach':
      return { connections: 150, seen: 0.2, sharing: 0.01, largeAccount: 10_000 };
    case 'writing':
      return {
        place: 'feed',
        by: 'Sam',
        message: text('post'),
        task: text('task'),
        model: text('model'),
        checklist: numbered(2, (nth) => text('line', String(nth))),
      };
    case 'intentions':
      return { intentions: numbered(2, (nth) => ({ id: `${id}-${nth}`, text: text('intention', String(nth)) })) };
    case 'scenario':
      return {
        ...head,
        scenes: [
          scene('first', text, () => ({ next: 'second' })),
          scene('second', text, (key) => ({ ending: endings[key as 'a'] })),
        ],
        endings: Object.values(endings).map((quality) => ({
          id: quality,
          quality,
          title: text(quality),
          text: text('outcome'),
        })),
      };
    default:
      return { ...head, scenes: [scene('first', text, () => ({}))] };
  }
}

/** The text of a new file of an exercise or a situation, at its path. */
export function newFile(path: string, kind: Kind | 'situation', about: About): string {
  const line = schemaLine(path);
  return applyEdits(line ? `${line}\n` : '', [{ op: 'set', path: [], value: contentOf(kind, about) }]);
}
