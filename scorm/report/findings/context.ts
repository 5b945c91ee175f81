import type { BuiltCourse } from '../../package/built-course.ts';
import type { Facts } from '../facts.ts';
import type { Numbers, ReportLanguage } from '../page/numbers.ts';
import type { Shown } from '../privacy/shown.ts';
import type { Words } from '../words/words.ts';

/** What every part of the page is made from. */
export type Context = {
  readonly shown: Shown;
  /** What the files say, and what must be known of them. */
  readonly facts: Facts;
  readonly course: BuiltCourse | null;
  readonly language: ReportLanguage;
  readonly words: Words;
  readonly numbers: Numbers;
};

/** What the course calls something: in the report's language, else in one that the course has. */
export const inCourse = (
  { language }: Context,
  texts: Readonly<Record<string, string>> | undefined,
): string | undefined => texts?.[language] ?? Object.values(texts ?? {})[0];

/** A skill's name in the course's words, or its id. */
export const skillName = (context: Context, skill: string): string =>
  inCourse(context, context.course?.skills[skill]) ?? skill;

/** What a question is called: its title, or its text, or its id. */
export const questionName = ({ title, question, id }: { title: string; question: string; id: string }): string =>
  title || question || id;

/** A language's name, or its code; "not known" where there is none. */
export const languageName = ({ words }: Context, key: string): string =>
  key === '' ? words.notKnown : (words.languageNames[key.slice(0, 2)] ?? key);
