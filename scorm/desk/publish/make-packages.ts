import type { DeskPublished } from '../../../src/schemas/desk.ts';
import { packageCourse } from '../../package/package-course.ts';
import { presetOf } from '../../package/presets/presets.ts';
import type { Standard } from '../../package/standards.ts';
import { buildSaved, type Part } from '../build-saved.ts';
import { comparedWith, earlierOf } from './compared.ts';
import { basename } from 'node:path';

type Making = {
  /** The course's folder. */
  readonly course: string;
  readonly out: string;
  /** The LMS's preset; left out for the course's own settings. */
  readonly preset: string | undefined;
  readonly standards: readonly Standard[];
  readonly part: Part;
  /** What changed, in a line for the sheet. */
  readonly note: string | undefined;
  /** Called with each thing that is being done. */
  readonly told: (words: 'building' | 'packaging') => void;
};

/** Makes packages of the saved course as `npm run package` does. Throws a sentence for each thing that stops it. */
export async function makePackages({
  course,
  out,
  preset,
  standards,
  part,
  note,
  told,
}: Making): Promise<DeskPublished> {
  const chosen = preset === undefined ? undefined : presetOf(preset);
  told('building');
  const { dist, name: ofCourse, remove } = await buildSaved(course, part);
  try {
    told('packaging');
    const name = [ofCourse, chosen?.name].filter((part) => part !== undefined).join('-');
    const earlier = new Map(standards.map((standard) => [standard, earlierOf(out, name, standard)]));
    const made = packageCourse(dist, out, standards, undefined, { preset: chosen, name, note });
    const compared = made.flatMap(({ standard, path }) => {
      const before = earlier.get(standard);
      return before ? [comparedWith(before, path)] : [];
    });
    return { made: made.map(({ path }) => basename(path)), compared };
  } finally {
    remove();
  }
}
