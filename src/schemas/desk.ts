import { z } from 'zod';
import type { MediaKind } from './media.ts';

/** Words in the desk's languages. */
type Both = Readonly<Record<'en' | 'nl', string>>;

/** What a file of a course is, for the desk. */
export const fileKinds = [
  'course',
  'sources',
  'interface',
  'lesson-text',
  'scenario',
  'situation',
  'statements',
  'drafts',
  'reach',
  'writing',
  'intentions',
  'other',
] as const;

export type FileKind = (typeof fileKinds)[number];

const path = z.array(z.union([z.string(), z.int().min(0)])).describe('Keys and places in lists, from the top.');

export type FieldPath = z.infer<typeof path>;

/**
 * A change of a file. `set` writes a value, `insert` puts one into the list at `path` before its member `at`, `move` takes
 * a member of it to another place, `text` replaces a whole file. A lesson's text has the fields `title` and `idea` in its head.
 */
export const deskEdit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), path: path.min(1), value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path: path.min(1) }),
  z.strictObject({ op: z.literal('insert'), path, at: z.int().min(0), value: z.json() }),
  z.strictObject({ op: z.literal('move'), path, from: z.int().min(0), to: z.int().min(0) }),
  z.strictObject({ op: z.literal('text'), text: z.string() }),
]);

export type DeskEdit = z.infer<typeof deskEdit>;

const label = z.string().trim().min(1).max(200).describe('What was done, in words, for Undo and the list of versions.');

/** `POST /api/edit`: changes of one file, made on the version that has the hash `base`. */
export const editRequest = z.strictObject({
  file: z.string().min(1),
  base: z.string(),
  edits: z.array(deskEdit).min(1),
  label,
});

export type EditRequest = z.infer<typeof editRequest>;

const name = z.string().min(1);
const at = z.int().min(0);

/** The exercises that a lesson can have, each a file beside its text. */
export const exerciseKinds = ['scenario', 'statements', 'drafts', 'reach', 'writing', 'intentions'] as const;

const title = z.string().trim().min(1).max(60);

/** `POST /api/structure`: a change that concerns several files, and is one step of Undo. */
export const structureRequest = z.intersection(
  z.object({ label }),
  z.discriminatedUnion('op', [
    z.object({
      op: z.literal('add-lesson'),
      title: title.describe('In the first language.'),
      kind: z.enum([...exerciseKinds, 'text']),
      at,
    }),
    z.object({ op: z.literal('duplicate-lesson'), id: name }),
    z.object({ op: z.literal('remove-lesson'), id: name }),
    z.object({ op: z.literal('move-lesson'), id: name, to: at }),
    z.object({ op: z.literal('rename-lesson'), id: name, title: z.record(z.string(), title) }),
    z.object({ op: z.literal('change-id'), id: name, to: name }),
    z.object({ op: z.literal('add-exercise'), lesson: name, kind: z.enum(exerciseKinds) }),
    z.object({ op: z.literal('remove-exercise'), lesson: name, kind: z.enum(exerciseKinds) }),
    z.object({ op: z.literal('add-situation'), skill: name, from: name.optional(), title: title.optional() }),
    z.object({ op: z.literal('duplicate-situation'), id: name }),
    z.object({ op: z.literal('remove-situation'), id: name }),
    z.object({ op: z.literal('add-language'), code: z.string() }),
    z.object({ op: z.literal('remove-language'), code: z.string() }),
  ]),
);

export type StructureRequest = z.infer<typeof structureRequest>;

/** A file of the course as it is on disk; `value` is a YAML file's content, or the head of a lesson's text. */
export type DeskFile = {
  readonly path: string;
  readonly kind: FileKind;
  readonly hash: string;
  readonly text: string;
  readonly value?: unknown;
};

/** A fault or remark of `npm run check`, with its field as a path. */
export type DeskFault = {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  readonly path?: FieldPath | undefined;
  readonly problem: Both;
  readonly mend: Both;
  readonly severity: 'error' | 'warning';
  readonly isUnfinished?: boolean;
};

