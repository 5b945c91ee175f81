import type { Choice, Question } from '../course/types.ts';
import type { WordName, Words } from '../i18n/words.ts';
import type { CourseContent, LessonContent } from '../schemas/content.ts';
import type { ScenarioFile } from '../schemas/scenario.ts';
import type { Text } from '../schemas/text.ts';

/** A question with its words: what reports show beside the ids. */
export type WordedQuestion = Omit<Question, 'choices' | 'description'> & {
  readonly title: Text;
  /** Situation and question together. */
  readonly question: Text;
  /** The question alone. */
  readonly asked: Text;
  readonly choices: readonly (Choice & { readonly text: Text })[];
};

type Worded = (name: WordName) => Text;

const joined = (a: Text, b: Text): Text =>
  Object.fromEntries(Object.entries(a).map(([language, words]) => [language, `${words} ${b[language] ?? ''}`.trim()]));

/** The questions of a scenario: named by the scenario in the final check, by scenario and scene in practice. */
function scenarioQuestions(scenario: ScenarioFile, lesson: string, scored: boolean): WordedQuestion[] {
  return scenario.scenes.map((scene) => ({
    id: scored ? scenario.id : `${scenario.id}_${scene.id}`,
    scenario: scenario.id,
    scene: scene.id,
    lesson,
    skill: scenario.skill,
    scored,
    title: scenario.title,
    question: joined(scenario.situation, scene.question),
    asked: scene.question,
    choices: scene.choices.map(({ key, score, next, text }) => ({
      key,
      score,
      text,
      ...(next === undefined ? {} : { next }),
    })),
  }));
}

/** A question with two answers, of which one is right. */
function eitherOr(
  lesson: LessonContent,
  id: string,
  text: Text,
  title: Text,
  right: [string, Text],
  wrong: [string, Text],
): WordedQuestion {
  const choices = [
    { key: right[0], score: 2 as const, text: right[1] },
    { key: wrong[0], score: 0 as const, text: wrong[1] },
  ];
  return {
    id: `${lesson.id}_${id}`,
    scenario: lesson.id,
    scene: id,
    lesson: lesson.id,
    skill: lesson.id,
    scored: false,
    title,
    question: text,
    asked: text,
    choices: choices.toSorted((a, b) => a.key.localeCompare(b.key)),
  };
}

function exerciseQuestions(lesson: LessonContent, words: Worded): WordedQuestion[] {
  const title: Text = Object.fromEntries(
    Object.entries(lesson.heads).map(([language, head]) => [language, head.title]),
  );
  const myth: [string, Text] = ['m', words('statementMyth')];
  const fact: [string, Text] = ['f', words('statementFact')];
  const post: [string, Text] = ['p', words('draftPost')];
  const rethink: [string, Text] = ['r', words('draftRethink')];
  return [
    ...(lesson.statements?.statements ?? []).map((one) =>
      eitherOr(lesson, one.id, one.text, title, one.fact ? fact : myth, one.fact ? myth : fact),
    ),
    ...(lesson.drafts?.drafts ?? []).map((one) =>
      eitherOr(lesson, one.id, one.text, title, one.post ? post : rethink, one.post ? rethink : post),
    ),
    ...(lesson.practice ? scenarioQuestions(lesson.practice, lesson.id, false) : []),
  ];
}

/** Every question of the course, practice first, with its words. */
export function questionsOf({ course, lessons, bank, words }: CourseContent): WordedQuestion[] {
  const listOf = (language: string): Partial<Words> => words[language] ?? {};
  const word: Worded = (name) =>
    Object.fromEntries(course.languages.map((language) => [language, listOf(language)[name] ?? name]));
  return [
    ...lessons.flatMap((lesson) => exerciseQuestions(lesson, word)),
    ...bank.flatMap((scenario) => scenarioQuestions(scenario, course.finalCheck.lesson, true)),
  ];
}
