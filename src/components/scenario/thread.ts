import { hash } from '../../course/random.ts';
import type { Answer, Question } from '../../course/types.ts';
import type { Drawing, FaceName, PostFile, ScenarioFile, SceneFile } from '../../schemas/scenario.ts';
import type { Text } from '../../schemas/text.ts';

/** A post as it is shown: in one language, the learner's own marked. */
export type Post = {
  readonly id: string;
  readonly by: string;
  readonly face?: FaceName | undefined;
  /** The address of a picture of them. */
  readonly avatar?: string | undefined;
  readonly text: string;
  /** Width, height, and the addresses in several widths, as the build writes them. */
  readonly photo?: string | undefined;
  readonly image?: string | undefined;
  readonly drawing?: Drawing | undefined;
  /** How many of five stars a review gives. */
  readonly stars?: number | undefined;
  readonly likes?: number | undefined;
  /** True for the learner's own reply. */
  readonly own: boolean;
  /** True for something that the learner does rather than writes, such as phoning a colleague. */
  readonly aside: boolean;
};

export type Step = { readonly question: Question; readonly answer: Answer };

const inLanguage = (text: Text | undefined, language: string) => text?.[language] ?? Object.values(text ?? {})[0] ?? '';

function shown(post: PostFile, id: string, language: string): Post {
  return {
    id,
    by: typeof post.by === 'string' ? post.by : inLanguage(post.by, language),
    face: post.face,
    avatar: post.avatar,
    photo: post.photo,
    text: inLanguage(post.text, language),
    image: post.image && inLanguage(post.image, language),
    drawing: post.drawing,
    stars: post.stars,
    likes: post.likes,
    own: false,
    aside: false,
  };
}

/** The scene's own posts. */
export function scenePosts(scene: SceneFile, language: string): Post[] {
  return scene.thread.map((post, index) => shown(post, `${scene.id}-${index}`, language));
}

/** The text that a choice posts: the quoted words at its beginning; null where it posts nothing. */
export function postedWords(choice: string): string | null {
  return /^[‘“](.*)[’”](?=\s+\p{Lu}|\s*$)/su.exec(choice)?.[1] ?? null;
}

/** The learner's choice in the thread, and what follows it. Only words in quotes are posted; the rest is told. */
export function replyPosts(scene: SceneFile, key: string, you: string, language: string): Post[] {
  const choice = scene.choices.find((one) => one.key === key);
  if (!choice) return [];
  const text = inLanguage(choice.text, language);
  const posted = postedWords(text);
  const own: Post = {
    id: `${scene.id}-own`,
    by: you,
    text: posted ?? text,
    own: true,
    aside: posted === null,
  };
  return [own, ...(choice.then ?? []).map((post, index) => shown(post, `${scene.id}-then-${index}`, language))];
}

/** The thread up to and including a number of answered scenes. */
export function threadOf(scenario: ScenarioFile, steps: readonly Step[], you: string, language: string): Post[] {
  return steps.flatMap(({ question, answer }) => {
    const scene = scenario.scenes.find((one) => one.id === question.scene);
    return scene ? [...scenePosts(scene, language), ...replyPosts(scene, answer.key, you, language)] : [];
  });
}

/** A scene's choice by its key. */
export const choiceOf = (scene: SceneFile, key: string | undefined) =>
  scene.choices.find((choice) => choice.key === key);

/** The best choice of a scene. */
export const bestChoice = (scene: SceneFile) => scene.choices.find((choice) => choice.score === 2);

/** A score as the page's contract names it. */
export const resultName = (score: number) => (score === 2 ? 'best' : score === 1 ? 'acceptable' : 'poor');

/** Faces that suit any name. */
const anyone: readonly FaceName[] = [
  'young-short',
  'young-curly',
  'young-tail',
  'grown-side',
  'grown-bob',
  'young-afro',
];

/** The picture of a post's writer: the one given anywhere in the thread. */
export const avatarOf = (post: Post, posts: readonly Post[]): string | undefined =>
  posts.find(({ by, avatar }) => by === post.by && avatar)?.avatar;

/** The face of a post's writer: the one given anywhere in the thread, else one fixed by the name. */
export const faceOf = (post: Post, posts: readonly Post[]): FaceName =>
  post.face ??
  posts.find(({ by, face }) => by === post.by && face)?.face ??
  (anyone[hash(post.by) % anyone.length] as FaceName);
