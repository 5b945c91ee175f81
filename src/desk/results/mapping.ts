import type { WordName } from '../words/en.ts';

/** A mapping as the form makes it: headings by field, and what the file's words mean. */
export type Mapping = Readonly<Record<string, unknown>>;

/** The fields of a mapping that are one column each, by what they are about. */
export const groups = {
  mapWho: ['person', 'name'],
  mapFar: ['status', 'completed', 'passed', 'score', 'time', 'date'],
  mapAnswers: ['question', 'questionText', 'answer', 'answerText', 'result'],
  mapMore: ['course', 'version', 'attempt', 'language'],
} as const;

export type MapField = (typeof groups)[keyof typeof groups][number];

/** What the form calls a field. */
export const fieldName = (field: MapField): WordName => `map_${field}`;

/** The words of a file that a mapping can explain. */
export const meanings = [
  'passed',
  'failed',
  'completed',
  'in progress',
  'not started',
  'best',
  'acceptable',
  'poor',
] as const;

export type Meaning = (typeof meanings)[number];

export const meaningName = (meaning: Meaning): WordName => `means_${meaning}`;

/** Words that were written one behind the other, with commas between them. */
const wordsIn = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

type Filled = {
  readonly columns: Readonly<Partial<Record<MapField, string>>>;
  readonly questions: readonly string[];
  readonly words: Readonly<Partial<Record<Meaning, string>>>;
};

/** The mapping that the form says; what was left empty is not in it. */
export function mappingOf({ columns, questions, words }: Filled): Mapping {
  const told = Object.entries(words).map(([meaning, text]) => [meaning, wordsIn(text)] as const);
  return {
    ...Object.fromEntries(Object.entries(columns).filter(([, heading]) => heading !== '')),
    ...(questions.length > 0 ? { questions } : {}),
    words: Object.fromEntries(told.filter(([, list]) => list.length > 0)),
  };
}
