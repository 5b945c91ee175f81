import type { CourseContent, LessonContent } from '../schemas/content.ts';
import type { PostFile, ScenarioFile, SceneFile } from '../schemas/scenario.ts';
import type { Text } from '../schemas/text.ts';
import { plain, wordsOf } from './count-words.ts';

/** What there is to read and to press along the best path. */
export type Reading = { readonly words: number; readonly presses: number };

type Lines = readonly (string | Text | undefined)[];

/** Sums up readings. */
export const together = (all: readonly Reading[]): Reading => ({
  words: all.reduce((sum, { words }) => sum + words, 0),
  presses: all.reduce((sum, { presses }) => sum + presses, 0),
});

/** How many words these lines have in a language. */
const count = (lines: Lines, language: string) =>
  lines.reduce<number>((sum, line) => {
    return sum + wordsOf((typeof line === 'string' ? line : line?.[language]) ?? '').length;
  }, 0);

const linesOf = (posts: readonly PostFile[] = []): Lines => posts.flatMap(({ by, text, image }) => [by, text, image]);

/** Choose, check, go on. */
const pressesOfScene = 3;

/** Answer by a tap, go on. */
const pressesOfItem = 2;

type BestChoice = SceneFile['choices'][number] | undefined;

const bestOf = ({ choices }: SceneFile): BestChoice => choices.find(({ score }) => score === 2);

function readingOfScene(scene: SceneFile, language: string): Reading {
  const best = bestOf(scene);
  const choices = scene.choices.map(({ text }) => text);
  const lines = [...linesOf(scene.thread), scene.question, ...choices, ...linesOf(best?.then), best?.feedback];
  return { words: count(lines, language), presses: pressesOfScene };
}

/** The scenes along the best choices, from the first to the end. */
function scenesPassed({ scenes }: ScenarioFile): SceneFile[] {
  const passed: SceneFile[] = [];
  for (let scene = scenes[0]; scene && !passed.includes(scene);) {
    passed.push(scene);
    const next = bestOf(scene)?.next;
    scene = scenes.find(({ id }) => id === next);
  }
  return passed;
}

/** The reading of a scenario, with the ending that its best choices lead to. */
export function readingOfScenario(scenario: ScenarioFile, language: string): Reading {
  const passed = scenesPassed(scenario);
  const reached = passed.map(bestOf).at(-1)?.ending;
  const ending = scenario.endings?.find(({ id }) => id === reached);
  const around = count([scenario.title, scenario.situation, ending?.title, ending?.text], language);
  return together([
    { words: around, presses: ending ? 1 : 0 },
    ...passed.map((scene) => readingOfScene(scene, language)),
  ]);
}

/** The reading of the simulator: its post, and the sentences about the outcome; not what is folded. */
function readingOfReach(words: Readonly<Record<string, string>>): Reading {
  const shown = ['reachHint', 'reachSummary', 'reachSummaryDeleted', 'reachOnePerson'];
  return {
    words: count(
      shown.map((name) => words[name]),
      '',
    ),
    presses: 3,
  };
}

/** The reading of the result page: who to turn to, and the intentions. */
const readingOfResult = (
  intentions: readonly { text: Text }[],
  { course }: CourseContent,
  language: string,
): Reading => ({
  words: count([...turnToLines(course), ...intentions.map(({ text }) => text)], language),
  presses: 1,
});

/** The reading of a lesson's exercises; writing one's own reply is optional and not counted. */
export function readingOfExercises(lesson: LessonContent, content: CourseContent, language: string): Reading {
  const { statements, drafts, practice, reach, intentions } = lesson;
  const words = (lines: Lines) => count(lines, language);
  return together([
    ...(statements?.statements ?? []).map(({ text, feedback }) => ({
      words: words([text, feedback]),
      presses: pressesOfItem,
    })),
    ...(drafts?.drafts ?? []).map(({ text, image, fitting, helps }) => ({
      words: words([text, image, fitting, helps]),
      presses: pressesOfItem,
    })),
    ...(practice ? [readingOfScenario(practice, language)] : []),
    ...(reach ? [readingOfReach(content.words[language] ?? {})] : []),
    ...(intentions ? [readingOfResult(intentions.intentions, content, language)] : []),
  ]);
}

const turnToLines = ({ organisation: { contacts, turnTo } }: CourseContent['course']): Lines =>
  turnTo.flatMap((one) => [one.topic, contacts.find(({ id }) => id === one.contact)?.name]);

/** The words that components add to a lesson's text, by component. */
const shown: Readonly<Record<string, (course: CourseContent['course']) => Lines>> = {
  TwoQuestions: ({ twoQuestions }) => [twoQuestions?.fitting, twoQuestions?.helps],
  CoreValues: ({ organisation }) => organisation.coreValues.flatMap(({ name, meaning }) => [name, meaning]),
  Contacts: (course) =>
    course.organisation.turnTo.length === 0
      ? course.organisation.contacts.flatMap((one) => [one.name, one.for])
      : turnToLines(course),
};

/** The reading of a lesson's text: its words with the title, and a press on Next for each step. */
export function readingOfText(
  lesson: LessonContent,
  course: CourseContent['course'],
  body: string,
  language: string,
): Reading {
  const components = [...body.matchAll(/<([A-Z]\w*)/g)].flatMap(({ 1: name = '' }) => shown[name]?.(course) ?? []);
  const { title, idea } = lesson.heads[language] ?? {};
  const parts = body.split(/<Step\s*\/>|(<Activity\b[^>]*>)/).filter((part) => part?.trim());
  return { words: count([plain(body), title, idea, ...components], language), presses: Math.max(1, parts.length) };
}
