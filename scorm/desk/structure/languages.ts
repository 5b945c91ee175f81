import { setList } from '../../../src/editing/set-list.ts';
import type { Edit } from '../../../src/editing/edit.ts';
import type { StructureRequest } from '../../../src/schemas/desk.ts';
import { editable } from '../course/edited.ts';
import { refusal } from '../refusal.ts';
import { allLanguages, courseOf } from './course-of.ts';
import type { Draft } from './draft.ts';
import type { Made } from './lessons.ts';
import { say } from '../../../src/said/say.ts';

type Asked<Op extends StructureRequest['op']> = Extract<StructureRequest, { op: Op }>;

const course = 'course.yaml';

function setLanguages(draft: Draft, field: 'languages' | 'draft', codes: readonly string[]): void {
  const content = draft.read(course);
  if (content) draft.put(course, setList(editable(course, content), field, codes, 'languages'));
}

/**
 * Adds a language to those that are being translated: the lessons' texts begin as copies, which the check counts as not yet
 * translated. The course is published without it until it is moved to `languages`.
 */
export function addLanguage(draft: Draft, { code }: Asked<'add-language'>): Made {
  const whole = courseOf(draft);
  if (!/^[a-z]{2,3}$/.test(code))
    throw refusal(400, say`"${code}" is no code of a language.`, say`It has two or three small letters, such as "de".`);
  if (allLanguages(whole).includes(code)) throw refusal(409, say`The course has the language "${code}" already.`);
  const [first = 'en'] = whole.languages;
  setLanguages(draft, 'draft', [...whole.draft, code]);
  for (const path of draft.paths().filter((one) => new RegExp(`^\\d+-[^/]+/${first}\\.mdx$`).test(one))) {
    const to = path.replace(/[a-z]+\.mdx$/, `${code}.mdx`);
    if (!draft.has(to)) draft.copy(path, to);
  }
  return { file: course };
}

/** Every place in a value where a text has a line in the language beside others. */
function linesIn(value: unknown, code: string, path: Edit['path'] = []): Edit['path'][] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  const isText = names.length > 1 && names.every((name) => /^[a-z]{2,3}$/.test(name)) && !Array.isArray(value);
  if (isText && names.includes(code) && Object.values(value).every((one) => typeof one === 'string' || one === null))
    return [[...path, code]];
  return Object.entries(value).flatMap(([name, one]) =>
    linesIn(one, code, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** Takes a language out of the course, with every text in it. */
export function removeLanguage(draft: Draft, { code }: Asked<'remove-language'>): Made {
  const whole = courseOf(draft);
  if (!allLanguages(whole).includes(code)) throw refusal(404, say`The course has no language "${code}".`);
  if (whole.languages.length === 1 && whole.languages[0] === code)
    throw refusal(409, say`This is the only language: a course needs one.`, say`Add another first, and publish it.`);
  for (const field of ['languages', 'draft'] as const)
    if (whole[field].includes(code))
      setLanguages(
        draft,
        field,
        whole[field].filter((one) => one !== code),
      );
  for (const path of draft.paths()) {
    if (new RegExp(`^(\\d+-[^/]+/${code}\\.mdx|interface/${code}\\.yaml|translations/${code}\\.\\w+)$`).test(path)) {
      draft.remove(path);
      continue;
    }
    if (!/^(course|sources|\d+-[^/]+\/[^/]+|final-check\/[^/]+)\.yaml$/.test(path)) continue;
    const edits = linesIn(draft.value(path), code).map((place): Edit => ({ op: 'remove', path: place }));
    if (edits.length > 0) draft.edit(path, edits);
  }
  return { file: course };
}
