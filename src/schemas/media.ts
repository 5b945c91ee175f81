import type { Said } from '../said/say.ts';

/** What a file of a course is to its learners. */
export type MediaKind = 'picture' | 'drawing' | 'film' | 'sound' | 'captions' | 'document';

/** A file among a course's pictures, films, sounds and documents, by its content. */
export type MediaFile = {
  readonly bytes: number;
  /** Undefined where the file can be shown by no course: `trouble` then says why. */
  readonly kind?: MediaKind | undefined;
  /** How the name of a file with such content ends, without the dot. */
  readonly ending?: string | undefined;
  readonly trouble?: { readonly problem: Said; readonly mend: Said } | undefined;
};

/** Those of a course by their path in its folder, such as `05-compliment/media/team.jpg`. */
export type MediaFiles = ReadonlyMap<string, MediaFile>;

/** What media of a course may weigh together where `mediaBudget` says nothing else, in megabytes. */
export const usualBudget = 20;

/** What a learner gets of a picture at most, in bytes: the build makes it small. */
export const mostOfPicture = 300_000;

/** What a file weighs for learners, in bytes: of a picture no more than the build leaves of it. */
export const weightOf = ({ bytes, kind }: MediaFile): number =>
  kind === 'picture' ? Math.min(bytes, mostOfPicture) : bytes;
