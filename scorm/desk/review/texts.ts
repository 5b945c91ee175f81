import { ownWords } from '../../../src/build/own-words.ts';
import type { CourseFiles } from '../../../src/schemas/content.ts';
import type { DeskPlace } from '../../../src/schemas/desk.ts';
import type { ReviewText } from '../../../src/schemas/review.ts';
import { unitsOf } from '../../../src/translation/units.ts';

/** A text of a course, and where it stands. */
export type TextAt = ReviewText & { readonly field: DeskPlace };

/**
 * Every text of a course in a language, in the order of the course; of its interface, the words that it says otherwise than the player. Captions, which
 * no page shows, are left out.
 */
export const textsIn = (files: CourseFiles, language: string): TextAt[] =>
  unitsOf({ files, playerWords: ownWords(), source: language, target: language })
    .filter(({ place }) => !place.file.endsWith('.vtt'))
    .map(({ file, id, source, place }): TextAt => ({
      file,
      place: id,
      language,
      text: source,
      field: { file: place.file, path: [...place.path] },
    }));
