import type { CourseFiles } from '../../../src/schemas/content.ts';
import type { DeskPlace } from '../../../src/schemas/desk.ts';
import type { DeskComment } from '../../../src/schemas/review.ts';
import type { Kept } from './comment-store.ts';
import { textsIn, type TextAt } from './texts.ts';

/** A file without the number of its lesson, which changes where lessons are moved. */
const unnumbered = (file: string) => file.replace(/^\d+-/, '');

const keyOf = (file: string, rest: string) => `${unnumbered(file)}#${rest}`;

type Index = {
  readonly byPlace: ReadonlyMap<string, TextAt>;
  readonly byText: ReadonlyMap<string, TextAt>;
  readonly byFile: ReadonlyMap<string, TextAt>;
};

function indexOf(texts: readonly TextAt[]): Index {
  // Of several that say the same, the first one counts.
  const inOrder = texts.toReversed();
  return {
    byPlace: new Map(inOrder.map((one) => [keyOf(one.file, one.place), one])),
    byText: new Map(inOrder.map((one) => [keyOf(one.file, one.text), one])),
    byFile: new Map(inOrder.map((one) => [unnumbered(one.file), one])),
  };
}

type Found = Pick<DeskComment, 'state' | 'now' | 'field'>;

/** The whole of the file that a text was in. */
const wholeOf = ({ field }: TextAt): DeskPlace => ({ file: field.file, path: [] });

/** Where a text is now: at its place, elsewhere in its file, or at its place with other words. Paragraphs have numbers only: there the words decide. */
function found({ file, place, text }: Kept, { byPlace, byText, byFile }: Index): Found {
  const there = byPlace.get(keyOf(file, place));
  if (there?.text === text) return { state: 'same', field: there.field };
  const moved = /^body\.\d+$/.test(place) ? byText.get(keyOf(file, text)) : undefined;
  if (moved) return { state: 'same', field: moved.field };
  if (there) return { state: 'changed', now: there.text, field: there.field };
  const near = byFile.get(unnumbered(file));
  return { state: 'gone', field: near ? wholeOf(near) : null };
}

/** Comments with the fields that they are about, as the course is now. */
export function commentsNow(kept: readonly Kept[], files: CourseFiles): DeskComment[] {
  const languages = [...new Set(kept.map(({ language }) => language))];
  const indexes = new Map(languages.map((language) => [language, indexOf(textsIn(files, language))]));
  return kept.map((one) => ({ ...one, ...found(one, indexes.get(one.language) as Index) }));
}