/** A picture, film, sound or document of the course. */
export type DeskMedia = {
  readonly path: string;
  readonly bytes: number;
  /** What learners get of it at most, in bytes. */
  readonly weight: number;
  /** Undefined where no course can show it: `trouble` says why. */
  readonly kind?: MediaKind | undefined;
  readonly trouble?: { readonly problem: Both; readonly mend: Both } | undefined;
  /** In pixels, of pictures. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Where it is shown: a field, or `body` for a lesson's text. */
  readonly uses: readonly DeskPlace[];
};

/** What the media that are shown weigh for learners together, and what they may, in bytes. */
export type DeskBudget = { readonly used: number; readonly allowed: number };

/** The live page of the course, at an origin of its own. */
export type LivePage = { readonly state: 'starting' | 'ready' | 'stopped'; readonly url: string };

/** What `GET /api/state` answers: the whole course, and what the desk knows of it. */
export type DeskState = {
  readonly folder: string;
  readonly revision: number;
  readonly files: readonly DeskFile[];
  readonly faults: readonly DeskFault[];
  /** The label of what would be undone or redone. */
  readonly canUndo: string | null;
  readonly canRedo: string | null;
  readonly media: readonly DeskMedia[];
  readonly budget: DeskBudget;
  readonly preview: LivePage;
  /** How many other desks are open on the folder, in other windows or programs. */
  readonly others: number;
  /** JSON Schemas (2020-12) by kind of file; `scenario` is that of situations, too. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** The player's own words by language and name: what a course that does not say them otherwise has. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** An error's answer. `theirs` is the file as it is now, where a change of it was not taken for a conflict. */
export type DeskProblem = {
  readonly problem: Both;
  readonly mend?: Both | undefined;
  readonly theirs?: string | undefined;
};

/** What was done to a file, in the words of its schema; `before` and `after` where it is a single field. */
export type VersionChange = {
  readonly file: string;
  readonly path?: FieldPath | undefined;
  readonly words: Both;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

export type DeskVersion = {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly label: string;
  /** `start` is the course as the desk first saw it; `outside`, what another program changed, has no label. */
  readonly kind: 'start' | 'change' | 'undo' | 'redo' | 'restore' | 'outside';
  /** The version that was undone, redone or gone back to. */
  readonly of?: number | undefined;
  readonly by: 'desk' | 'outside';
  readonly files: readonly string[];
};

/** `GET /api/versions/:id`. */
export type DeskVersionDetail = DeskVersion & { readonly changes: readonly VersionChange[] };

/** What the desk's events carry, by their names (`GET /api/events?client=<any name>`, Server-Sent Events). */
export type DeskEvents = {
  readonly changed: {
    readonly revision: number;
    readonly paths: readonly string[];
    readonly by: 'desk' | 'outside';
    /** The `x-desk-client` header of the request that changed them. */
    readonly client?: string | undefined;
  };
  readonly faults: { readonly revision: number; readonly faults: readonly DeskFault[] };
  readonly page: LivePage;
  readonly job: { readonly id: string; readonly state: 'running' | 'done' | 'failed'; readonly words: string };
  readonly others: { readonly count: number };
  /** Comments of reviewers came, or were resolved. */
  readonly comments: Readonly<Record<never, never>>;
  /** Another course was opened: everything is to be read anew. */
  readonly opened: { readonly folder: string };
};

/** What the live page tells the desk when something on it is clicked (by `postMessage`). */
export type PageClick = {
  readonly type: 'sharewise:click';
  readonly lesson?: string | undefined;
  readonly scenario?: string | undefined;
  readonly scene?: string | undefined;
  readonly choice?: string | undefined;
  readonly language: string;
  readonly text: string;
};

/** Where a page stands: its place as an address has it, empty on the start screen, and how far it is scrolled, in pixels. */
export type PageAt = { readonly hash: string; readonly scroll: number };

/** What the live page tells: that it has begun, that it listens, where it stands, and once it shows what it was asked for (`ready`). */
export type PageTold =
  | (PageAt & { readonly type: 'sharewise:at' })
  | { readonly type: 'sharewise:begun' | 'sharewise:here' | 'sharewise:ready' };

/**
 * What the desk asks of the live page (by `postMessage`): to show a lesson's step, a language or a theme, or the place where
 * the page before it stood.
 */
export type PageShow = {
  readonly type: 'sharewise:show';
  readonly at?: PageAt | undefined;
  readonly lesson?: string | undefined;
  readonly step?: number | undefined;
  /** The start screen, where no lesson is asked for. */
  readonly screen?: 'start' | undefined;
  readonly language?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
};

/** Texts that were changed just now, as the page has them and is to have them until it is loaded anew. */
export type PageTexts = {
  readonly type: 'sharewise:texts';
  readonly changes: readonly { readonly before: string; readonly after: string }[];
};

/** A place in a file; `GET /api/place` answers where the words that were clicked come from. */
export type DeskPlace = { readonly file: string; readonly path: FieldPath };

/** A course that was opened before. */
export type RecentCourse = { readonly folder: string; readonly title: string; readonly at: string };

/** The standards that packages are made for, in the order in which they are offered. */
export const packageStandards = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'] as const;

export type PackageStandard = (typeof packageStandards)[number];

/** `POST /api/publish`: for which LMS, and in which standards; without a preset, as the course's own settings say. */
export const publishRequest = z.strictObject({
  preset: name.optional(),
  lesson: name.optional().describe('One lesson on its own; left out, the whole course.'),
  language: name.optional().describe('One language; left out, all that are published.'),
  note: z.string().trim().min(1).max(300).optional().describe('What changed, in a line for the sheet.'),
  standards: z.array(z.enum(packageStandards)).min(1),
});

export type PublishRequest = z.infer<typeof publishRequest>;

/** An LMS to choose: its name, and which standards it takes and why. */
export type DeskPreset = {
  readonly name: string;
  readonly title: Both;
  readonly standards: readonly PackageStandard[];
  readonly why: Both;
};

/** A zip in the desk's folder of packages; `sheets` are the names of its sheets for the LMS's admin. */
export type DeskPackage = {
  readonly name: string;
  readonly bytes: number;
  /** When it was made: ISO 8601, UTC. */
  readonly at: string;
  readonly sheets: Readonly<Partial<Record<'en' | 'nl', string>>>;
};

type Level = 'no' | 'careful' | 'fine';

type DeskChange = { readonly level: Level; readonly says: Both; readonly means: Both };

/** The course as it is now beside the whole of it that was packaged here last. */
export type DeskSinceLast = {
  /** That package's version, and when it was made: ISO 8601, UTC. */
  readonly version: string;
  readonly at: string;
  readonly verdict: Both;
  readonly changes: readonly DeskChange[];
  /** The number to raise the version to, where anything has changed and it still has the same one. */
  readonly suggested?: string | undefined;
};

/** `GET /api/publish`. */
export type DeskPublish = {
  readonly presets: readonly DeskPreset[];
  readonly packages: readonly DeskPackage[];
  /** Undefined before the first package, and where the course has faults. */
  readonly sinceLast?: DeskSinceLast | undefined;
};

/** What a package changes for learners under way, compared with the one of its standard that was made here before. */
export type DeskCompared = {
  readonly name: string;
  readonly before: string;
  /** When that one was made: ISO 8601, UTC. */
  readonly at: string;
  readonly verdict: Both;
  readonly changes: readonly DeskChange[];
};

/** `POST /api/publish` answers it. */
export type DeskPublished = { readonly made: readonly string[]; readonly compared: readonly DeskCompared[] };

/** A table of an export: its columns with a few of their values, and by the names of a mapping's fields the headings that are likely to be them. */
export type DeskTable = {
  readonly file: string;
  readonly columns: readonly { readonly heading: string; readonly samples: readonly string[] }[];
  readonly draft: Readonly<Record<string, string>>;
};

/** `POST /api/results` answers it where no format has a table's headings: what its columns are is to be said. */
export type DeskUnknownTable = { readonly unknown: DeskTable };

/** `POST /api/results` answers it: where the report is, and what was made of the files, a sentence each. */
export type DeskReport = {
  readonly id: string;
  /** The headings of the files, by any of which people can be grouped. */
  readonly headings: readonly string[];
  /** A table whose words for how far someone is are not known: a mapping says what they mean. */
  readonly unsure?: DeskTable | undefined;
  readonly files: readonly string[];
  readonly notes: readonly string[];
  /** False where the open course has faults: the report then has the words that are in the files. */
  readonly hasCourse: boolean;
};
