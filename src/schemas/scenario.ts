import { z } from 'zod';
import { id, key } from './id.ts';
import { text } from './text.ts';

const author = z.union([z.string().min(1), text]);

const drawings = ['visit', 'shop', 'desk', 'product', 'note', 'screenshot', 'video'] as const;

/** The drawing of a photo, by its name. */
export const drawing = z
  .enum(drawings)
  .optional()
  .describe('Which drawing is shown for the photo; left out, a camera.');

export type Drawing = (typeof drawings)[number];

/** The drawn faces. */
export const faces = [
  'young-short',
  'young-long',
  'young-curly',
  'young-tail',
  'young-afro',
  'grown-beard',
  'grown-bob',
  'grown-headscarf',
  'grown-bald',
  'grown-bun',
  'grown-side',
  'older-grey',
  'older-bald',
  'older-bun',
] as const;

export type FaceName = (typeof faces)[number];

/** A file of the folder `media` beside, such as `team.jpg`. */
const file = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^/\\]+$|^media\/[^/\\]+$/, 'Name a file in the folder media, such as "team.jpg".');

const post = z.strictObject({
  by: author.describe('Who writes: a name, the same in every language or a line a language.'),
  face: z
    .enum(faces)
    .optional()
    .describe('Their face, once in a scenario is enough; left out, one is chosen for the name.'),
  avatar: file
    .optional()
    .describe('A picture of them in the folder media instead, such as "ada.jpg"; once in a scenario is enough.'),
  text: text.describe('What they write.'),
  photo: file
    .optional()
    .describe('A photo with the post in the folder media, such as "queue.jpg"; `image` says what it shows.'),
  image: text
    .optional()
    .describe('What a photo with the post shows, in words: the alternative text of `photo`, or in place of one.'),
  decorative: z
    .literal(true)
    .optional()
    .describe('true for a photo that adds nothing to the post: it needs no `image`.'),
  drawing,
  stars: z.int().min(1).max(5).optional().describe('How many of five stars it gives, in a review.'),
  likes: z.int().min(0).optional().describe('How many likes it has.'),
});

/** What a choice means for the world around the learner; `nothing` is truly nothing, or nothing more. */
export const actions = ['reply', 'hand-over', 'share', 'ask-first', 'nothing'] as const;

const choice = z.strictObject({
  key,
  action: z
    .enum(actions)
    .describe(
      'What it means for the world: a reply, handing over, sharing, asking first, or nothing (more) done or told.',
    ),
  text: text.describe('What the learner chooses to say or do.'),
  score: z.union([z.literal(2), z.literal(1), z.literal(0)]).describe('2 best, 1 acceptable, 0 poor.'),
  feedback: text.describe('Why, in one to three sentences.'),
  why: z
    .string()
    .min(1)
    .optional()
    .describe('The reason for its score in a line, for whoever edits the course; learners never see it.'),
  then: z.array(post).max(4).optional().describe('How the thread goes on after this choice.'),
  next: id.optional().describe('The scene that follows; leave out where the scenario ends.'),
  ending: id.optional().describe('The ending reached; one of the endings below.'),
});

const scene = z.strictObject({
  id: id.describe('The scene, unique in its scenario.'),
  thread: z.array(post).min(1).max(5).describe('The posts to read, in order.'),
  question: text.describe('What is asked, such as "What do you do?"'),
  choices: z
    .array(choice)
    .min(3, 'A scene has three or four choices.')
    .max(4, 'A scene has three or four choices.')
    .describe('Three or four choices, one of them best.'),
});

const ending = z.strictObject({
  id: id.describe('The ending, unique in its scenario.'),
  quality: z.enum(['good', 'mixed', 'poor']).describe('How it ended.'),
  title: text.describe('How it ended, in a few words.'),
  text: text.describe('What came of it, in one to three sentences.'),
});

/** The places in which a scenario happens; each has its own look. */
export const places = ['feed', 'review', 'group-chat', 'direct-message', 'work'] as const;

/** A scenario: the practice of a lesson (two to four scenes), or one of the final check (one scene). */
export const scenarioFile = z.strictObject({
  id: id.describe('The scenario: the interaction id in the LMS.'),
  skill: id.describe('What it practises: one of the skills in course.yaml.'),
  place: z.enum(places).describe('Where it happens.'),
  title: text.describe('A few words for menus and reports.'),
  situation: text.describe('Where you are and what you see, in one or two sentences.'),
  scenes: z.array(scene).min(1).max(4).describe('The scenes; the first one starts.'),
  endings: z.array(ending).max(6).optional().describe('How a practice scenario can end.'),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
export type SceneFile = z.infer<typeof scene>;
export type PostFile = z.infer<typeof post>;
