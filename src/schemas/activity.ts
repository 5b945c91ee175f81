import { z } from 'zod';
import { id } from './id.ts';
import { drawing } from './scenario.ts';
import { text } from './text.ts';

/** `statements.yaml`: myth or fact. */
export const statementsFile = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        id: id.describe('The statement.'),
        text: text.describe('The statement, in one sentence.'),
        fact: z.boolean().describe('true when it is a fact, false when it is a myth.'),
        feedback: text.describe('Why, in one to three sentences.'),
        source: id.optional().describe('Its source in sources.yaml.'),
      }),
    )
    .min(2)
    .max(5)
    .describe('The statements, one after the other.'),
});

/** `drafts.yaml`: post or rethink. */
export const draftsFile = z.strictObject({
  drafts: z
    .array(
      z.strictObject({
        id: id.describe('The draft.'),
        text: text.describe('The post as it would be sent.'),
        image: text.optional().describe('What a photo with it shows, in words.'),
        drawing,
        post: z.boolean().describe('true when it can go out, false when it wants rethinking.'),
        fitting: text.describe('"Is it fitting?" answered in a sentence.'),
        helps: text.describe('"Does it help what we stand for?" answered in a sentence.'),
      }),
    )
    .min(3)
    .max(8)
    .describe('The drafts, one after the other.'),
});

/** `reach.yaml`: where the reach simulator's controls start. */
export const reachFile = z.strictObject({
  connections: z.int().min(10).max(1000).describe('Connections at the start.'),
  seen: z.number().min(0.05).max(0.6).describe('The share of connections who see a post: 0.2 is 20%.'),
  sharing: z.number().min(0).max(0.1).describe('The chance that a viewer shares it: 0.01 is 1%.'),
  largeAccount: z.int().min(500).max(50_000).describe('The followers of the large account.'),
});

/** `writing.yaml`: write your own reply, then compare it. Not scored, not sent. */
export const writingFile = z.strictObject({
  place: z.enum(['feed', 'review', 'group-chat', 'direct-message']).describe('Where it happens.'),
  by: z.union([z.string().min(1), text]).describe('Who writes to you.'),
  message: text.describe('What they write.'),
  task: text.describe('What you are asked to write.'),
  model: text.describe('A good reply.'),
  checklist: z.array(text).min(2).max(5).describe('What a good reply has, a line each.'),
});

/** `intentions.yaml`: the intentions to choose from at the end. */
export const intentionsFile = z.strictObject({
  intentions: z
    .array(z.strictObject({ id: id.describe('The intention.'), text: text.describe('"When …, I …"') }))
    .min(2)
    .max(6),
});

export type StatementsFile = z.infer<typeof statementsFile>;
export type DraftsFile = z.infer<typeof draftsFile>;
export type ReachFile = z.infer<typeof reachFile>;
export type WritingFile = z.infer<typeof writingFile>;
export type IntentionsFile = z.infer<typeof intentionsFile>;
