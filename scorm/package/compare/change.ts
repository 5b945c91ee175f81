/** How much a change matters to learners under way: it breaks their record, wants a decision, or needs nothing. */
export type Level = 'no' | 'careful' | 'fine';

/** Every kind of change, with its level. */
export const levels = {
  'other-course': 'no',
  'other-standard': 'no',
  'other-identifiers': 'no',
  'thin-changed': 'careful',
  'thin-same': 'fine',
  'older-format': 'no',
  'older-version': 'careful',
  'same-version': 'careful',
  'lessons-removed': 'careful',
  'lessons-added': 'careful',
  'questions-removed': 'careful',
  'choices-removed': 'careful',
  'key-changed': 'careful',
  'meaning-changed': 'careful',
  'question-changed': 'careful',
  moved: 'careful',
  'pass-mark': 'careful',
  drawn: 'careful',
  'on-fail': 'careful',
  practice: 'careful',
  'test-out': 'careful',
  'lms-options': 'careful',
  'languages-removed': 'careful',
  'questions-added': 'fine',
  'choices-added': 'fine',
  'languages-added': 'fine',
  order: 'fine',
  reworded: 'fine',
  texts: 'fine',
} as const satisfies Record<string, Level>;

export type ChangeCode = keyof typeof levels;

/** One change: its kind, the values before and after where they help, and the ids that it concerns. */
export type Change = {
  readonly code: ChangeCode;
  readonly level: Level;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly ids: readonly string[];
};

/** A change of a kind. */
export const change = (code: ChangeCode, ids: readonly string[] = [], from?: string, to?: string): Change => ({
  code,
  level: levels[code],
  ids,
  from,
  to,
});
