import { z } from 'zod';
import { address } from './address.ts';
import { id } from './id.ts';
import { text } from './text.ts';

const asColour = 'A colour is written as # and six digits between quotes, such as "#0b5d57".';
const colour = z.string(asColour).regex(/^#[0-9a-f]{6}$/i, asColour);

/** The drawings that a lesson can carry. */
export const motifs = [
  'handholds',
  'ripples',
  'magnifier',
  'bridge',
  'speech',
  'heart',
  'ear',
  'signpost',
  'scales',
  'compass',
] as const;

const lesson = z.strictObject({
  id: id.describe('The lesson: its folder is named by a number, a hyphen and this id, such as 02-reach-and-speed.'),
  motif: z.enum(motifs).describe('The drawing above the lesson.'),
});

const coreValue = z.strictObject({
  id: id.describe('The core value.'),
  name: text.describe('The value in a word or two.'),
  meaning: text.describe('What it means online, in one sentence.'),
});

const contact = z.strictObject({
  id: id.describe('The contact point.'),
  name: text.describe('The team or person.'),
  called: text
    .optional()
    .describe('What {contact.<id>} puts into a sentence, such as "our social media team"; left out, its name.'),
  for: text.describe('What you turn to them for, in a few words.'),
  email: z.email('An e-mail address looks like name@example.com.').optional().describe('Their e-mail address.'),
  phone: z
    .string()
    .regex(/^[^‘’“”„"]*\d[^‘’“”„"]*$/, 'A telephone number has digits, and no quotes of its own: 000 123 45 02.')
    .optional()
    .describe('Their telephone number.'),
  url: address.optional().describe('Their page.'),
});

const turnTo = z.strictObject({
  topic: text.describe('What it is about, in a few words, such as "A journalist asks you something".'),
  contact: id.describe('Who to turn to then: one of the contacts.'),
});

const organisation = z.strictObject({
  name: text.describe('The name; {organisation} in a text is replaced by it.'),
  logo: z
    .string()
    .regex(/^[\w-]+\.svg$/, 'A logo is named like logo.svg, without a folder.')
    .optional()
    .describe('An SVG file beside course.yaml.'),
  colours: z
    .strictObject({
      primary: colour.describe('Buttons and links.'),
      accent: colour.describe('Drawings and highlights.'),
    })
    .optional()
    .describe("The organisation's two colours; left out, the course's own are used."),
  coreValues: z.array(coreValue).max(6).default([]).describe('The core values that a post is held against.'),
  contacts: z.array(contact).max(12).default([]).describe('Who to turn to for what.'),
  turnTo: z.array(turnTo).max(16).default([]).describe('Whom each topic goes to, a line each.'),
});

const skill = z.strictObject({
  id: id.describe('The skill: scenarios name it.'),
  name: text.describe('What it is called, in a word or two.'),
  steps: z.array(text).min(1).max(5).optional().describe('What to do, a step a line, on the job aid.'),
});

const twoQuestions = z.strictObject({
  title: text.describe('The heading above them on the job aid.'),
  fitting: text.describe('The first question; each draft in drafts.yaml answers it with "fitting".'),
  helps: text.describe('The second question; each draft in drafts.yaml answers it with "helps".'),
});

const term = z.strictObject({
  one: text.describe('The word for one of them: {customer} in a text is replaced by it.'),
  many: text.optional().describe('The word for more of them: {customers}, the name of the term with an s.'),
});

const jobAid = z.strictObject({
  title: text.describe('The title of the sheet to print.'),
  notes: z
    .array(
      z.strictObject({
        title: text.describe('What it is about, in a few words.'),
        text: text.describe('What to remember, in one or two sentences.'),
        urgent: z.boolean().optional().describe('true where it is shown as urgent: what cannot wait.'),
      }),
    )
    .max(4)
    .optional()
    .describe('What else to remember, a block each.'),
});

const finalCheck = z.strictObject({
  lesson: id.describe('The lesson in which the final check is taken.'),
  perSkill: z.int().min(1).max(10).describe('How many scenarios are drawn for each skill.'),
});

/** The LMSs that there is a preset for. */
export const presetNames = ['generic', 'moodle', 'successfactors', 'cornerstone', 'docebo'] as const;

/** What packages can be made to fit an LMS by. */
export const lms = z.strictObject({
  preset: z.enum(presetNames).exactOptional().describe('The LMS that packages are made for; left out, any LMS.'),
  passMark: z
    .enum(['in-manifest', 'left-out'])
    .exactOptional()
    .describe('Whether the pass mark is in the manifest too: some LMSs decide by it themselves.'),
  exit: z
    .enum(['suspend', 'normal'])
    .exactOptional()
    .describe('What the LMS is told when someone who has completed leaves; "suspend" keeps the record everywhere.'),
  window: z
    .enum(['close', 'close-around', 'stay'])
    .exactOptional()
    .describe(
      'Whether Exit closes a window that the LMS opened ("close"), also where the course is in a frame of it ("close-around"), or stays and says that all is saved.',
    ),
});

/** `course.yaml`: what the course is, for whom, and when it is passed. */
export const courseFile = z.strictObject({
  id: id.describe('The course, for the LMS. Never change it once learners have started.'),
  version: z
    .string('A version has three numbers, such as 1.2.0.')
    .regex(/^\d+\.\d+\.\d+$/, 'A version has three numbers, such as 1.2.0.')
    .describe('Raise it with every change that learners get.'),
  title: text.describe('The title, as the LMS and the start screen show it.'),
  description: text.describe('What it is about, in one or two sentences.'),
  outcomes: z.array(text).min(1).max(5).describe('What you get out of it, a line each.'),
  keywords: text.describe('Words to find it by in the LMS, separated by commas.'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'A language is a code of two or three small letters, such as "nl".'))
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length, 'A language is here twice.')
    .describe('The languages, the first being the default.'),
  draft: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'A language is a code of two or three small letters, such as "nl".'))
    .default([])
    .describe('Languages that are being translated: the check says how far they are, and packages leave them out.'),
  minutes: z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('How long it takes, in minutes; left out, it is counted from the words and the presses.'),
  strict: z
    .boolean()
    .default(false)
    .describe('true where reading times and ways to pass without reading stop the package, too.'),
  passMark: z.int().min(1).max(100).describe('The score, 1 to 100, from which the final check is passed.'),
  onFail: z
    .enum(['failed', 'incomplete'])
    .describe('What the LMS is told below the pass mark: "failed", or still "incomplete".'),
  practice: z
    .enum(['required', 'optional'])
    .default('required')
    .describe(
      '"required": the final check opens once each lesson\'s exercise is done; "optional": once the lessons are read.',
    ),
  testOut: z
    .boolean()
    .default(false)
    .describe('true where people may take the final check at once; passing it completes the course.'),
  handIn: z
    .enum(['ask', 'never'])
    .default('ask')
    .describe(
      'Whether a learner is asked to hand in work on their device that the LMS does not have ("ask"), or begins without it ("never").',
    ),
  lms: lms.optional().describe('What LMSs differ in; left out, what fits any LMS.'),
  finalCheck: finalCheck.describe('The final check.'),
  lessons: z.array(lesson).min(2).describe('The lessons in order; the last one shows the result.'),
  cover: z
    .union(
      [z.enum(motifs), z.string().regex(/^[\w-]+\.(svg|jpe?g|png|webp|avif)$/i)],
      'A cover is the name of a drawing, or of a picture beside course.yaml, such as "cover.jpg".',
    )
    .optional()
    .describe(
      'What the start shows: one of the drawings of lessons, or a picture beside course.yaml; left out, the player’s own drawing.',
    ),
  coverAlt: text.optional().describe('What the picture of the start shows, in words; left out, it is decorative.'),
  mediaBudget: z
    .number()
    .min(1)
    .max(2000)
    .optional()
    .describe('What pictures, films, sounds and files may weigh together, in megabytes; left out, 20.'),
  tagline: text.optional().describe('The line above the title; left out, the name of the organisation.'),
  skills: z.array(skill).min(1).max(8).describe('What is practised; results are shown by skill.'),
  twoQuestions: twoQuestions.optional().describe('What to ask yourself before you post.'),
  jobAid: jobAid.describe('The sheet to print at the end.'),
  terms: z
    .record(id, term)
    .default({})
    .describe(
      'Words that organisations differ in, such as customer, patient or resident: said here once, used in all texts.',
    ),
  organisation: organisation.describe('Whose social media code this is.'),
});

export type CourseFile = z.infer<typeof courseFile>;

/** What `course.yaml` says, with what is counted: the minutes where it says nothing, and the situations of a final check. */
export type CourseSettings = CourseFile & { readonly minutes: number; readonly situations: number };
