import type { CourseContent, LessonContent } from '../schemas/content.ts';
import type { PostFile, ScenarioFile, SceneFile } from '../schemas/scenario.ts';
import type { Text } from '../schemas/text.ts';
import { plain, wordsOf } from './count-words.ts';

/** What there is to read and to press along the best path. */
export type Reading = { readonly words: number; readonly presses: number };

type Lines = readonly (string | Text | undefined)[];

/** What buttons and labels say, by name: they are read, too. */
export type Labels = Readonly<Record<string, string>>;

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

const linesOf = (posts: readonly PostFile[] = []): Lines =>
  posts.flatMap(({ by, text, image, likes }) => [by, text, image, likes ? String(likes) : undefined]);

/** Choose, check, go on. */
const pressesOfScene = 3;

/** Answer by a tap, go on. */
const pressesOfItem = 2;

type BestChoice = SceneFile['choices'][number] | undefined;

const bestOf = ({ choices }: SceneFile): BestChoice => choices.find(({ score }) => score === 2);

function readingOfScene(scene: SceneFile, language: string, own: Labels): Reading {
  const best = bestOf(scene);
  const choices = scene.choices.map(({ text }) => text);
  const onwards = best?.next ? 'continue' : best?.ending ? 'seeEnding' : 'nextSituation';
  const labels = ['check', 'result-best', onwards].map((name) => own[name]);
  const lines = [
    ...linesOf(scene.thread),
    scene.question,
    ...choices,
    ...linesOf(best?.then),
    best?.feedback,
    ...labels,
  ];
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
export function readingOfScenario(scenario: ScenarioFile, language: string, own: Labels): Reading {
  const passed = scenesPassed(scenario);
  const reached = passed.map(bestOf).at(-1)?.ending;
  const ending = scenario.endings?.find(({ id }) => id === reached);
  const place = own[`place-${scenario.place}`];
  const ended = ending ? [own['ending-good'], ending.title, ending.text, own['tryAnother']] : [];
  const around = count([scenario.title, scenario.situation, place, ...ended], language);
  return together([
    { words: around, presses: ending ? 1 : 0 },
    ...passed.map((scene) => readingOfScene(scene, language, own)),
  ]);
}

/** What the simulator says only where it is unfolded, or to screen readers. */
const unread =
  /^reach(Label|Picture|Connections|Seen|Sharing|Large|Formula|Below|Above|DeleteAfter|Never|People|Capped|ModelText|Pause)$/;

/** The reading of the simulator, with a post that is deleted; not of what is folded. */
function readingOfReach(words: Labels): Reading {
  const shown = Object.entries(words).flatMap(([name, text]) =>
    name.startsWith('reach') && !unread.test(name) ? [text] : [],
  );
  return { words: count(shown, ''), presses: 2 };
}

/** What the result page says by itself, up to the goodbye. */
const resultLabels = [
  'passed',
  'passedText',
  'retry',
  'yourAnswers',
  'contactsTitle',
  'intentionLegend',
  'reminderSave',
  'exitCourse',
  'closedTitle',
  'closedPassed',
  'closedSaved',
  'closedWindow',
];

/** The reading of the result page: who to turn to, and the intentions. */
const readingOfResult = (
  intentions: readonly { text: Text }[],
  { course, words }: CourseContent,
  language: string,
): Reading => ({
  words: count(
    [
      ...turnToLines(course),
      ...intentions.map(({ text }) => text),
      ...resultLabels.map((name) => words[language]?.[name]),
    ],
    language,
  ),
  presses: 2,
});

/** The reading of statements or drafts: each with its verdict, and how it went at the end. */
function readingOfItems(items: readonly Lines[], labels: readonly string[], language: string, own: Labels): Reading {
  if (items.length === 0) return { words: 0, presses: 0 };
  const number = '1/1';
  const each = items.flatMap((lines) => [number, ...lines, own['undo']]);
  const around = [...labels, 'itemsTogether', 'itemAgain'].map((name) => own[name]);
  return { words: count([...each, ...around], language), presses: pressesOfItem * items.length };
}

/** The reading of a lesson's exercises; writing one's own reply is optional and not counted. */
export function readingOfExercises(lesson: LessonContent, content: CourseContent, language: string): Reading {
  const { practice, reach, intentions } = lesson;
  const own = content.words[language] ?? {};
  const { fitting, helps } = content.course.twoQuestions ?? {};
  const statements = (lesson.statements?.statements ?? []).map(({ text, feedback, fact, source }) => [
    text,
    feedback,
    own[fact ? 'statementFactRight' : 'statementMythRight'],
    own['statementNext'],
    source && own['source'],
  ]);
  const drafts = (lesson.drafts?.drafts ?? []).map((draft, index) => [
    draft.text,
    draft.image,
    draft.fitting,
    draft.helps,
    ...(index === 0 ? [fitting, helps] : []),
    own[draft.post ? 'draftPostRight' : 'draftRethinkRight'],
    own['draftNext'],
  ]);
  return together([
    readingOfItems(statements, ['statementMyth', 'statementFact', 'statementEnd'], language, own),
    readingOfItems(drafts, ['place-feed', 'draftRethink', 'draftPost', 'draftEnd'], language, own),
    ...(practice ? [readingOfScenario(practice, language, own)] : []),
    ...(reach ? [readingOfReach(own)] : []),
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
