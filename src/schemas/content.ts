import type { DraftsFile, IntentionsFile, ReachFile, StatementsFile, WritingFile } from './activity.ts';
import type { CourseFile, CourseSettings } from './course.ts';
import type { LessonHead } from './lesson.ts';
import type { ScenarioFile } from './scenario.ts';
import type { SourcesFile } from './sources.ts';
import type { Text } from './text.ts';

/** A lesson as its folder holds it. */
export type LessonContent = {
  readonly id: string;
  /** The folder's name, such as `02-reach-and-speed`. */
  readonly folder: string;
  readonly motif: CourseFile['lessons'][number]['motif'];
  /** How long it takes with its exercise, in seconds, in the language in which it takes longest. */
  readonly seconds: number;
  /** Title and idea, keyed by language. */
  readonly heads: Readonly<Record<string, LessonHead>>;
  readonly practice?: ScenarioFile | undefined;
  readonly statements?: StatementsFile | undefined;
  readonly drafts?: DraftsFile | undefined;
  readonly reach?: ReachFile | undefined;
  readonly writing?: WritingFile | undefined;
  readonly intentions?: IntentionsFile | undefined;
};

/** The whole course as authored, checked, with its placeholders filled in. */
export type CourseContent = {
  readonly course: CourseSettings;
  readonly sources: SourcesFile;
  /** The interface's words, keyed by language and name. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly lessons: readonly LessonContent[];
  readonly bank: readonly ScenarioFile[];
};

/** The course's files as text, keyed by their path inside the course's folder. */
export type CourseFiles = ReadonlyMap<string, string>;

/** What the exercises of a lesson ask and say, with the sources and the two questions that they name. */
export type Exercises = Pick<LessonContent, 'statements' | 'drafts' | 'writing' | 'intentions'> & {
  readonly sources: SourcesFile;
  /** What each draft is held against. */
  readonly twoQuestions?: CourseFile['twoQuestions'] | undefined;
  /** The lessons' titles by id, where the final check or its result may send people back to one. */
  readonly titles?: Readonly<Record<string, Text>> | undefined;
  /** The reminder's calendar file by language, where the result offers it. */
  readonly calendar?: Text | undefined;
  /** The skills' names by id, where the result shows them. */
  readonly skillNames?: Readonly<Record<string, Text>> | undefined;
};
