import type { FieldPath } from '../../schemas/desk.ts';
import { isWithin } from '../state/json.ts';
import type { WordName } from '../words/en.ts';

/** A part of `course.yaml` that has a form of its own. */
export type CoursePart = {
  readonly name: WordName | undefined;
  readonly path: FieldPath;
  readonly fields: readonly FieldPath[];
};

const tops = (...names: readonly string[]): readonly FieldPath[] => names.map((name) => [name]);

/** The parts of `course.yaml`, in the order of the outline; one without a name is called as its field is. */
export const courseParts: readonly CoursePart[] = [
  {
    name: 'look',
    path: ['organisation'],
    fields: [['organisation', 'name'], ['organisation', 'logo'], ['organisation', 'colours'], ['terms']],
  },
  { name: undefined, path: ['organisation', 'coreValues'], fields: [['organisation', 'coreValues']] },
  { name: undefined, path: ['organisation', 'contacts'], fields: [['organisation', 'contacts']] },
  { name: undefined, path: ['organisation', 'turnTo'], fields: [['organisation', 'turnTo']] },
  {
    name: 'start',
    path: ['title'],
    fields: tops('title', 'tagline', 'description', 'outcomes', 'keywords', 'cover', 'coverAlt'),
  },
  { name: undefined, path: ['skills'], fields: tops('skills') },
  { name: undefined, path: ['twoQuestions'], fields: tops('twoQuestions') },
  { name: undefined, path: ['jobAid'], fields: tops('jobAid') },
  {
    name: 'settings',
    path: ['passMark'],
    fields: tops(
      'passMark',
      'finalCheck',
      'practice',
      'testOut',
      'onFail',
      'version',
      'minutes',
      'strict',
      'mediaBudget',
      'handIn',
      'lms',
      'id',
    ),
  },
];

/** The part whose form has a field of `course.yaml`. */
export function partOf(path: FieldPath): CoursePart {
  const [first] = courseParts;
  const found = courseParts.find(
    ({ path: own, fields }) =>
      own.join('.') === path.join('.') || fields.some((field) => isWithin(path, field) || isWithin(field, path)),
  );
  return (found ?? first) as CoursePart;
}
