import { useStore } from '@nanostores/react';
import type { FieldPath } from '../../schemas/desk.ts';
import { labelOf } from '../form/label.ts';
import { $bank, $lessons } from '../outline/tree.ts';
import { $files } from '../state/course.ts';
import { $languages } from '../state/settings.ts';
import { $language, useWords } from '../words/words.ts';

type Where = { readonly file: string; readonly path?: FieldPath | undefined };

/** Where a fault or a comment stands, in words: the lesson or situation, and the field. */
export function useWhere(): (at: Where) => string {
  const w = useWords();
  const language = useStore($language);
  const lessons = useStore($lessons);
  const bank = useStore($bank);
  const files = useStore($files);
  const languages = useStore($languages);
  return ({ file, path = [] }) => {
    const kind = files.get(file)?.kind ?? 'other';
    const lesson = lessons.find(({ folder }) => file.startsWith(`${folder}/`))?.title;
    const situation = bank.flatMap((group) => group.situations).find((one) => one.path === file)?.title;
    const whole = file === 'course.yaml' ? w('course') : (lesson ?? situation ?? file);
    const code = languages.find((one) => one === path.at(-1));
    const own = code ? path.slice(0, -1) : path;
    const words = (steps: FieldPath) => labelOf(language, kind === 'situation' ? 'scenario' : kind, steps);
    const list = own.findIndex((step) => typeof step === 'number');
    const member = list > 0 ? `${words(own.slice(0, list))} ${Number(own[list]) + 1}` : '';
    const field = own.length > 0 && list !== own.length - 1 ? words(own) : '';
    return [whole, member, field && (code ? `${field} (${code})` : field)].filter(Boolean).join(' · ');
  };
}
